import { toleranceOfOring } from '@sebino/polymers/oring';
import { describe, expect, test } from 'vitest';
import { findGroove, listPlaces, readGroove, readPressure } from './groove.ts';
import type { GrooveTyped } from './groove.ts';
import { readMeasure } from './measure.ts';

const ring = { idMm: 24.99, csMm: 3.53 };

function typed(given: Record<string, string> = {}): GrooveTyped {
  return readGroove(new URLSearchParams(given));
}

describe('a size of a groove', () => {
  test.each([
    ['25,5', { mm: 25.5 }],
    ['25.500', { mm: 25.5 }],
    ['Ø 25,5 mm', { mm: 25.5 }],
    ['25,5 ±0,05', { mm: 25.5, plusMm: 0.05, minusMm: 0.05 }],
    ['25,5±0,05 mm', { mm: 25.5, plusMm: 0.05, minusMm: 0.05 }],
    ['25.5 +/- 0.05', { mm: 25.5, plusMm: 0.05, minusMm: 0.05 }],
    ['25,5 +0,1/0', { mm: 25.5, plusMm: 0.1, minusMm: 0 }],
    ['25,5 +0,1/-0,05', { mm: 25.5, plusMm: 0.1, minusMm: 0.05 }],
    ['25,5 +0,1 -0,05', { mm: 25.5, plusMm: 0.1, minusMm: 0.05 }],
    ['25,5 0/-0,05', { mm: 25.5, plusMm: 0, minusMm: 0.05 }],
    ['25,5 0 −0,05', { mm: 25.5, plusMm: 0, minusMm: 0.05 }],
    ['25,5 ±0', { mm: 25.5, plusMm: 0, minusMm: 0 }],
  ])('%s is read with its tolerance', (text, measure) => {
    expect(readMeasure(text)).toEqual(measure);
  });

  test('in inches is all in inches', () => {
    expect(readMeasure('1" ±.002')).toMatchObject({ mm: 25.4 });
    expect(readMeasure('.113 in ±0.003')).toEqual({
      mm: expect.closeTo(2.8702, 6),
      plusMm: expect.closeTo(0.0762, 6),
      minusMm: expect.closeTo(0.0762, 6),
    });
  });

  test.each([
    ['', undefined],
    ['wide', 'no-length'],
    ['25,5 H8', 'not-a-tolerance'],
    ['25,5 +0,1', 'one-side'],
    ['25,5 -0,05/-0,1', 'both-one-way'],
    ['25,5 ±', 'not-a-tolerance'],
    ['25,5 ±0,05 ±0,05', 'not-a-tolerance'],
    [`25,5 ${'+'.repeat(35)}`, 'not-a-tolerance'],
  ])('that is none is refused with its reason: %s', (text, fault) => {
    expect(readMeasure(text)).toBe(fault);
  });
});

test('a pressure is read in bar and in MPa', () => {
  expect(readPressure('160')).toBe(160);
  expect(readPressure('16 MPa')).toBe(160);
  expect(readPressure('2,5 bar')).toBe(2.5);
  for (const text of ['', 'high', '-3', '1e9', '1 000 bar', '9'.repeat(30)])
    expect(readPressure(text)).toBeUndefined();
});

describe('the groove', () => {
  const given = { diameter: '25,5 ±0,05', height: '2,87 ±0,03', width: '4,95 ±0,1' };

  test('is checked with the tolerances of the ring, and fits', () => {
    const found = findGroove(typed({ place: 'piston', ...given }), ring, toleranceOfOring(ring, 'A'));
    expect(found.answer?.verdict).toBe('fits');
    expect(found.answer?.quantities.map(({ code }) => code)).toEqual(['squeeze', 'stretch', 'fill']);
  });

  test('stays open while nobody says the tolerances of the ring', () => {
    expect(findGroove(typed({ place: 'piston', ...given }), ring, undefined).answer?.verdict).toBe(
      'not-known',
    );
  });

  test('is not judged before its place is chosen', () => {
    const found = findGroove(typed(given), ring, undefined);
    expect(found).toMatchObject({ isAsked: true, faults: [] });
    expect(found.answer).toBeUndefined();
  });

  test('is judged as far as it is understood, and what is not is named', () => {
    const odd = typed({ place: 'piston', ...given, width: 'H8', pressure: 'high' });
    const found = findGroove(odd, ring, toleranceOfOring(ring, 'A'));
    expect(found.faults).toEqual([
      { field: 'width', code: 'no-length' },
      { field: 'pressure', code: 'no-pressure' },
    ]);
    expect(found.answer?.quantities.map(({ withTolerances }) => withTolerances)).toEqual([
      'fits',
      'fits',
      'not-known',
    ]);
  });

  test('is proposed for every place until one is chosen', () => {
    expect(findGroove(typed(), ring, undefined).proposals.map(({ place }) => place)).toEqual(listPlaces());
    expect(findGroove(typed({ place: 'bore' }), ring, undefined).proposals.map(({ place }) => place)).toEqual(
      ['bore'],
    );
    expect(findGroove(typed(), { idMm: 100, csMm: 12 }, undefined).proposals).toEqual([]);
  });

  test('takes no place and no class that it does not know', () => {
    expect(typed({ place: 'constructor', class: 'Z', diameter: 'x'.repeat(99) })).toEqual({
      place: '',
      class: '',
      diameter: 'x'.repeat(40),
      height: '',
      width: '',
      pressure: '',
    });
  });
});
