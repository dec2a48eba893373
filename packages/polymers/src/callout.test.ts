import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeCallout, findCallouts, judgeCallout, readCallout, toParts } from './callout.ts';
import type { Callout, CalloutHeading, CalloutParts, CalloutWarning, Span, SuffixParts } from './callout.ts';
import { findCalloutTexts } from './callout/find.ts';

function read(text: string): Callout {
  const callout = readCallout(text);
  if (!callout) throw new Error(`no call-out in ${text}`);
  return callout;
}

function codeIn(text: string): string | undefined {
  const callout = readCallout(text);
  return callout && composeCallout(toParts(callout));
}

function codesOf(text: string): string[] {
  return read(text).warnings.map(({ code }) => code);
}

function warningIn<C extends CalloutWarning['code']>(text: string, code: C): CalloutWarning | undefined {
  return read(text).warnings.find((warning) => warning.code === code);
}

describe('the codes of a call-out', () => {
  test.each([
    ['A', 70],
    ['B', 100],
    ['C', 125],
    ['D', 150],
    ['E', 175],
    ['F', 200],
    ['G', 225],
    ['H', 250],
    ['J', 275],
    ['K', 300],
  ])('type %s is heat ageing at %i °C for 70 hours', (letter, temperatureC) => {
    expect(read(`ASTM D2000 M2${letter}K710`).type).toMatchObject({ value: letter, temperatureC, hours: 70 });
  });

  test.each([
    ['A', null],
    ['B', 140],
    ['C', 120],
    ['D', 100],
    ['E', 80],
    ['F', 60],
    ['G', 40],
    ['H', 30],
    ['J', 20],
    ['K', 10],
  ])('class %s swells by no more than %s %%', (letter, swellPercent) => {
    expect(read(`ASTM D2000 M2B${letter}710`).class).toMatchObject({ value: letter, swellPercent });
  });

  test('swelling is tested at the temperature of the type, never above 150 °C', () => {
    expect(read('M2BG714').class?.testTemperatureC).toBe(100);
    expect(read('M2DH714').class?.testTemperatureC).toBe(150);
    expect(read('M2HK714').class?.testTemperatureC).toBe(150);
  });

  test('type K alone is trade knowledge, the other letters have two sources', () => {
    expect(read('M2KK714').type).toMatchObject({
      confidence: 'general-knowledge',
      source: 'trade-knowledge',
    });
    expect(read('M2HK714').type).toMatchObject({ confidence: 'sourced-twice', source: 'code-tables' });
  });

  test('the digit is ten points of Shore A, with five either way', () => {
    expect(read('M2BG714').hardness).toMatchObject({ nominal: 70, tol: 5, scale: 'Shore A', written: '7' });
  });

  test('strength counts MPa with M, and hundreds of psi without', () => {
    expect(read('M2BC510').tensile).toMatchObject({ value: 10, unit: 'MPa', mpa: 10 });
    expect(read('2BC510').tensile).toMatchObject({ value: 1000, unit: 'psi', mpa: 6.9 });
    expect(read('SAE J200 3BA714').tensile).toMatchObject({ value: 1400, unit: 'psi', mpa: 9.7 });
    expect(read('SAE J200 2AA815').tensile).toMatchObject({ value: 1500, unit: 'psi', mpa: 10.3 });
  });

  test.each([
    ['AA', ['NR', 'SBR', 'IIR', 'EPDM', 'BR', 'IR']],
    ['AK', ['T']],
    ['BA', ['EPDM', 'SBR', 'IIR']],
    ['BC', ['CR', 'CM']],
    ['BE', ['CR', 'CM']],
    ['BF', ['NBR']],
    ['BG', ['NBR', 'AU', 'EU']],
    ['BK', ['NBR', 'T']],
    ['CA', ['EPDM']],
    ['CE', ['CSM', 'CM']],
    ['CH', ['NBR', 'ECO']],
    ['DA', ['EPDM']],
    ['DE', ['CM', 'CSM']],
    ['DF', ['ACM']],
    ['DH', ['ACM', 'HNBR']],
    ['EE', ['AEM']],
    ['EH', ['ACM']],
    ['EK', ['FZ']],
    ['FC', ['VMQ']],
    ['FE', ['VMQ']],
    ['GE', ['VMQ']],
    ['FK', ['FVMQ']],
    ['HK', ['FKM']],
    ['KK', ['FFKM']],
  ])('%s is usually %j', (pair, polymers) => {
    expect(read(`M2${pair}714`).polymersUsual).toEqual(polymers);
  });

  test.each([
    ['-99', 1999],
    ['-80', 1980],
    ['-79', 2079],
    ['-00', 2000],
    ['-5', 2005],
    [' 05', 2005],
    ['-018', 2018],
    ['-18', 2018],
    ['-1998', 1998],
    [' 2012', 2012],
    [':2012', 2012],
    ['-12(2017)', 2012],
  ])('the year "%s" is %i', (written, year) => {
    expect(read(`ASTM D2000${written} M2BG714`).revisionYear?.value).toBe(year);
  });

  test('a revision may carry its edition, and SAE its month', () => {
    expect(read('ASTM D2000-05e1 M2BG714').revisionYear).toMatchObject({ value: 2005, edition: 'e1' });
    expect(read('ASTM D2000-18a M2BG714').revisionYear).toMatchObject({ value: 2018, edition: 'a' });
    expect(read('SAE J200 DEC2011 M3BA714').revisionYear?.value).toBe(2011);
    expect(read('SAE J200_201211 M3BA714').revisionYear?.value).toBe(2012);
  });

  test('figures behind the name are the grade where they cannot be a year', () => {
    expect(toParts(read('ASTM D2000 4AA 620 A13')).grade).toBe(4);
    expect(read('ASTM D2000 4AA 620 A13').revisionYear).toBeUndefined();
    expect(read('ASTM D2000-992BC510')).toMatchObject({ revisionYear: { value: 1999 }, grade: { value: 2 } });
    expect(read('ASTM D2000-20182BC510')).toMatchObject({
      revisionYear: { value: 2018 },
      grade: { value: 2 },
    });
  });

  test('the standard is stated where it is named, before or behind, else derived', () => {
    expect(read('M2BG714').standard).toEqual({ id: 'ASTM D2000', origin: 'derived' });
    expect(read('SAE J200 M2BG714').standard).toEqual({ id: 'SAE J200', origin: 'stated', from: 0, to: 8 });
    expect(read('M2BG714 B14 per SAE J200-18')).toMatchObject({
      standard: { id: 'SAE J200', origin: 'stated' },
      revisionYear: { value: 2018 },
      to: 27,
    });
    expect(read('ASTM D2000 / SAE J200 M2BG714').standard.id).toBe('ASTM D2000');
  });
});

