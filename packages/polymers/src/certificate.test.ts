import { expect, it } from 'vitest';
import { boundTo, certificateKinds } from './certificate.ts';

const expected: readonly (readonly [string, string])[] = [
  ['iso-9001', 'firm'],
  ['iatf-16949', 'firm'],
  ['wras', 'compound'],
  ['en-681-1', 'compound'],
  ['fda-177-2600', 'compound'],
  ['acs', 'product'],
  ['atex', 'product'],
  ['ec-1935-2004', 'article'],
  ['moca', 'article'],
  ['reach', 'article'],
  ['en-10204', 'lot'],
  ['ppap', 'lot'],
  ['pfas', 'polymer'],
];

it.each(expected)('%s is bound to the %s', (id, bound) => {
  const kind = certificateKinds.find((each) => each.id === id);
  expect(kind && boundTo(kind)).toBe(bound);
});

it('an approval is bound to what its table names first, and a document to its delivery whatever it names', () => {
  expect(boundTo({ attachesTo: 'product/compound', kind: 'approval' })).toBe('compound');
  expect(boundTo({ attachesTo: 'compound', kind: 'document' })).toBe('lot');
});
