import { numberOf, termsOf } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';
import type { Figure } from '@sebino/domain/sector';
import { gasketFigure } from '../figure/gasket.ts';
import { kindFigure } from '../figure/kind.ts';
import { oringFigure } from '../figure/oring.ts';

/**
 * The part drawn from its own dimensions where they are known and possible, else the kind of part; undefined while
 * not even the product is known.
 */
export function draw(requirements: readonly Requirement[]): Figure | undefined {
  const product = termsOf(requirements, 'product')?.[0];
  if (product === undefined) return undefined;
  return ownFigure(requirements, product) ?? kindFigure(product);
}

function ownFigure(requirements: readonly Requirement[], product: string): Figure | undefined {
  const size = (field: string): number => numberOf(requirements, field) ?? 0;
  const [idMm, odMm, csMm, thicknessMm] = [size('idMm'), size('odMm'), size('csMm'), size('thicknessMm')];
  if (product === 'o-ring') return idMm > 0 && csMm > 0 ? oringFigure({ idMm, csMm }) : undefined;
  const isFlat = product === 'flat-gasket' || product === 'washer' || product === 'tap-seal';
  if (isFlat && odMm > idMm && idMm > 0 && thicknessMm > 0) return gasketFigure({ odMm, idMm, thicknessMm });
  return undefined;
}