describe('the suffixes of a call-out', () => {
  test.each([
    ['A14', 'D573', 70, 100],
    ['A1-10', 'D573', 70, 250],
    ['A25', 'D865', 70, 125],
    ['A3-11', 'D865', 168, 275],
    ['A48', 'D573', 168, 200],
    ['B13', 'D395 B', 22, 70],
    ['B26', 'D395 B', 70, 150],
    ['B38', 'D395 B', 22, 200],
    ['B49', 'D395 B', 70, 225],
    ['EA14', 'D471', 70, 100],
    ['EA23', 'D471', 70, 70],
    ['EF11', 'D471', 70, 23],
    ['EF31', 'D471', 70, 23],
    ['EO14', 'D471', 70, 100],
    ['EO67', 'D471', 168, 175],
    ['EO88', 'D471', 70, 200],
    ['C12', undefined, undefined, 38],
    ['C20', undefined, undefined, null],
    ['F11', 'D2137 A', 0.05, 23],
    ['F12', 'D2137 A', 0.05, 0],
    ['F13', 'D2137 A', 0.05, -10],
    ['F14', 'D2137 A', 0.05, -18],
    ['F15', 'D2137 A', 0.05, -25],
    ['F16', 'D2137 A', 0.05, -35],
    ['F17', 'D2137 A', 0.05, -40],
    ['F18', 'D2137 A', 0.05, -50],
    ['F39', 'D2137 A', 22, -55],
    ['F1-10', 'D2137 A', 0.05, -65],
    ['F1-11', 'D2137 A', 0.05, -75],
    ['F1-12', 'D2137 A', 0.05, -80],
    ['G11', 'D624 die B', undefined, 23],
    ['G21', 'D624 die C', undefined, 23],
    ['K11', 'D429 A', undefined, 23],
  ])('%s is tested by %s for %s h at %s °C', (code, method, hours, temperatureC) => {
    const [suffix] = read(`M2BG714 ${code}`).suffixes;
    expect(suffix).toMatchObject({ code, temperatureC });
    expect(suffix?.hours).toBe(hours);
    if (method) expect(suffix?.method).toBe(method);
  });

  test.each([
    ['EO14', 'oil No.1 / IRM 901'],
    ['EO34', 'oil No.3 / IRM 903'],
    ['EO71', 'service fluid 101'],
    ['EF21', 'reference fuel B (70 isooctane / 30 toluene)'],
    ['EF31', 'reference fuel C (50 isooctane / 50 toluene)'],
    ['EA14', 'distilled water'],
  ])('%s is about %s', (code, detail) => {
    expect(read(`M2BG714 ${code}`).suffixes[0]?.detail).toBe(detail);
  });

  test('every letter has its property', () => {
    const text = 'M2BG714 A14 B14 C12 D11 EA14 EF11 EO14 F17 G11 H11 J11 K11 M11 N11 P11 R11 Z1';
    expect(
      read(text)
        .suffixes.map(({ letters }) => letters)
        .join(' '),
    ).toBe('A B C D EA EF EO F G H J K M N P R Z');
    expect(read(text).suffixes.every(({ property }) => property !== '')).toBe(true);
  });

  test('readings say how sure they are: one source for A1, disagreement for EF3, trade knowledge for the rest', () => {
    const [a1, ef3, b1] = read('M2BG714 A14 EF31 B14').suffixes;
    expect(a1?.confidence).toEqual({
      property: 'sourced-twice',
      method: 'sourced-once',
      temperature: 'general-knowledge',
    });
    expect(ef3?.confidence.method).toBe('contradicted');
    expect(b1?.confidence.method).toBe('general-knowledge');
  });

  test('the text in brackets behind Z spells the requirement out', () => {
    const callout = read('ASTM D2000\nM2BG714\nB14 Z1 (65 ± 5 Shore A) Z2 (black), 500 pcs');
    expect(callout.suffixes.map(({ code, spelledOut }) => [code, spelledOut?.written])).toEqual([
      ['B14', undefined],
      ['Z1', ' (65 ± 5 Shore A)'],
      ['Z2', ' (black)'],
    ]);
  });
});

