import { describe, expect, test } from 'vitest';
import { materialSymbols } from '../material.ts';
import { materialFacts } from './facts.ts';

// Relative cost of compounds, EPDM and SBR = 1, typed by hand.
const costs: readonly [string, number, number][] = [
  ['EPDM', 1, 1],
  ['SBR', 1, 1],
  ['NBR', 1, 2],
  ['NR', 1, 2],
  ['CR', 1, 2],
  ['IIR', 2, 4],
  ['ECO', 2, 4],
  ['AEM', 2, 4],
  ['VMQ', 2, 6],
  ['HNBR', 4, 6],
  ['AU', 4, 8],
  ['EU', 4, 8],
  ['FKM', 8, 35],
  ['FVMQ', 20, 35],
];

describe('what a compound costs beside EPDM', () => {
  test.each(costs)('%s is %i to %i', (symbol, low, high) => {
    expect(materialFacts(symbol)?.cost).toMatchObject({ low, high, confidence: 'sourced-once' });
  });

  test('is absent for every other material', () => {
    const known = costs.map(([symbol]) => symbol);
    for (const symbol of materialSymbols().filter((each) => !known.includes(each)))
      expect(materialFacts(symbol), symbol).not.toHaveProperty('cost');
  });
});

test('every material has its facts, with a name in five languages and a kind', () => {
  for (const symbol of materialSymbols()) {
    const facts = materialFacts(symbol);
    expect(Object.keys(facts?.names ?? {}).toSorted(), symbol).toEqual(['de', 'en', 'es', 'fr', 'it']);
    expect(facts?.kind, symbol).toBeDefined();
  }
  expect(materialFacts('no such material')).toBeUndefined();
  expect(materialFacts('constructor')).toBeUndefined();
});

test('nitrile has its two agreeing ranges, its contradicted one, and where each comes from', () => {
  const facts = materialFacts('NBR');
  expect(facts).toMatchObject({
    kind: 'rubber',
    group: 'R',
    d2000Pairs: ['BF', 'BG', 'BK', 'CH'],
    hardnessShoreA: { value: { min: 30, max: 95 }, confidence: 'sourced-once' },
    compoundDensity: { min: 1.15, max: 1.35, confidence: 'general-knowledge' },
    shortPeakC: { value: 120, confidence: 'general-knowledge' },
    isPfas: false,
  });
  expect(facts?.service?.ranges.map(({ confidence }) => confidence)).toEqual([
    'sourced-twice',
    'sourced-once',
    'contradicted',
  ]);
  expect(facts?.serviceSources['snd;at']).toEqual([
    expect.stringContaining('sndseals.com'),
    expect.stringContaining('articolitecnicisrl.it'),
  ]);
});

test('a span that only trade knowledge gives is unsourced, whatever else the row has a source for', () => {
  const service = (symbol: string): unknown => materialFacts(symbol)?.service?.ranges[0]?.confidence;
  expect(service('ECO')).toBe('general-knowledge');
  expect(service('FZ')).toBe('general-knowledge');
  expect(service('IIR')).toBe('sourced-once');
  expect(materialFacts('CR')?.hardnessShoreA).toMatchObject({
    value: { min: 30, max: 95 },
    confidence: 'general-knowledge',
  });
});

test('symbols that standards have left are told apart from other spellings', () => {
  const obsolete = (symbol: string): readonly string[] | undefined =>
    materialFacts(symbol)?.obsolete.map(({ written }) => written);
  expect(obsolete('FKM')).toEqual(['FPM']);
  expect(obsolete('VMQ')).toEqual(['MVQ', 'SI']);
  expect(obsolete('FVMQ')).toEqual(['MFQ', 'FSI']);
  expect(obsolete('FFKM')).toEqual(['FFPM']);
  expect(obsolete('NBR')).toEqual([]);
});

test('a symbol of its own is nobody else’s alias', () => {
  expect(materialFacts('EPDM')?.aliases).not.toContain('EPM');
  expect(materialFacts('AU')?.aliases).not.toContain('EU');
});

test('what a reader should be told stands as remarks', () => {
  expect(materialFacts('FKM')?.remarks).toEqual(['trade-name-make', 'obsolete-on-drawings', 'pfas']);
  expect(materialFacts('ACM')?.remarks).toContain('ambiguous-pa');
  expect(materialFacts('TPZ')?.remarks).toEqual([]);
});

test('PTFE is turned and never injection moulded; liquid silicone is a form of VMQ alone', () => {
  expect(materialFacts('PTFE')?.processes.value).toEqual(['machining']);
  expect(materialFacts('VMQ')?.processes.value).toContain('lsr-injection');
  expect(materialFacts('NBR')?.processes.value).not.toContain('lsr-injection');
  expect(materialFacts('TPV')?.processes).toMatchObject({
    value: ['plastics-injection', 'plastics-extrusion'],
    confidence: 'general-knowledge',
  });
});
