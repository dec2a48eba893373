import { expect, test } from 'vitest';
import { readRequirements } from './requirements.ts';
import type { FormField } from './typed.ts';

const quantity: FormField = {
  id: 'quantity',
  kind: 'quantity',
  label: 'Quantity',
  unit: 'm',
  essential: false,
  options: [],
};
const day: FormField = { id: 'delivery', kind: 'day', label: 'Delivery', essential: false, options: [] };

test('a quantity without a chosen unit is in the unit of its field', () => {
  expect(readRequirements({ 'need.quantity.value': ['800'] }, [quantity]).requirements).toEqual([
    { field: 'quantity', value: { kind: 'quantity', value: 800, unit: 'm' }, origin: 'stated' },
  ]);
});

test('pieces are whole, and who writes half of one is told beside the quantity', () => {
  const read = (value: string, unit: string) =>
    readRequirements({ 'need.quantity.value': [value], 'need.quantity.unit': [unit] }, [quantity]);
  expect(read('2,5', 'pcs').faults).toEqual([{ name: 'need.quantity.value', code: 'not-whole' }]);
  expect(read('2,5', 'm').faults).toEqual([]);
});

test('a day is one of the calendar', () => {
  const read = (answer: string) => readRequirements({ 'need.delivery': [answer] }, [day]);
  expect(read('2027-03-31').requirements).toEqual([
    { field: 'delivery', value: { kind: 'day', day: '2027-03-31' }, origin: 'stated' },
  ]);
  expect(read('2027-02-30').faults).toEqual([{ name: 'need.delivery', code: 'day' }]);
});
