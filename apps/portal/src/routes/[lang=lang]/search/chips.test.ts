import { expect, test } from 'vitest';
import type { Search } from '#lib/asked.ts';
import { chipsOf, productOf, wordDemand } from './chips.ts';

const search: Search = {
  day: '2027-03-17',
  readAs: '',
  mended: [],
  firmCount: 2,
  isMore: false,
  understood: [
    { vocabulary: 'material', id: 'EPDM', name: 'EPDM', firmCount: 5 },
    { vocabulary: 'product', id: 'flat-gasket', name: 'flat gasket', firmCount: 9 },
  ],
  otherWords: [],
  firms: [firm(['EPDM', 'flat gasket']), firm(['EPDM'])],
  facets: [],
};

test('a chip read in the words leads to the same words without it', () => {
  const [chip] = chipsOf({ words: 'EPDM for cold water', terms: [], anyOf: [] }, search, 'en');
  expect(chip).toMatchObject({ name: 'EPDM', firmCount: 2, without: '/en/search?q=for+cold+water' });
});

test('a chip that was chosen leads to the search without that choice', () => {
  const terms = [{ vocabulary: 'product', id: 'flat-gasket' }];
  const [chip] = chipsOf({ words: 'cold', terms, anyOf: [] }, search, 'de');
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
  const chips = chipsOf({ words: 'Dichtung', terms: [], anyOf: [] }, found, 'de');
  expect(chips).toMatchObject([{ name: 'Dichtung', anyOf: ['o-ring', 'flat-gasket'], firmCount: 1 }]);
  expect(wordDemand(label, chips)).toBe('Dichtung');
  expect(productOf(found)).toBeUndefined();
});

test('alternatives are one chip that names them all and can be taken away', () => {
  const understood = ['NBR', 'HNBR'].map((id) => ({ vocabulary: 'material', id, name: id, firmCount: 1 }));
  const anyOf = understood.map(({ vocabulary, id }) => ({ vocabulary, id }));
  const found = { ...search, understood, firms: [firm(['NBR / HNBR'])] };
  expect(chipsOf({ words: 'oil', terms: [], anyOf }, found, 'en')).toEqual([
    {
      name: 'NBR / HNBR',
      anyOf: ['NBR', 'HNBR'],
      label: 'NBR / HNBR',
      firmCount: 1,
      without: '/en/search?q=oil',
    },
  ]);
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
