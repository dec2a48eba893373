import type { Figure } from '@sebino/domain/sector';
import { figureOf } from '../figure.ts';
import { bushingFigure } from './bushing.ts';
import { gasketFigure, washerFigure } from './gasket.ts';
import { hoseFigure } from './hose.ts';
import { kindFigure } from './kind.ts';
import type { CutMaterial } from './material.ts';
import { oringFigure } from './oring.ts';
import { profileFigure } from './profile.ts';

// Parts of a size that the trade knows, so that a drawing shows which dimensions matter. AS568-223 with ISO 3601-1 A.
const drawn: Readonly<Record<string, (material: CutMaterial) => Figure | undefined>> = {
  'o-ring': () => oringFigure({ idMm: 40.87, csMm: 3.53, idToleranceMm: 0.38, csToleranceMm: 0.1 }),
  'back-up-ring': (material) =>
    washerFigure({ odMm: 48, idMm: 42, thicknessMm: 1.4, material }, 'back-up-ring'),
  'flat-gasket': (material) =>
    gasketFigure({
      ...{ odMm: 165, idMm: 61, thicknessMm: 3, material },
      boltHoles: { count: 4, diameterMm: 18, circleMm: 125 },
    }),
  washer: (material) => washerFigure({ odMm: 24, idMm: 12, thicknessMm: 3, material }),
  'tap-seal': (material) => washerFigure({ odMm: 18.5, idMm: 12, thicknessMm: 2.5, material }, 'tap-seal'),
  bushing: (material) =>
    bushingFigure({ idMm: 12, odMm: 30, lengthMm: 40, flange: { odMm: 42, thicknessMm: 6 }, material }),
  profile: (material) => profileFigure({ shape: 'P', widthMm: 28, diameterMm: 14, wallMm: 2.5, material }),
  cord: (material) => profileFigure({ shape: 'round', diameterMm: 8, material }),
  'tube-hose': (material) => hoseFigure({ idMm: 19, wallMm: 3, material }),
};

const sizes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'x-ring': { idMm: 40.87, csMm: 3.53 },
  'lip-seal': { shaftMm: 40, housingMm: 62, widthMm: 10 },
  bellows: { odMm: 65, lengthMm: 90, idMm: 30, wallMm: 1.5 },
  grommet: { holeMm: 22, panelMm: 2, idMm: 12, odMm: 28, heightMm: 10 },
  diaphragm: { odMm: 80, thicknessMm: 1.2, heightMm: 14 },
  roller: { odMm: 120, lengthMm: 400, idMm: 90 },
};

/**
 * A product drawn at an example size, cut in a class of material; its kind in principle where no figure to measure shows
 * its shape. `isToMeasure` says which. Undefined for an id that is no product.
 */
export function exampleFigure(
  product: string,
  material: CutMaterial = 'rubber',
): { figure: Figure; isToMeasure: boolean } | undefined {
  const figure = Object.hasOwn(drawn, product) ? drawn[product]?.(material) : undefined;
  if (figure) return { figure, isToMeasure: true };
  const sized = Object.hasOwn(sizes, product) ? figureOf(product, sizes[product] ?? {}) : undefined;
  if (sized?.from === 'dimensions') return { figure: sized.figure, isToMeasure: true };
  const kind = kindFigure(product);
  return kind && { figure: kind, isToMeasure: false };
}
