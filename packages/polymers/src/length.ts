import { lengthAt, otherUnit, partsOfGlyph, valueOf } from './length/written.ts';

/**
 * A length as it is written. `value` counts in `unit`, and without a unit in whatever the writer meant: nothing is
 * converted and no unit is put in. `from` and `to` are places in the text, in UTF-16 units.
 */
export interface Length {
  value: number;
  unit?: 'mm' | 'in';
  /** Written as a fraction, `1 1/2`: the way of inch sizes, which are often nominal. */
  fraction?: { whole: number; numerator: number; denominator: number };
  /** A diameter sign stands before it. */
  diameter?: true;
  /** `1.500` is one and a half to one reader and fifteen hundred to another: `value` is the first, this the second. */
  orThousands?: number;
  from: number;
  to: number;
}

/**
 * Reads a text that is one length and nothing else. Undefined for every other text, also for one in centimetres or
 * feet: such a length would need a conversion.
 *
 * @example readLength('3,53') // { value: 3.53, from: 0, to: 4 }
 * @example readLength('1 1/2 in') // { value: 1.5, unit: 'in', fraction: { whole: 1, numerator: 1, denominator: 2 }, … }
 * @example readLength('3 pcs') // undefined
 */
export function readLength(text: string): Length | undefined {
  const from = text.search(/\S/u);
  const length = from < 0 ? undefined : readLengthAt(text, from);
  return length && text.slice(length.to).trim() === '' ? length : undefined;
}

/**
 * Reads the length that begins at `at`. What follows it is the caller's, unless it makes the number another thing:
 * `20 cm`, `20 %` and `20 °C` give undefined. The work does not depend on the length of the text.
 */
export function readLengthAt(text: string, at: number): Length | undefined {
  lengthAt.lastIndex = at;
  const found = lengthAt.exec(text);
  if (!found) return undefined;
  const [all, sign, whole, numerator, denominator, glyph, number = '', unit] = found;
  const to = at + all.length;
  if (unit === undefined && isOtherwise(text, to)) return undefined;
  const fraction = fractionOf(whole, glyph ? partsOfGlyph(glyph) : [Number(numerator), Number(denominator)]);
  if (number === '' && !fraction) return undefined;
  return {
    value: fraction ? fraction.whole + fraction.numerator / fraction.denominator : valueOf(number),
    ...(unit === undefined ? {} : { unit: /^m/iu.test(unit) ? 'mm' : 'in' }),
    ...(fraction ? { fraction } : {}),
    ...(sign === undefined ? {} : { diameter: true }),
    ...(/^[1-9]\d{0,2}[.,]\d{3}$/u.test(number) ? { orThousands: Number(number.replace(/[.,]/u, '')) } : {}),
    from: at,
    to,
  };
}

// Inch rules are halved again and again: "20/30" and "1/2026" are no lengths. The signs of Unicode are taken as they are.
function fractionOf(
  whole: string | undefined,
  parts: readonly [number, number] | undefined,
): Length['fraction'] | undefined {
  if (!parts) return undefined;
  const [numerator, denominator] = parts;
  const isRule = [2, 4, 8, 16, 32, 64].includes(denominator) || denominator < 11;
  if (!isRule || !(numerator > 0) || !(denominator > 1)) return undefined;
  if (whole !== undefined && numerator >= denominator) return undefined;
  return { whole: Number(whole ?? 0), numerator, denominator };
}

function isOtherwise(text: string, to: number): boolean {
  otherUnit.lastIndex = to;
  return otherUnit.test(text);
}
