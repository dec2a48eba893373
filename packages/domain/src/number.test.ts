import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from './language.ts';
import { readNumber, writeNumber } from './number.ts';

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

test.each(['0,5', '1.5', '1.500,5', '-2.5', '1.1250'])('%s is a size, and no count of pieces', (typed) => {
  expect(readNumber(typed)).toBeTypeOf('number');
  expect(readNumber(typed, true)).toBe('not-whole');
});

test('a count of pieces may be written with nothing behind its mark', () => {
  expect(readNumber('5,0', true)).toBe(5);
  expect(readNumber('1.500,00', true)).toBe(1500);
});

test.each(['about 5', '1e9', '5-6', '', '..', '1.2.3', '0x10', '٣'])('%s is no number', (typed) => {
  expect(readNumber(typed)).toBe('not-a-number');
});

test('a number written to be corrected is read again as the same number, a whole one as a count, too', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, places]) => digits / 10 ** places);
  fc.assert(
    fc.property(
      fc.oneof(decimal, fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter(isTypable)),
      fc.constantFrom(...languages),
      fc.boolean(),
      (value, language, counting) => {
        // Zero has no sign on paper.
        const same = value === 0 ? 0 : value;
        const expected = counting && !Number.isInteger(value) ? 'not-whole' : same;
        expect(readNumber(writeNumber(value, language), counting)).toEqual(expected);
      },
    ),
  );
  expect(writeNumber(1.125, 'it')).toBe('1,1250');
  expect(writeNumber(0.0000001, 'en')).toBe('0.0000001');
});

/** Neither so small nor so fine that nobody could type it. */
function isTypable(value: number): boolean {
  return value === 0 || Math.abs(value) >= 1e-9;
}
