import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, groupDigits } from './formatNumber.ts';
import { languages } from './language.ts';
import { readNumber } from './number.ts';

test('a number is grouped and pointed as the language does', () => {
  const said = (value: number): string[] => languages.map((language) => formatNumber(value, language));
  expect(said(12_345.678)).toEqual([
    '12.345,678',
    '12,345.678',
    '12.345,678',
    '12\u202f345,678',
    '12\u00a0345,678',
  ]);
  expect(said(5000)).toEqual(['5.000', '5,000', '5.000', '5\u202f000', '5000']);
  expect(said(999)).toEqual(['999', '999', '999', '999', '999']);
  expect(said(1_234_567)[4]).toBe('1\u00a0234\u00a0567');
});

test('a number has no more decimals than it has, nor than are asked for, and the minus of the trade', () => {
  expect(formatNumber(2.5, 'es')).toBe('2,5');
  expect(formatNumber(1 / 3, 'fr', 1)).toBe('0,3');
  expect(formatNumber(1999.5, 'en', 0)).toBe('2,000');
  expect(formatNumber(-0.0001, 'en')).toBe('0');
  expect(formatNumber(-40, 'en')).toBe('−40');
});

test('a number reads back as the same, to the thousandth, in every language', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom(...languages),
      (value, language) => {
        const plain = formatNumber(value, language)
          .replaceAll(language === 'en' ? ',' : '.', '')
          .replaceAll(/\s/g, '')
          .replace(',', '.')
          .replace('−', '-');
        expect(Math.abs(Number(plain) - value)).toBeLessThanOrEqual(0.000_51);
      },
    ),
  );
});

test('a count in groups is taken as the same count by a form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom(...languages), (count, language) => {
      expect(readNumber(groupDigits(String(count), language), true)).toBe(count);
    }),
  );
});
