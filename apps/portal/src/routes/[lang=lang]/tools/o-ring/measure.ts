import type { Measure } from '@sebino/polymers/gland';
import { readLengthAt } from '@sebino/polymers/length';

/**
 * Why a typed measure was not taken. `no-length`: it does not begin with one. `one-side`: a tolerance to one side only.
 * `both-one-way`: both limits lie on the same side of the size. `not-a-tolerance`: something else stands behind the
 * size, for example a fit.
 */
export type MeasureFault = 'no-length' | 'one-side' | 'both-one-way' | 'not-a-tolerance';

const number = String.raw`(\d{0,6}[.,]?\d{0,6})`;
const sign = String.raw`([+\-−–])?\s{0,2}`;
const toBothSides = new RegExp(String.raw`^(?:±|\+\s?\/?\s?[-−–])\s{0,2}${number}$`, 'u');
const toEachSide = new RegExp(String.raw`^${sign}${number}\s{0,3}[\/;| ]\s{0,3}${sign}${number}$`, 'u');

/**
 * A size of a groove with its tolerance, as engineers write it: `25,5`, `25,5 ±0,05`, `25,5 +0,1/0`, `25,5 0/-0,05`;
 * an inch sign makes all of it inches. Undefined for an empty field. A size without a tolerance keeps none.
 *
 * @example readMeasure('25,5 +0,1/0') // { mm: 25.5, plusMm: 0.1, minusMm: 0 }
 */
export function readMeasure(typed: string): Measure | MeasureFault | undefined {
  if (typed === '') return undefined;
  const length = readLengthAt(typed, 0);
  if (!length) return 'no-length';
  const inMm = length.unit === 'in' ? 25.4 : 1;
  const behind = typed
    .slice(length.to)
    .replace(/\s{0,3}mm$/iu, '')
    .trim();
  const mm = length.value * inMm;
  if (behind === '') return { mm };
  const allowed = readTolerance(behind);
  if (typeof allowed === 'string') return allowed;
  return { mm, plusMm: allowed.plus * inMm, minusMm: allowed.minus * inMm };
}

function readTolerance(text: string): { plus: number; minus: number } | MeasureFault {
  const same = valueOf(toBothSides.exec(text)?.[1]);
  if (same !== undefined) return { plus: same, minus: same };
  const [, signOfFirst, first, signOfSecond, second] = toEachSide.exec(text) ?? [];
  const upper = signed(signOfFirst, first);
  const lower = signed(signOfSecond, second);
  if (upper !== undefined && lower !== undefined) {
    const [plus, least] = upper > lower ? [upper, lower] : [lower, upper];
    return plus >= 0 && least <= 0 ? { plus, minus: Math.abs(least) } : 'both-one-way';
  }
  return /^[+\-−–]\s{0,2}[\d.,]{1,9}$/u.test(text) ? 'one-side' : 'not-a-tolerance';
}

// Only a nought may stand without a sign.
function signed(sign: string | undefined, digits: string | undefined): number | undefined {
  const value = valueOf(digits);
  if (value === undefined || (sign === undefined && value !== 0)) return undefined;
  return sign === '+' || value === 0 ? value : -value;
}

function valueOf(digits: string | undefined): number | undefined {
  return digits !== undefined && /\d/.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}
