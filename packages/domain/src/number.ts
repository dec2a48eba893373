import { decimalMarkOf } from './formatNumber.ts';
import type { Language } from './language.ts';

/**
 * Why a typed number was not taken. `not-a-number`: there is none, or more than one. `ambiguous-number`: `1.500` is
 * fifteen hundred to one reader and one and a half to another. `not-whole`: a fraction where things are counted.
 */
export type NumberFault = 'not-a-number' | 'ambiguous-number' | 'not-whole';

/**
 * A number as people write it in any of our languages: `1.5`, `1,5`, `1 500`, `1.234,5`, `-40`; the unit stands beside
 * it. One mark with exactly three digits behind it may be read in two ways: a size so written is `ambiguous-number`, a
 * count of pieces (`counting`) can only be thousands, and is whole.
 *
 * @example readNumber('40,87') // 40.87
 * @example readNumber('5.000') // 'ambiguous-number'
 * @example readNumber('5.000', true) // 5000
 * @example readNumber('5.5', true) // 'not-whole'
 */
export function readNumber(typed: string, counting = false): number | NumberFault {
  const text = typed.replace(/[\s'’]/g, '').replace(/^[−–]/, '-');
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,]{1,40})$/.exec(text) ?? [];
  const value = valueOf(digits, counting);
  if (typeof value === 'string') return value;
  if (counting && !Number.isInteger(value)) return 'not-whole';
  return sign === '-' ? -value : value;
}

/**
 * A number as it stands in a field to be corrected: without groups, with the decimal mark of the language, and with a
 * fourth decimal where three would be ambiguous, so that `readNumber` gives the very same number again.
 *
 * @example writeNumber(1234.5, 'it') // '1234,5'
 * @example writeNumber(1.125, 'it') // '1,1250'
 */
export function writeNumber(value: number, language: Language): string {
  const plain = plainly.format(value);
  const sure = /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
  return sure.replace('.', decimalMarkOf(language));
}

// `String` would write a millionth as a power of ten, which nobody types. Seventeen digits hold every number exactly.
const plainly = new Intl.NumberFormat('en', {
  useGrouping: false,
  maximumSignificantDigits: 17,
  signDisplay: 'negative',
});

function valueOf(digits: string, counting: boolean): number | NumberFault {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits))
    return counting ? Number(digits.replace(/[.,]/, '')) : 'ambiguous-number';
  if (/^\d*[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  // Groups of three, all by one mark, perhaps decimals after the other one.
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return 'not-a-number';
}
