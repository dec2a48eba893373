import { expect, test } from 'vitest';
import { addressOf, chipsOf, productOf, readAsked, wordDemand } from './asked.ts';
import type { Search } from './asked.ts';

const search: Search = {
  day: '2027-03-17',
  understood: [
    { vocabulary: 'material', id: 'EPDM', name: 'EPDM', firmCount: 5 },
    { vocabulary: 'product', id: 'flat-gasket', name: 'flat gasket', firmCount: 9 },
  ],
  otherWords: [],
  firms: [firm(['EPDM', 'flat gasket']), firm(['EPDM'])],
  facets: [],
};

test.each([
  { words: '', terms: [] },
  { words: 'EPDM-Dichtung KTW, 5.000 Stück & mehr', terms: [{ vocabulary: 'product', id: 'o-ring' }] },
  { words: 'a+b=c?t=x:y#z', terms: [{ vocabulary: 'certificate', id: 'iso-9001' }] },
  {
    words: 'tenuta <script>',
    terms: [
      { vocabulary: 'material', id: 'PA6.6+GF' },
      { vocabulary: 'process', id: 'die-cutting' },
    ],
  },
])('a search that is written into an address is read from it again: $words', (asked) => {
  const address = new URL(addressOf(asked, '/en/search'), 'http://portal.example');
  expect(readAsked(address.searchParams)).toEqual(asked);
});

test('what is no term, comes twice or is too long does not reach the search', () => {
  const query = new URLSearchParams(`q=${'a'.repeat(300)}&t=product:o-ring&t=product:o-ring&t=<b>&t=x:`);
  expect(readAsked(query)).toEqual({
    words: 'a'.repeat(200),
    terms: [{ vocabulary: 'product', id: 'o-ring' }],
  });
});

test('a chip read in the words leads to the same words without it', () => {
  const [chip] = chipsOf({ words: 'EPDM for cold water', terms: [] }, search, 'en');
  expect(chip).toMatchObject({ name: 'EPDM', firmCount: 2, without: '/en/search?q=for+cold+water' });
});

test('a chip that was chosen leads to the search without that choice', () => {
  const terms = [{ vocabulary: 'product', id: 'flat-gasket' }];
  const [chip] = chipsOf({ words: 'cold', terms }, search, 'de');
  expect(chip?.without).toBe('/de/search?q=cold');
});

test('a word that may mean several products stays the buyer’s word, in its chip and in the results', () => {
  const understood = ['o-ring', 'flat-gasket'].map((id) => ({
    vocabulary: 'product',
    id,
    name: id,
    firmCount: 1,
  }));
  const label = 'o-ring / flat-gasket';
  const found = { ...search, understood, firms: [firm([label])] };
  const chips = chipsOf({ words: 'Dichtung', terms: [] }, found, 'de');
  expect(chips).toMatchObject([{ name: 'Dichtung', anyOf: ['o-ring', 'flat-gasket'], firmCount: 1 }]);
  expect(wordDemand(label, chips)).toBe('Dichtung');
  expect(productOf(found)).toBeUndefined();
});

function firm(meets: string[]): Search['firms'][number] {
  const id = meets.join();
  const words = {
    id,
    slug: 'firm',
    name: 'Firm',
    town: 'Iseo',
    mainProcess: 'Turning',
    mainProcessId: 'turning',
  };
  return {
    ...words,
    standing: 'active',
    processes: [],
    materials: [],
    certificates: [],
    meets,
    lacks: [],
  };
}
