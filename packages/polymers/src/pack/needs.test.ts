import { scenes, today } from '@sebino/domain/packScenes';
import { matchFirms } from '@sebino/domain/matching';
import { needSlug, needsOf } from '@sebino/domain/need';
import type { Need } from '@sebino/domain/need';
import type { Requirement } from '@sebino/domain/requirement';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { materials, processes, products } from '../lexicon.ts';
import { polymersPack } from '../pack.ts';

const ids = (terms: readonly { id: string }[]): string[] => terms.map(({ id }) => id);

/** A material with its family and its grades: matching takes one for the other. */
const kin = (material: string): string[] => {
  const broader = materials.terms.find(({ id }) => id === material)?.broader;
  return ids(
    materials.terms.filter(
      (each) => each.id === material || each.id === broader || each.broader === material,
    ),
  );
};

test('a need exists exactly where matching finds a firm able, with no question left about the firm', () => {
  fc.assert(
    fc.property(scenes(polymersPack), fc.constantFrom(...ids(products.terms)), ({ firms }, product) => {
      const offered = firms.flatMap((firm) => needsOf(polymersPack, firm, today)).map(({ need }) => need);
      const met = new Set(offered.map(needSlug));
      const asked = (thing: string): Need[] =>
        ids(materials.terms).map((material) => ({ kind: 'product', thing, material }));
      const things = [product, ...offered.filter(({ kind }) => kind === 'product').map(({ thing }) => thing)];
      for (const need of [...new Set(things)].slice(0, 3).flatMap(asked)) {
        const isMet = kin(need.material).some((material) => met.has(needSlug({ ...need, material })));
        expect(isMet, needSlug(need)).toBe(isMatched(need, firms));
      }
    }),
    { numRuns: 40 },
  );
});

test('no two needs share an address, and an address has small letters, figures and strokes alone', () => {
  const all = [...products.terms, ...processes.terms].flatMap(({ id: thing }) =>
    materials.terms.map(({ id: material }) => needSlug({ kind: 'product', thing, material })),
  );
  expect(new Set(all).size).toBe(all.length);
  for (const slug of all) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
});

test('an address stays what it was', () => {
  expect(needSlug({ kind: 'product', thing: 'flat-gasket', material: 'EPDM' })).toBe('epdm-flat-gasket');
  expect(needSlug({ kind: 'process', thing: 'cnc-seal-turning', material: 'PTFE' })).toBe(
    'ptfe-cnc-seal-turning',
  );
  expect(needSlug({ kind: 'product', thing: 'profile', material: 'VMQ' })).toBe('vmq-profile');
});

function isMatched({ thing, material }: Need, firms: Parameters<typeof matchFirms>[2]): boolean {
  const requirements: Requirement[] = [
    { field: 'product', value: { kind: 'terms', terms: [thing] }, origin: 'stated' },
    { field: 'material', value: { kind: 'terms', terms: [material] }, origin: 'stated' },
  ];
  return matchFirms(polymersPack, requirements, firms, { on: today }).some(
    ({ outcome, reasons }) =>
      outcome !== 'not-eligible' && reasons.every((each) => each.doubtAbout === 'need'),
  );
}
