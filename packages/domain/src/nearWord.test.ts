import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSlips, foldWord, listAlike, listNearest, toNearWords } from './nearWord.ts';

const known = ['blanket', 'planket', 'loom', 'linenes', 'linenea', 'naturalisation', 'wagon', 'wollgarn'];
const near = toNearWords(known.map((folded) => ({ folded, text: folded })));
const read = (typed: string): string[] =>
  listNearest(typed, listAlike(near, typed)).map((word) => word.folded);

test.each([
  ['blanekt', ['blanket']],
  ['lomo', ['loom']],
  ['lininea', ['linenea']],
  ['linene', ['linenes', 'linenea']],
  ['wollgran', ['wollgarn']],
  ['maturalisatoin', ['naturalisation']],
  ['natural', ['naturalisation']],
])('%s is read as %j', (typed, words) => {
  expect(read(typed)).toEqual(words);
});

test.each(['dagon', 'loo', 'blan', 'blankets and more', ''])('%j is a slip of none of them', (typed) => {
  expect(read(typed)).toEqual([]);
});

test('the first of words that are spelt alike is the one that is shown', () => {
  const words = toNearWords([
    { folded: 'tshirt', text: 'T-shirt' },
    { folded: 'tshirt', text: 'tshirt' },
  ]);
  expect(listAlike(words, 'tshrit').map((word) => word.text)).toEqual(['T-shirt']);
});

test('folding leaves lower case letters without accents', () => {
  expect(foldWord('Algodón/Größe 70°')).toBe('algodongrosse');
});

test('slips are counted the same both ways, are none only for the same word, and no more than its letters', () => {
  const word = fc.string({ maxLength: 9, unit: fc.constantFrom('a', 'b', 'c', 'ß') });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const slips = countSlips(a, b);
      expect(slips).toBe(countSlips(b, a));
      expect(slips === 0).toBe(a === b);
      expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

test('two letters changed about are one slip', () => {
  expect(countSlips('baumwlole', 'baumwolle')).toBe(1);
});
