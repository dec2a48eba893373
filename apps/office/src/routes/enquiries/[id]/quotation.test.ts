import { maxPriceSteps } from '@sebino/domain/price';
import { expect, test } from 'vitest';
import { readQuotation } from './quotation.ts';

function typed(fields: Record<string, string>): FormData {
  const data = new FormData();
  const usual = { basis: 'piece', 'quantity.0': '5.000', 'price.0': '0,12345', leadTimeWeeks: '4' };
  for (const [name, value] of Object.entries({ ...usual, ...fields })) data.append(name, value);
  return data;
}

function errorsOf(fields: Record<string, string>): Record<string, string> {
  const read = readQuotation(typed(fields), 'it');
  return read.ok ? {} : read.errors;
}

test('a quotation taken down by telephone is held exactly: cents for a thousand pieces, weeks, nothing invented', () => {
  expect(readQuotation(typed({}), 'it')).toEqual({
    ok: true,
    quotation: { prices: [{ quantity: 5000, centsPerThousand: 12_345 }], leadTimeWeeks: 4 },
  });
});

test('everything that may be said is read: steps, the tooling and who owns it, samples and a note', () => {
  const read = readQuotation(
    typed({
      basis: 'hundred',
      'price.0': '12,5',
      'quantity.2': '20 000',
      'price.2': '11',
      toolingCost: '1.850,00',
      toolingOwner: 'buyer',
      sampleWeeks: '2',
      note: '  IVA esclusa ',
    }),
    'it',
  );
  expect(read).toEqual({
    ok: true,
    quotation: {
      prices: [
        { quantity: 5000, centsPerThousand: 12_500 },
        { quantity: 20_000, centsPerThousand: 11_000 },
      ],
      leadTimeWeeks: 4,
      tooling: { costCents: 185_000, owner: 'buyer' },
      sampleWeeks: 2,
      note: 'IVA esclusa',
    },
  });
});

test('every field that cannot be taken is named, all at once', () => {
  expect(
    errorsOf({
      'quantity.0': '',
      'price.0': 'dieci',
      'quantity.1': '100',
      toolingCost: '850',
      leadTimeWeeks: '',
      sampleWeeks: '300',
      note: 'x'.repeat(1001),
    }),
  ).toEqual({
    'quantity.0': 'missing',
    'price.0': 'not-a-number',
    'price.1': 'missing',
    toolingOwner: 'choose-one',
    leadTimeWeeks: 'missing',
    sampleWeeks: 'weeks',
    note: 'too-long',
  });
});

test('two prices for one quantity are refused at the second', () => {
  expect(errorsOf({ 'quantity.3': '5000', 'price.3': '1' })).toEqual({ 'quantity.3': 'quantity-twice' });
});

test('only the first step must be there, and no more are read than the form has room for', () => {
  expect(errorsOf({ 'quantity.0': '', 'price.0': '' })).toEqual({
    'quantity.0': 'missing',
    'price.0': 'missing',
  });
  const read = readQuotation(
    typed({ [`quantity.${maxPriceSteps}`]: '9', [`price.${maxPriceSteps}`]: '9' }),
    'it',
  );
  expect(read.ok && read.quotation.prices).toHaveLength(1);
});

test('an owner of tooling without its cost is a question, not nothing', () => {
  expect(errorsOf({ toolingOwner: 'firm' })).toEqual({ toolingCost: 'missing' });
});

test('a sixth price is taken down as well', () => {
  const last = maxPriceSteps - 1;
  const read = readQuotation(typed({ [`quantity.${last}`]: '9', [`price.${last}`]: '9' }), 'it');
  expect(read.ok && read.quotation.prices).toHaveLength(2);
});

test('the ends of lines in a note count once, however the form sends them', () => {
  const read = readQuotation(typed({ note: 'riga\r\n'.repeat(190) }), 'it');
  expect(read.ok && read.quotation.note).toHaveLength(190 * 5 - 1);
});

test('weeks are whole', () => {
  expect(errorsOf({ leadTimeWeeks: '3,5' })).toEqual({ leadTimeWeeks: 'weeks' });
  expect(errorsOf({ leadTimeWeeks: '105' })).toEqual({ leadTimeWeeks: 'weeks' });
});
