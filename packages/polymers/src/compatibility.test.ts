import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseMaterials, compareInMedium, mediaOf } from './compatibility.ts';
import type { MaterialAnswer, MaterialNeed } from './compatibility.ts';
import { severityOf } from './compatibility/medium.ts';
import { answerOrder, byRank } from './compatibility/order.ts';
import { materialSymbols } from './material.ts';
import { mediumRatings } from './medium.ts';
import type { MediumRating } from './medium.ts';
import { mediumNameRows } from './mediumName.generated.ts';

const mediumId = fc.constantFrom(...mediumNameRows.map(({ id }) => id));
const answerFor = (symbol: string, need: MaterialNeed): MaterialAnswer | undefined =>
  chooseMaterials(need).find((answer) => answer.symbol === symbol);
const reasonOf = (symbol: string, need: MaterialNeed, aspect: string) =>
  answerFor(symbol, need)?.reasons.find((reason) => reason.aspect === aspect);
const symbolsThat = (verdict: string, answers: readonly MaterialAnswer[]): readonly string[] =>
  answers.filter((answer) => answer.verdict === verdict).map(({ symbol }) => symbol);

describe('the tables shipped', () => {
  // Counts typed by hand.
  test('have 374 lines: 154 that two sources agree on, 16 contradicted, 204 about classes', () => {
    const of = (confidence: string): number =>
      mediumRatings.filter((row) => row.confidence === confidence).length;
    expect([of('sourced-twice'), of('contradicted'), of('sourced-once')]).toEqual([154, 16, 204]);
    expect(mediumRatings).toHaveLength(374);
    expect(mediumRatings.filter(({ medium }) => medium.startsWith('class:'))).toHaveLength(204);
  });

  test('rate 61, 32, 14 and 47 of the 154 from 1 to 4', () => {
    const rated = (rating: number): number =>
      mediumRatings.filter((row) => row.confidence === 'sourced-twice' && row.rating === rating).length;
    expect([rated(1), rated(2), rated(3), rated(4)]).toEqual([61, 32, 14, 47]);
  });
});

test('the choice is made among 26 rubbers, 7 thermoplastic elastomers and the plastics, TPU once', () => {
  expect(materialSymbols()).toHaveLength(58);
  expect(chooseMaterials({ media: ['oil'] })).toHaveLength(58);
});

test('for hydraulic oil at 90 °C nitrile comes first, EPDM and natural rubber are out, HNBR is not known', () => {
  const answers = chooseMaterials({ media: ['hydraulic-oil-mineral'], temperature: { maxC: 90 } });
  expect(answers[0]?.symbol).toBe('NBR');
  expect(symbolsThat('does-not-fit', answers)).toEqual(expect.arrayContaining(['EPDM', 'NR']));
  expect(symbolsThat('not-known', answers)).toEqual(expect.arrayContaining(['HNBR', 'FVMQ', 'ACM']));
  expect(symbolsThat('fits', answers)).toEqual(expect.arrayContaining(['NBR', 'FKM']));
});

test('answers stand in the order that is told: verdict, confidence, rating, resistance, cost, table', () => {
  expect(answerOrder).toEqual(['verdict', 'confidence', 'rating', 'resistance', 'cost', 'table']);
  const answers = chooseMaterials({ media: ['water-fresh'], temperature: { maxC: 70 } });
  answers.forEach((answer, at) => {
    const next = answers[at + 1];
    if (next) expect(byRank(answer.rank, next.rank)).toBeLessThanOrEqual(0);
  });
  const rank = { verdict: 'fits', confidence: 'sourced-once', rating: 1 } as const;
  const cost = (low: number, high: number) => ({
    ...rank,
    cost: { symbol: '', low, high, source: '', confidence: 'sourced-once' as const },
  });
  expect(byRank(cost(1, 2), cost(8, 35))).toBeLessThan(0);
  expect(byRank(cost(8, 35), rank)).toBeLessThan(0);
  expect(byRank(rank, { ...rank, rating: 2 })).toBeLessThan(0);
  expect(byRank({ ...rank, rating: 2 }, { ...rank, confidence: 'contradicted' })).toBeLessThan(0);
  expect(byRank({ ...cost(8, 35), resistance: 'A' }, { ...cost(1, 1), resistance: 'B' })).toBeLessThan(0);
});

describe('a wish for PFAS-free', () => {
  test('rules out six polymers and no other', () => {
    expect(symbolsThat('does-not-fit', chooseMaterials({ pfasFree: true })).toSorted()).toEqual([
      'FEPM',
      'FFKM',
      'FKM',
      'FVMQ',
      'PTFE',
      'PVDF',
    ]);
    expect(answerFor('FZ', { pfasFree: true })?.verdict).toBe('borderline');
  });

  test('is not what a request for a PFAS statement is: that excludes nothing', () => {
    expect(symbolsThat('does-not-fit', chooseMaterials({ certificates: ['pfas'] }))).toEqual([]);
  });
});

