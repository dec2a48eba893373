import { describe, expect, test } from 'vitest';
import { checkOring, findLegacyOring, nearestMetric, nearestOrings, toleranceOfOring } from './oring.ts';

describe('the sizes nearest to a ring', () => {
  test('say which is it, which shares its section, and what the others would ask of the groove', () => {
    expect(nearestOrings({ idMm: 37.7, csMm: 2.62 }, 1)[0]).toMatchObject({
      size: { dash: '128' },
      idDifferenceMm: 0.07,
      csDifferenceMm: 0,
      reason: 'within-tolerance',
    });
    // -222 is 37.69 × 3.53, -223 is 40.87 × 3.53: between them only the inside diameter differs.
    expect(nearestOrings({ idMm: 39.3, csMm: 3.53 }, 2)).toMatchObject([
      { size: { dash: '223' }, idDifferenceMm: 1.57, reason: 'same-section', stretchPercent: -3.84 },
      { size: { dash: '222' }, idDifferenceMm: -1.61, reason: 'same-section', stretchPercent: 4.27 },
    ]);
    expect(nearestOrings({ idMm: 20, csMm: 3 }, 1)[0]?.reason).toBe('other-section');
  });

  test('come nearest first, each once, as many as asked', () => {
    const all = nearestOrings({ idMm: 50, csMm: 4 }, 500);
    expect(all).toHaveLength(369);
    expect(new Set(all.map(({ size }) => size.dash)).size).toBe(369);
    const distance = all.map(
      ({ size, idDifferenceMm, csDifferenceMm }) =>
        Math.abs(idDifferenceMm) / size.idToleranceMm + Math.abs(csDifferenceMm) / size.csToleranceMm,
    );
    distance.slice(1).forEach((each, at) => expect(each).toBeGreaterThanOrEqual((distance[at] ?? 0) - 0.01));
    expect(nearestOrings({ idMm: 50, csMm: 4 }, 7)).toEqual(all.slice(0, 7));
  });

  test('are none for a ring that cannot be', () => {
    for (const bad of [0, -1, Number.NaN, Infinity]) {
      expect(nearestOrings({ idMm: bad, csMm: 3 }, 3)).toEqual([]);
      expect(nearestMetric({ idMm: 20, csMm: bad })).toEqual({ sections: [], jis: [] });
    }
    for (const count of [0, -1, Number.NaN]) expect(nearestOrings({ idMm: 20, csMm: 3 }, count)).toEqual([]);
  });

  test('include usual metric sections and the samples of JIS', () => {
    expect(nearestMetric({ idMm: 20, csMm: 2.95 }).sections).toEqual([
      { csMm: 3, differenceMm: 0.05, confidence: 'general-knowledge' },
      { csMm: 2.65, differenceMm: -0.3, confidence: 'general-knowledge' },
    ]);
    expect(nearestMetric({ idMm: 9.8, csMm: 2.4 }).jis).toEqual([
      { code: 'P10A', idMm: 9.8, csMm: 2.4, confidence: 'sourced-once' },
    ]);
    expect(nearestMetric({ idMm: 2.8, csMm: 1.9 }).jis.map(({ code }) => code)).toEqual(['P3']);
    expect(nearestMetric({ idMm: 9.8, csMm: 1.9 }).jis.map(({ code }) => code)).toEqual(['P10']);
  });
});

