import { expect, test } from 'vitest';
import { addressOf, readAsked } from './asked.ts';

test.each([
  { words: '', terms: [], anyOf: [] },
  {
    words: 'EPDM-Dichtung KTW, 5.000 Stück & mehr',
    terms: [{ vocabulary: 'product', id: 'o-ring' }],
    anyOf: [],
  },
  { words: 'a+b=c?t=x:y#z', terms: [{ vocabulary: 'certificate', id: 'iso-9001' }], anyOf: [] },
  {
    words: 'tenuta <script>',
    terms: [
      { vocabulary: 'material', id: 'PA6.6+GF' },
      { vocabulary: 'process', id: 'die-cutting' },
    ],
    anyOf: [
      { vocabulary: 'material', id: 'NBR' },
      { vocabulary: 'material', id: 'HNBR' },
    ],
  },
])('a search that is written into an address is read from it again: $words', (asked) => {
  const address = new URL(addressOf(asked, '/en/search'), 'http://portal.example');
  expect(readAsked(address.searchParams)).toEqual(asked);
});

test('what is no term, comes twice or is too long does not reach the search', () => {
  const query = new URLSearchParams(
    `q=${'a'.repeat(300)}&t=product:o-ring&t=product:o-ring&t=<b>&t=x:&any=<b>&any=:y`,
  );
  expect(readAsked(query)).toEqual({
    words: 'a'.repeat(200),
    terms: [{ vocabulary: 'product', id: 'o-ring' }],
    anyOf: [],
  });
});
