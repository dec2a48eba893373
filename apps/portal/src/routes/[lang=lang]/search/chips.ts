import type { PageLanguage } from '@sebino/domain/language';
import { polymersPack } from '@sebino/polymers/pack';
import { addressOf } from '#lib/asked.ts';
import type { Asked, Search } from '#lib/asked.ts';

export type Result = Search['firms'][number];

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

/** Each understood demand as a chip: those read in the words, then those chosen. */
export function chipsOf(asked: Asked, search: Search, language: PageLanguage): Chip[] {
  const page = `/${language}/search`;
  const places = Map.groupBy(polymersPack.findTerms(asked.words), (each) => `${each.from}-${each.to}`);
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
  const alternatives = chipOf(search, asked.anyOf, addressOf({ ...asked, anyOf: [] }, page));
  return [...read, ...chosen, ...alternatives];
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
  if (found.length === 0) return [];
  const label = found.map((each) => each.name).join(' / ');
  const isSure = found.length === 1;
  const areMaterials = found.every((each) => each.vocabulary === 'material');
  // Materials go by their symbols in every language.
  const names = found.map((each) => (each.vocabulary === 'material' ? each.id : each.name));
  return [
    {
      // What a call-out stands for is said by its materials: that a firm works one of them is all that is known.
      name: isSure || areMaterials ? names.join(' / ') : (word ?? names.join(' / ')),
      anyOf: isSure ? [] : found.map((each) => each.name),
      label,
      firmCount: search.firms.filter((firm) => firm.meets.includes(label)).length,
      without,
    },
  ];
}
