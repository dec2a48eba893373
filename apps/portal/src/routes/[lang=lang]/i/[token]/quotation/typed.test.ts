import { expect, test } from 'vitest';
import { emptyTyped, fieldsOf, piecesAsked, readTyped, toDraft } from './typed.ts';
import type { Typed } from './typed.ts';

function typed(given: Partial<Typed>): Typed {
  return { ...emptyTyped('5000'), leadTimeWeeks: '4', ...given };
}

const oneStep = [{ quantity: '5.000', price: '0,12345' }];

test('a quotation typed for one piece is held as cents for a thousand', () => {
  expect(toDraft(typed({ steps: oneStep }), 'it')).toEqual({
    draft: { prices: [{ quantity: 5000, centsPerThousand: 12_345 }], leadTimeWeeks: 4 },
  });
});

test('every field that cannot be taken is named, all at once and in the order of the page', () => {
  const steps = [
    { quantity: '5000', price: '0,1234567' },
    { quantity: '5000', price: '' },
    { quantity: '', price: '1.250' },
  ];
  const read = toDraft(typed({ steps, toolingOwner: 'firm', leadTimeWeeks: '', sampleWeeks: '200' }), 'it');
  expect(read).toEqual({
    faults: [
      { field: 'price-1', code: 'too-fine' },
      { field: 'price-2', code: 'missing' },
      { field: 'quantity-3', code: 'missing' },
      { field: 'price-3', code: 'ambiguous' },
      { field: 'toolingCost', code: 'missing' },
      { field: 'leadTimeWeeks', code: 'missing' },
      { field: 'sampleWeeks', code: 'weeks' },
    ],
  });
});

test('two prices for one quantity are refused', () => {
  const steps = [...oneStep, { quantity: '5000', price: '0,1' }];
  expect(toDraft(typed({ steps }), 'it')).toEqual({
    faults: [{ field: 'quantity-2', code: 'quantity-twice' }],
  });
});

test('tooling that costs nothing still says whose it is', () => {
  expect(toDraft(typed({ steps: oneStep, toolingCost: '0' }), 'it')).toEqual({
    faults: [{ field: 'toolingOwner', code: 'choose-one' }],
  });
});

test('a note that cannot be stored is named, not thrown', () => {
  expect(toDraft(typed({ steps: oneStep, note: `a${String.fromCharCode(0)}b` }), 'it')).toEqual({
    faults: [{ field: 'note', code: 'not-storable' }],
  });
  expect(toDraft(typed({ steps: oneStep, note: 'x'.repeat(1001) }), 'it')).toEqual({
    faults: [{ field: 'note', code: 'too-long' }],
  });
});

test('what is carried along hidden is read back as it was typed', () => {
  const given = typed({
    steps: emptyTyped('').steps.map((_, index) => ({ quantity: `${index}`, price: 'x, y' })),
  });
  const form = new FormData();
  for (const { name, value } of fieldsOf(given)) form.append(name, value);
  expect(readTyped(form)).toEqual(given);
});

test('only a need counted in pieces stands in the form as pieces', () => {
  const asked = (unit: string) => [{ kind: 'quantity' as const, value: 800, unit }];
  expect(piecesAsked(asked('pcs'))).toBe(800);
  expect(piecesAsked(asked('m'))).toBeUndefined();
  expect(piecesAsked([])).toBeUndefined();
});
