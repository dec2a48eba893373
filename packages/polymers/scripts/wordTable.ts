import { certificateAliases } from '../src/lexicon/certificateWords.ts';
import { materialAliases } from '../src/lexicon/materialWords.ts';
import { mediumAliases } from '../src/lexicon/mediumWords.ts';
import { processAliases, productAliases } from '../src/lexicon/productWords.ts';
import type { WordRow, WordTable } from '../src/reading/phrase.ts';
import { noiseWords } from '../src/reading/words/noise.ts';
import { wordTables } from '../src/reading/words/tables.ts';
import type { Constant } from './tables.ts';

const wordings = ['any', 'it', 'en', 'de', 'fr', 'es'] as const;

/** The words of `reading/words` as they ship: of one language beside each other and in order, where they weigh least. */
export function readingConstants(): Constant[] {
  const type = "readonly import('./reading/phrase.ts').WordRow[]";
  const rows = Object.entries<WordTable>(wordTables).flatMap(([kind, table]) => toWordRows(kind, table));
  return [
    { name: 'wordRows', type, value: rows, isLate: true },
    { name: 'noiseRows', type, value: toWordRows('label', noiseWords), isLate: true },
  ];
}

function toWordRows(kind: string, table: WordTable): WordRow[] {
  return Object.entries(table).map(([meaning, words]) => ({
    kind,
    meaning,
    ...Object.fromEntries(
      wordings.flatMap((language) => {
        const list = words[language];
        return list === undefined ? [] : [[language, inOrder(list.split(','))]];
      }),
    ),
  }));
}

// No order tells anything: all the words of a cell mean the same.
function inOrder(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => word.trim()))].sort();
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