describe('call-outs as buyers write them', () => {
  test.each([
    ['ASTM-D2000-99 M 2 HK 7 14 A1-10, B38', 'M2HK714 A1-10 B38'],
    ['D2000-12 M5BG710A14B14EO14EO34F17', 'M5BG710 A14 B14 EO14 EO34 F17'],
    ['2BC 510A14E034', '2BC510 A14 EO34'],
    ['ASTM D 2000 – 4AA 620 A13', '4AA620 A13'],
    ['ASTM\u00a0D2000\u2003M2BG\u202f714\u00a0B14', 'M2BG714 B14'],
    ['ＡＳＴＭ　Ｄ２０００　Ｍ２ＢＧ７１４　Ｂ１４', 'M2BG714 B14'],
    ['M2BG714\u200bB14', 'M2BG714 B14'],
    ['M2HK714 A1‑10', 'M2HK714 A1-10'],
    ['astm d2000 m2bg714 b14 eo34', 'M2BG714 B14 EO34'],
    ['ASTM D2000\r\n  M2BG714\r\n  B14\r\n  EO34', 'M2BG714 B14 EO34'],
    ['M2BG714;B14;EO34', 'M2BG714 B14 EO34'],
    ['M2BG714/B14/EO34', 'M2BG714 B14 EO34'],
    ['M2BG714-B14-EO34', 'M2BG714 B14 EO34'],
    ['M2BG714 with suffixes B14 and EO34', 'M2BG714 B14 EO34'],
    ['M2BG714\n• B14\n• EO34', 'M2BG714 B14 EO34'],
    ['M2BG714 (B14, EO34)', 'M2BG714 B14 EO34'],
    ['M2BG714 B 14 EO 34', 'M2BG714 B14 EO34'],
    ['ASTM D2000 M2BG-714', 'M2BG714'],
    ['ASTM D2000 M4GE 607, FDA 21 CFR 177.2600 & USP Class VI', 'M4GE607'],
    ['ASTM D2000 M2BG714 / ISO 1629 / SAE J200', 'M2BG714'],
    ['A.S.T.M. D2000: "M2BG714"', 'M2BG714'],
    ['SAE J-200 line call-out: 2AA815', '2AA815'],
    ['BG714 to SAE J200', 'BG714'],
    ['BG 714 B14', 'BG714 B14'],
    ['mescola MBG714 nera', 'MBG714'],
    ['ASTM D2000 M2BG 70 Shore A', 'M2BG'],
    ['ASTM D2000 M4CA / ISO 1629 EPDM', 'M4CA'],
    ['ASTM D2000 BG GRADE', 'BG'],
    ['M2BG714 D25 mm', 'M2BG714'],
    ['M2BG714 A 14 giorni', 'M2BG714'],
  ])('%j is %s', (written, code) => {
    expect(codeIn(written)).toBe(code);
  });

  test('a long enquiry may hold several', () => {
    const text =
      'Buongiorno,\nO-ring secondo ASTM D2000 M2BG714 B14 e EO34, 2.000 pz, RAL 9005.\nIn alternativa 4AA 620 A13 (ASTM D2000-18).\nCAP 24100 BG';
    expect(findCallouts(text).map((each) => composeCallout(toParts(each)))).toEqual([
      'M2BG714 B14 EO34',
      '4AA620 A13',
    ]);
  });
});

