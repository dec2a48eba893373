import { expect, test } from 'vitest';
import { readNumber } from './number.ts';

test.each([
  ['12', 12],
  ['1,5', 1.5],
  ['1.5', 1.5],
  [' 40,87 ', 40.87],
  ['0.125', 0.125],
  ['−40', -40],
  ['-40', -40],
  ['1 500', 1500],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['10.000.000', 10_000_000],
])('%s is read as %d', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

test('a size written 1.500 or 1,500 is asked again, because two readers read two numbers', () => {
  expect(readNumber('1.500')).toBe('ambiguous-number');
  expect(readNumber('1,500')).toBe('ambiguous-number');
});

test('a count of pieces written 5.000 or 5,000 is five thousand', () => {
  expect(readNumber('5.000', true)).toBe(5000);
  expect(readNumber('5,000', true)).toBe(5000);
});

test.each(['about 5', '1e9', '5-6', '', '..', '1.2.3', '0x10', '٣'])('%s is no number', (typed) => {
  expect(readNumber(typed)).toBe('not-a-number');
});
