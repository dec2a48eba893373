import { expect, test } from 'vitest';
import { writeDifference, writeFigure, writeFixed, writeRange } from './written.ts';

test('a figure is written as the reader writes it, with the minus of the trade', () => {
  expect(writeFixed(24.9, 2, 'it')).toBe('24,90');
  expect(writeFixed(-0.38, 2, 'en')).toBe('−0.38');
  expect(writeFigure(20, 'de')).toBe('20');
  expect(writeFigure(3.53, 'de')).toBe('3,53');
  expect(writeFigure(1.125, 'en')).toBe('1.125');
  expect(writeFigure(1 / 3, 'en')).toBe('0.3333');
  expect(writeFigure(1e-9, 'en')).toBe('0');
});

test('a difference carries its sign, and nothing carries none', () => {
  expect(writeDifference(0.29, 2, 'it')).toBe('+0,29');
  expect(writeDifference(-0.38, 2, 'it')).toBe('−0,38');
  expect(writeDifference(-0.001, 2, 'en')).toBe('0.00');
});

test('a range has both ends', () => {
  expect(writeRange({ from: 14, to: 23 }, 0, 'en')).toBe('14–23');
});
