import { requirementValue } from '@sebino/domain/requirement';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFlags } from '../reading/value.ts';
import { readNeed } from './read.ts';
import { remarkCodes } from './remarks.ts';
import { requirementFields } from './requirementFields.ts';

function fieldsOf(text: string): Record<string, { value: unknown; origin: string }> {
  return Object.fromEntries(
    readNeed(text).requirements.map(({ field, value, origin }) => [field, { value, origin }]),
  );
}

test('a mail becomes demands of the fields of this sector, each with its origin', () => {
  const read = fieldsOf(
    'Guarnizione piana in EPDM perossidico 70±5 Shore A, diam. est. 48 int. 30 sp. 2 mm, max 85°C, 10.000 pz/anno, ISO 3302-1 M3',
  );
  expect(read['product']).toEqual({ value: { kind: 'terms', terms: ['flat-gasket'] }, origin: 'stated' });
  expect(read['hardness']).toEqual({ value: { kind: 'number', value: 70 }, origin: 'stated' });
  expect(read['hardnessTolerance']).toEqual({ value: { kind: 'number', value: 5 }, origin: 'stated' });
  expect(read['hardnessScale']?.value).toEqual({ kind: 'terms', terms: ['shore-a'] });
  expect(read['odMm']?.value).toEqual({ kind: 'number', value: 48 });
  expect(read['quantity']?.value).toEqual({ kind: 'quantity', value: 10_000, unit: 'pcs', per: 'year' });
  expect(read['temperature']?.value).toEqual({ kind: 'range', max: 85 });
  expect(read['tolerance']?.value).toEqual({ kind: 'terms', terms: ['M3'] });
  expect(read['cure']?.value).toEqual({ kind: 'terms', terms: ['peroxide'] });
});

test('what a call-out gives is derived, never stated', () => {
  const read = fieldsOf('ASTM D2000 M2BG714 B14 EO14');
  expect(read['callout']).toEqual({ value: { kind: 'text', text: 'M2BG714 B14 EO14' }, origin: 'stated' });
  expect(read['hardness']).toEqual({ value: { kind: 'number', value: 70 }, origin: 'derived' });
  expect(read['material']).toEqual({
    value: { kind: 'terms', terms: ['NBR', 'AU', 'EU'] },
    origin: 'derived',
  });
});

test('a size in inches stands in millimetres as derived', () => {
  const read = fieldsOf('100 gaskets, outside diameter 2 in, inside diameter 1 in, thickness 1/8 in');
  expect(read['odMm']).toEqual({ value: { kind: 'number', value: 50.8 }, origin: 'derived' });
});

test('what is missing is a remark that the form can answer', () => {
  const { remarks } = readNeed('We need flat gaskets made of EPDM.');
  expect(remarks).toContainEqual({ code: 'quantity-missing', unless: ['quantity'] });
});

test('every flag has its sentence', () => {
  expect([...remarkCodes].sort()).toEqual([...readFlags].sort());
});

test('whatever is written, each demand is of a known field, well formed, and stands in the text', () => {
  const words = fc.constantFrom(
    ...[
      'EPDM',
      'O-ring',
      '20x3',
      '70 Shore A',
      '5.000 Stück',
      'M2BG714',
      '-40',
      '°C',
      '1/8"',
      'KTW',
      '\u202e',
      '\ud800',
      '½',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { field, value, places } of readNeed(text).requirements) {
        expect(requirementFields.map(({ id }) => id)).toContain(field);
        expect(requirementValue.safeParse(value).success).toBe(true);
        for (const { from, to } of places) expect(0 <= from && from < to && to <= text.length).toBe(true);
      }
    }),
    { numRuns: process.env['DEEP'] === undefined ? 200 : 3_000 },
  );
});
