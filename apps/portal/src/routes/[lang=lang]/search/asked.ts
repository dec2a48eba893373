import type { PageLanguage } from '@sebino/domain/language';
import { findTerms } from '@sebino/polymers/lexicon';
import type { PortalOutputs } from '@sebino/trpc/client';

export type Search = PortalOutputs['firm']['search'];
export type Result = Search['firms'][number];

/** What stands in the address of a search: `?q=words&t=vocabulary:term&t=…`. */
export interface Asked {
  words: string;
  terms: { vocabulary: string; id: string }[];
}

/** A demand that was understood, with the address of the same search without it. */
export interface Chip {
  /** A term by its name, or the typed word itself where it may mean several. */
  name: string;
  /** The terms the word may mean, when they are several. */
  anyOf: string[];
  /** As results name the demand. */
  label: string;
  firmCount: number;
  without: string;
}

const maxWords = 200;
const maxTerms = 12;

/** Reads an address as it comes: what is too long is cut, what is no term is left out, a term counts once. */
export function readAsked(query: URLSearchParams): Asked {
  const terms = [...new Set(query.getAll('t'))].flatMap((each) => {
    const [vocabulary = '', id = ''] = each.split(':', 2);
    return /^[a-z-]{1,40}$/.test(vocabulary) && /^[\w.+-]{1,60}$/.test(id) ? [{ vocabulary, id }] : [];
  });
  return {
    words: (query.get('q') ?? '').toWellFormed().slice(0, maxWords).trim(),
    terms: terms.slice(0, maxTerms),
  };
}

export function addressOf({ words, terms }: Asked, page: string): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('q', words);
  for (const each of terms) query.append('t', `${each.vocabulary}:${each.id}`);
  return query.size === 0 ? page : `${page}?${query}`;
}

/** Each understood demand as a chip: those read in the words, then those chosen. */
export function chipsOf(asked: Asked, search: Search, language: PageLanguage): Chip[] {
  const page = `/${language}/search`;
  const places = Map.groupBy(findTerms(asked.words), (each) => `${each.from}-${each.to}`);
  const read = [...places.values()].flatMap((readings): Chip[] => {
    const [place] = readings;
    if (place === undefined) return [];
    const word = asked.words.slice(place.from, place.to);
    const words = `${asked.words.slice(0, place.from)} ${asked.words.slice(place.to)}`
      .replace(/\s+/g, ' ')
      .trim();
    return chipOf(search, readings, addressOf({ ...asked, words }, page), word);
  });
  const chosen = asked.terms.flatMap((term): Chip[] => {
    const terms = asked.terms.filter((each) => each !== term);
    return chipOf(search, [term], addressOf({ ...asked, terms }, page));
  });
  return [...read, ...chosen];
}

/** A demand of a result in the words of its chip: the buyer's own word instead of a row of readings. */
export function wordDemand(label: string, chips: readonly Chip[]): string {
  return chips.find((chip) => chip.label === label)?.name ?? label;
}

/** The product to be drawn beside the answer: where one was asked for, and only one. */
export function productOf(search: Search): string | undefined {
  const products = search.understood.filter((each) => each.vocabulary === 'product');
  return products.length === 1 ? products[0]?.id : undefined;
}

function chipOf(
  search: Search,
  readings: readonly { vocabulary: string; id: string }[],
  without: string,
  word?: string,
): Chip[] {
  const found = readings.flatMap((reading) =>
    search.understood
      .filter((each) => each.vocabulary === reading.vocabulary && each.id === reading.id)
      .slice(0, 1),
  );
  const [first] = found;
  if (first === undefined) return [];
  const label = found.map((each) => each.name).join(' / ');
  const isSure = found.length === 1;
  // Materials go by their symbols in every language.
  const name = first.vocabulary === 'material' ? first.id : first.name;
  return [
    {
      name: isSure ? name : (word ?? name),
      anyOf: isSure ? [] : found.map((each) => each.name),
      label,
      firmCount: search.firms.filter((firm) => firm.meets.includes(label)).length,
      without,
    },
  ];
}
