import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { board } from './board.ts';
import { above, below, leftOf, rightOf } from './dims.ts';
import { centres, cutOf } from './kit.ts';
import type { Piece } from './piece.ts';
import { lengthProblems, notGreater, toleranceProblems, wallProblems } from './problem.ts';
import type { FigureProblem, Tolerances } from './problem.ts';
import { line, mirrored, shape, symmetric } from './shape.ts';
import type { Shape } from './shape.ts';
import { measureText } from './text.ts';

const t = board.text;

export interface DiaphragmDimensions {
  odMm: number;
  thicknessMm: number;
  /** Over all, for one that is moulded with a rise; flat without it. */
  heightMm?: number;
  /** A hole in the middle. */
  idMm?: number;
  tolerancesMm?: Tolerances<'odMm' | 'thicknessMm' | 'heightMm' | 'idMm'>;
}

/** A diaphragm in section. Undefined when the dimensions make none: `diaphragmProblems` says why. */
export function diaphragmFigure(dimensions: DiaphragmDimensions): Figure | undefined {
  if (diaphragmProblems(dimensions).length > 0) return undefined;
  const { odMm, thicknessMm, heightMm, idMm, tolerancesMm } = dimensions;
  return assemble({
    id: 'diaphragm',
    name: 'diaphragm',
    view: 'section',
    size: [odMm, thicknessMm],
    measures: [
      ...measured('outerDiameter', odMm, tolerancesMm?.odMm),
      ...measured('thickness', thicknessMm, tolerancesMm?.thicknessMm),
      ...measured('height', heightMm, tolerancesMm?.heightMm),
      ...measured('innerDiameter', idMm, tolerancesMm?.idMm),
    ],
    note: 'unstated',
    draw: (size) => pieces(dimensions, size),
  });
}

/** Why these dimensions make no diaphragm; empty when they do. */
export function diaphragmProblems({
  odMm,
  thicknessMm,
  heightMm,
  idMm,
  tolerancesMm,
}: DiaphragmDimensions): FigureProblem[] {
  const lengths = { odMm, thicknessMm, heightMm, idMm };
  const problems = lengthProblems(lengths);
  if (problems.length > 0) return problems;
  return [
    ...notGreater(lengths, 'odMm', 'idMm'),
    ...wallProblems(thicknessMm, Math.min(odMm / 2, heightMm ?? Infinity), 'thicknessMm'),
    ...toleranceProblems(lengths, tolerancesMm),
  ];
}

function pieces(
  { odMm, thicknessMm, heightMm, idMm, tolerancesMm }: DiaphragmDimensions,
  size: number,
): Piece[] {
  const unit = size / odMm;
  const r = size / 2;
  const thick = Math.min(Math.max(thicknessMm * unit, 5), size * 0.2);
  const rise =
    heightMm === undefined ? 0 : Math.min(Math.max(heightMm * unit - thick, thick * 0.6), size * 0.7);
  const hole = idMm === undefined ? 0 : Math.min(Math.max((idMm / 2) * unit, size * 0.03), r * 0.97);
  const limb = limbOf({ r, hole, thick, rise });
  const shapes = hole === 0 ? [symmetric(limb)] : [limb, mirrored(limb)];
  const text = (mm: number, key: keyof NonNullable<typeof tolerancesMm>): string =>
    measureText(mm, tolerancesMm?.[key]);
  return [
    ...shapes.map((each) => cutOf('rubber', each)),
    centres([0, -rise - t * 0.5, 0, thick + t * 0.5]),
    ...below(thick, [{ x1: -r, x2: r, text: `Ø ${text(odMm, 'odMm')}` }]),
    ...(idMm === undefined
      ? []
      : above(-rise, [
          {
            x1: -hole,
            x2: hole,
            text: `Ø ${text(idMm, 'idMm')}`,
            isOutOfScale: isOff(hole, (idMm / 2) * unit),
          },
        ])),
    ...rightOf(r, [
      {
        y1: thick,
        y2: 0,
        text: text(thicknessMm, 'thicknessMm'),
        isOutOfScale: isOff(thick, thicknessMm * unit),
      },
    ]),
    ...(heightMm === undefined
      ? []
      : [
          raised(r, hole, rise),
          ...leftOf(-r, [
            {
              y1: thick,
              y2: -rise,
              text: text(heightMm, 'heightMm'),
              isOutOfScale: isOff(rise + thick, heightMm * unit),
            },
          ]),
        ]),
  ];
}

// The extension line of the height, from the raised middle out to the rim.
function raised(r: number, hole: number, rise: number): Piece {
  const from = hole + (r - hole) * 0.45;
  return { kind: 'lines', lines: [[-r - t * 0.2, -rise, -from - t * 0.2, -rise]], role: 'dimension' };
}

function isOff(drawn: number, wanted: number): boolean {
  return Math.abs(drawn - wanted) > 1e-6;
}

// The right half from the axis or the hole: a raised middle, a slope, a rim; level when nothing rises.
function limbOf({ r, hole, thick, rise }: { r: number; hole: number; thick: number; rise: number }): Shape {
  const from = hole + (r - hole) * 0.45;
  const to = hole + (r - hole) * 0.68;
  const slope = rise === 0 ? [] : [line(from, -rise), line(to, 0)];
  const back = rise === 0 ? [] : [line(to - thick * 0.55, thick), line(from - thick * 0.55, -rise + thick)];
  return shape(hole, -rise, ...slope, line(r, 0), line(r, thick), ...back, line(hole, -rise + thick));
}
