import type { Figure } from '@sebino/domain/sector';
import { kindFigure } from './figure/kind.ts';
import { drawers } from './figure/drawers.ts';
import type { FigureProblem } from './figure/problem.ts';

export type { FigureProblem };

/** Dimensions of a reading or an enquiry by their keys: `idMm`, `csMm`, `odMm` …; others are passed over. */
export type FigureDimensions = Readonly<Record<string, unknown>>;

/**
 * What can be drawn of a part.
 * - `dimensions`: drawn from the dimensions given.
 * - `kind`: the kind of part in principle. `missing` names the keys without which it cannot be drawn to measure, as
 *   alternatives of which any one would do; `problems` says what is wrong with those given. Both empty: this product has
 *   no figure to measure.
 */
export type FigureAnswer =
  | { from: 'dimensions'; figure: Figure }
  | {
      from: 'kind';
      figure: Figure;
      missing: readonly (readonly string[])[];
      problems: readonly FigureProblem[];
    };

/**
 * The figure of a product from the dimensions of an enquiry, else the figure of its kind with the reason. Undefined for
 * an id that is no product.
 *
 * @example figureOf('o-ring', { idMm: 40.87, csMm: 3.53 }) // from: 'dimensions'
 * @example figureOf('o-ring', { idMm: 40.87 }) // from: 'kind', missing: [['csMm', 'odMm']]
 */
export function figureOf(productId: string, dimensions: FigureDimensions): FigureAnswer | undefined {
  const kind = kindFigure(productId);
  if (!kind) return undefined;
  const drawn = Object.hasOwn(drawers, productId) ? drawers[productId]?.(dimensions) : undefined;
  if (!drawn) return { from: 'kind', figure: kind, missing: [], problems: [] };
  if ('missing' in drawn) return { from: 'kind', figure: kind, missing: drawn.missing, problems: [] };
  const figure = drawn.problems.length === 0 ? drawn.draw() : undefined;
  if (figure) return { from: 'dimensions', figure };
  return { from: 'kind', figure: kind, missing: [], problems: drawn.problems };
}
