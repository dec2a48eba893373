import { expect, test } from 'vitest';
import { figureNumber } from './drawable.ts';

test('a dimension is written with the decimal sign of the reader and the decimals of the drawing', () => {
  expect(figureNumber('it')(40.8, 2)).toBe('40,80');
  expect(figureNumber('de')(3.53, 2)).toBe('3,53');
  expect(figureNumber('en')(40.87, 2)).toBe('40.87');
});

test('a dimension in the thousands is not grouped', () => {
  expect(figureNumber('de')(1200, 0)).toBe('1200');
});
