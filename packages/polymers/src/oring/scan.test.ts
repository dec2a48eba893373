import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOringSizes, readOringSize } from '../oring.ts';
import type { Figure, OringSizeReading } from '../oring.ts';
import { scanText } from './scan.ts';

function codesOf(text: string): string[] {
  return readOringSize(text)?.notes.map(({ code }) => code) ?? [];
}

function figuresOf({ idMm, csMm, odMm, idIn, csIn, odIn, csNominalIn }: OringSizeReading): Figure[] {
  return [idMm, csMm, odMm, idIn, csIn, odIn, csNominalIn].flatMap((figure) => figure ?? []);
}

describe('a size as written', () => {
  test.each([
    ['20x3', 20, 3, undefined],
    ['20 X 3', 20, 3, undefined],
    ['20*3', 20, 3, undefined],
    ['20 by 3', 20, 3, undefined],
    ['20 per 3', 20, 3, undefined],
    ['20 mal 3', 20, 3, undefined],
    ['OR 2-223', 40.87, 3.53, '223'],
    ['O-ring AS568-214', 24.99, 3.53, '214'],
    ['AS568A-214', 24.99, 3.53, '214'],
    ['AS 568 - 214', 24.99, 3.53, '214'],
    ['2-214', 24.99, 3.53, '214'],
    ['-214', 24.99, 3.53, '214'],
    ['OR -214', 24.99, 3.53, '214'],
    ['dash 214', 24.99, 3.53, '214'],
    ['Dash-Nr. 14', 12.42, 1.78, '014'],
    ['Ø30 × 3,53', 30, 3.53, '217'],
    ['30 x 3.53 mm', 30, 3.53, '217'],
    ['37,7 x 2,62', 37.7, 2.62, '128'],
    ['1" x 1/8"', 25.4, 3.53, undefined],
    ['0.984in x 0.139in', 24.99, 3.53, '214'],
    ['AN6227-12', 15.54, 2.62, '114'],
    ['AN6230-3', 47.22, 3.53, '225'],
    ['ISO 3601-1 - 128A - 37,77 x 2,62 - S', 37.77, 2.62, '128'],
    ['O-ring - ISO 3601-1 - 128A - 37,77 x 2,62 - S', 37.77, 2.62, '128'],
    ['P10A', 9.8, 2.4, undefined],
    ['JIS B 2401 P3', 2.8, 1.9, undefined],
    ['ID 20 CS 3', 20, 3, undefined],
    ['diametro interno 20 corda 3', 20, 3, undefined],
    ['OD 26 x CS 3', 20, 3, undefined],
    ['3 CS x 20 ID', 20, 3, undefined],
    ['joints toriques 12,42 x 1,78', 12.42, 1.78, '014'],
    ['"20x3"', 20, 3, undefined],
  ])('%s is %d × %d', (text, idMm, csMm, dash) => {
    const reading = readOringSize(text);
    expect([reading?.idMm?.value, reading?.csMm?.value, reading?.dash?.value]).toEqual([idMm, csMm, dash]);
  });

  test.each([
    '',
    '214',
    '20',
    '48x30x2',
    '800 x 800 x',
    'M8x20',
    'hello',
    '20x3 NBR',
    '-20 °C',
    '3 in',
    'x',
    '20 cm x 3',
  ])('%j is none', (text) => expect(readOringSize(text)).toBeUndefined());

  test('tells per figure what is written, what is derived, and why', () => {
    expect(readOringSize('20x3')?.idMm).toEqual({
      value: 20,
      origin: 'derived',
      why: ['id-before-section'],
      from: 0,
      to: 2,
    });
    expect(readOringSize('ID 20 x CS 3')).toMatchObject({
      idMm: { origin: 'stated' },
      csMm: { origin: 'stated' },
    });
    expect(readOringSize('AS568-214')).toMatchObject({
      dash: { value: '214', origin: 'stated', from: 6, to: 9 },
      idIn: { value: 0.984, origin: 'derived', why: ['as568-table'], confidence: 'sourced-twice' },
      csMm: { value: 3.53, origin: 'derived' },
    });
    expect(readOringSize('OD 26 x 3')).toMatchObject({
      odMm: { value: 26, origin: 'stated' },
      idMm: { value: 20, origin: 'derived', why: ['od-less-two-sections'] },
    });
  });

  test('asks which diameter is meant when the first figure may be the outer one', () => {
    // 38.4 less twice 3.53 is the 31.34 of -218; as inside diameter it is no size.
    expect(readOringSize('38,4 x 3,53')?.notes).toContainEqual({
      code: 'od-or-id-ambiguous',
      because: 'od-reading-is-catalogue-size',
      other: { idMm: 31.34, csMm: 3.53, dash: '218' },
    });
    expect(readOringSize('20x3')?.notes).toContainEqual({
      code: 'od-or-id-ambiguous',
      because: 'not-a-catalogue-size',
      other: { idMm: 14, csMm: 3 },
    });
    expect(codesOf('12,42 x 1,78')).toEqual([]);
    expect(codesOf('ID 20 x 3')).toEqual(['nearest-size']);
  });

  test('takes an inch section in fractions for its nominal name, and says so', () => {
    expect(readOringSize('1" x 1/8"')).toMatchObject({
      csNominalIn: { value: 0.125, from: 5, to: 9 },
      csIn: { value: 0.139, origin: 'derived' },
    });
    const sections = ['1/16', '3/32', '1/8', '3/16', '1/4'].map(
      (name) => readOringSize(`CS ${name}" x ID 2"`)?.csIn?.value,
    );
    expect(sections).toEqual([0.07, 0.103, 0.139, 0.21, 0.275]);
    expect(codesOf('1" x 0.125"')).toContain('section-may-be-nominal');
    expect(readOringSize('1" x 0.125"')?.csIn?.value).toBe(0.125);
  });

  test('warns of a unit or a thousand that may be meant', () => {
    expect(codesOf('.984 x .139')).toContain('unit-may-be-inch');
    expect(codesOf('1.000 x 5')).toContain('value-may-be-thousands');
  });

  test('shows how far a ring is from its size or the nearest', () => {
    expect(readOringSize('37,7 x 2,62')?.notes).toEqual([
      { code: 'inside-tolerance', dash: '128', idDifferenceMm: 0.07, csDifferenceMm: 0 },
    ]);
    expect(codesOf('ID 39,3 CS 3,53')).toEqual(['nearest-size']);
    expect(codesOf('ISO 3601-1-128A-47,77x2,62-N')).toContain('size-differs-from-code');
  });

  test('refuses what the standard has not, by name', () => {
    expect(codesOf('AS568-415')).toEqual(['extension-only']);
    expect(codesOf('AS568-399')).toEqual(['no-such-dash']);
    expect(codesOf('AN6227-88')).toEqual(['legacy-unconfirmed']);
    expect(codesOf('AN6230-60')).toEqual(['no-such-legacy-number']);
    expect(codesOf('OR 3118')).toEqual(['cord-code-unconfirmed']);
    expect(codesOf('OR 214')).toEqual(['no-dash-mark']);
    expect(codesOf('JIS P22')).toEqual(['no-table']);
    for (const text of ['AS568-415', 'AN6227-88', 'OR 3118', 'OR 214', 'JIS P22'])
      expect(readOringSize(text)?.idMm).toBeUndefined();
  });

  test('gives impossible figures a reason', () => {
    const problems = (text: string): string[] => readOringSize(text)?.problems.map(({ code }) => code) ?? [];
    expect(problems('0x3')).toEqual(['zero']);
    expect(problems('-20x3')).toEqual(['negative']);
    expect(problems('20 x -3')).toEqual(['negative']);
    expect(problems('OD 5 x CS 3')).toEqual(['section-not-below-half-od']);
    expect(problems('9000x8')).toEqual(['beyond-any-mould']);
    expect(problems('3x20')).toEqual(['section-large-for-id']);
    expect(codesOf('3x20')).toContain('axes-may-be-swapped');
  });
});

