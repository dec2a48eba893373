import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageLanguages } from './language.ts';
import {
  formatCents,
  formatPrice,
  parseCents,
  parsePieces,
  parsePrice,
  priceBases,
  totalOf,
} from './price.ts';

const centsPerThousand = fc.integer({ min: 1, max: 100_000_000_000 });
const language = fc.constantFrom(...pageLanguages);

describe('a price', () => {
  test('written out and read again is the same price, for one piece, a hundred and a thousand', () => {
    fc.assert(
      fc.property(
        centsPerThousand,
        fc.constantFrom(...priceBases),
        language,
        fc.boolean(),
        (cents, basis, of, grouped) => {
          expect(parsePrice(formatPrice(cents, basis, of, grouped), basis, of)).toEqual({
            ok: true,
            value: cents,
          });
        },
      ),
    );
  });

  test('is the same amount whatever the basis it is typed for', () => {
    expect(parsePrice('0,12345', 'piece', 'it')).toEqual({ ok: true, value: 12_345 });
    expect(parsePrice('12,345', 'hundred', 'it')).toEqual({ ok: true, value: 12_345 });
    expect(parsePrice('123,45', 'thousand', 'it')).toEqual({ ok: true, value: 12_345 });
  });

  test('is never rounded: one decimal too many is refused, whatever it is', () => {
    fc.assert(
      fc.property(
        centsPerThousand,
        fc.constantFrom(...priceBases),
        fc.integer({ min: 1, max: 9 }),
        (cents, basis, last) => {
          const decimals = { piece: 5, hundred: 3, thousand: 2 }[basis];
          const [whole, part = ''] = formatPrice(cents, basis, 'it', false).split(',');
          const typed = `${whole},${part.padEnd(decimals, '0')}${last}`;
          expect(parsePrice(typed, basis, 'it')).toEqual({ ok: false, code: 'too-fine' });
        },
      ),
    );
    expect(parsePrice('0,1234500', 'piece', 'it')).toEqual({ ok: true, value: 12_345 });
  });

  test('that two readers would read differently is asked for again', () => {
    expect(parsePrice('1.250', 'thousand', 'it')).toEqual({ ok: false, code: 'ambiguous' });
    expect(parsePrice('1,250', 'thousand', 'en')).toEqual({ ok: false, code: 'ambiguous' });
    expect(parsePrice('1,250', 'piece', 'it')).toEqual({ ok: true, value: 125_000 });
    expect(parsePrice('0.125', 'piece', 'it')).toEqual({ ok: true, value: 12_500 });
    expect(parsePrice('1.250,50', 'thousand', 'it')).toEqual({ ok: true, value: 125_050 });
    expect(parsePrice('1,250.50', 'thousand', 'it')).toEqual({ ok: true, value: 125_050 });
    expect(parsePrice('€ 12.5', 'hundred', 'de')).toEqual({ ok: true, value: 12_500 });
    expect(parsePrice('1.250.000', 'thousand', 'it')).toEqual({ ok: true, value: 125_000_000 });
  });

  test('that is none, or out of bounds, is refused with the reason', () => {
    for (const typed of ['', ' ', 'abc', '1,2,3.4', '-5', '1e3', '12.34.5', ',', '٣', '1.2.3,4', 'Infinity'])
      expect(parsePrice(typed, 'piece', 'it'), typed).toEqual({ ok: false, code: 'not-a-number' });
    for (const typed of ['0', '0,00', '00'])
      expect(parsePrice(typed, 'piece', 'it')).toEqual({ ok: false, code: 'not-positive' });
    expect(parsePrice('1000000,01', 'piece', 'it')).toEqual({ ok: false, code: 'too-large' });
    expect(parsePrice('9'.repeat(40), 'piece', 'it')).toEqual({ ok: false, code: 'too-large' });
  });

  test('is refused or read without exception, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...priceBases),
        language,
        (typed, basis, of) => {
          const read = parsePrice(typed, basis, of);
          if (read.ok) expect(Number.isSafeInteger(read.value)).toBe(true);
        },
      ),
    );
  });
});

describe('a sum of money', () => {
  test('written out and read again is the same sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_00 }), language, (cents, of) => {
        expect(parseCents(formatCents(cents, of), of)).toEqual({ ok: true, value: cents });
      }),
    );
  });

  test('may be nothing, for tooling that costs nothing', () => {
    expect(parseCents('0', 'it')).toEqual({ ok: true, value: 0 });
  });
});

describe('a number of pieces', () => {
  test('is read with or without groups, and never as a fraction', () => {
    for (const typed of ['5000', '5.000', '5,000', '5 000', '5’000'])
      expect(parsePieces(typed), typed).toEqual({ ok: true, value: 5000 });
    for (const typed of ['5,5', '5.00', '5000.5', 'x', '', '1.0000', '0.125'])
      expect(parsePieces(typed), typed).toEqual({ ok: false, code: 'not-a-number' });
    expect(parsePieces('0')).toEqual({ ok: false, code: 'not-positive' });
    expect(parsePieces('1000000001')).toEqual({ ok: false, code: 'too-large' });
  });

  test('times its price says what all cost, and whether a cent was rounded', () => {
    expect(totalOf({ quantity: 5000, centsPerThousand: 12_345 })).toEqual({ cents: 61_725n, exact: true });
    expect(totalOf({ quantity: 1, centsPerThousand: 12_345 })).toEqual({ cents: 12n, exact: false });
    fc.assert(
      fc.property(centsPerThousand, fc.integer({ min: 1, max: 1_000_000_000 }), (cents, quantity) => {
        const { cents: total, exact } = totalOf({ quantity, centsPerThousand: cents });
        const off = total * 1000n - BigInt(quantity) * BigInt(cents);
        expect(off >= -500n && off <= 500n && (off === 0n) === exact).toBe(true);
      }),
    );
  });
});
