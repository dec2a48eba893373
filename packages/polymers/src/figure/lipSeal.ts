import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { board } from './board.ts';
import { above, rightOf } from './dims.ts';
import { breakLine, centres, crossOf, cutOf, discs, edges } from './kit.ts';
import { lipSection } from './lipSeal/section.ts';
import type { Piece } from './piece.ts';
import { lengthProblems, notGreater, toleranceProblems } from './problem.ts';
import type { FigureProblem, Tolerances } from './problem.ts';
import { measureText } from './text.ts';

const t = board.text;

export interface LipSealDimensions {
  shaftMm: number;
  housingMm: number;
  widthMm: number;
  /** A second lip against dust on the outer side. */
  hasDustLip?: boolean;
  /** False for a lip without its garter spring. */
  hasSpring?: boolean;
  tolerancesMm?: Tolerances<'shaftMm' | 'housingMm' | 'widthMm'>;
}

/**
 * A rotary shaft seal as half a section between shaft and housing, its case within the rubber. Diameters and width are
 * to measure, the lip is drawn in principle. Undefined when the dimensions make no seal: `lipSealProblems` says why.
 */
export function lipSealFigure(dimensions: LipSealDimensions): Figure | undefined {
  if (lipSealProblems(dimensions).length > 0) return undefined;
  const { shaftMm, housingMm, widthMm, tolerancesMm } = dimensions;
  return assemble({
    id: 'lip-seal',
    name: 'lip-seal',
    view: 'section',
    size: [shaftMm, housingMm, widthMm],
    measures: [
      ...measured('shaft', shaftMm, tolerancesMm?.shaftMm),
      ...measured('housing', housingMm, tolerancesMm?.housingMm),
      ...measured('width', widthMm, tolerancesMm?.widthMm),
    ],
    note: 'unstated',
    draw: (size) => pieces(dimensions, size),
  });
}

/** Why these dimensions make no lip seal; empty when they do. */
export function lipSealProblems({
  shaftMm,
  housingMm,
  widthMm,
  tolerancesMm,
}: LipSealDimensions): FigureProblem[] {
  const lengths = { shaftMm, housingMm, widthMm };
  const problems = lengthProblems(lengths);
  if (problems.length > 0) return problems;
  return [...notGreater(lengths, 'housingMm', 'shaftMm'), ...toleranceProblems(lengths, tolerancesMm)];
}

function pieces(dimensions: LipSealDimensions, size: number): Piece[] {
  const { shaftMm, housingMm, widthMm, hasSpring = true, tolerancesMm } = dimensions;
  const limbMm = (housingMm - shaftMm) / 2;
  const high = size;
  const unit = high / limbMm;
  const wide = Math.min(Math.max(widthMm * unit, high * 0.55), high * 1.8);
  const trueRadius = (shaftMm / 2) * unit;
  // The axis comes nearer than it is; the shaft is then drawn broken.
  const radius = Math.min(Math.max(trueRadius, t * 2.2), t * 3.2);
  const top = -radius - high;
  const { rubber, metal, spring } = lipSection({
    wide,
    high,
    top,
    hasDustLip: dimensions.hasDustLip === true,
  });
  const [left, right] = [-wide * 0.3, wide * 1.25];
  const width = { x1: 0, x2: wide, text: measureText(widthMm, tolerancesMm?.widthMm) };
  return [
    edges([left, -radius, right, -radius], [left, top, 0, top], [wide, top, right, top]),
    { kind: 'cut', material: 'rubber', shapes: [rubber, metal] },
    cutOf('metal', metal),
    ...(hasSpring ? [discs(spring), crossOf(...spring, t * 0.25)] : []),
    centres([left - t * 0.6, 0, right + t * 0.4, 0]),
    breakLine(left, -radius, t * 0.5),
    breakLine(right, -radius, t * 0.5),
    ...(radius === trueRadius ? [] : [breakLine(-radius / 2, left, right, true)]),
    ...above(top, [{ ...width, isOutOfScale: Math.abs(wide - widthMm * unit) > 1e-6 }]),
    ...rightOf(right, [
      { y1: 0, y2: -radius, text: `Ø ${measureText(shaftMm, tolerancesMm?.shaftMm)}`, isHalf: true },
      { y1: 0, y2: top, text: `Ø ${measureText(housingMm, tolerancesMm?.housingMm)}`, isHalf: true },
    ]),
  ];
}
