import { z } from 'zod';

/**
 * An exact rational number as text: reduced, sign in front, denominator always there (`3/7`, `-1/14`, `0/1`), so that
 * one number has one spelling and one hash. Never a float: thirds must add up to one.
 */
export const fraction = z
  .string()
  // A ledger of 100 firms needs some 40 digits; the limit keeps a hostile file from costing minutes. Both checks
  // abort, or zod would run the last one on a text that is no fraction, and BigInt would throw.
  .max(1000, { abort: true })
  .regex(/^(?:0\/1|-?[1-9]\d*\/[1-9]\d*)$/, { abort: true })
  .refine((text) => isReduced(text), 'fraction-not-reduced')
  .brand<'Fraction'>();
export type Fraction = z.infer<typeof fraction>;

export const zero = toFraction(0n, 1n);
export const one = toFraction(1n, 1n);

/** `numerator / denominator`, reduced. Throws a RangeError when the denominator is zero. */
export function toFraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const over = BigInt(denominator);
  if (over === 0n) throw new RangeError('a fraction cannot be over zero');
  return spell(BigInt(numerator), over);
}

export function add(a: Fraction, b: Fraction): Fraction {
  const [p, q] = read(a);
  const [r, s] = read(b);
  return q === s ? spell(p + r, q) : spell(p * s + r * q, q * s);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  const [p, q] = read(a);
  const [r, s] = read(b);
  return q === s ? spell(p - r, q) : spell(p * s - r * q, q * s);
}

/** Negative when `a` is less than `b`, 0 when equal, positive when more; fit for `toSorted`. */
export function compare(a: Fraction, b: Fraction): number {
  if (a === b) return 0;
  const [p, q] = read(a);
  const [r, s] = read(b);
  return p * s < r * q ? -1 : 1;
}

export function sum(of: Iterable<Fraction>): Fraction {
  let total = zero;
  for (const each of of) total = add(total, each);
  return total;
}

/** For display only, never for a decision: the nearest float. */
export function toNumber(of: Fraction): number {
  const [p, q] = read(of);
  const whole = p / q;
  // Beyond 2^53 a direct division of two Numbers would lose the digits that matter.
  return Number(whole) + Number(((p - whole * q) * 1_000_000_000_000n) / q) / 1e12;
}

function read(text: string): [bigint, bigint] {
  const slash = text.indexOf('/');
  return [BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1))];
}

function spell(p: bigint, q: bigint): Fraction {
  const divisor = gcd(p < 0n ? -p : p, q < 0n ? -q : q) * (q < 0n ? -1n : 1n);
  return `${p / divisor}/${q / divisor}` as Fraction;
}

function isReduced(text: string): boolean {
  const [p, q] = read(text);
  return gcd(p < 0n ? -p : p, q) === 1n;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
