import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generate } from '../scripts/generate.ts';
import { toConfidence } from '../scripts/tables.ts';
import { as568, findAs568, findAs568BySize } from '../src/as568.ts';
import { certificateKinds } from '../src/certificate.ts';
import { d2000 } from '../src/d2000.ts';
import { elastomers, thermoplasticElastomers } from '../src/elastomer.ts';
import { serviceTemperature } from '../src/material.ts';
import { mediumRatings, ratingsOf } from '../src/medium.ts';
import { plastics } from '../src/plastic.ts';
import { processList } from '../src/process.ts';
import { customsCodes, industryCodes, productList } from '../src/product.ts';
import { findTolerance, oringClassBToleranceMm, toleranceTables } from '../src/tolerance.ts';

const folder = (name: string): URL => new URL(`../${name}/`, import.meta.url);

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

describe('the generated modules', () => {
  test('are what the script makes of the tables, to the byte', () => {
    const made = generate();
    const committed = readdirSync(folder('src')).filter((file) => file.endsWith('.generated.ts'));
    expect(committed.toSorted()).toEqual(made.map(({ file }) => file).toSorted());
    for (const { file, text } of made)
      expect(readFileSync(new URL(file, folder('src')), 'utf8') === text, file).toBe(true);
  });

  // The figures below are those of SOURCES.md, written here by hand.
  test('have the rows that the sources are said to have', () => {
    expect(as568).toHaveLength(369);
    expect(elastomers).toHaveLength(26);
    expect(thermoplasticElastomers).toHaveLength(7);
    expect(plastics).toHaveLength(26);
    expect(processList).toHaveLength(29);
    expect(productList).toHaveLength(29);
    expect([customsCodes.length, industryCodes.length]).toEqual([14, 6]);
    expect(certificateKinds).toHaveLength(40);
    expect(toleranceTables.map(({ bands }) => bands.length)).toEqual([9, 9, 11, 16, 8]);
    expect(
      [d2000.types, d2000.classes, d2000.pairs, d2000.suffixLetters].map((each) => Object.keys(each).length),
    ).toEqual([10, 10, 24, 17]);
    expect(
      [d2000.suffixTemperatureC, d2000.suffixTemperatureColdC].map((each) => Object.keys(each).length),
    ).toEqual([13, 12]);
  });

  test('ship 374 lines about media and none of the others', () => {
    expect(mediumRatings).toHaveLength(374);
    expect(countBy(mediumRatings, ({ source, confidence }) => `${source} ${confidence}`)).toEqual({
      'cole-parmer-via-lachlanmonty sourced-twice': 154,
      'cole-parmer-via-lachlanmonty contradicted': 16,
      'molded-dimensions sourced-once': 204,
    });
    const agreed = mediumRatings.filter(({ confidence }) => confidence === 'sourced-twice');
    expect(countBy(agreed, ({ rating }) => String(rating))).toEqual({ 1: 61, 2: 32, 3: 14, 4: 47 });
    expect(new Set(mediumRatings.map(({ material }) => material)).size).toBe(12);
    expect(
      readFileSync(new URL('elastomer-media.csv', folder('data')), 'utf8')
        .trimEnd()
        .split('\n'),
    ).toHaveLength(375);
  });

  test('keep the confidence of each row', () => {
    expect(countBy(elastomers, (row) => row.confidence)).toEqual({
      'sourced-twice': 4,
      'sourced-once': 14,
      'general-knowledge': 8,
    });
    expect(countBy(plastics, (row) => row.confidence)).toEqual({
      'sourced-once': 2,
      'general-knowledge': 24,
    });
    expect(countBy(processList, (row) => row.confidence)).toEqual({
      'sourced-once': 1,
      'general-knowledge': 28,
    });
    expect(countBy(certificateKinds, (row) => row.confidence)).toEqual({
      'sourced-twice': 6,
      'sourced-once': 5,
      'general-knowledge': 29,
    });
    expect(countBy(as568, (row) => row.toleranceConfidence)).toEqual({
      'sourced-twice': 343,
      'sourced-once': 24,
      contradicted: 2,
    });
    expect(countBy(as568, (row) => row.sizeConfidence)).toEqual({ 'sourced-twice': 369 });
    expect(() => toConfidence('somebody said so')).toThrow(/no word of confidence/);
  });

  test('leave out the procurement codes that were not checked', () => {
    const data = readdirSync(folder('data')).map((file) =>
      readFileSync(new URL(file, folder('data')), 'utf8'),
    );
    expect(data.join('')).not.toMatch(/cpv|unspsc|19510000|31401503/i);
  });
});

