import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { materialSymbols, serviceTemperature } from '../material.ts';
import { severityOf } from './medium.ts';
import { judgeCure, judgePeak, judgeTemperature } from './temperature.ts';

// Typed by hand from the table of service temperatures: narrow range, wide range, °C.
const published: readonly [string, [number, number], [number, number]][] = [
  ['ACM', [-20, 150], [-20, 150]],
  ['AEM', [-30, 150], [-30, 150]],
  ['AU', [-40, 100], [-40, 100]],
  ['EU', [-40, 100], [-40, 100]],
  ['CR', [-40, 100], [-40, 100]],
  ['EPDM', [-45, 150], [-50, 150]],
  ['FFKM', [-25, 240], [-25, 240]],
  ['FKM', [-20, 200], [-20, 288]],
  ['FVMQ', [-55, 175], [-55, 175]],
  ['HNBR', [-30, 150], [-30, 150]],
  ['IIR', [-30, 90], [-40, 110]],
  ['NBR', [-20, 100], [-30, 125]],
  ['NR', [-50, 80], [-75, 90]],
  ['PTFE', [-200, 260], [-200, 260]],
  ['SBR', [-45, 100], [-45, 100]],
  ['FEPM', [-10, 200], [-10, 200]],
  ['TPU', [-40, 100], [-40, 100]],
  ['VMQ', [-55, 200], [-55, 316]],
  ['ECO', [-40, 125], [-45, 135]],
];

describe('the service temperature of', () => {
  test.each(published)('%s is that of the handbook, narrow and wide', (symbol, narrow, wide) => {
    expect(serviceTemperature(symbol)).toMatchObject({
      narrow: { minC: narrow[0], maxC: narrow[1] },
      wide: { minC: wide[0], maxC: wide[1] },
    });
  });

  test.each(published)('%s fits up to the last degree of the narrow range', (symbol, [minC, maxC]) => {
    expect(judgeTemperature(symbol, { minC, maxC })).toMatchObject({
      finding: 'fits',
      code: 'temperature-fits',
    });
  });

  test.each(published)('%s does not fit a degree beyond either end of the wide range', (symbol, _, wide) => {
    expect(judgeTemperature(symbol, { minC: wide[0] - 1 })?.finding).toBe('does-not-fit');
    expect(judgeTemperature(symbol, { maxC: wide[1] + 1 })?.finding).toBe('does-not-fit');
  });
});

test('between the narrow and the wide range a need is borderline, and every range is named with its source', () => {
  const reason = judgeTemperature('NBR', { maxC: 110 });
  expect(reason).toMatchObject({ finding: 'borderline', code: 'temperature-near-limit', hotC: 110 });
  expect(reason?.confidence).toBe('contradicted');
  expect(reason?.published?.ranges.map(({ minC, maxC }) => [minC, maxC])).toEqual([
    [-30, 100],
    [-30, 100],
    [-20, 125],
  ]);
  for (const { source } of reason?.published?.ranges ?? []) expect(source).not.toBe('');
});

test('only the ends that the need states are checked', () => {
  expect(judgeTemperature('FKM', { maxC: 150 })?.finding).toBe('fits');
  expect(judgeTemperature('FKM', { minC: -30, maxC: 150 })?.finding).toBe('does-not-fit');
  expect(judgeTemperature('FKM', {})).toBeUndefined();
  expect(judgeTemperature('FKM', { maxC: Number.NaN })).toBeUndefined();
  // A coldest of 150 °C is hot too.
  expect(judgeTemperature('NBR', { minC: 150 })?.finding).toBe('does-not-fit');
});

test('trade knowledge without a source warns and never excludes', () => {
  for (const symbol of ['CSM', 'CM', 'FZ', 'BR', 'PNR', 'TPV', 'PA66', 'PVDF'])
    expect(judgeTemperature(symbol, { maxC: 400 }), symbol).toMatchObject({
      finding: 'borderline',
      code: 'temperature-doubtful',
    });
  expect(judgeTemperature('TPZ', { maxC: 20 })).toMatchObject({ finding: 'not-known' });
  expect(judgeTemperature('no such material', { maxC: 20 })).toMatchObject({ finding: 'not-known' });
});

test('a peak above the continuous range is borderline at best, and no peak excludes', () => {
  expect(judgePeak('NBR', { peakC: 90 })).toMatchObject({ finding: 'fits', code: 'peak-in-range' });
  expect(judgePeak('NBR', { peakC: 120 })).toMatchObject({
    finding: 'borderline',
    code: 'peak-above-continuous',
    continuousC: 100,
    shortPeakC: 120,
    confidence: 'general-knowledge',
  });
  expect(judgePeak('NBR', { peakC: 130 })).toMatchObject({
    finding: 'borderline',
    code: 'peak-above-published',
  });
  expect(judgePeak('TPV', { peakC: 150 })).toMatchObject({ code: 'peak-above-published' });
  expect(judgePeak('TPZ', { peakC: 50 })).toMatchObject({ finding: 'not-known' });
});

test('EPDM needs peroxide cure above 120 °C, also for a peak', () => {
  expect(judgeCure('EPDM', { maxC: 120 })).toBeUndefined();
  expect(judgeCure('EPDM', { maxC: 121 })).toMatchObject({ code: 'cure-peroxide-needed', aboveC: 120 });
  expect(judgeCure('EPDM', { maxC: 100, peakC: 140 })?.code).toBe('cure-peroxide-needed');
  expect(judgeCure('NBR', { maxC: 140 })).toBeUndefined();
});

test('a wider need is never judged better', () => {
  const degree = fc.integer({ min: -250, max: 400 });
  const wider = fc.nat({ max: 200 });
  fc.assert(
    fc.property(
      fc.constantFrom(...materialSymbols()),
      degree,
      degree,
      wider,
      wider,
      (symbol, a, b, below, above) => {
        const [minC, maxC] = [Math.min(a, b), Math.max(a, b)];
        const inner = judgeTemperature(symbol, { minC, maxC });
        const outer = judgeTemperature(symbol, { minC: minC - below, maxC: maxC + above });
        const peak = (peakC: number) => severityOf(judgePeak(symbol, { peakC })?.finding ?? 'fits');
        expect(severityOf(outer?.finding ?? 'fits')).toBeGreaterThanOrEqual(
          severityOf(inner?.finding ?? 'fits'),
        );
        expect(peak(maxC + above)).toBeGreaterThanOrEqual(peak(maxC));
      },
    ),
  );
});
