import { numberOf, termsOf } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';
import type { Figure } from '@sebino/domain/sector';
import { figureOf } from '../figure.ts';

/**
 * The part drawn from its own dimensions where they are known and possible, else the kind of part; undefined while
 * not even the product is known.
 */
export function draw(requirements: readonly Requirement[]): Figure | undefined {
  const product = termsOf(requirements, 'product')?.[0];
  if (product === undefined) return undefined;
  const sizes = requirements.flatMap(({ field }) => {
    const value = numberOf(requirements, field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return figureOf(product, Object.fromEntries(sizes))?.figure;
}