describe('a wanted certificate', () => {
  test('is never said to be held: it says what it is bound to, and judges no polymer', () => {
    for (const { verdict, reasons } of chooseMaterials({ certificates: ['wras', 'iso-9001', 'moca'] })) {
      expect(verdict).toBe('not-known');
      for (const { finding } of reasons) expect(finding).toBe('to-ask');
    }
    const codeOf = (id: string): unknown => reasonOf('EPDM', { certificates: [id] }, 'certificate')?.code;
    expect(codeOf('wras')).toBe('certificate-of-compound');
    expect(codeOf('ktw-bwgl')).toBe('certificate-of-compound');
    expect(codeOf('iso-9001')).toBe('certificate-of-firm');
    expect(codeOf('ec-1935-2004')).toBe('certificate-of-article');
    expect(codeOf('en-10204')).toBe('certificate-of-lot');
    expect(codeOf('ppap')).toBe('certificate-of-lot');
    expect(codeOf('reg-10-2011')).toBe('certificate-not-for-material');
    expect(codeOf('eudr')).toBe('certificate-not-for-material');
    expect(codeOf('no such paper')).toBe('certificate-unknown');
  });

  test('that KTW-BWGL replaced on 1 March 2025 is told to be out of date', () => {
    expect(reasonOf('EPDM', { certificates: ['Elastomerleitlinie'] }, 'certificate')).toMatchObject({
      code: 'certificate-superseded',
      certificate: 'ktw-bwgl',
      supersededOn: '2025-03-01',
    });
  });

  test('leaves what the media say as it is', () => {
    const need = { media: ['water-fresh'] };
    expect(answerFor('EPDM', { ...need, certificates: ['wras'] })?.verdict).toBe('fits');
  });
});

test('contact with food asks for papers, and warns of rubbers that have no common food grade', () => {
  expect(reasonOf('VMQ', { contact: ['food'] }, 'contact')).toMatchObject({ code: 'food-grades-common' });
  expect(answerFor('SBR', { media: ['food'] })).toMatchObject({
    verdict: 'borderline',
    reasons: [{ code: 'food-grades-uncommon', confidence: 'general-knowledge' }],
  });
  expect(reasonOf('PP', { contact: ['food'] }, 'contact')).toMatchObject({
    papers: ['ec-1935-2004', 'moca', 'dm-21-03-1973', 'reg-10-2011'],
  });
});

test('contact with drinking water is judged as a medium too, and says where its line stands', () => {
  expect(reasonOf('EPDM', { contact: ['drinking-water'] }, 'medium')).toMatchObject({
    finding: 'fits',
    lines: [{ mappedFrom: 'drinking-water', row: { medium: 'water-fresh' } }],
  });
});

describe('a wanted hardness', () => {
  const judged = (symbol: string, min: number, max: number, scale?: 'irhd' | 'shore-d') =>
    reasonOf(symbol, { hardness: { min, max, scale } }, 'hardness');

  // Ranges typed by hand, Shore A.
  test.each([
    ['NR', 30, 90],
    ['SBR', 30, 90],
    ['EPDM', 30, 90],
    ['IIR', 30, 95],
    ['NBR', 30, 95],
    ['ECO', 30, 95],
    ['VMQ', 20, 90],
    ['FKM', 55, 95],
  ])('fits %s from %i to %i Shore A and not six points beyond', (symbol, min, max) => {
    expect(judged(symbol, min, max)).toMatchObject({ finding: 'fits', confidence: 'sourced-once' });
    expect(judged(symbol, min - 5, min)?.finding).toBe('borderline');
    expect(judged(symbol, min - 7, min - 6)?.finding).toBe('does-not-fit');
    expect(judged(symbol, max + 6, max + 7)?.finding).toBe('does-not-fit');
  });

  test('is not refused where the range is unsourced, as for CR, or goes on to 80 Shore D, as for AU', () => {
    expect(judged('CR', 10, 12)).toMatchObject({ finding: 'borderline', code: 'hardness-doubtful' });
    expect(judged('AU', 10, 12)).toMatchObject({ finding: 'borderline', maxShoreD: 80 });
    expect(judged('AU', 50, 60, 'shore-d')?.finding).toBe('fits');
    expect(judged('NBR', 50, 60, 'shore-d')?.finding).toBe('not-known');
    expect(judged('TPV', 50, 60)?.finding).toBe('not-known');
  });

  test('in IRHD is comparable with Shore A and to be confirmed', () => {
    expect(judged('NBR', 70, 75, 'irhd')).toMatchObject({
      finding: 'borderline',
      code: 'hardness-scale-differs',
    });
  });
});

test('a need that asks nothing has no answers', () => {
  expect(chooseMaterials({})).toEqual([]);
  expect(chooseMaterials({ media: [], temperature: {}, certificates: [] })).toEqual([]);
});

