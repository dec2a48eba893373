import { pageLanguages } from '@sebino/domain/language';
import { importChart } from '@sebino/polymers/compatibility/chart';
import type { ChartFault } from '@sebino/polymers/compatibility/chart';
import { expect, test } from 'vitest';
import { wordFault } from './wordFault.ts';

const several = { line: 2, written: 'PU', candidates: ['AU', 'EU'] };

// Every code has to stand here: one more in the package does not compile until it has its words.
const faults: Record<ChartFault['code'], ChartFault> = {
  'file-empty': { code: 'file-empty', line: 1 },
  'file-too-large': { code: 'file-too-large', line: 1, characters: 2_000_000, most: 1_000_000 },
  'too-many-rows': { code: 'too-many-rows', line: 10_002, most: 10_000 },
  'column-missing': { code: 'column-missing', line: 1, column: 'rating' },
  'column-twice': { code: 'column-twice', line: 1, column: 'rating' },
  'too-many-fields': { code: 'too-many-fields', line: 2, fields: 6, columns: 3 },
  'cell-too-long': { code: 'cell-too-long', line: 2, column: 'note', most: 300 },
  'quote-not-closed': { code: 'quote-not-closed', line: 2 },
  'text-after-quote': { code: 'text-after-quote', line: 2 },
  'material-missing': { code: 'material-missing', line: 2 },
  'medium-missing': { code: 'medium-missing', line: 2 },
  'rating-missing': { code: 'rating-missing', line: 2 },
  'rating-unreadable': { code: 'rating-unreadable', line: 2, written: 'good' },
  'material-unknown': { code: 'material-unknown', line: 2, written: 'Unobtanium' },
  'medium-unknown': { code: 'medium-unknown', line: 2, written: 'ether of the spheres' },
  'material-ambiguous': { code: 'material-ambiguous', ...several },
  'medium-ambiguous': { code: 'medium-ambiguous', ...several },
};

test.each(pageLanguages)('every fault of a chart has its sentence in %s', (language) => {
  const sentences = Object.values(faults).map((fault) => wordFault(fault, language));
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|[{}]/);
  // Two meanings of one word are told in one sentence, whichever column it stands in.
  expect(new Set(sentences).size).toBe(sentences.length - 1);
});

test('the lines of a chart are told by what was written in them', () => {
  const { faults: found } = importChart('material;medium;rating\nUnobtanium;acetone;D\nFKM;acetone;good');
  expect(found.map((fault) => [fault.line, wordFault(fault, 'en')])).toEqual([
    [2, '“Unobtanium” is no material that we know; the line judges nothing.'],
    [3, '“good” is no rating from 1 to 4 or A to D; the line was left out.'],
  ]);
});
