import { expect, test } from 'vitest';
import { findNeedTerms } from './findTerms.ts';

test('a call-out in a search asks for any of the rubbers that usually serve', () => {
  const text = 'O-rings ASTM D2000 M2BG714 B14 EO14';
  const found = findNeedTerms(text);
  expect(found.filter((each) => each.vocabulary === 'material')).toEqual(
    ['NBR', 'AU', 'EU'].map((id) => ({ vocabulary: 'material', id, from: 8, to: text.length })),
  );
  expect(found[0]).toMatchObject({ vocabulary: 'product', id: 'o-ring', from: 0 });
});

test('a part number that looks like a call-out asks for no rubber', () => {
  expect(findNeedTerms('art. GE 408 rev. B').filter((each) => each.vocabulary === 'material')).toEqual([]);
});