describe('what is no call-out', () => {
  test.each([
    'Food contact EC 1935/2004 required',
    'marcatura CE 2014/68/UE',
    'DIN EN 681-1 WA 70',
    'order BK 500 pcs black',
    'art. GE 408 rev. B',
    'O-ring 2-214 FKM 75',
    'RAL 7035, CA 120 pz al mese',
    '',
    'ASTM D2000',
    'ISO 3302-1 M2',
    'ISO 3302-1 M2 CA 120 pz',
    'ISO 3302-1 M2 BK 350',
    'DIN ISO 3302-1 Klasse M2 BK 312',
    'BK 500 B14',
    'lotto 2BK 500 nero',
    'M2BG714ABCDEFABCDEFABC',
    'M3 class tolerance',
    'M8x25',
    'viti M6 FE 510',
    'ABB M2BA 132 S',
    'BG 24100',
    'ASTM D2000 BG 24100',
    'DE89 3704 0044 0532 0130 00',
    'BE71 0961 2345 6769',
    'IT60 X054 2811 1010 0000 0123 456',
    'DE 812345678',
    'tel. +39 035 4AA',
    'GA 123 BB',
    '3 CA 120 pz',
    '2BK500 pcs',
    '4 AA 620 batteries',
    'part no. 3CA120',
    'art. 2BG714',
    '2AA-815',
    '2BG714-05',
    '#3BA710',
    'MEK 512 solvent',
    'MAC 512',
    '3AC 400 V 50 Hz',
    'EA14 EO34',
    'HK 714',
    'ASTM D2000, CE 2014/68',
    'ASTM D2000, BK 500 pcs',
    'ASTM D2000, CA 120 pz',
    'ASTM D2000 CE marked',
    'secondo ASTM D2000 da 120 a 150 gradi',
    'ASTM D2000 and EC 1935/2004',
    'M2BGM2BGM2BG',
    'éM2BG714',
    'M2BG714\u0301',
    '2026-03-12',
  ])('%j', (text) => {
    expect(findCallouts(text)).toEqual([]);
  });
});

