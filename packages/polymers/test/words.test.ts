import { languages } from '@sebino/domain/language';
import { describe, expect, test } from 'vitest';
import { plain } from '../src/lexicon/fold.ts';
import { wordRows } from '../src/reading.generated.ts';
import { beginsPlace, findPlace } from '../src/reading/gazetteer.ts';
import { findPhrases, indexPhrases } from '../src/reading/phrase.ts';
import type { WordRow, WordTable } from '../src/reading/phrase.ts';
import { toTokens } from '../src/reading/token.ts';
import { countryNames } from '../src/reading/words/country.ts';
import { wordTables } from '../src/reading/words/tables.ts';
import { townNames } from '../src/reading/words/town.ts';

// The words ship in another order than they are written, and without those that say nothing new.
const written: readonly WordRow[] = Object.entries<WordTable>(wordTables).flatMap(([kind, table]) =>
  Object.entries(table).map(([meaning, words]) => ({
    kind,
    meaning,
    ...Object.fromEntries(Object.entries(words).map(([language, list]) => [language, wordsIn(list)])),
  })),
);

describe('the words that ship', () => {
  test('mark each word of the lists, alone and with an ending, as the lists themselves would', () => {
    const [asWritten, asShipped] = [indexPhrases(written), indexPhrases(wordRows())];
    const marks = (index: typeof asWritten, text: string, language: (typeof languages)[number]): string[] =>
      [...findPhrases(index, toTokens(text), language).byKind.values()]
        .flat()
        .map(({ kind, meaning, first, last }) => `${kind} ${meaning} ${first}-${last}`)
        .sort();
    for (const row of written)
      for (const language of languages)
        for (const word of [...(row.any ?? []), ...(row[language] ?? [])]) {
          const text = `${word}, ${word}s ${word}en`;
          const expected = marks(asWritten, text, language);
          expect(expected.length, text).toBeGreaterThan(0);
          expect(marks(asShipped, text, language), text).toEqual(expected);
        }
  });

  test('know every town and country that is written, by its whole name', () => {
    for (const [table, kinds] of [
      [townNames, ['town', 'country']],
      [countryNames, ['country']],
    ] as const)
      for (const name of Object.values(table).flatMap(wordsIn)) {
        expect(kinds, name).toContain(findPlace(plain(name))?.kind);
        expect(beginsPlace(plain(name).split(' ')[0] ?? ''), name).toBe(true);
      }
  });
});

function wordsIn(list: string): readonly string[] {
  return list.split(/[,|]/).map((word) => word.trim());
}
