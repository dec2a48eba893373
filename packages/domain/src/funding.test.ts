import { expect, test } from 'vitest';
import { funding, inBandOrder } from './funding.ts';

const given = {
  statement: { en: 'Paid by somebody' },
  projectCode: 'DEMO00000000000',
  funders: [
    { kind: 'association' as const, name: { en: 'A' } },
    { kind: 'province' as const, name: { en: 'P' } },
    { kind: 'european-union' as const, name: { en: 'EU' } },
    { kind: 'province' as const, name: { en: 'Q' } },
  ],
};

test('the Union stands first and the association last; equals stay as given', () => {
  expect(inBandOrder(given.funders).map(({ name }) => name.en)).toEqual(['EU', 'P', 'Q', 'A']);
});

test('a project code has fifteen capitals or figures', () => {
  expect(funding.safeParse(given).success).toBe(true);
  expect(funding.safeParse({ ...given, projectCode: 'DEMO0000000000' }).success).toBe(false);
  expect(funding.safeParse({ ...given, projectCode: 'demo00000000000' }).success).toBe(false);
});