describe('warnings', () => {
  test('a clean call-out has none', () => {
    expect(read('ASTM D2000-2018 M2BG714').warnings).toEqual([]);
  });

  test.each([
    ['ASTM D2000 M4CA', 'incomplete-callout', { missing: ['hardness', 'tensile'], from: 11, to: 15 }],
    ['ASTM D2000 BG GRADE', 'incomplete-callout', { missing: ['grade', 'hardness', 'tensile'] }],
    ['ASTM D2000 BG GRADE', 'unit-system-unknown', {}],
    ['SAE J200 CLASS EE/EG', 'ambiguous-pair', { candidates: ['EE', 'EG'], from: 15, to: 20 }],
    ['SAE J200 CLASS EE/EG', 'unlisted-pair', { pair: 'EG', from: 18, to: 20 }],
    ['M2AB714', 'unlisted-pair', { pair: 'AB', from: 2, to: 4 }],
    ['2BC 510A14E034', 'zero-for-letter-o', { suffix: 'EO34', from: 10, to: 14 }],
    [
      'M 2 HK 714 A17',
      'suffix-below-type',
      { suffix: 'A17', temperatureC: 175, typeTemperatureC: 250, from: 11, to: 14 },
    ],
    ['M2BG714 A14 B14', 'unconfirmed-suffix-table', { suffixes: ['A14', 'B14'], from: 8, to: 15 }],
    ['ASTM D2000 BG714 B14', 'suffix-without-grade', { from: 17, to: 20 }],
    ['M1BG714 B14', 'grade-1-with-suffix', { from: 8, to: 11 }],
    ['M2BG714 A110 EO34', 'unknown-suffix', { written: 'A110', from: 8, to: 12 }],
    ['M2BG714 E14', 'unknown-suffix', { written: 'E14' }],
    ['M2BG714 A94', 'unlisted-suffix-figure', { suffix: 'A94', figure: 'n1' }],
    ['M2BG714 F10', 'unlisted-suffix-figure', { suffix: 'F10', figure: 'n2' }],
    ['ASTM D2000-99 M2BG714', 'year-completed', { year: 1999, from: 11, to: 13 }],
    ['ASTM D2000-199 M2BG714', 'unreadable-year', { written: '199' }],
    ['ASTM D2000-99 2BG714', 'metric-mark-missing', { revisionYear: 1999 }],
    ['ASTM D2000 M2BG014', 'implausible-value', { part: 'hardness' }],
    ['ASTM D2000 M2BG700', 'implausible-value', { part: 'tensile' }],
  ] as const)('%s: %s', (text, code, warning) => {
    expect(warningIn(text, code)).toMatchObject(warning);
  });

  test('what is missing or ambiguous stays empty', () => {
    const ambiguous = read('SAE J200 CLASS EE/EG');
    expect([ambiguous.type, ambiguous.class, ambiguous.system, ambiguous.polymersUsual]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
    const partial = read('ASTM D2000 BG GRADE');
    expect([partial.grade, partial.hardness, partial.tensile, partial.system]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(codesOf('M2HK714 A1-10')).not.toContain('suffix-below-type');
  });

  test('a hardness beside the code is a conflict even inside the five points', () => {
    const callout = read('ASTM D2000 M4AA 514');
    const judge = (value: number, scale: 'Shore A' | 'Shore D' | 'IRHD' = 'Shore A') =>
      judgeCallout(callout, { hardness: { value, scale } });
    expect(judge(50)).toEqual([]);
    expect(judge(55)).toMatchObject([
      { code: 'hardness-conflict', stated: 55, nominal: 50, isWithinTolerance: true, isSameScale: true },
    ]);
    expect(judge(60)).toMatchObject([{ isWithinTolerance: false }]);
    expect(judge(60, 'IRHD')).toMatchObject([{ isWithinTolerance: false, isSameScale: false }]);
    expect(judge(50, 'Shore D')).toMatchObject([{ isSameScale: false }]);
    expect(judgeCallout(read('ASTM D2000 M4CA'), { hardness: { value: 60, scale: 'Shore A' } })).toEqual([]);
  });

  test('a polymer that is not usual for the pair is a conflict, and both are kept', () => {
    const callout = read('ASTM D2000 M2BG610 A14 B14');
    expect(judgeCallout(callout, { polymers: ['EPDM'] })).toMatchObject([
      { code: 'polymer-conflict', stated: ['EPDM'], usual: ['NBR', 'AU', 'EU'], from: 13, to: 15 },
    ]);
    expect(judgeCallout(callout, { polymers: ['NBR'] })).toEqual([]);
    expect(judgeCallout(read('SAE J200 CLASS EE/EG'), { polymers: ['VMQ'] })).toEqual([]);
    expect(judgeCallout(read('M2AB714'), { polymers: ['VMQ'] })).toEqual([]);
  });
});

const letter = fc.constantFrom(...'ABCDEFGHJK');
const pair = fc.tuple(letter, letter).map((letters) => letters.join(''));
const suffix: fc.Arbitrary<SuffixParts> = fc.oneof(
  fc.record({
    letters: fc.constantFrom(
      'A',
      'B',
      'C',
      'D',
      'EA',
      'EF',
      'EO',
      'F',
      'G',
      'H',
      'J',
      'K',
      'M',
      'N',
      'P',
      'R',
    ),
    n1: fc.integer({ min: 0, max: 9 }),
    n2: fc.integer({ min: 0, max: 99 }),
  }),
  fc.record({ letters: fc.constant('Z' as const), index: fc.integer({ min: 0, max: 999 }) }),
);
const complete = {
  hardnessDigit: fc.integer({ min: 0, max: 9 }),
  tensileFigures: fc.integer({ min: 0, max: 99 }),
};
const grade = fc.integer({ min: 1, max: 9 });
const common = { pairs: pair.map((each) => [each]), suffixes: fc.array(suffix, { maxLength: 8 }) };
const parts: fc.Arbitrary<CalloutParts> = fc.oneof(
  fc.record({ system: fc.constant('si' as const), grade, ...complete, ...common }),
  fc.record({ system: fc.constant('inch-pound' as const), grade, ...complete, ...common }),
  fc.record({ system: fc.constant('si' as const), grade, ...common }),
  fc.record({
    system: fc.constant('si' as const),
    grade,
    ...complete,
    ...common,
    pairs: fc.array(pair, { minLength: 2, maxLength: 4 }),
  }),
);
const heading: fc.Arbitrary<CalloutHeading> = fc.record(
  {
    standard: fc.constantFrom('ASTM D2000' as const, 'SAE J200' as const),
    revisionYear: fc.integer({ min: 1900, max: 2099 }),
    edition: fc.constantFrom('a', 'b', 'e1'),
  },
  { requiredKeys: ['standard'] },
);

describe('laws', () => {
  test('what is composed behind a heading reads back the same', () => {
    fc.assert(
      fc.property(parts, heading, (given, { edition, ...named }) => {
        const full = { ...named, ...(named.revisionYear !== undefined && edition && { edition }) };
        const callout = read(composeCallout(given, full));
        expect(toParts(callout)).toEqual(given);
        expect(callout.standard).toMatchObject({ id: named.standard, origin: 'stated' });
        expect([callout.revisionYear?.value, callout.revisionYear?.edition]).toEqual([
          full.revisionYear,
          full.edition,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a metric code with its grade reads back the same without a heading', () => {
    const strong = fc.record({ system: fc.constant('si' as const), grade, ...complete, ...common });
    fc.assert(
      fc.property(strong, (given) => {
        expect(toParts(read(composeCallout(given)))).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  test('separators change nothing', () => {
    const strong = fc.record({ system: fc.constant('si' as const), grade, ...complete, ...common });
    const separator = fc.constantFrom(' ', ',', '; ', '', '\u00a0', '\n', ', ', '/');
    fc.assert(
      fc.property(strong, separator, (given, between) => {
        const written = composeCallout(given, { standard: 'ASTM D2000' }).split(' ');
        const glued = [written.slice(0, 2).join(' '), written.slice(2).join(between)].join(' ');
        expect(toParts(read(glued))).toEqual(given);
      }),
    );
  });

  const shard = fc.constantFrom(
    ...[
      'ASTM D2000',
      'SAE J200',
      '-99',
      'M2BG',
      'M',
      '2',
      'BC',
      '714',
      'A14',
      'E034',
      'A1-10',
      'Z1',
      ' (',
      ')',
    ],
    ...[
      '/',
      ',',
      ' ',
      '\u00a0',
      '\n',
      '\ud83d',
      '\ude00',
      '\u0301',
      '\u202e',
      '\u200f',
      'ß',
      'İ',
      'ﬁ',
      '．',
      '２',
    ],
  );
  const hostile = fc.oneof(
    fc.array(shard, { maxLength: 30 }).map((each) => each.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
      .map((units) => String.fromCharCode(...units)),
  );

  test('no text makes it throw, and every span cuts out what is written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let before = 0;
        for (const callout of findCallouts(text)) {
          expect(callout.from).toBeGreaterThanOrEqual(before);
          before = callout.to;
          for (const part of spansOf(callout)) {
            expect(part.from).toBeGreaterThanOrEqual(callout.from);
            expect(part.to).toBeLessThanOrEqual(callout.to);
            expect(part.to).toBeGreaterThan(part.from);
            if (part.written !== undefined) expect(text.slice(part.from, part.to)).toBe(part.written);
          }
        }
        expect(readCallout(text)).toEqual(findCallouts(text)[0]);
      }),
      { numRuns: 3000 },
    );
  });

  test('no value is given that the text does not hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const callout of findCallouts(text)) {
          expect(callout.system === 'si').toBe(callout.metricMark !== undefined);
          if (callout.grade)
            expect(callout.grade.written.normalize('NFKC')).toBe(String(callout.grade.value));
          if (callout.type)
            expect(callout.type.written.normalize('NFKC').toUpperCase()).toBe(callout.type.value);
          if (callout.hardness)
            expect(10 * Number(callout.hardness.written.normalize('NFKC'))).toBe(callout.hardness.nominal);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    'M2BG',
    'M2BG714',
    'M2BG714 ',
    'ASTM D2000 ',
    'ASTM D2000-',
    'ASTM D2000/',
    'D2000',
    'A1',
    'A1 ',
    'A14',
    'A14 ',
    'M ',
    ' ',
    '\n',
    'BG 714 ',
    'BG/BG/',
    'SAE J200 CLASS ',
    'Z1 (',
    '(',
    '9',
    '2 ',
    'E0',
    '\u0301',
    'X99 ',
    'M2BG714 X99 ',
    '\ud83d',
  ])('the work grows with the length of the text: %j', (piece) => {
    const stepsAt = (length: number, start: string): number => {
      let steps = 0;
      const text = (start + piece.repeat(Math.ceil(length / piece.length))).slice(0, length);
      findCalloutTexts(text, { onStep: (units) => (steps += units) });
      return steps;
    };
    for (const start of ['', 'M2BG714 ', 'ASTM D2000 ']) {
      expect(stepsAt(100_000, start)).toBeLessThanOrEqual(12 * stepsAt(10_000, start));
    }
  });
});

function spansOf(node: unknown): (Span & { written?: string })[] {
  if (Array.isArray(node)) return node.flatMap(spansOf);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(spansOf);
  return 'from' in node && 'to' in node ? [node as Span & { written?: string }, ...inner] : inner;
}