describe('sizes', () => {
  test('have the sizes of AS568 by dash number and reject every other', () => {
    expect(findAs568('214')).toMatchObject({ idMm: 24.99, csMm: 3.53 });
    expect(findAs568('14')?.dash).toBe('014');
    for (const dash of ['000', '051', '101', '179', '285', '400', '424', '476', '915', '-1', 'abc'])
      expect(findAs568(dash), dash).toBeUndefined();
    for (const size of as568) {
      expect(Math.abs(size.idIn * 25.4 - size.idMm), size.dash).toBeLessThanOrEqual(0.0051);
      expect(Math.abs(size.csIn * 25.4 - size.csMm), size.dash).toBeLessThanOrEqual(0.0051);
    }
  });

  test('find the size behind millimetres within its tolerances', () => {
    expect(findAs568BySize(37.7, 2.62)?.dash).toBe('128');
    expect(findAs568BySize(12.42, 1.78)?.dash).toBe('014');
    expect(findAs568BySize(20, 3)).toBeUndefined();
  });
});

describe('tolerances', () => {
  test('are read from the band that ends with the size', () => {
    expect(findTolerance('iso3302-1-moulded', 'M3F', 25)?.plusMinusMm).toBe(0.5);
    expect(findTolerance('iso3302-1-moulded', 'M3F', 25.1)?.plusMinusMm).toBe(0.6);
    expect(findTolerance('iso3302-1-moulded', 'M2F', 200)).toEqual({
      plusMinusMm: 1,
      confidence: 'sourced-twice',
    });
    expect(findTolerance('iso2768-1-linear', 'c', 20)?.confidence).toBe('general-knowledge');
    expect(findTolerance('iso3302-1-extruded', 'E1', 50)).toBeUndefined();
    expect(findTolerance('din16742-tg6', 'TG4', 50)).toBeUndefined();
    expect(findTolerance('iso3302-1-moulded', 'M3F', Number.NaN)).toBeUndefined();
  });

  test('of class B O-rings agree with the published checks', () => {
    const checks = [
      [5, 0.15],
      [10, 0.19],
      [20, 0.26],
      [50, 0.48],
      [100, 0.82],
      [200, 1.49],
      [400, 2.78],
    ] as const;
    for (const [idMm, tolerance] of checks) expect(oringClassBToleranceMm(idMm)).toBe(tolerance);
  });
});

describe('temperatures and media', () => {
  test('tell where all sources agree from where only some go', () => {
    expect(serviceTemperature('NBR')).toMatchObject({
      narrow: { minC: -20, maxC: 100 },
      wide: { minC: -30, maxC: 125 },
    });
    expect(serviceTemperature('VMQ')).toMatchObject({
      narrow: { minC: -55, maxC: 200 },
      wide: { minC: -55, maxC: 316 },
    });
    expect(serviceTemperature('IIR')).toMatchObject({
      narrow: { minC: -30, maxC: 90 },
      wide: { minC: -40, maxC: 110 },
    });
    expect(serviceTemperature('PTFE')?.wide).toEqual({ minC: -200, maxC: 260 });
    expect(serviceTemperature('TPZ')).toBeUndefined();
  });

  test('look a medium up for both urethanes, worst first, and say nothing where nothing is published', () => {
    expect(ratingsOf('EPDM', 'hydraulic-oil-mineral')[0]).toMatchObject({
      rating: 4,
      confidence: 'sourced-twice',
    });
    expect(ratingsOf('AU', 'acetone')).toEqual(ratingsOf('EU', 'acetone'));
    expect(ratingsOf('AU', 'acetone').length).toBeGreaterThan(0);
    const oil = ratingsOf('EPDM', 'oil').map(({ rating }) => rating);
    expect(oil).toEqual(oil.toSorted((a, b) => b - a));
    expect(ratingsOf('NBR', 'food')).toEqual([]);
  });
});

test('the example enquiries are twenty in five languages and signed by nobody', () => {
  const file: { enquiries: { lang: string; text: string }[] } = JSON.parse(
    readFileSync(new URL('enquiries-examples.json', folder('data')), 'utf8'),
  );
  expect(countBy(file.enquiries, ({ lang }) => lang)).toEqual({ it: 7, en: 5, de: 4, fr: 2, es: 2 });
  for (const { text } of file.enquiries)
    expect(text).not.toMatch(/Marco|(?:Grazie|Saluti|Thanks|Regards|Gruß)[^?]*$/);
  const callouts: { examples: unknown[]; negatives: unknown[] } = JSON.parse(
    readFileSync(new URL('examples-d2000.json', folder('data')), 'utf8'),
  );
  expect([callouts.examples.length, callouts.negatives.length]).toEqual([24, 7]);
});
