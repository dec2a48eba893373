import { expect, test } from 'vitest';
import { canAdd, compareAddress, readCompared } from './asked.ts';
import { toRowGroups } from './rows.ts';
import type { Profile } from './rows.ts';

test('the address names each firm once, in its order, and no more than four', () => {
  const read = (query: string): unknown => readCompared(new URLSearchParams(query));
  expect(read('firm=b&firm=a&firm=b&firm=&q=x')).toEqual({ slugs: ['b', 'a'], isCut: false });
  expect(read('firm=a&firm=b&firm=c&firm=d&firm=e')).toEqual({ slugs: ['a', 'b', 'c', 'd'], isCut: true });
  expect(read(`firm=${'x'.repeat(10_000)}`)).toEqual({ slugs: ['x'.repeat(60)], isCut: false });
  expect(read('')).toEqual({ slugs: [], isCut: false });
});

test('the address of a comparison can be read again', () => {
  expect(compareAddress(['a', 'b'], 'it')).toBe('/it/compare?firm=a&firm=b');
  expect(compareAddress([], 'it')).toBe('/it/compare');
  expect([canAdd(['a', 'b', 'c']), canAdd(['a', 'b', 'c', 'd'])]).toEqual([true, false]);
});

test('every line that one of them declares is a row, with nothing where another declares nothing', () => {
  const groups = toRowGroups([presser(), cutter()], 'en');
  expect(groups.map((group) => group.title)).toEqual(['The firm', 'moulding', 'cutting', 'Certificates']);
  expect(groups[1]?.rows).toEqual([
    { label: 'does it', cells: [{ text: 'verified on 1 March 2027' }, undefined] },
    { label: 'Part weight', isDetail: true, cells: [{ text: '0.5–1,200 g', isCode: true }, undefined] },
    { label: 'Vacuum', isDetail: true, cells: [{ text: 'yes' }, undefined] },
  ]);
  expect(groups[2]?.rows).toEqual([
    { label: 'does it', cells: [undefined, { text: 'not verified yet: does not count' }] },
    { label: 'Lot', isDetail: true, cells: [undefined, { text: 'from 50 pcs', isCode: true }] },
  ]);
});

test('of certificates it is said until when, and for what; one that is over is marked', () => {
  const { rows } = toRowGroups([presser(), cutter()], 'en').at(-1) ?? { rows: [] };
  expect(rows).toEqual([
    {
      label: 'ISO 9001',
      cells: [{ text: 'until 5 May 2028' }, { text: 'expired on 1 January 2027', isOver: true }],
    },
    { label: 'REACH', cells: [{ text: 'for EPDM 70, no expiry' }, undefined] },
  ]);
});

function presser(): Profile {
  return {
    ...profile('Press'),
    capabilities: [
      {
        process: 'moulding',
        verifiedOn: '2027-03-01',
        values: [
          { label: 'Part weight', unit: 'g', min: 0.5, max: 1200 },
          { label: 'Vacuum', flag: true },
        ],
      },
    ],
    certificates: [
      { name: 'ISO 9001', issuedOn: '2025-05-05', expiresOn: '2028-05-05', state: 'valid' },
      { name: 'REACH', subject: 'EPDM 70', issuedOn: '2025-05-05', state: 'valid' },
    ],
  };
}

function cutter(): Profile {
  return {
    ...profile('Cut'),
    capabilities: [{ process: 'cutting', values: [{ label: 'Lot', unit: 'pcs', min: 50 }] }],
    certificates: [{ name: 'ISO 9001', issuedOn: '2024-01-01', expiresOn: '2027-01-01', state: 'expired' }],
  };
}

function profile(name: string): Profile {
  return {
    firm: {
      id: name,
      slug: name.toLowerCase(),
      name,
      town: 'Iseo',
      standing: 'active',
      mainProcess: 'moulding',
      mainProcessId: 'moulding',
      processes: [],
      materials: ['EPDM'],
      certificates: [],
      presentation: '',
    },
    capabilities: [],
    certificates: [],
    products: [],
  };
}
