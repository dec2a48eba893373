import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { gasketProblems } from './gasket/problems.ts';
import { halves } from './gasket/outline.ts';
import type { GasketOpening, GasketOutline } from './gasket/outline.ts';
import { gasketPieces } from './gasket/pieces.ts';
import { openingOf, outlineOf } from './gasket/read.ts';
import type { CutMaterial } from './material.ts';
import { hasDetail, ringPieces } from './ring.ts';
import type { Ring } from './ring.ts';
import { box } from './shape.ts';
import { figureText, measureText } from './text.ts';
import type { FigureName, Measure } from './words.ts';

export { gasketProblems };

/** A hole by the place of its middle from the middle of the part, mm; y downwards. */
export interface GasketHole {
  xMm: number;
  yMm: number;
  diameterMm: number;
}

interface GasketRest {
  thicknessMm: number;
  /** ± mm on the thickness, when known. */
  thicknessToleranceMm?: number;
  /** Equal holes on one circle. */
  boltHoles?: { count: number; diameterMm: number; circleMm: number };
  /** Further holes, each by its place. */
  holes?: readonly GasketHole[];
  /** What it is cut from; rubber without it. */
  material?: CutMaterial;
}

/** Round by its two diameters, or of any outline with its opening. */
export type GasketDimensions =
  | (GasketRest & { odMm: number; idMm: number; outline?: undefined })
  | (GasketRest & { outline: GasketOutline; opening?: GasketOpening });

/**
 * A flat gasket in front view with its thickness as section A-A or as an enlarged edge. Undefined when the dimensions
 * make none, or a hole does not lie inside it: `gasketProblems` says why.
 *
 * @example gasketFigure({ odMm: 220, idMm: 115, thicknessMm: 3, boltHoles: { count: 8, diameterMm: 18, circleMm: 180 } })
 */
export function gasketFigure(dimensions: GasketDimensions): Figure | undefined {
  return flatFigure('flat-gasket', dimensions);
}

/** The same for a washer, a back-up ring or the washer of a tap. */
export function washerFigure(
  dimensions: GasketDimensions,
  name: 'washer' | 'back-up-ring' | 'tap-seal' = 'washer',
): Figure | undefined {
  return flatFigure(name, dimensions);
}

function flatFigure(name: FigureName, dimensions: GasketDimensions): Figure | undefined {
  if (gasketProblems(dimensions).length > 0) return undefined;
  const { thicknessMm, material = 'rubber' } = dimensions;
  const ring = plainRing(dimensions);
  const outline = outlineOf(dimensions);
  const opening = openingOf(dimensions);
  const [x, y] = halves(outline);
  const inner = opening?.kind === 'round' ? [opening.idMm] : [];
  const outer = outline.kind === 'round' ? [2 * x] : [2 * x, 2 * y];
  return assemble({
    id: name,
    name,
    view: ring && !hasDetail(ring) ? 'frontAndSection' : 'frontAndDetail',
    size: [...outer, ...(outline.kind === 'round' ? inner : []), thicknessMm],
    measures: measuresOf(dimensions),
    draw: (size) => (ring ? ringPieces(ring, size) : gasketPieces(dimensions, material, size)),
  });
}

// A round one without holes is a ring like any other.
function plainRing(dimensions: GasketDimensions): Ring | undefined {
  const { outline, boltHoles, holes, thicknessMm, thicknessToleranceMm, material = 'rubber' } = dimensions;
  if (outline || boltHoles || holes?.length) return undefined;
  const { idMm, odMm } = dimensions;
  return {
    idMm,
    odMm,
    axialMm: thicknessMm,
    idText: `Ø ${figureText(idMm)}`,
    odText: `Ø ${figureText(odMm)}`,
    axialText: measureText(thicknessMm, thicknessToleranceMm),
    material,
    section: (width, height) => box(-width / 2, -height / 2, width, height),
    hasCentres: false,
    shoulder: 0.5,
  };
}

function measuresOf(dimensions: GasketDimensions): (readonly [Measure, string])[] {
  const outline = outlineOf(dimensions);
  const opening = openingOf(dimensions);
  const { thicknessMm, thicknessToleranceMm, boltHoles, holes = [] } = dimensions;
  return [
    ...(outline.kind === 'round'
      ? measured('outerDiameter', outline.odMm)
      : [...measured('length', outline.lengthMm), ...measured('width', outline.widthMm)]),
    ...(opening?.kind === 'round' ? measured('innerDiameter', opening.idMm) : []),
    ...(opening?.kind === 'rectangle'
      ? ([['opening', `${figureText(opening.lengthMm)} x ${figureText(opening.widthMm)} mm`]] as const)
      : []),
    ...measured('thickness', thicknessMm, thicknessToleranceMm),
    ...(boltHoles
      ? ([['holes', `${boltHoles.count} x ${figureText(boltHoles.diameterMm)} mm`]] as const)
      : []),
    ...measured('circle', boltHoles?.circleMm),
    ...(holes.length > 0 ? ([['holes', String(holes.length)]] as const) : []),
  ];
}
