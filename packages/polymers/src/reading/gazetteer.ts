import { fold, withoutUmlauts } from '../lexicon/fold.ts';
import { countryNames } from './words/country.ts';
import { townNames } from './words/town.ts';

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
  for (const country of Object.keys(townNames)) {
    const [sure = '', doubtful = ''] = (townNames[country] ?? '').split('|');
    for (const name of namesIn(sure))
      if (!built.has(name)) built.set(name, { kind: 'town', country, isDoubtful: false });
    for (const name of namesIn(doubtful)) built.set(name, { kind: 'town', country, isDoubtful: true });
  }
  for (const country of Object.keys(countryNames)) {
    for (const name of namesIn(countryNames[country] ?? ''))
      built.set(name, { kind: 'country', country, isDoubtful: false });
  }
  return built;
}

function namesIn(list: string): string[] {
  return list.split(',').flatMap((each) => {
    const name = each.trim();
    return [name, withoutUmlauts(name)].flatMap((form) => (form ? [plain(form)] : []));
  });
}

/** A name as the index has it: folded, its words joined with one blank. */
export function plain(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
