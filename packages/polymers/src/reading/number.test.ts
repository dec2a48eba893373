import { describe, expect, test } from 'vitest';
import type { Language } from '@sebino/domain/language';
import { joinNumbers } from './number.ts';
import { toTokens } from './token.ts';

function numbers(text: string, language?: Language): (number | undefined)[] {
  return joinNumbers(toTokens(text), language).flatMap((token) =>
    token.kind === 'number' ? [token.value] : [],
  );
}

describe('numbers', () => {
  test('ten thousand is ten thousand in every language', () => {
    for (const language of ['it', 'de', 'es', 'fr'] as const)
      expect(numbers('10.000 pz', language)).toEqual([10000]);
    expect(numbers('2 000 pièces', 'fr')).toEqual([2000]);
    expect(numbers('2\u202f000 pièces', 'fr')).toEqual([2000]);
    expect(numbers('2,000 pcs', 'en')).toEqual([2000]);
    expect(numbers("10'000 Stk", 'de')).toEqual([10000]);
    expect(numbers('1.250.000 pz', 'it')).toEqual([1250000]);
    expect(numbers('25k pcs', 'en')).toEqual([25000]);
    expect(numbers('10mila pezzi', 'it')).toEqual([10000]);
    expect(numbers('2,5 Mio Teile', 'de')).toEqual([2500000]);
  });

  test('the comma is the decimal sign on the continent, the point everywhere else', () => {
    expect(numbers('37,7 x 2,62', 'de')).toEqual([37.7, 2.62]);
    expect(numbers('37.7 x 2.62', 'it')).toEqual([37.7, 2.62]);
    expect(numbers('0.139 in', 'en')).toEqual([0.139]);
    expect(numbers('.070 in', 'en')).toEqual([0.07]);
    expect(numbers('2.500,50', 'it')).toEqual([2500.5]);
    expect(numbers('2,500.50', 'en')).toEqual([2500.5]);
  });

  test('fractions count before a mark of inches only', () => {
    expect(numbers('hole 1/2"', 'en')).toEqual([0.5]);
    expect(numbers('1 1/2" hose', 'en')).toEqual([1.5]);
    expect(numbers('3/32 Zoll', 'de')).toEqual([0.09375]);
    expect(numbers('¾"', 'en')).toEqual([0.75]);
    expect(numbers('-40/2 °C', 'en')).toEqual([40, 2]);
  });

  test('a date, a hardness before a number of pieces, and a barcode stay apart', () => {
    expect(numbers('31.03.2027', 'de')).toEqual([31, 3, 2027]);
    expect(numbers('NBR 70 500 pz', 'it')).toEqual([70, 500]);
    expect(numbers('80123456789012345678', 'it')).toEqual([undefined]);
  });
});
