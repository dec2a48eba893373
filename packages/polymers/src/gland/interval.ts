/** A figure with its tolerance: `least` ≤ `nominal` ≤ `most`. */
export interface Interval {
  least: number;
  nominal: number;
  most: number;
}

/**
 * What a rule gives that grows with its first figure and falls with its second: the least of one meets the most of the
 * other. All rules of a groove are of this kind, so two corners of the stack are enough.
 */
export function combine(
  rising: Interval,
  falling: Interval,
  rule: (up: number, down: number) => number,
): Interval {
  return {
    least: rule(rising.least, falling.most),
    nominal: rule(rising.nominal, falling.nominal),
    most: rule(rising.most, falling.least),
  };
}

/** The product of two figures above zero. */
export function product(a: Interval, b: Interval): Interval {
  return { least: a.least * b.least, nominal: a.nominal * b.nominal, most: a.most * b.most };
}
