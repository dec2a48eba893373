import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLength, readLengthAt } from './length.ts';

describe('a length', () => {
  test.each([
    ['3,53', 3.53, undefined],
    ['3.53 mm', 3.53, 'mm'],
    ['Ø30', 30, undefined],
    ['⌀ 30 mm', 30, 'mm'],
    ['1/8"', 0.125, 'in'],
    ['1 1/2 in', 1.5, 'in'],
    ['1-1/2″', 1.5, 'in'],
    ['0.139in', 0.139, 'in'],
    ['.139 in.', 0.139, 'in'],
    ['2¼"', 2.25, 'in'],
    ['2 ¼ pollici', 2.25, 'in'],
    ['3⁄16 Zoll', 0.1875, 'in'],
    ["1/4''", 0.25, 'in'],
    ['½ pouce', 0.5, 'in'],
    ['1.234,5 mm', 1234.5, 'mm'],
    ["1'250 mm", 1250, 'mm'],
    ['1,234.5', 1234.5, undefined],
    ['0', 0, undefined],
  ] as const)('is read from %s as it stands, without conversion', (text, value, unit) => {
    expect(readLength(text)?.value).toBe(value);
    expect(readLength(text)?.unit).toBe(unit);
  });

  test('keeps its fraction and its diameter sign', () => {
    expect(readLength(' 1 1/2 in ')).toEqual({
      value: 1.5,
      unit: 'in',
      fraction: { whole: 1, numerator: 1, denominator: 2 },
      from: 1,
      to: 9,
    });
    expect(readLength('Ø30')).toEqual({ value: 30, diameter: true, from: 0, to: 3 });
  });

  test('says where a point may also part thousands', () => {
    expect(readLength('1.500')).toMatchObject({ value: 1.5, orThousands: 1500 });
    expect(readLength('0.984')?.orThousands).toBeUndefined();
    expect(readLength('12,42')?.orThousands).toBeUndefined();
  });

  test.each([
    '',
    ' ',
    'mm',
    '-5',
    '20 cm',
    '2 m',
    '1/2026',
    '20/30',
    '5 5/4',
    '3 pcs',
    '20 %',
    '20 °C',
    '1/0',
    '0/8',
    '12345678',
    '1.2.3',
    '٣',
    '1e5',
    'Infinity',
    '20x3',
    '4 ft',
  ])('is not read from %j', (text) => expect(readLength(text)).toBeUndefined());

  test('in another unit is none, whatever comes behind', () => {
    for (const text of ['20 cm x 3', '2m lang', '20 °C max', '20 % off', '3 ft. of cord'])
      expect(readLengthAt(text, 0)).toBeUndefined();
  });

  test('does not take the word "in" for inches', () => {
    expect(readLengthAt('3 in NBR', 0)).toEqual({ value: 3, from: 0, to: 1 });
    expect(readLengthAt('3 in gomma', 0)?.unit).toBeUndefined();
    expect(readLengthAt('1 in x 1/8 in', 0)?.unit).toBe('in');
    expect(readLengthAt('1 in, 2', 0)?.unit).toBe('in');
  });

  test('is finite, not below zero, and cut from the text, whatever the text', () => {
    const mess = fc.array(
      fc.constantFrom(...'0123456789.,/ \'"Ø¼½xinm-⁄'.split(''), 'mm', '\u00a0', '\u{1f600}', '\ud800'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          mess.map((parts) => parts.join('')),
        ),
        (text) => {
          for (let at = 0; at <= text.length; at += 1) {
            const length = readLengthAt(text, at);
            if (!length) continue;
            expect(Number.isFinite(length.value) && length.value >= 0).toBe(true);
            expect(length.from).toBe(at);
            expect(length.to > at && length.to <= text.length).toBe(true);
            expect(text.slice(at, length.to)).toMatch(/[\d¼-¾⅐-⅞]/u);
          }
          readLength(text);
        },
      ),
    );
  });

  test('of any size of the trade comes back from its own writing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('', ' mm', 'mm', ' in', '"'),
        (hundredths, unit) => {
          const value = hundredths / 100;
          expect(readLength(`${value}${unit}`)?.value).toBe(value);
          expect(readLength(`${String(value).replace('.', ',')}${unit}`)?.value).toBe(value);
        },
      ),
    );
  });
});