describe('the tolerances of ISO 3601-1', () => {
  test.each([
    [5, 0.15],
    [10, 0.19],
    [20, 0.26],
    [50, 0.48],
    [100, 0.82],
    [200, 1.49],
    [400, 2.78],
  ])('of class B on an inside diameter of %d are ±%d', (idMm, plusMinusMm) => {
    expect(toleranceOfOring({ idMm, csMm: 3 }, 'B').id).toEqual({
      plusMinusMm,
      source: 'iso-3601-1-equation',
      confidence: 'sourced-once',
    });
  });

  test.each([
    [1, 0.08, 0.08],
    [2.25, 0.08, 0.08],
    [2.26, 0.08, 0.09],
    [3.15, 0.08, 0.09],
    [3.16, 0.1, 0.1],
    [4.5, 0.1, 0.1],
    [6.3, 0.13, 0.13],
    [8.4, 0.15, 0.15],
  ])('on a section of %d are ±%d in class A and ±%d in class B', (csMm, a, b) => {
    expect(toleranceOfOring({ idMm: 1000, csMm }, 'A').cs?.plusMinusMm).toBe(a);
    expect(toleranceOfOring({ idMm: 1000, csMm }, 'B').cs?.plusMinusMm).toBe(b);
  });

  test('of class A are those of the inch sizes, and of no other ring', () => {
    expect(toleranceOfOring({ idMm: 37.77, csMm: 2.62 }, 'A')).toEqual({
      class: 'A',
      id: { plusMinusMm: 0.3, source: 'as568-table', confidence: 'sourced-twice' },
      cs: { plusMinusMm: 0.08, source: 'as568-table', confidence: 'sourced-twice' },
      missing: [],
    });
    expect(toleranceOfOring({ idMm: 506.86, csMm: 6.99 }, 'A').id?.confidence).toBe('contradicted');
    expect(toleranceOfOring({ idMm: 20, csMm: 3 }, 'A').missing).toEqual([
      { of: 'id', code: 'not-a-class-a-size' },
    ]);
    expect(toleranceOfOring({ idMm: 20, csMm: 10 }, 'B').missing).toEqual([
      { of: 'cs', code: 'section-outside-table' },
    ]);
    expect(toleranceOfOring({ idMm: Number.NaN, csMm: 3 }, 'B')).toEqual({
      class: 'B',
      missing: [
        { of: 'id', code: 'no-ring' },
        { of: 'cs', code: 'no-ring' },
      ],
    });
  });
});

describe('the legacy lists', () => {
  test.each([
    ['AN6227-1', '006'],
    ['AN6227-7', '012'],
    ['AN6227-8', '110'],
    ['AN6227-12', '114'],
    ['AN6227-14', '116'],
    ['AN6227-15', '210'],
    ['AN6227-27', '222'],
    ['AN6227-28', '325'],
    ['AN6227-52', '349'],
    ['AN6230-1', '223'],
    ['AN6230-3', '225'],
    ['an 6230 - 52', '274'],
  ])('read %s as -%s', (written, dash) => {
    expect(findLegacyOring(written)).toMatchObject({
      status: 'read',
      size: { dash },
      confidence: 'sourced-once',
    });
  });

  test('do not translate the numbers on which tables differ, and say what they say', () => {
    expect(findLegacyOring('AN6227-53')).toMatchObject({
      status: 'unconfirmed',
      alternatives: [{ dash: '426' }],
    });
    expect(findLegacyOring('AN6227-88')).toMatchObject({
      status: 'unconfirmed',
      alternatives: [
        { dash: '461', confidence: 'sourced-once' },
        { dash: '425', confidence: 'general-knowledge' },
      ],
    });
  });

  test('end', () => {
    expect(findLegacyOring('AN6227-89')).toMatchObject({ status: 'no-such-number', last: 88 });
    expect(findLegacyOring('AN6230-53')).toMatchObject({ status: 'no-such-number', last: 52 });
    expect(findLegacyOring('AN6227-0')).toMatchObject({ status: 'no-such-number' });
    for (const text of ['', 'AN6228-1', 'AN6227', 'AS568-214', `AN6227-1${' '.repeat(50)}x`])
      expect(findLegacyOring(text)).toBeUndefined();
  });
});

test('a ring that cannot be has a reason, and one that nobody means a doubt', () => {
  const codes = (idMm: number, csMm: number): string[] =>
    checkOring({ idMm, csMm }).map(({ code, level }) => `${level} ${code}`);
  expect(codes(20, 3)).toEqual([]);
  expect(codes(0, 3)).toEqual(['impossible zero']);
  expect(codes(-20, 3)).toEqual(['impossible negative']);
  expect(codes(20, Number.NaN)).toEqual(['impossible not-a-number']);
  expect(codes(Infinity, 3)).toEqual(['impossible not-a-number']);
  expect(codes(3, 20)).toEqual(['implausible section-large-for-id']);
  expect(codes(9000, 20)).toEqual(['implausible beyond-any-mould']);
  // The stoutest size of AS568, -102, is a ring.
  expect(codes(1.24, 2.62)).toEqual([]);
});
