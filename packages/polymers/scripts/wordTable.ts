import { certificateAliases } from '../src/lexicon/certificateWords.ts';
import { materialAliases } from '../src/lexicon/materialWords.ts';
import { mediumAliases } from '../src/lexicon/mediumWords.ts';
import { processAliases, productAliases } from '../src/lexicon/productWords.ts';
import { languages } from '@sebino/domain/language';
import { fold, plain } from '../src/lexicon/fold.ts';
import type { PlaceRow } from '../src/reading/gazetteer.ts';
import type { BetrayingRow } from '../src/reading/language.ts';
import { formsOf, isShort, wordsOf } from '../src/reading/phrase.ts';
import type { WordRow, WordTable } from '../src/reading/phrase.ts';
import { countryNames } from '../src/reading/words/country.ts';
import { betrayingWords } from '../src/reading/words/language.ts';
import { wordTables } from '../src/reading/words/tables.ts';
import { townNames } from '../src/reading/words/town.ts';
import type { Constant } from './tables.ts';

const wordings = ['any', 'it', 'en', 'de', 'fr', 'es'] as const;

/** The words of `reading/words` as they ship: of one language beside each other and in order, where they weigh least. */
export function readingConstants(): Constant[] {
  const words = Object.entries<WordTable>(wordTables).flatMap(([kind, table]) => toWordRows(kind, table));
  const typeOf = (row: string): string => `readonly import('./reading/${row}[]`;
  return [
    { name: 'wordRows', type: typeOf("phrase.ts').WordRow"), value: words },
    { name: 'placeRows', type: typeOf("gazetteer.ts').PlaceRow"), value: placeRows() },
    { name: 'betrayingRows', type: typeOf("language.ts').BetrayingRow"), value: betrayingRows() },
  ].map((constant) => ({ ...constant, isLate: true }));
}

function toWordRows(kind: string, table: WordTable): WordRow[] {
  return Object.entries(table).map(([meaning, words]) => ({
    kind,
    meaning,
    ...Object.fromEntries(
      wordings.flatMap((language) => {
        const list = words[language];
        return list === undefined ? [] : [[language, inOrder(list, phraseKey)]];
      }),
    ),
  }));
}

// Phrases of one key are the same to the reader: see `isSame` and `isShort` there; the hyphen tells a stem from a word.
function phraseKey(text: string): string {
  const words = wordsOf(text).map(({ stem, folded }) => (stem.length > 4 ? `${stem}-` : folded));
  return `${isShort(text)} ${words.join(' ')}`;
}

function placeRows(): PlaceRow[] {
  const countries = new Set([...Object.keys(townNames), ...Object.keys(countryNames)]);
  return [...countries].map((country) => {
    const [towns = '', doubtful = ''] = (townNames[country] ?? '').split('|');
    const placesIn = (list: string): readonly string[] => inOrder(list.toLowerCase(), plain);
    return {
      country,
      towns: placesIn(towns),
      doubtful: placesIn(doubtful),
      names: placesIn(countryNames[country] ?? ''),
    };
  });
}

function betrayingRows(): BetrayingRow[] {
  return languages.map((language) => ({
    language,
    words: inOrder((betrayingWords[language] ?? '').toLowerCase(), fold),
  }));
}

// All the words of a cell mean the same, so that no order tells anything. What has the key of another, as it stands or
// without its umlauts, adds nothing.
function inOrder(list: string, keyOf: (word: string) => string): readonly string[] {
  const known = new Set<string>();
  return list
    .split(',')
    .map((word) => ({ word: word.trim(), keys: formsOf(word.trim()).map(keyOf) }))
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.keys.length - a.keys.length || a.word.length - b.word.length)
    .filter(({ keys }) => {
      const isNew = keys.some((key) => !known.has(key));
      for (const key of keys) known.add(key);
      return isNew;
    })
    .map(({ word }) => word)
    .sort();
}

/** The further spellings of `lexicon/` as they ship. */
export function lexiconConstants(): Constant[] {
  const tables = {
    product: productAliases,
    process: processAliases,
    material: materialAliases,
    certificate: certificateAliases,
    medium: mediumAliases,
  };
  const rows = Object.entries(tables).flatMap(([vocabulary, table]) =>
    Object.entries(table).map(([id, aliases]) => ({ vocabulary, id, aliases })),
  );
  return [{ name: 'aliasRows', type: "readonly import('./lexicon/alias.ts').AliasRow[]", value: rows }];
}
