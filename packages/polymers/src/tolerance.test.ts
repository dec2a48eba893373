import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findTolerance,
  findToleranceClasses,
  flashLimit,
  readToleranceClass,
  tolerancesOf,
  toleranceTables,
} from './tolerance.ts';
import type { ToleranceTable } from './tolerance.ts';
import { scanTolerances } from './tolerance/read.ts';

// Typed from the handbook: size inside the band, then M1F M1C M2F M2C M3F M3C M4.
const moulded = [
  [4, 0.08, 0.1, 0.1, 0.15, 0.25, 0.4, 0.5],
  [6.3, 0.1, 0.12, 0.15, 0.2, 0.25, 0.4, 0.5],
  [10, 0.1, 0.15, 0.2, 0.2, 0.3, 0.5, 0.7],
  [16, 0.15, 0.2, 0.2, 0.25, 0.4, 0.6, 0.8],
  [25, 0.2, 0.2, 0.25, 0.35, 0.5, 0.8, 1],
  [40, 0.2, 0.25, 0.35, 0.4, 0.6, 1, 1.3],
  [63, 0.25, 0.35, 0.4, 0.5, 0.8, 1.3, 1.6],
  [100, 0.35, 0.4, 0.5, 0.7, 1, 1.6, 2],
  [160, 0.4, 0.5, 0.7, 0.8, 1.3, 2, 2.5],
  // .3 .4 .5 .7 .8 1.3 1.5 percent of 200.
  [200, 0.6, 0.8, 1, 1.4, 1.6, 2.6, 3],
] as const;
const mouldedClasses = ['M1F', 'M1C', 'M2F', 'M2C', 'M3F', 'M3C', 'M4'] as const;

// E1 E2 E3.
const extruded = [
  [2.5, 0.2, 0.35, 0.5],
  [4, 0.25, 0.4, 0.7],
  [6.3, 0.35, 0.5, 0.8],
  [10, 0.4, 0.7, 1],
  [16, 0.5, 0.8, 1.3],
  [25, 0.7, 1, 1.6],
  [40, 0.8, 1.3, 2],
  [63, undefined, 1.6, 2.5],
  [100, undefined, 2, 3.2],
] as const;

