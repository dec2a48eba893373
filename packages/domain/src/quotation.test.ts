import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceStep, quotationDraft } from './quotation.ts';

const runs = { numRuns: process.env['DEEP'] ? 10_000 : 300 };
const draft = {
  prices: [
    { quantity: 1000, centsPerThousand: 1234 },
    { quantity: 5000, centsPerThousand: 1100 },
  ],
  tooling: { costCents: 250_000, owner: 'buyer' },
  leadTimeWeeks: 4,
  sampleWeeks: 2,
  note: 'Ex works.',
};

describe('a quotation', () => {
  test('is a price at one quantity at least, and a lead time; the rest may be left out', () => {
    expect(quotationDraft.parse(draft)).toEqual(draft);
    const { prices, leadTimeWeeks } = draft;
    expect(quotationDraft.safeParse({ prices, leadTimeWeeks }).success).toBe(true);
  });

  test.each([
    ['no price', { prices: [] }],
    [
      'a seventh price step',
      { prices: Array.from({ length: 7 }, (_, n) => ({ quantity: n + 1, centsPerThousand: 1 })) },
    ],
    [
      'two prices for one quantity',
      { prices: [draft.prices[0], { ...draft.prices[0], centsPerThousand: 1 }] },
    ],
    ['a price of nothing', { prices: [{ quantity: 1, centsPerThousand: 0 }] }],
    ['a fraction of a cent per thousand', { prices: [{ quantity: 1, centsPerThousand: 1234.5 }] }],
    ['part of a piece', { prices: [{ quantity: 0.5, centsPerThousand: 1 }] }],
    ['a price that is no number', { prices: [{ quantity: 1, centsPerThousand: Number.NaN }] }],
    ['a price as text', { prices: [{ quantity: 1, centsPerThousand: '1' }] }],
    ['a discount nobody knows of', { prices: [{ quantity: 1, centsPerThousand: 1, discount: 5 }] }],
    ['tooling without an owner', { tooling: { costCents: 1 } }],
    ['tooling that pays the buyer', { tooling: { costCents: -1, owner: 'firm' } }],
    ['a lead time of two years and a week', { leadTimeWeeks: 105 }],
    ['a lead time before today', { leadTimeWeeks: -1 }],
    ['another currency', { currency: 'USD' }],
    ['a firm of its own choosing', { invitationId: '0196aaaa-0000-7000-8000-000000000001' }],
    ['a note that no database stores', { note: 'a\u0000b' }],
  ])('is not taken with %s', (_name, change) => {
    expect(quotationDraft.safeParse({ ...draft, ...change }).success).toBe(false);
  });

  test('keeps amounts as whole cents per thousand, exact at any size it takes', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (quantity, centsPerThousand) => {
        const parsed = priceStep.safeParse({ quantity, centsPerThousand });
        if (!parsed.success) return;
        for (const amount of Object.values(parsed.data))
          expect(Number.isSafeInteger(amount) && amount > 0).toBe(true);
        expect(parsed.data).toEqual({ quantity, centsPerThousand });
      }),
      runs,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 100_000_000_000 }),
        (quantity, centsPerThousand) => {
          const step = { quantity, centsPerThousand };
          expect(priceStep.parse(JSON.parse(JSON.stringify(step)))).toEqual(step);
        },
      ),
      runs,
    );
  });
});
