import { expect, test } from 'vitest';
import { termsIn } from './termsIn.ts';

test('terms of a text are found once each, of the vocabularies that are asked', () => {
  expect(termsIn('O-ring NBR, nitrile, o-ring in EPDM', ['material'], 'en')).toEqual([
    { vocabulary: 'material', id: 'NBR' },
    { vocabulary: 'material', id: 'EPDM' },
  ]);
  expect(termsIn('', ['material'], 'it')).toEqual([]);
});

test('no text asks for more than a search takes', () => {
  const text = 'Dichtung tube hose sheet profile bushing bellows grommet moulding extrusion gasket seal ring';
  expect(
    termsIn(text, ['product', 'process', 'material', 'certificate', 'medium'], 'de').length,
  ).toBeLessThanOrEqual(40);
});
