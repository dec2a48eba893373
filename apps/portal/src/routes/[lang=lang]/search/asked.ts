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
  name: string;
  /** Other readings of the same word. */
  also: string[];
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
  const known = (vocabulary: string, id: string): Search['understood'][number] | undefined =>
    search.understood.find((each) => each.vocabulary === vocabulary && each.id === id);
  const places = Map.groupBy(findTerms(asked.words), (each) => `${each.from}-${each.to}`);
  const read = [...places.values()].flatMap((readings): Chip[] => {
    const [first, ...others] = readings.flatMap((each) => known(each.vocabulary, each.id) ?? []);
    const [place] = readings;
    if (first === undefined || place === undefined) return [];
    const words = `${asked.words.slice(0, place.from)} ${asked.words.slice(place.to)}`
      .replace(/\s+/g, ' ')
      .trim();
    const also = others.map((each) => each.name).filter((name) => name !== first.name);
    return [{ ...chip(first), also, without: addressOf({ ...asked, words }, page) }];
  });
  const chosen = asked.terms.flatMap((term): Chip[] => {
    const found = known(term.vocabulary, term.id);
    if (found === undefined) return [];
    const terms = asked.terms.filter((each) => each !== term);
    return [{ ...chip(found), also: [], without: addressOf({ ...asked, terms }, page) }];
  });
  return [...read, ...chosen];
}

/** The product asked for, to be drawn beside the answer. */
export function productOf(search: Search): string | undefined {
  return search.understood.find((each) => each.vocabulary === 'product')?.id;
}

function chip({ name, firmCount }: Search['understood'][number]): Pick<Chip, 'name' | 'firmCount'> {
  return { name, firmCount };
}
