import type { Requirement } from '@sebino/domain/requirement';
import type { RequirementField } from '@sebino/domain/sector';
import { polymersPack } from '@sebino/polymers/pack';
import { expect, test } from 'vitest';
import { emptyRow, readRows, toRequirements, toRows } from './rows.ts';
import type { TypedRow } from './rows.ts';

function row(field: string, typed: Partial<TypedRow>): TypedRow {
  const blank = emptyRow(field);
  if (blank === undefined) throw new Error(`the pack has no ${field}`);
  return { ...blank, ...typed };
}

function termsOf({ kind, vocabulary }: RequirementField): string[] {
  if (kind !== 'terms') return [];
  return polymersPack.vocabularies.find(({ id }) => id === vocabulary)?.terms.map(({ id }) => id) ?? [];
}

function valueOf(typed: TypedRow): unknown {
  const read = toRequirements([typed], 'it');
  return read.ok ? read.requirements[0]?.value : read.errors[0];
}

const requirements: Requirement[] = [
  { field: 'product', origin: 'stated', value: { kind: 'terms', terms: ['lip-seal'] } },
  { field: 'material', origin: 'derived', value: { kind: 'terms', terms: ['FKM'] } },
  { field: 'odMm', origin: 'stated', value: { kind: 'number', value: 40.5 } },
  { field: 'temperature', origin: 'proposed', value: { kind: 'range', max: 150 } },
  { field: 'quantity', origin: 'stated', value: { kind: 'quantity', value: 500, unit: 'pcs', per: 'year' } },
  { field: 'csMm', origin: 'stated', value: { kind: 'number', value: 1.125 } },
  { field: 'delivery', origin: 'stated', value: { kind: 'day', day: '2027-02-01' } },
  { field: 'callout', origin: 'stated', value: { kind: 'text', text: 'AS 568-210' } },
  { field: 'hardness', origin: 'stated', value: { kind: 'unknown' } },
] as Requirement[];

test.each(['it', 'en', 'de'] as const)(
  'requirements shown and saved untouched in %s are the same requirements',
  (language) => {
    expect(toRequirements(toRows(requirements, language), language)).toEqual({ ok: true, requirements });
  },
);

test.each(['it', 'en', 'de'] as const)(
  'every term of every vocabulary, shown in %s, is read as itself',
  (language) => {
    const every = polymersPack.requirementFields.flatMap((field) =>
      termsOf(field).map((id): Requirement => ({
        field: field.id,
        origin: 'stated',
        value: { kind: 'terms', terms: [id] },
      })),
    );
    expect(every.length).toBeGreaterThan(100);
    expect(toRequirements(toRows(every, language), language)).toEqual({ ok: true, requirements: every });
  },
);

test('the form brings back each row as it was typed, and no field the sector does not know', () => {
  const data = new FormData();
  const typed = {
    rows: '3',
    'field.0': 'odMm',
    'origin.0': 'derived',
    'text.0': '40,5',
    'field.1': 'nonsense',
    'text.1': 'x',
    'field.2': 'hardness',
    'origin.2': 'invented',
    'unknown.2': 'on',
    'remove.2': 'on',
  };
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  expect(readRows(data)).toEqual([
    { ...row('odMm', { origin: 'derived', text: '40,5' }), unit: '' },
    { ...row('hardness', { unknown: true, removed: true }), unit: '' },
  ]);
});

test('however many rows are claimed, no more than eighty are read', () => {
  const data = new FormData();
  data.append('rows', '1000000000');
  for (let at = 0; at < 100; at += 1) data.append(`field.${at}`, 'odMm');
  expect(readRows(data)).toHaveLength(80);
});

test('a size that two readers read as two numbers is asked again, a count of pieces is one number', () => {
  expect(valueOf(row('odMm', { text: '40.5' }))).toEqual({ kind: 'number', value: 40.5 });
  expect(valueOf(row('odMm', { text: '−3' }))).toEqual({ kind: 'number', value: -3 });
  expect(valueOf(row('odMm', { text: '1.234,5' }))).toEqual({ kind: 'number', value: 1234.5 });
  for (const text of ['1.500', '1,500']) {
    expect(valueOf(row('odMm', { text }))).toBe('ambiguous-number');
    expect(valueOf(row('temperature', { max: text }))).toBe('ambiguous-number');
    expect(valueOf(row('quantity', { text, unit: 'm' }))).toBe('ambiguous-number');
    expect(valueOf(row('quantity', { text }))).toEqual({ kind: 'quantity', value: 1500, unit: 'pcs' });
  }
  expect(valueOf(row('odMm', { text: ' ' }))).toBe('missing');
});

test('a quantity is in a unit that is known, and one of an older form is asked for again', () => {
  expect(valueOf(row('quantity', { text: '80', unit: 'kg' }))).toEqual({
    kind: 'quantity',
    value: 80,
    unit: 'kg',
  });
  expect(valueOf(row('quantity', { text: '80', unit: 'pallets' }))).toBe('choose-one');
});

test('pieces are whole, metres need not be', () => {
  expect(valueOf(row('quantity', { text: '2,5' }))).toBe('not-whole');
  expect(valueOf(row('quantity', { text: '2,5', unit: 'm' }))).toEqual({
    kind: 'quantity',
    value: 2.5,
    unit: 'm',
  });
});

test('a range needs one end, none that cannot be read, and the least one first', () => {
  expect(valueOf(row('temperature', { min: '-20' }))).toEqual({ kind: 'range', min: -20 });
  expect(valueOf(row('temperature', { min: 'freddo', max: '100' }))).toBe('not-a-number');
  expect(valueOf(row('temperature', {}))).toBe('missing');
  expect(valueOf(row('temperature', { min: '100', max: '20' }))).toBe('range-reversed');
  expect(valueOf(row('temperature', { min: '20', max: '20' }))).toEqual({ kind: 'range', min: 20, max: 20 });
});

test('names are found in any language, apart by semicolons or commas, and each counts once', () => {
  const terms = { kind: 'terms', terms: ['lip-seal'] };
  expect(valueOf(row('product', { text: 'paraolio; Wellendichtring' }))).toEqual(terms);
  expect(valueOf(row('product', { text: 'PARAOLIO, paraolio' }))).toEqual(terms);
  expect(valueOf(row('product', { text: 'paraolio; ghirigoro' }))).toBe('unknown-term');
  expect(valueOf(row('product', { text: ' ; ' }))).toBe('missing');
});

test('a quantity is more than nothing, and a day is one of the calendar', () => {
  expect(valueOf(row('quantity', { text: '0' }))).toBe('not-positive');
  expect(valueOf(row('delivery', { text: '2027-02-30' }))).toBe('not-a-day');
});

test('"unknown" is an answer, and a removed row asks for nothing', () => {
  const rows = [row('odMm', { text: 'boh', unknown: true }), row('idMm', { text: 'boh', removed: true })];
  expect(toRequirements(rows, 'it')).toEqual({
    ok: true,
    requirements: [{ field: 'odMm', origin: 'stated', value: { kind: 'unknown' } }],
  });
});
