import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSlips, foldWord, listAlike, listNearest, toNearWords } from './nearWord.ts';

const known = ['gasket', 'basket', 'ring', 'silicone', 'silicon', 'vulcanisation', 'rotor', 'faltenbalg'];
const near = toNearWords(known.map((folded) => ({ folded, text: folded })));
const read = (typed: string): string[] =>
  listNearest(typed, listAlike(near, typed)).map((word) => word.folded);

test.each([
  ['gasekt', ['gasket']],
  ['rign', ['ring']],
  ['silcone', ['silicone']],
  ['siliconn', ['silicon', 'silicone']],
  ['faltenblag', ['faltenbalg']],
  ['wulcanisatoin', ['vulcanisation']],
  ['vulcan', ['vulcanisation']],
])('%s is read as %j', (typed, words) => {
  expect(read(typed)).toEqual(words);
});

test.each(['motor', 'rin', 'gask', 'baskets and more', ''])('%j is a slip of none of them', (typed) => {
  expect(read(typed)).toEqual([]);
});

test('the first of words that are spelt alike is the one that is shown', () => {
  const words = toNearWords([
    { folded: 'oring', text: 'O-Ring' },
    { folded: 'oring', text: 'oring' },
  ]);
  expect(listAlike(words, 'orign').map((word) => word.text)).toEqual(['O-Ring']);
});

test('folding leaves lower case letters without accents', () => {
  expect(foldWord('Tórica/Größe 70°')).toBe('toricagrosse');
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
  expect(countSlips('dichtugn', 'dichtung')).toBe(1);
});
