import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageLanguages } from './language.ts';
import { formatCents, formatPrice, maxPriceSteps, maxWeeks, priceBases } from './price.ts';
import { quotationDraft } from './quotation.ts';
import { readQuotation } from './typedQuotation.ts';
import type { TypedQuotation } from './typedQuotation.ts';

const typed: TypedQuotation = {
  basis: 'piece',
  steps: [{ quantity: '5.000', price: '0,12345' }],
  toolingCost: '',
  toolingOwner: '',
  leadTimeWeeks: '4',
  sampleWeeks: '',
  note: '',
};
const weeks = fc.integer({ min: 0, max: maxWeeks });
const whole = fc.record({
  prices: fc
    .uniqueArray(
      fc.record({
        quantity: fc.integer({ min: 1, max: 1_000_000_000 }),
        centsPerThousand: fc.integer({ min: 1, max: 100_000_000_000 }),
      }),
      { minLength: 1, maxLength: maxPriceSteps, selector: (step) => step.quantity },
    )
    .map((steps) => steps.toSorted((a, b) => a.quantity - b.quantity)),
  tooling: fc.record({
    costCents: fc.integer({ min: 0, max: 100_000_000_00 }),
    owner: fc.constantFrom('buyer' as const, 'firm' as const),
  }),
  leadTimeWeeks: weeks,
  sampleWeeks: weeks,
});

test('a quotation typed as it is written out is the same quotation, whatever the language and the basis', () => {
  fc.assert(
    fc.property(
      whole,
      fc.constantFrom(...priceBases),
      fc.constantFrom(...pageLanguages),
      (quotation, basis, language) => {
        const { prices, tooling, leadTimeWeeks, sampleWeeks } = quotation;
        const steps = prices.map((step) => ({
          quantity: String(step.quantity),
          price: formatPrice(step.centsPerThousand, basis, language),
        }));
        const again: TypedQuotation = {
          basis,
          steps: steps.toReversed(),
          toolingCost: formatCents(tooling.costCents, language),
          toolingOwner: tooling.owner,
          leadTimeWeeks: String(leadTimeWeeks),
          sampleWeeks: String(sampleWeeks),
          note: '',
        };
        expect(readQuotation(again, language)).toEqual({ ok: true, value: quotation });
      },
    ),
  );
});

test('what is read can be stored, and what is refused names a field, whatever is typed', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '1', '5.000', '0,5', '105'));
  fc.assert(
    fc.property(
      fc.record({
        basis: fc.constantFrom(...priceBases),
        steps: fc.array(fc.record({ quantity: text, price: text }), { minLength: 1, maxLength: 9 }),
        toolingCost: text,
        toolingOwner: fc.oneof(text, fc.constantFrom('buyer', 'firm')),
        leadTimeWeeks: text,
        sampleWeeks: text,
        note: fc.oneof(text, fc.string({ unit: 'binary', maxLength: 1200 })),
      }),
      fc.constantFrom(...pageLanguages),
      (all, language) => {
        const read = readQuotation(all, language);
        if (read.ok) expect(quotationDraft.parse(read.value)).toEqual(read.value);
        else expect(read.faults).not.toHaveLength(0);
      },
    ),
  );
});

test('an owner without a cost and a cost without an owner are both a question', () => {
  const faultsOf = (given: Partial<TypedQuotation>) => readQuotation({ ...typed, ...given }, 'it');
  expect(faultsOf({ toolingOwner: 'firm' })).toEqual({
    ok: false,
    faults: [{ field: 'toolingCost', code: 'missing' }],
  });
  expect(faultsOf({ toolingCost: '0' })).toEqual({
    ok: false,
    faults: [{ field: 'toolingOwner', code: 'choose-one' }],
  });
});

test('one quantity with two prices is named at the second, with all else that is wrong', () => {
  const steps = [...typed.steps, { quantity: '5000', price: 'ten' }];
  expect(readQuotation({ ...typed, steps, leadTimeWeeks: String(maxWeeks + 1) }, 'it')).toEqual({
    ok: false,
    faults: [
      { field: 'quantity', step: 1, code: 'quantity-twice' },
      { field: 'price', step: 1, code: 'not-a-number' },
      { field: 'leadTimeWeeks', code: 'weeks' },
    ],
  });
});