describe('whatever is asked', () => {
  const media = fc.array(mediumId, { minLength: 1, maxLength: 4 });
  const severities = (need: MaterialNeed): ReadonlyMap<string, number> =>
    new Map(chooseMaterials(need).map(({ symbol, verdict }) => [symbol, severityOf(verdict)]));
  const expectNoBetter = (wide: MaterialNeed, narrow: MaterialNeed): void => {
    const before = severities(narrow);
    for (const [symbol, severity] of severities(wide))
      expect(severity, symbol).toBeGreaterThanOrEqual(before.get(symbol) ?? 0);
  };

  test('one more medium never makes a verdict better', () => {
    fc.assert(
      fc.property(media, mediumId, (some, more) => {
        // Food alone asks papers and nothing of the polymer: then nothing is known, which a first medium may better.
        fc.pre(some.some((medium) => medium !== 'food'));
        expectNoBetter({ media: [...some, more] }, { media: some });
      }),
      { numRuns: 40 },
    );
  });

  test('a wider temperature never makes a verdict better', () => {
    const degree = fc.integer({ min: -100, max: 320 });
    fc.assert(
      fc.property(media, degree, degree, fc.nat({ max: 60 }), (some, minC, maxC, by) => {
        fc.pre(minC <= maxC);
        const wide = { minC: minC - by, maxC: maxC + by, peakC: maxC + 2 * by };
        expectNoBetter(
          { media: some, temperature: wide },
          { media: some, temperature: { minC, maxC, peakC: maxC + by } },
        );
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which media are named changes nothing', () => {
    fc.assert(
      fc.property(media, (some) => {
        expect(chooseMaterials({ media: some.toReversed() })).toEqual(chooseMaterials({ media: some }));
      }),
      { numRuns: 40 },
    );
  });

  test('a chart of the user alone never turns a verdict to "does not fit", even when it claims two sources', () => {
    const line = fc.record({
      material: fc.constantFrom(...materialSymbols()),
      medium: mediumId,
      rating: fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<MediumRating['rating']>,
      sourceRating: fc.constant('D'),
      source: fc.constant('own'),
      confidence: fc.constantFrom('sourced-twice' as const, 'sourced-once' as const),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (rows) => {
        const need = { media: rows.map(({ medium }) => medium) };
        const before = new Map(chooseMaterials(need).map(({ symbol, verdict }) => [symbol, verdict]));
        for (const { symbol, verdict } of chooseMaterials(need, { charts: [{ rows }] }))
          if (verdict === 'does-not-fit') expect(before.get(symbol), symbol).toBe('does-not-fit');
      }),
      { numRuns: 40 },
    );
  });

  test('nothing throws on words that are no media, materials or papers', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.double(), fc.double(), (words, minC, maxC) => {
        chooseMaterials({
          media: words,
          certificates: words,
          temperature: { minC, maxC },
          hardness: { min: minC, max: maxC },
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the media of a material', () => {
  test('stand in one list each, and every medium with a name stands somewhere', () => {
    const { suited, doubtful, unsuited, contradicted, noData } = mediaOf('EPDM');
    const all = [suited, doubtful, unsuited, contradicted, noData].flat().map(({ medium }) => medium);
    expect(new Set(all).size).toBe(all.length);
    // 136 names, without the five classes that are properties.
    expect(all).toHaveLength(131);
    expect(contradicted.map(({ medium }) => medium).toSorted()).toEqual(['oil-olive', 'toluene']);
    expect(suited.map(({ medium }) => medium)).toEqual(
      expect.arrayContaining(['acetone', 'ozone', 'water-fresh', 'drinking-water']),
    );
    expect(unsuited.map(({ medium }) => medium)).toEqual(
      expect.arrayContaining(['hydraulic-oil-mineral', 'diesel', 'motor-oil']),
    );
  });

  test('are all unknown for a rubber that no shipped table rates', () => {
    const { noData, properties } = mediaOf('HNBR');
    expect(noData).toHaveLength(131);
    expect(properties).toEqual([]);
    expect(mediaOf('SBR').properties).toHaveLength(5);
  });
});

test('one material is compared in one medium with the chart of the user beside the tables', () => {
  const rows: MediumRating[] = [
    {
      material: 'EPDM',
      medium: 'acetone',
      rating: 4,
      sourceRating: '4',
      source: 'own',
      confidence: 'sourced-twice',
    },
  ];
  expect(compareInMedium('EPDM', 'acetone').finding).toBe('fits');
  expect(compareInMedium('EPDM', 'acetone', { charts: [{ rows }] })).toMatchObject({
    finding: 'borderline',
    code: 'medium-unsuitable-unconfirmed',
    lines: [{ imported: true }, { code: 'medium-no-remark' }],
  });
});
