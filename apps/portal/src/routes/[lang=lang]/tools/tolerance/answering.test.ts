import { describe, expect, test } from 'vitest';
import { answerAsking } from './answering.ts';
import type { Answered } from './answering.ts';
import { enquiryOf, isAboutOring, makersOf } from './asked.ts';
import { readAsking, readSize } from './asking.ts';
import type { Asking } from './asking.ts';

function asking(given: Record<string, string>): Asking {
  return readAsking(new URLSearchParams(given));
}

function allowed({ classes }: Answered): [string, number][] {
  return classes.flatMap(({ rows }) => rows.map((row): [string, number] => [row.class, row.plusMinusMm]));
}

function codes({ classes, notes }: Answered): string[] {
  return [...classes.flatMap((each) => each.notes), ...notes].map(({ code }) => code);
}

describe('a class that is written', () => {
  test('is answered with its row, and stands marked among its neighbours', () => {
    const found = answerAsking(asking({ class: 'ISO 3302-1 M3 F', size: '25' }));
    expect(allowed(found)).toEqual([['M3F', 0.5]]);
    expect(found.scales.map(({ table }) => table)).toEqual(['iso3302-1-moulded']);
    expect(found.scales[0]?.rows.map((row) => [row.class, row.plusMinusMm, row.isAsked])).toEqual([
      ['M1F', 0.2, false],
      ['M1C', 0.2, false],
      ['M2F', 0.25, false],
      ['M2C', 0.35, false],
      ['M3F', 0.5, true],
      ['M3C', 0.8, false],
      ['M4', 1, false],
    ]);
  });

  test('takes fixed or closure from the field only where it is not written', () => {
    expect(allowed(answerAsking(asking({ class: 'M2', size: '25', kind: 'C' })))).toEqual([['M2C', 0.35]]);
    expect(allowed(answerAsking(asking({ class: 'M2', size: '25' })))).toEqual([
      ['M2F', 0.25],
      ['M2C', 0.35],
    ]);
    const written = answerAsking(asking({ class: 'M2 F', size: '25', kind: 'C' }));
    expect(allowed(written)).toEqual([['M2F', 0.25]]);
    expect(written.classes[0]?.kindWritten).toBe('F');
    expect(allowed(answerAsking(asking({ class: 'DIN 16742 TG6', size: '40', kind: 'C' })))).toHaveLength(2);
  });

  test('of metal on rubber is answered, warned of, and set beside a proposal in which nothing is marked', () => {
    const found = answerAsking(asking({ class: 'ISO 2768-mK', size: '60' }));
    expect(allowed(found)).toEqual([['m', 0.3]]);
    expect(codes(found)).toContain('not-made-for-rubber');
    expect(found.scales.map(({ table, isProposal }) => [table, isProposal])).toEqual([
      ['iso3302-1-moulded', true],
      ['iso2768-1-linear', false],
    ]);
    expect(found.scales[0]?.rows.some(({ isAsked }) => isAsked)).toBe(false);
    expect(codes(answerAsking(asking({ class: 'ISO 2768-m', size: '60', made: 'plastic' })))).not.toContain(
      'not-made-for-rubber',
    );
  });

  test('that is rarely feasible is said to be', () => {
    expect(codes(answerAsking(asking({ class: 'M1 C', size: '180' })))).toContain('rarely-feasible');
  });

  test('without a table is named, and has no scale', () => {
    const found = answerAsking(asking({ class: 'ISO 3302-1 EN1', size: '25' }));
    expect(codes(found)).toEqual(['no-table']);
    expect(found.scales).toEqual([]);
  });

  test('of flash needs no size', () => {
    expect(answerAsking(asking({ class: 'ISO 3302-1 X2' })).classes[0]?.flash).toMatchObject({ maxMm: 0.5 });
    expect(codes(answerAsking(asking({ class: 'ISO 3302-1 X2', size: '25' })))).toEqual([]);
  });

  test('may stand beside another', () => {
    const found = answerAsking(asking({ class: 'EPDM, ISO 3302-1 M2 F, E2', size: '25' }));
    expect(allowed(found)).toEqual([
      ['M2F', 0.25],
      ['E2', 1],
    ]);
    expect(found.scales).toHaveLength(2);
  });
});

