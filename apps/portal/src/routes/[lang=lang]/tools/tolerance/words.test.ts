import { flashLimit, toleranceTables } from '@sebino/polymers/tolerance';
import type { ToleranceNote } from '@sebino/polymers/tolerance';
import { describe, expect, test } from 'vitest';
import { makingWords, meaningOfClass, nameOfClass, tableWords, wordFlash, wordNote } from './words.ts';

// One of each code; the type makes a new code of the package fail here.
const notes: { [Code in ToleranceNote['code']]: ToleranceNote & { code: Code } } = {
  'not-made-for-rubber': { code: 'not-made-for-rubber', standard: 'ISO 2768-1', proposal: 'ISO 3302-1' },
  'plastics-standard-on-rubber': {
    code: 'plastics-standard-on-rubber',
    standard: 'DIN 16742',
    proposal: 'ISO 3302-1',
  },
  'kind-missing': { code: 'kind-missing', kinds: ['M2F', 'M2C'] },
  'class-missing': { code: 'class-missing', classes: ['M1F'] },
  'no-table': { code: 'no-table', name: 'EN1' },
  'size-outside-table': { code: 'size-outside-table', class: 'E1', fromMm: 0, toMm: 40 },
  'rarely-feasible': {
    code: 'rarely-feasible',
    class: 'M1C',
    plusMinusMm: 0.72,
    percent: 0.4,
    confidence: 'general-knowledge',
  },
  'geometry-without-table': { code: 'geometry-without-table', name: 'ISO 2768-2 K' },
  'standard-derived': { code: 'standard-derived', standard: 'ISO 3302-1' },
};

describe.each(['it', 'en', 'de', 'fr', 'es'] as const)('in %s', (language) => {
  test('every note is a sentence', () => {
    const further: ToleranceNote[] = [
      { code: 'kind-missing', kinds: ['W', 'NW'] },
      { code: 'size-outside-table', class: 'W', fromMm: 1 },
    ];
    for (const note of [...Object.values(notes), ...further]) {
      expect(wordNote(note, language), note.code).toMatch(/^[^{}]{20,}[.?]$/);
      expect(wordNote(note, language), note.code).not.toMatch(/undefined|NaN/);
    }
  });

  test('every table and every class of it has words', () => {
    for (const { id, classes } of toleranceTables) {
      expect(tableWords[id]({}, { locale: language })).toMatch(/\S{3}/);
      for (const column of classes)
        expect(meaningOfClass(column, language), `${id} ${column}`).toMatch(/\S{3}/);
    }
    for (const message of Object.values(makingWords))
      expect(message({}, { locale: language })).toMatch(/\S{3}/);
    expect(meaningOfClass('constructor', language)).toBeUndefined();
  });

  test('every class of flash has words', () => {
    for (const name of ['X0', 'X1', 'X2', 'X3', 'X4', 'X5']) {
      const flash = flashLimit(name);
      expect(flash && wordFlash(flash, language)).toMatch(new RegExp(name));
    }
  });
});

test('a class is written as on a drawing', () => {
  expect(['M3F', 'M1C', 'M4', 'E2', 'NW', 'm'].map(nameOfClass)).toEqual([
    'M3 F',
    'M1 C',
    'M4',
    'E2',
    'NW',
    'm',
  ]);
});
