import { expect, test } from 'vitest';
import { fileSize } from './fileSize.ts';

test('a size of a file has the decimal mark and the unit of its reader', () => {
  expect(['it', 'en', 'de', 'fr', 'es'].map((language) => fileSize(1_440_000, language))).toEqual([
    '1,4 MB',
    '1.4 MB',
    '1,4 MB',
    '1,4 Mo',
    '1,4 MB',
  ]);
});

test('a size is never nothing, and has no decimals that say nothing', () => {
  expect(fileSize(3, 'fr')).toBe('1 ko');
  expect(fileSize(340_400, 'en')).toBe('340 kB');
  expect(fileSize(2_000_000, 'es')).toBe('2 MB');
});
