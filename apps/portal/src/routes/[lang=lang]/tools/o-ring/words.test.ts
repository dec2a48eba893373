import { readOringSize } from '@sebino/polymers/oring';
import type { OringNote, RingProblem } from '@sebino/polymers/oring';
import type { GlandNote, GlandProblem } from '@sebino/polymers/gland';
import { describe, expect, test } from 'vitest';
import { missingWords, sourceWords } from './wordAllowed.ts';
import { unreadWords } from './unreadWords.ts';
import {
  faultWords,
  fieldWords,
  limitWords,
  measureWords,
  placeWords,
  quantityWords,
  useWords,
  verdictWords,
  wholeWords,
  wordGlandNote,
  wordGlandProblem,
  wordMissing,
  wordSection,
} from './wordGland.ts';
import { wordNote } from './wordNote.ts';
import { wordProblem } from './wordProblem.ts';
import { whyWords } from './wordWhy.ts';

const languages = ['it', 'en', 'de', 'fr', 'es'] as const;
const difference = { dash: '214', idDifferenceMm: -0.4, csDifferenceMm: 0.1 };

// One of each code; the type makes a new code of the package fail here.
const notes: { [Code in OringNote['code']]: OringNote & { code: Code } } = {
  'od-or-id-ambiguous': {
    code: 'od-or-id-ambiguous',
    because: 'od-reading-is-catalogue-size',
    other: { idMm: 14, csMm: 3, dash: '210' },
  },
  'axes-may-be-swapped': { code: 'axes-may-be-swapped', idMm: 20, csMm: 3 },
  'nominal-inch-section': {
    code: 'nominal-inch-section',
    nominalIn: 0.125,
    trueIn: 0.139,
    confidence: 'sourced-twice',
  },
  'section-may-be-nominal': { code: 'section-may-be-nominal', nominalIn: 0.125, trueIn: 0.139 },
  'unit-may-be-inch': { code: 'unit-may-be-inch', dash: '214' },
  'value-may-be-thousands': { code: 'value-may-be-thousands', of: 'id', value: 1.5, orThousands: 1500 },
  'inside-tolerance': { code: 'inside-tolerance', ...difference },
  'nearest-size': { code: 'nearest-size', ...difference },
  'size-differs-from-code': { code: 'size-differs-from-code', ...difference },
  'extension-only': { code: 'extension-only', dash: '405' },
  'no-such-dash': { code: 'no-such-dash', dash: '600' },
  'no-dash-mark': { code: 'no-dash-mark', written: 'OR 214', proposal: '214' },
  'cord-code-unconfirmed': { code: 'cord-code-unconfirmed', written: 'OR 3118' },
  'no-table': { code: 'no-table', written: 'P12' },
  'legacy-unconfirmed': {
    code: 'legacy-unconfirmed',
    legacy: {
      list: 'AN6227',
      number: 88,
      status: 'unconfirmed',
      alternatives: [{ dash: '461', confidence: 'sourced-once' }],
    },
  },
  'no-such-legacy-number': {
    code: 'no-such-legacy-number',
    legacy: { list: 'AN6230', number: 53, status: 'no-such-number', last: 52 },
  },
};
const problems: { [Code in RingProblem['code']]: true } = {
  'not-a-number': true,
  negative: true,
  zero: true,
  'section-not-below-half-od': true,
  'section-large-for-id': true,
  'below-any-mould': true,
  'beyond-any-mould': true,
};
const glandNotes: { [Code in GlandNote['code']]: Extract<GlandNote, { code: Code }> } = {
  'backup-ring-to-examine': { code: 'backup-ring-to-examine', pressureBar: 160, aboveBar: 103.5 },
  'section-loss-counts': { code: 'section-loss-counts', stretchPercent: 4, from: 2, to: 3 },
  'fill-far-from-best': { code: 'fill-far-from-best', fillPercent: 92, bestPercent: 75 },
  'corner-radius': {
    code: 'corner-radius',
    verdict: 'borderline',
    radiusMm: 12,
    leastMm: 10.6,
    idealMm: 21.2,
  },
};
const glandProblems: { [Code in GlandProblem['code']]: true } = {
  'not-a-number': true,
  'not-above-zero': true,
  'beyond-any-groove': true,
  'tolerance-below-zero': true,
  'tolerance-exceeds-size': true,
};

