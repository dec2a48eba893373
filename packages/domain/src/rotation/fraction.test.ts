import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, fraction, one, subtract, sum, toFraction, toNumber, zero } from './fraction.ts';

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([p, q]) => toFraction(p, q));

test('a number has one spelling: reduced, sign in front, denominator always there', () => {
  expect(toFraction(6, 14)).toBe('3/7');
  expect(toFraction(1, -14)).toBe('-1/14');
  expect(toFraction(0, -5)).toBe('0/1');
  expect(toFraction(4, 2)).toBe('2/1');
  expect(() => toFraction(1, 0)).toThrow(RangeError);
});

test('only that spelling is read', () => {
  for (const text of [
    '2/4',
    '1/0',
    '0/2',
    '-0/1',
    '+1/2',
    '01/2',
    '1/02',
    '1',
    '1/-2',
    '1.5/2',
    ' 1/2',
    '',
  ]) {
    expect(fraction.safeParse(text).success, text).toBe(false);
  }
  fc.assert(fc.property(anyFraction, (a) => fraction.safeParse(a).success));
});

test('sums are exact: seven sevenths are one, and order does not matter', () => {
  expect(sum(Array.from({ length: 7 }, () => toFraction(1, 7)))).toBe(one);
  fc.assert(
    fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
      expect(add(add(a, b), c)).toBe(add(c, add(b, a)));
      expect(add(subtract(a, b), b)).toBe(a);
      expect(subtract(a, a)).toBe(zero);
    }),
  );
});

test('comparison agrees with the sign of the difference', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      const difference = subtract(a, b);
      const sign = difference === zero ? 0 : difference.startsWith('-') ? -1 : 1;
      expect(Math.sign(compare(a, b))).toBe(sign);
    }),
  );
});

test('a fraction is shown as the nearest number a screen needs', () => {
  expect(toNumber(toFraction(3, 7))).toBeCloseTo(3 / 7, 11);
  expect(toNumber(toFraction(-1, 3))).toBeCloseTo(-1 / 3, 11);
  expect(toNumber(toFraction(10n ** 30n + 1n, 10n ** 30n))).toBe(1);
});