describe('without a class', () => {
  test('all stand side by side and none is marked', () => {
    const found = answerAsking(asking({ size: '25' }));
    expect(found.scales.map(({ table }) => table)).toEqual([
      'iso3302-1-moulded',
      'iso3302-1-extruded',
      'iso3302-1-cut-length',
      'din16742-tg6',
    ]);
    expect(found.scales.flatMap(({ rows }) => rows).some(({ isAsked }) => isAsked)).toBe(false);
    expect(codes(found)).toEqual(['class-missing']);
  });

  test('the way of making chooses the table', () => {
    const tables = (made: string): string[] =>
      answerAsking(asking({ size: '25', made })).scales.map(({ table }) => table);
    expect(tables('moulded')).toEqual(['iso3302-1-moulded']);
    expect(tables('plastic')).toEqual(['din16742-tg6']);
  });

  test('a standard alone shows its classes, and marks none', () => {
    const found = answerAsking(asking({ class: 'ISO 3302-1', size: '25', made: 'extruded' }));
    expect(found.scales.map(({ table }) => table)).toEqual(['iso3302-1-extruded']);
    expect(found.scales[0]?.rows.some(({ isAsked }) => isAsked)).toBe(false);
  });
});

describe('the size', () => {
  test('is read with its unit, and a doubtful mark is kept', () => {
    expect(readSize('25,4')).toEqual({ state: 'read', mm: 25.4 });
    expect(readSize('1 1/2"')).toEqual({ state: 'read', mm: 38.1, inches: 1.5 });
    expect(readSize('1.500')).toEqual({ state: 'read', mm: 1.5, orThousands: 1500 });
    expect(readSize('')).toEqual({ state: 'none' });
    for (const text of ['wide', '20 cm', '25 x 3', '9e9', '±']) expect(readSize(text).state).toBe('unread');
  });

  test('below or at nought is refused', () => {
    for (const size of ['0', '0,0']) expect(answerAsking(asking({ size })).problem).toBe('not-above-zero');
    for (const size of ['0', '0,0'])
      expect(answerAsking(asking({ class: 'M3', size }))).toMatchObject({
        problem: 'not-above-zero',
        scales: [],
      });
  });
});

describe('what goes on', () => {
  test('asks for firms only where a product or a process is named', () => {
    expect(makersOf(asking({ class: 'ISO 3302-1 M3', size: '25' }), 'en')).toBeUndefined();
    expect(makersOf(asking({ class: 'bellows NBR, ISO 3302-1 M3' }), 'en')?.terms).toEqual([
      { vocabulary: 'product', id: 'bellows' },
      { vocabulary: 'material', id: 'NBR' },
    ]);
  });

  test('is what a person would write', () => {
    expect(enquiryOf(asking({ class: 'ISO 3302-1 M3', size: '25', kind: 'F' })).words).toBe(
      'ISO 3302-1 M3 F, 25 mm',
    );
    expect(enquiryOf(asking({ class: 'M3 C', size: '25 mm', kind: 'F' })).words).toBe('M3 C, 25 mm');
    expect(enquiryOf(asking({ size: '25' })).words).toBe('25 mm');
  });

  test('of O-rings points to their own standard', () => {
    expect(isAboutOring(asking({ class: 'O-ring ISO 3302-1 M2' }), 'en')).toBe(true);
    expect(isAboutOring(asking({ class: 'M2' }), 'en')).toBe(false);
  });
});

test.each([
  { class: 'x'.repeat(500), size: '9'.repeat(500), kind: 'FF', made: 'constructor' },
  { class: '<b>', size: '-1', kind: '<', made: '' },
  { class: 'M'.repeat(200), size: '1e309' },
  { class: 'ISO 3302-1 M9', size: '∞' },
  { class: 'ISO 3302-1 M3', size: '999999999999999999999999999999999999' },
])('nothing in the address breaks the reader: $class', (given) => {
  const read = asking(given);
  expect(read.text.length).toBeLessThanOrEqual(200);
  expect(['', 'F', 'C']).toContain(read.kind);
  expect(answerAsking(read).classes.length).toBeLessThanOrEqual(3);
});
