import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { materialSymbols, kindOfMaterial } from '../material.ts';
import { mediumRatings } from '../medium.ts';
import type { MediumRating } from '../medium.ts';
import { mediumNameRows } from '../mediumName.generated.ts';
import { judgeLine, judgeMedium } from './medium.ts';

const mediumIds = mediumNameRows.map(({ id }) => id);
const reasonFor = (material: string, medium: string, hottestC?: number) =>
  judgeMedium({ material, medium, hottestC });

describe('one line means', () => {
  test.each([
    [1, 'sourced-twice', 'fits', 'medium-no-remark'],
    [2, 'sourced-once', 'fits', 'medium-no-remark'],
    [3, 'sourced-twice', 'borderline', 'medium-limited'],
    [4, 'sourced-twice', 'does-not-fit', 'medium-unsuitable'],
    [4, 'sourced-once', 'borderline', 'medium-unsuitable-unconfirmed'],
    [4, 'general-knowledge', 'borderline', 'medium-unsuitable-unconfirmed'],
    [1, 'contradicted', 'borderline', 'medium-contradicted'],
    [4, 'contradicted', 'borderline', 'medium-contradicted'],
  ] as const)('rating %i, %s: %s', (rating, confidence, finding, code) => {
    expect(judgeLine({ rating, confidence })).toEqual({ finding, code });
  });
});

// Lines of the chart that are plainly wrong, with what the table of classes says of the same.
describe('a line that is plainly wrong neither recommends nor excludes:', () => {
  test.each([
    ['NR', 'toluene', 'A', 'P'],
    ['EPDM', 'toluene', 'B', 'P'],
    ['NR', 'ozone', 'B', 'P'],
    ['CR', 'ozone', 'D', 'G'],
    ['AU', 'ozone', 'D', 'E'],
    ['EU', 'ozone', 'D', 'E'],
  ])('%s in %s is "%s" in the chart and "%s" in the other table', (material, medium, chart, classTable) => {
    const reason = reasonFor(material, medium);
    expect(reason).toMatchObject({
      finding: 'borderline',
      code: 'medium-contradicted',
      confidence: 'contradicted',
    });
    expect(reason.lines[0]).toMatchObject({
      row: { sourceRating: chart, source: 'cole-parmer-via-lachlanmonty' },
      otherSide: { sourceRating: classTable, source: 'molded-dimensions' },
    });
  });
});

test('every contradicted line of the tables shows both of its sides', () => {
  const contradicted = mediumRatings.filter(({ confidence }) => confidence === 'contradicted');
  expect(contradicted).toHaveLength(16);
  for (const { material, medium, sourceRating } of contradicted) {
    const [symbol = ''] = material.split('/');
    const line = reasonFor(symbol, medium).lines.find((each) => each.row.sourceRating === sourceRating);
    expect(line?.otherSide, `${material} ${medium}`).toBeDefined();
    expect(line?.finding).toBe('borderline');
  }
});

test('forty-seven lines exclude, all of them rated 4 by two sources, and no other line does', () => {
  const excluding = mediumRatings.filter((row) => judgeLine(row).finding === 'does-not-fit');
  expect(excluding).toHaveLength(47);
  expect(reasonFor('EPDM', 'hydraulic-oil-mineral')).toMatchObject({
    finding: 'does-not-fit',
    rating: 4,
    confidence: 'sourced-twice',
  });
});

test('a broader word is looked up under every medium it covers, the worst counts, and each line says so', () => {
  const reason = reasonFor('EPDM', 'oil');
  expect(reason.finding).toBe('does-not-fit');
  expect(reason.lines.map(({ row }) => row.medium).toSorted()).toEqual([
    'hydraulic-oil-mineral',
    'motor-oil',
    'oil-mineral',
  ]);
  for (const line of reason.lines) expect(line.mappedFrom).toBe('oil');
  expect(reasonFor('EPDM', 'oil-mineral').lines[0]).not.toHaveProperty('mappedFrom');
  expect(reasonFor('NBR', 'drinking-water').lines[0]).toMatchObject({ mappedFrom: 'drinking-water' });
});

