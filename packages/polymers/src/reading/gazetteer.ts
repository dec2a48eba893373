import { plain } from '../lexicon/fold.ts';
import { placeRows } from '../reading.generated.ts';
import { formsOf } from './phrase.ts';

/** The names of one country and of its towns; those that are also everyday words apart. */
export interface PlaceRow {
  country: string;
  towns: readonly string[];
  doubtful: readonly string[];
  names: readonly string[];
}

/** A place by its name: a country, or a town or region of one. */
export interface Place {
  kind: 'country' | 'town';
  country: string;
  /** The name is also an everyday word or a family name: it needs a sign that a place is meant. */
  isDoubtful: boolean;
}

/** Places by their folded names, words joined with a blank; the longest name has four words. */
export function findPlace(name: string): Place | undefined {
  index ??= toIndex();
  return index.get(name);
}

/** Whether some place begins with a word: most words of a mail begin none. */
export function beginsPlace(word: string): boolean {
  firstWords ??= new Set([...(index ??= toIndex()).keys()].map((name) => name.split(' ')[0] ?? ''));
  return firstWords.has(word);
}

let index: ReadonlyMap<string, Place> | undefined;
let firstWords: ReadonlySet<string> | undefined;

function toIndex(): ReadonlyMap<string, Place> {
  const built = new Map<string, Place>();
  const rows = placeRows();
  for (const { country, towns, doubtful } of rows) {
    for (const name of plainForms(towns))
      if (!built.has(name)) built.set(name, { kind: 'town', country, isDoubtful: false });
    for (const name of plainForms(doubtful)) built.set(name, { kind: 'town', country, isDoubtful: true });
  }
  for (const { country, names } of rows)
    for (const name of plainForms(names)) built.set(name, { kind: 'country', country, isDoubtful: false });
  return built;
}

function plainForms(names: readonly string[]): readonly string[] {
  return names.flatMap(formsOf).map(plain);
}