function keysOf<Key extends string>(of: Record<Key, unknown>): Key[] {
  return Object.keys(of) as Key[];
}

describe.each(languages)('in %s', (language) => {
  const reading = readOringSize('20x3');
  if (!reading) throw new Error('20x3 is a size');

  test('every note of the reader is a sentence', () => {
    for (const note of Object.values(notes)) {
      const { text } = wordNote(note, reading, language);
      expect(text, note.code).toMatch(/^.{20,}[.?:]$/);
      expect(text, note.code).not.toMatch(/undefined|NaN|\{/);
    }
  });

  test('every answer to a question is read again without that question', () => {
    for (const note of Object.values(notes)) {
      for (const { size } of wordNote(note, reading, language).links) {
        const again = readOringSize(size);
        expect(again, size).toBeDefined();
        expect(
          again?.notes.map(({ code }) => code),
          size,
        ).not.toContain(note.code === 'nearest-size' ? '' : note.code);
      }
    }
  });

  test('every problem is a sentence', () => {
    for (const code of keysOf(problems)) {
      const sentence = wordProblem({ code, level: 'impossible', of: 'cs', value: 12, limit: 10 }, language);
      expect(sentence, code).toMatch(/^.{20,}\.$/);
      expect(sentence, code).not.toMatch(/undefined|NaN|\{/);
    }
    for (const code of keysOf(glandProblems))
      for (const of of keysOf(measureWords))
        expect(wordGlandProblem({ code, of, value: 3 }, language)).toMatch(/^[^{}]{20,}\.$/);
  });

  test('every remark on a groove is a sentence', () => {
    for (const note of Object.values(glandNotes))
      expect(wordGlandNote(note, language), note.code).toMatch(/^[^{}]{20,}\.$/);
    for (const model of ['two-thirds', 'square-root'] as const) {
      const section = { model, mm: { least: 3, nominal: 3, most: 3 }, other: { model, nominalMm: 3.1 } };
      expect(wordSection(section, language)).toMatch(/^[^{}]{20,}\.$/);
    }
  });

  test('every code of a list has words', () => {
    const lists = [
      whyWords,
      missingWords,
      sourceWords,
      unreadWords,
      faultWords,
      fieldWords,
      limitWords,
      measureWords,
      placeWords,
      quantityWords,
      useWords,
      verdictWords,
      wholeWords,
    ];
    for (const list of lists)
      for (const [code, message] of Object.entries(list))
        expect(message({}, { locale: language }), code).toMatch(/\S{2}/);
  });

  test('what is missing is named, figures and tolerances apart', () => {
    const limit = {
      holds: { from: 0, to: 1 },
      why: 'general-limit',
      source: '',
      confidence: 'sourced-once',
    } as const;
    const missing = [
      { of: 'groove-width', what: 'figure' },
      { of: 'ring-cs', what: 'tolerance' },
    ] as const;
    const quantity = {
      code: 'fill',
      limit,
      atNominal: 'not-known',
      withTolerances: 'not-known',
      missing,
    } as const;
    expect(wordMissing(quantity, language)).toHaveLength(2);
  });
});

test('the question of the axis offers both readings to press', () => {
  const reading = readOringSize('26x3');
  if (!reading) throw new Error('26x3 is a size');
  const question = reading.notes.find(({ code }) => code === 'od-or-id-ambiguous');
  const worded = question && wordNote(question, reading, 'de');
  expect(worded?.links).toEqual([
    { label: '26 ist innen: 26 × 3 mm', size: 'ID 26 x CS 3 mm' },
    { label: '26 ist außen: 20 × 3 mm', size: 'OD 26 x CS 3 mm' },
  ]);
  expect(readOringSize('OD 26 x CS 3 mm')?.idMm?.value).toBe(20);
});
