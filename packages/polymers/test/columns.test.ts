import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toColumns } from '../scripts/columns.ts';
import { toRows } from '../src/generated/rows.ts';

describe('a table kept by columns', () => {
  test('reads back as its rows: texts, figures, lists, yes and no, and what is absent', () => {
    const columns = {
      id: 'a\nb',
      'names.de*?': '\nLuft|Druckluft',
      'batch#*': '1|5000\n50 kg|2 t',
      'isFood!': '0\n1',
      'max#': '-.5\n100',
      'size+': '100\n1',
    };
    expect(toRows(columns)).toEqual([
      { id: 'a', batch: [1, 5000], isFood: false, max: -0.5, size: 100 },
      {
        id: 'b',
        names: { de: ['Luft', 'Druckluft'] },
        batch: ['50 kg', '2 t'],
        isFood: true,
        max: 100,
        size: 101,
      },
    ]);
  });

  test('is written shorter by steps where sizes rise evenly', () => {
    expect(toColumns([{ size: 1000 }, { size: 1031 }, { size: 1062 }])).toEqual({ 'size+': '1000\n31\n31' });
    expect(toColumns([{ size: 1 }, { size: 2 }])).toEqual({ 'size#': '1\n2' });
  });

  test('tells words by what they share with the one before, where that is shorter', () => {
    const rows = [{ words: ['abruf', 'abrufauftrag', 'ø innen'] }, {}, { words: [] }];
    expect(() => toColumns(rows)).toThrow(/not to be kept/);
    expect(toColumns(rows.slice(0, 2))).toEqual({ 'words<?': 'AabrufFauftragAø innen\n' });
    expect(toRows({ 'words<': 'AabrufFauftragAø innen\n' })).toEqual([
      { words: ['abruf', 'abrufauftrag', 'ø innen'] },
      { words: [] },
    ]);
  });

  test('is refused where it would not come back as it was', () => {
    const lost = [
      [{ text: 'one\ntwo' }],
      [{ list: ['a|b'] }],
      [{ list: [''] }],
      [{ text: '' }, {}],
      [{ mixed: 'a' }, { mixed: 1 }, { mixed: '2' }],
    ];
    for (const rows of lost) expect(() => toColumns(rows), JSON.stringify(rows)).toThrow(/not to be kept/);
  });

  test('comes back whole or is refused, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.array(fc.string()),
    );
    const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(cell, fc.record({ inner: cell })));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        try {
          expect(toRows(toColumns(rows))).toEqual(rows);
        } catch (fault) {
          expect(String(fault)).toMatch(/not to be kept/);
        }
      }),
    );
  });
});
