import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import type { FigureProblem } from './problem.ts';
import { lengthLimitsMm, lengthProblems, toleranceProblems } from './problem.ts';
import { hasDetail, ringPieces } from './ring.ts';
import type { Ring } from './ring.ts';
import { arc, box, disc, shape } from './shape.ts';
import type { Shape } from './shape.ts';
import { measureText } from './text.ts';

export interface OringDimensions {
  /** Inside diameter, mm. */
  idMm: number;
  /** Cross-section, mm. */
  csMm: number;
  /** ± mm on each; left out of the drawing when unknown. */
  idToleranceMm?: number;
  csToleranceMm?: number;
}

type Kind = 'o-ring' | 'x-ring' | 'square-ring';

// Where each section is widest: in its middle, at its lobes (15.5 of 51), along its whole side.
const shoulders = { 'o-ring': 0, 'x-ring': 15.5 / 51, 'square-ring': 0.5 };

/**
 * An O-ring in front view and section A-A with its two dimensions; a thin one with an enlarged detail Z. Undefined when
 * the dimensions make no ring: `oringProblems` says why.
 */
export function oringFigure(dimensions: OringDimensions): Figure | undefined {
  return ringOf('o-ring', dimensions, (width) => disc(0, 0, width / 2));
}

/** The same for the four lobes of an X-ring; the section is measured over the lobes. */
export function xringFigure(dimensions: OringDimensions): Figure | undefined {
  return ringOf('x-ring', dimensions, fourLobes);
}

/** The same for a ring of square section. */
export function squareRingFigure(dimensions: OringDimensions): Figure | undefined {
  return ringOf('square-ring', dimensions, (width) => box(-width / 2, -width / 2, width, width));
}

/** Why these dimensions make no O-ring, X-ring or square ring; empty when they do. */
export function oringProblems({
  idMm,
  csMm,
  idToleranceMm,
  csToleranceMm,
}: OringDimensions): FigureProblem[] {
  const lengths = { idMm, csMm };
  const problems = lengthProblems(lengths);
  if (problems.length > 0) return problems;
  const { max } = lengthLimitsMm;
  const odMm = idMm + 2 * csMm;
  return [
    ...(odMm > max ? lengthProblems({ odMm }) : []),
    ...toleranceProblems(lengths, { idMm: idToleranceMm, csMm: csToleranceMm }),
  ];
}

function ringOf(
  kind: Kind,
  dimensions: OringDimensions,
  section: (width: number) => Shape,
): Figure | undefined {
  if (oringProblems(dimensions).length > 0) return undefined;
  const { idMm, csMm, idToleranceMm, csToleranceMm } = dimensions;
  const ring: Ring = {
    idMm,
    odMm: idMm + 2 * csMm,
    axialMm: csMm,
    idText: `Ø ${measureText(idMm, idToleranceMm)}`,
    axialText: measureText(csMm, csToleranceMm),
    material: 'rubber',
    section,
    hasCentres: true,
    shoulder: shoulders[kind],
  };
  return assemble({
    id: kind,
    name: kind,
    view: hasDetail(ring) ? 'frontAndDetail' : 'frontAndSection',
    size: [idMm, csMm],
    measures: [
      ...measured('innerDiameter', idMm, idToleranceMm),
      ...measured('section', csMm, csToleranceMm),
    ],
    draw: (size) => ringPieces(ring, size),
  });
}

/**
 * Four lobes around the corners of a square, joined by hollows that touch them. Proportions of the trade's drawings:
 * lobe radius 0.2 of the section; they are not toleranced here.
 */
function fourLobes(width: number): Shape {
  const unit = width / 51;
  const [near, far, lobe, hollow] = [8.87 * unit, 22.98 * unit, 10 * unit, 13.38 * unit];
  return shape(
    near,
    -far,
    arc(far, -near, lobe, true),
    arc(far, near, hollow, false),
    arc(near, far, lobe, true),
    arc(-near, far, hollow, false),
    arc(-far, near, lobe, true),
    arc(-far, -near, hollow, false),
    arc(-near, -far, lobe, true),
    arc(near, -far, hollow, false),
  );
}