describe('the tables', () => {
  test.each(moulded)('of moulded rubber up to %d mm are as printed', (nominalMm, ...cells) => {
    expect(
      mouldedClasses.map((name) => findTolerance('iso3302-1-moulded', name, nominalMm)?.plusMinusMm),
    ).toEqual(cells);
  });

  test.each(extruded)('of extrusions up to %d mm are as printed', (nominalMm, ...cells) => {
    expect(
      ['E1', 'E2', 'E3'].map((name) => findTolerance('iso3302-1-extruded', name, nominalMm)?.plusMinusMm),
    ).toEqual(cells);
  });

  test('begin the next band right above the last size of one', () => {
    expect(findTolerance('iso3302-1-moulded', 'M3F', 25.001)?.plusMinusMm).toBe(0.6);
    expect(findTolerance('iso3302-1-moulded', 'M1F', 160.001)?.plusMinusMm).toBe(0.48);
    expect(findTolerance('iso3302-1-moulded', 'M1F', Infinity)).toBeUndefined();
  });

  // Sums by class, added up once by hand.
  test.each([
    ['iso3302-1-moulded', [1.83, 2.27, 2.85, 3.55, 5.4, 8.6, 10.9]],
    ['iso3302-1-extruded', [3.2, 8.65, 13.6]],
    ['iso3302-1-cut-length', [28.4, 49.4, 83.1]],
    ['din16742-tg6', [15.13, 18.16]],
    ['iso2768-1-linear', [1.35, 5.2, 12, 23.5]],
  ] as const)('of %s add up', (id, sums) => {
    const table = toleranceTables.find((each) => each.id === id);
    const added = table?.classes.map((_, at) =>
      table.bands.reduce((total, band) => total + (band.plusMinusMm[at] ?? 0), 0).toFixed(3),
    );
    expect(added).toEqual(sums.map((sum) => sum.toFixed(3)));
  });

  test('never grow narrower with the size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...toleranceTables),
        fc.nat(7),
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 0, max: 500_000 }),
        (table, column, hundredths, more) => {
          const name = table.classes[column % table.classes.length] ?? '';
          const smaller = findTolerance(table.id, name, hundredths / 100);
          const larger = findTolerance(table.id, name, (hundredths + more) / 100);
          if (smaller && larger) expect(larger.plusMinusMm).toBeGreaterThanOrEqual(smaller.plusMinusMm);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each<[ToleranceTable['id'], readonly string[]]>([
    ['iso3302-1-moulded', ['M1F', 'M2F', 'M3F', 'M4']],
    ['iso3302-1-moulded', ['M1C', 'M2C', 'M3C', 'M4']],
    ['iso3302-1-moulded', ['M1F', 'M1C']],
    ['iso3302-1-moulded', ['M2F', 'M2C']],
    ['iso3302-1-moulded', ['M3F', 'M3C']],
    ['iso3302-1-extruded', ['E1', 'E2', 'E3']],
    ['iso3302-1-cut-length', ['L1', 'L2', 'L3']],
    ['din16742-tg6', ['W', 'NW']],
    ['iso2768-1-linear', ['f', 'm', 'c', 'v']],
  ])('of %s are never wider in the finer of %j', (id, classes) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), (hundredths) => {
        const widths = classes.flatMap(
          (name) => findTolerance(id, name, hundredths / 100)?.plusMinusMm ?? [],
        );
        expect(widths).toEqual(widths.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('what is allowed for a size', () => {
  const codes = (question: Parameters<typeof tolerancesOf>[0]): string[] =>
    tolerancesOf(question).notes.map(({ code }) => code);

  test('has limits, a source grade and the class that was asked', () => {
    expect(tolerancesOf({ nominalMm: 25, class: 'ISO 3302-1 M3 F' })).toEqual({
      rows: [
        {
          table: 'iso3302-1-moulded',
          class: 'M3F',
          plusMinusMm: 0.5,
          minMm: 24.5,
          maxMm: 25.5,
          by: 'band',
          confidence: 'sourced-twice',
        },
      ],
      notes: [],
    });
  });

  test('is both rows where fixed or closure is not said', () => {
    const answer = tolerancesOf({ nominalMm: 25, class: 'ISO 3302-1 M2' });
    expect(answer.rows.map((row) => [row.class, row.plusMinusMm])).toEqual([
      ['M2F', 0.25],
      ['M2C', 0.35],
    ]);
    expect(answer.notes).toEqual([{ code: 'kind-missing', kinds: ['M2F', 'M2C'] }]);
  });

  test('of M4 is one row: it knows no difference', () => {
    for (const written of ['ISO 3302-1 M4', 'M4 F', 'M4 C'])
      expect(tolerancesOf({ nominalMm: 25, class: written }).rows).toMatchObject([
        { class: 'M4', plusMinusMm: 1 },
      ]);
  });

  test('is every class where none is named', () => {
    const classes = (question: Parameters<typeof tolerancesOf>[0]): string[] =>
      tolerancesOf(question).rows.map((row) => row.class);
    expect(classes({ nominalMm: 25, made: 'moulded' })).toEqual([...mouldedClasses]);
    expect(classes({ nominalMm: 25, class: 'ISO 3302-1', made: 'extruded' })).toEqual(['E1', 'E2', 'E3']);
    expect(classes({ nominalMm: 25, material: 'rubber' })).toHaveLength(7 + 3 + 3);
    expect(classes({ nominalMm: 25 })).toHaveLength(7 + 3 + 3 + 2);
    expect(classes({ nominalMm: 25, material: 'plastic' })).toEqual(['W', 'NW']);
    expect(codes({ nominalMm: 25 })).toEqual(['class-missing']);
  });

  test.each([
    'EN1',
    'EG1',
    'EW 2',
    'EC3',
    'ST1',
    'DIN 16742 TG5',
    'TG4',
    'ISO 20457 TG6',
    'ISO 3302-1 EC2',
    'IT7',
  ])('is no table for %s, by name', (written) => {
    const answer = tolerancesOf({ nominalMm: 25, class: written });
    expect(answer.rows).toEqual([]);
    const name = answer.notes.flatMap((note) => (note.code === 'no-table' ? note.name : []))[0] ?? '-';
    expect(written.replaceAll(' ', '')).toContain(name);
  });

  test('under ISO 2768 warns and proposes the standard of rubber, and replaces nothing', () => {
    const answer = tolerancesOf({ nominalMm: 25, class: 'ISO 2768-mK', material: 'rubber' });
    expect(answer.rows).toMatchObject([{ class: 'm', plusMinusMm: 0.2, confidence: 'sourced-twice' }]);
    expect(answer.notes).toEqual([
      { code: 'not-made-for-rubber', standard: 'ISO 2768-1', proposal: 'ISO 3302-1' },
      { code: 'geometry-without-table', name: 'ISO 2768-2 K' },
    ]);
    expect(codes({ nominalMm: 25, class: 'ISO 2768-m', material: 'plastic' })).toEqual([]);
    expect(codes({ nominalMm: 25, class: 'DIN 16742 TG6 W', material: 'rubber' })).toEqual([
      'plastics-standard-on-rubber',
    ]);
  });

  test('says with the number where a class is rarely feasible', () => {
    expect(tolerancesOf({ nominalMm: 180, class: 'ISO 3302-1 M1 C' }).notes).toEqual([
      {
        code: 'rarely-feasible',
        class: 'M1C',
        plusMinusMm: 0.72,
        percent: 0.4,
        confidence: 'general-knowledge',
      },
    ]);
    expect(codes({ nominalMm: 160, class: 'ISO 3302-1 M1 C' })).toEqual([]);
    expect(codes({ nominalMm: 20, class: 'ISO 3302-1 E1', shoreA: 45 })).toEqual(['rarely-feasible']);
    expect(codes({ nominalMm: 20, class: 'ISO 3302-1 E1', shoreA: 50 })).toEqual([]);
  });

  test('beyond a table says where the table ends', () => {
    expect(tolerancesOf({ nominalMm: 50, class: 'ISO 3302-1 E1' })).toEqual({
      rows: [],
      notes: [{ code: 'size-outside-table', class: 'E1', fromMm: 0, toMm: 40 }],
    });
    expect(tolerancesOf({ nominalMm: 5000, class: 'ISO 3302-1 L2' }).rows).toMatchObject([
      { plusMinusMm: 16, by: 'percent', percent: 0.32 },
    ]);
  });

  test('is nothing for no size', () => {
    for (const nominalMm of [0, -1]) expect(tolerancesOf({ nominalMm }).problem).toBe('not-above-zero');
    for (const nominalMm of [Number.NaN, Infinity])
      expect(tolerancesOf({ nominalMm })).toEqual({ rows: [], notes: [], problem: 'not-a-number' });
  });
});

test('flash is limited by its class, and X5 is free', () => {
  const limits = ['X0', 'X1', 'X2', 'X3', 'X4', 'X5', 'x2'].map((name) => flashLimit(name)?.maxMm);
  expect(limits).toEqual([0, 0.1, 0.5, 1, 2, 'free', 0.5]);
  expect(flashLimit('X2')?.confidence).toBe('sourced-once');
  for (const name of ['', 'X6', 'toString']) expect(flashLimit(name)).toBeUndefined();
});

describe('a class as written', () => {
  test.each([
    ['ISO 3302-1 M2', 'ISO 3302-1', 'M2', undefined],
    ['DIN ISO 3302-1 M2', 'ISO 3302-1', 'M2', undefined],
    ['UNI ISO 3302-1:2014 classe M3', 'ISO 3302-1', 'M3', undefined],
    ['ISO 3302-1 Klasse M3F', 'ISO 3302-1', 'M3', 'F'],
    ['ISO 3302 M2-C', 'ISO 3302-1', 'M2', 'C'],
    ['M3 F', 'ISO 3302-1', 'M3', 'F'],
    ['E2', 'ISO 3302-1', 'E2', undefined],
    ['ISO 3302-1 L2', 'ISO 3302-1', 'L2', undefined],
    ['ISO 3302-1 X3', 'ISO 3302-1', 'X3', undefined],
    ['DIN 16742 TG6', 'DIN 16742', 'TG6', undefined],
    ['DIN 16742-TG6 (NW)', 'DIN 16742', 'TG6', 'NW'],
    ['TG 6 W', 'DIN 16742', 'TG6', 'W'],
    ['ISO 2768-mK', 'ISO 2768-1', 'm', undefined],
    ['DIN ISO 2768-1-f', 'ISO 2768-1', 'f', undefined],
    ['ISO 2768 c', 'ISO 2768-1', 'c', undefined],
    ['ISO 2768', 'ISO 2768-1', undefined, undefined],
  ])('%s is %s, class %s, %s', (text, standard, name, kind) => {
    const reading = readToleranceClass(text);
    expect([reading?.standard, reading?.class, reading?.kind]).toEqual([standard, name, kind]);
    expect(reading?.standardOrigin).toBe(/\d{4}/.test(text) ? 'stated' : 'derived');
  });

  test.each(['', 'M5', 'M3 screw', 'ISO 3302-2', 'ISO 2768-2 K', 'E4', 'hello', 'ISO 9001'])(
    '%j is none',
    (text) => expect(readToleranceClass(text)).toBeUndefined(),
  );

  test.each([
    ['CR 55, tolleranze ISO 3302-1 M3, prova ozono', ['ISO 3302-1 M3']],
    ['Toleranz DIN ISO 3302-1 M2, 800 Stück', ['ISO 3302-1 M2']],
    ['tolérances M3 et vis M4', ['M3']],
    ['ISO 3302-1 M2/M3', ['ISO 3302-1 M2', 'M3']],
    ['dimensioni M2 F salvo indicazione', ['M2 F']],
    ['secondo ISO 3302-1, EN 10204 3.1', ['ISO 3302-1']],
    ['general tolerances ISO 2768-mK; plastic DIN 16742 TG6', ['ISO 2768-mK', 'DIN 16742 TG6']],
    ['piedini con vite M3, perno M4 x 20, E2', []],
  ])('%j holds %j', (text, written) => {
    const readings = findToleranceClasses(text);
    expect(readings.map((reading) => reading.written)).toEqual(written);
    for (const { from, to, written: cut } of readings) expect(text.slice(from, to)).toBe(cut);
  });

  test('never throws and cuts its spans from the text, whatever the text', () => {
    const scraps = fc.constantFrom(
      ...[
        'ISO ',
        '3302',
        '-1',
        '2768',
        '-',
        'M',
        'm',
        '3',
        ' F',
        'K',
        'DIN 16742',
        'TG',
        '6',
        'E2',
        'X1',
        'EN',
      ],
      ...['/', ',', ' ', 'tolerance ', 'Klasse ', '\u{1f600}', '\ud800', ':2014'],
    );
    const mess = fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(mess, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const whole = readToleranceClass(text);
        for (const { from, to, written } of [...findToleranceClasses(text), ...(whole ? [whole] : [])])
          expect(text.slice(from, to)).toBe(written);
        tolerancesOf({ nominalMm: 20, class: text });
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['M3 F ', 'ISO 3302-1 M2/', 'M2/', 'ISO 2768 ', 'tolerance ', '-', ' ', 'E'])(
    'costs work that grows as the text does: %j over and over',
    (scrap) => {
      const stepsAt = (length: number): number =>
        scanTolerances(scrap.repeat(Math.ceil(length / scrap.length)).slice(0, length)).steps;
      expect(stepsAt(100_000)).toBeLessThanOrEqual(12 * stepsAt(10_000));
    },
  );
});
