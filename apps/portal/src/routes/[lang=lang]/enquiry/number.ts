/** Why a number typed by a person was not taken. */
export type NumberFault = 'not-a-number' | 'ambiguous-number';

/**
 * A number as people write it in any of our languages: `1.5`, `1,5`, `1 500`, `1.234,5`, `-40`. One sign with exactly
 * three digits behind it (`1.500`) is fifteen hundred to one reader and one and a half to another: a size so written is
 * asked again, a count of pieces (`counting`) can only be fifteen hundred.
 */
export function readNumber(typed: string, counting = false): number | NumberFault {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-');
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,]{1,20})$/.exec(text) ?? [];
  const value = valueOf(digits, counting);
  return typeof value === 'number' && sign === '-' ? -value : value;
}

function valueOf(digits: string, counting: boolean): number | NumberFault {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}([.,])\d{3}$/.test(digits) && !digits.startsWith('0'))
    return counting ? Number(digits.replace(/[.,]/, '')) : 'ambiguous-number';
  if (/^\d*[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  // Groups of three, all by one sign, perhaps decimals after the other one.
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return 'not-a-number';
}