test('where only the class of a medium is rated it may warn but not recommend', () => {
  expect(reasonFor('SBR', 'toluene')).toMatchObject({
    finding: 'borderline',
    code: 'medium-unsuitable-unconfirmed',
    lines: [{ byClass: true, mappedFrom: 'toluene', row: { medium: 'class:aromatic-hydrocarbon-solvents' } }],
  });
  expect(reasonFor('EPDM', 'nitric-acid-conc')).toMatchObject({
    finding: 'not-known',
    code: 'medium-class-only',
  });
  // "Oil" is as wide as the class itself.
  expect(reasonFor('ECO', 'oil')).toMatchObject({ finding: 'fits', rating: 2 });
  // Phosphate esters are no mineral oils: the class says nothing about them.
  expect(reasonFor('EPDM', 'hydraulic-phosphate-ester')).toMatchObject({ code: 'medium-no-data', lines: [] });
});

test('no line is no data, never suitable', () => {
  for (const [material, medium] of [
    ['HNBR', 'oil'],
    ['FFKM', 'acetone'],
    ['NBR', 'milk'],
    ['NBR', 'no such medium'],
    ['no such material', 'acetone'],
    ['NBR', 'toString'],
    ['__proto__', 'constructor'],
  ] as const)
    expect(reasonFor(material, medium), `${material} ${medium}`).toMatchObject({
      finding: 'not-known',
      code: 'medium-no-data',
      lines: [],
    });
  expect(reasonFor('NBR', 'food')).toMatchObject({ finding: 'not-known', code: 'medium-by-declaration' });
});

test('silicone in steam above 120 °C is warned of, though no line says so', () => {
  expect(reasonFor('VMQ', 'steam', 121)).toMatchObject({
    finding: 'borderline',
    code: 'silicone-in-hot-steam',
    aboveC: 120,
    confidence: 'general-knowledge',
  });
  expect(reasonFor('VMQ', 'steam', 120).code).toBe('medium-no-data');
  expect(reasonFor('VMQ', 'steam').code).toBe('medium-no-data');
  expect(reasonFor('EPDM', 'steam', 140).code).toBe('medium-no-data');
});

test('lines of the user warn, and neither one nor many of them exclude', () => {
  const line: fc.Arbitrary<MediumRating> = fc.record({
    material: fc.constantFrom(...materialSymbols(), 'AU/EU'),
    medium: fc.constantFrom(...mediumIds),
    rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    sourceRating: fc.constant(''),
    source: fc.constant('own chart'),
    confidence: fc.constant('sourced-once' as const),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (imported) => {
      for (const { material: written, medium } of imported) {
        const material = written.split('/')[0] ?? '';
        const before = judgeMedium({ material, medium });
        const after = judgeMedium({ material, medium, imported });
        if (before.finding !== 'does-not-fit') expect(after.finding).not.toBe('does-not-fit');
        expect(after.lines.some((each) => each.imported)).toBe(true);
        if (after.rating === 4) expect(after.finding).not.toBe('fits');
      }
    }),
  );
});

test('what a user’s line says of a medium counts beside a class that is rated well', () => {
  const imported: MediumRating[] = [
    {
      material: 'EPDM',
      medium: 'citric-acid',
      rating: 1,
      sourceRating: 'A',
      source: 'own',
      confidence: 'sourced-once',
    },
  ];
  expect(judgeMedium({ material: 'EPDM', medium: 'citric-acid' }).code).toBe('medium-class-only');
  expect(judgeMedium({ material: 'EPDM', medium: 'citric-acid', imported }).finding).toBe('fits');
});

test('of every material but the twelve of the tables nothing is known in any medium', () => {
  const tabled = ['NR', 'SBR', 'IIR', 'BR', 'EPDM', 'CR', 'NBR', 'AU', 'EU', 'VMQ', 'CSM', 'FKM', 'ECO'];
  for (const material of materialSymbols().filter((symbol) => !tabled.includes(symbol))) {
    expect(kindOfMaterial(material)).toBeDefined();
    for (const medium of mediumIds) expect(reasonFor(material, medium).lines).toEqual([]);
  }
});