describe('sizes in a free text', () => {
  const written = (text: string): string[] => findOringSizes(text).map((each) => each.written);

  test.each([
    ['1 | OR 2-218 | FPM\n2 | OR 2-222 | EPDM, 500 pz', ['2-218', '2-222']],
    ['500 O-Ringe 37,7 x 2,62 NBR 70', ['37,7 x 2,62']],
    ['12 off o rings, 3/16" nominal section, 2.65" ID, viton', ['3/16" nominal section, 2.65" ID']],
    ['mi servono 500 or in nbr 70 sh diametro interno 20 corda 3.', ['diametro interno 20 corda 3']],
    ['RFQ: O-rings AS568-214, FKM 75, 2,000 pcs', ['AS568-214']],
    ['un O-ring di 20x3 in NBR', ['20x3']],
    ['20x3 und 25x3, je 100 Stk', ['20x3', '25x3']],
    ['vorrei OR 3118 e OR 2062', ['OR 3118', 'OR 2062']],
    ['cod. "20x3" nero', ['20x3']],
    ['type (-214) please', ['-214']],
  ])('%j holds %j', (text, sizes) => expect(written(text)).toEqual(sizes));

  test.each([
    'guarnizione 48x30x2',
    'anello 25x40x7 e striscia 300 x 20 x 10 mm',
    'piani 800 x 800 mm',
    'piastra 100 x 50 mm',
    'vite M8x20, temperatura -200 °C, da -125 a +150 °C',
    'O-ring 2000 pz',
    'OR 500 pz per anno',
    'tel. 030-214, 10 -214',
    '300 or 400 pcs',
    '4 x 500 pcs',
    'EC 1935/2004 und DIN 3771',
    'temperature -200..150',
  ])('%j holds none', (text) => expect(written(text)).toEqual([]));

  test('never throws, cuts its spans from the text, and writes no figure that is neither there nor derived', () => {
    const scraps = fc.constantFrom(
      ...[
        'OR ',
        'O-ring ',
        'AS568',
        '-',
        '214',
        '2-',
        ' x ',
        '×',
        '20',
        '3,53',
        '1/8',
        '"',
        'mm',
        ' in ',
        'Ø',
        'ID ',
        'OD ',
        'CS ',
      ],
      ...[
        'ISO 3601-1',
        '128A',
        'AN6227',
        'P10A',
        '0',
        '.',
        ',',
        ' ',
        '½',
        '\u00a0',
        '\u{1f600}',
        '\ud800',
        '−',
        'dash ',
      ],
    );
    const mess = fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(mess, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const whole = readOringSize(text);
        for (const reading of [...findOringSizes(text), ...(whole ? [whole] : [])]) {
          expect(text.slice(reading.from, reading.to)).toBe(reading.written);
          for (const figure of figuresOf(reading)) {
            expect(Number.isFinite(figure.value)).toBe(true);
            expect(figure.origin === 'stated' ? figure.from : figure.why.length).toBeDefined();
            if (figure.from !== undefined) expect(text.slice(figure.from, figure.to)).toMatch(/[\d¼-¾⅐-⅞]/u);
            else expect(figure.why.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '20x3 ',
    '1x',
    'OR ',
    '20 ',
    '-',
    '"',
    ' ',
    'Ø',
    'a',
    '1/8" ',
    'O-ring 20 ',
    '2-214,',
    'ID 3 ',
    '1.',
    'dash ',
  ])('costs work that grows as the text does: %j over and over', (scrap) => {
    const stepsAt = (length: number): number =>
      scanText(scrap.repeat(Math.ceil(length / scrap.length)).slice(0, length)).steps;
    expect(stepsAt(100_000)).toBeLessThanOrEqual(12 * stepsAt(10_000));
    expect(stepsAt(100_000)).toBeLessThanOrEqual(30 * 100_000);
  });
});
