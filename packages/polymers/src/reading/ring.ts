import { findAs568BySize } from '../as568.ts';
import type { Analysis } from './analysis.ts';
import { tidy } from './dimension.ts';
import type { ReadValue } from './value.ts';

/** Nominal sections and the true ones, inches. Source: the handbook's chapter on AS568, sourced twice. */
const trueSection: Readonly<Record<string, number>> = {
  '0.0625': 0.07,
  '0.0938': 0.103,
  '0.125': 0.139,
  '0.1875': 0.21,
  '0.25': 0.275,
};

/**
 * The sizes of a ring with what the tables add: a nominal section in inches gets its true one beside it, and a metric
 * ring its dash number when it lies within that size's tolerances.
 */
export function completeRing({ text }: Analysis, sizes: readonly ReadValue[]): ReadValue[] {
  const section = sizes.find(({ key }) => key === 'csIn');
  const nominal = typeof section?.value === 'number' ? trueSection[String(section.value)] : undefined;
  if (
    section &&
    nominal !== undefined &&
    isFraction(text.slice(section.spans[0]?.from, section.spans[0]?.to))
  ) {
    return [
      ...sizes.filter((each) => each !== section),
      { ...section, key: 'csNominalIn', origin: 'stated' },
      { ...section, value: nominal, origin: 'derived', rule: 'true-section-of-nominal' },
    ];
  }
  const [id, cs] = (['idMm', 'csMm'] as const).map((key) => sizes.find((each) => each.key === key));
  const size =
    typeof id?.value === 'number' && typeof cs?.value === 'number'
      ? findAs568BySize(tidy(id.value), tidy(cs.value))
      : undefined;
  if (!size || !id || !cs) return [...sizes];
  return [
    ...sizes,
    {
      field: 'dimensions',
      key: 'dash',
      value: size.dash,
      origin: 'derived',
      spans: [...id.spans, ...cs.spans],
      rule: 'as568-by-size',
    },
  ];
}

function isFraction(written: string): boolean {
  return /[/⁄¼-¾⅐-⅞]/.test(written);
}
