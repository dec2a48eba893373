import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { board } from './board.ts';
import { below, leftOf, rightOf } from './dims.ts';
import { breakLine, centres, crossOf, cutOf } from './kit.ts';
import type { CutMaterial } from './material.ts';
import type { Piece } from './piece.ts';
import { lengthProblems, notGreater, toleranceProblems } from './problem.ts';
import type { FigureProblem, Tolerances } from './problem.ts';
import { disc } from './shape.ts';
import { measureText } from './text.ts';
import { axisMap, boreEdges, turnedCuts } from './turned.ts';

const t = board.text;

export interface HoseDimensions {
  idMm: number;
  wallMm: number;
  /** Cut length; without it the hose is drawn broken at both ends. */
  lengthMm?: number;
  /** A ply of fabric in the middle of the wall. */
  hasFabric?: boolean;
  tolerancesMm?: Tolerances<'idMm' | 'wallMm' | 'lengthMm'>;
  /** Rubber without it. */
  material?: CutMaterial;
}

/** A straight hose or tube in section along and across. Undefined when the dimensions make none: see `hoseProblems`. */
export function hoseFigure(dimensions: HoseDimensions): Figure | undefined {
  if (hoseProblems(dimensions).length > 0) return undefined;
  const { idMm, wallMm, lengthMm, tolerancesMm } = dimensions;
  return assemble({
    id: 'tube-hose',
    name: 'tube-hose',
    view: 'section',
    size: [idMm, wallMm, ...(lengthMm === undefined ? [] : [lengthMm])],
    measures: [
      ...measured('innerDiameter', idMm, tolerancesMm?.idMm),
      ...measured('wall', wallMm, tolerancesMm?.wallMm),
      ...measured('length', lengthMm, tolerancesMm?.lengthMm),
    ],
    draw: (size) => pieces(dimensions, size),
  });
}

/** Why these dimensions make no hose; empty when they do. */
export function hoseProblems({ idMm, wallMm, lengthMm, tolerancesMm }: HoseDimensions): FigureProblem[] {
  const lengths = { idMm, wallMm, lengthMm };
  const problems = lengthProblems(lengths);
  if (problems.length > 0) return problems;
  const odMm = idMm + 2 * wallMm;
  return [
    ...lengthProblems({ odMm }),
    ...notGreater({ odMm, idMm }, 'odMm', 'idMm'),
    ...toleranceProblems(lengths, tolerancesMm),
  ];
}

function pieces(dimensions: HoseDimensions, size: number): Piece[] {
  const { idMm, wallMm, lengthMm, hasFabric, tolerancesMm, material = 'rubber' } = dimensions;
  const odMm = idMm + 2 * wallMm;
  const unit = size / odMm;
  const r = size / 2;
  // A wall thinner than a line is drawn thicker, and a bore narrower than one wider; both say so.
  const bore = Math.min(Math.max((idMm / 2) * unit, size * 0.05), r - size * 0.03);
  const isOutOfScale = Math.abs(bore - (idMm / 2) * unit) > 1e-9;
  const drawnMm = lengthMm ?? odMm * 1.3;
  const map = axisMap({ lengthMm: drawnMm, diameterMm: odMm }, unit, [0.3, 1.3]);
  const end = map.at(drawnMm);
  const x = end + t * 1.6 + r;
  const ply = (bore + r) / 2;
  const turn = { from: 0, to: drawnMm, inner: bore / unit, outer: odMm / 2, material };
  const over = r + t * 0.4;
  const ends = lengthMm === undefined ? [0, end] : (map.gap ?? []);
  return [
    ...turnedCuts([turn], map, unit),
    ...(lengthMm === undefined ? [] : [boreEdges(map, drawnMm, bore)]),
    centres([-t * 0.8, 0, end + t * 0.8, 0]),
    ...ends.map((at) => breakLine(at, -over, over)),
    cutOf(material, disc(x, 0, r), disc(x, 0, bore)),
    ...(hasFabric ? fabric(ply, [x, end]) : []),
    crossOf(x, 0, r, t * 0.6),
    ...leftOf(0, [{ y1: bore, y2: -bore, text: `Ø ${measureText(idMm, tolerancesMm?.idMm)}`, isOutOfScale }]),
    ...rightOf(x + r, [
      { y1: r, y2: bore, x, text: measureText(wallMm, tolerancesMm?.wallMm), isOutOfScale },
    ]),
    ...(lengthMm === undefined
      ? []
      : below(r, [
          {
            x1: 0,
            x2: end,
            text: measureText(lengthMm, tolerancesMm?.lengthMm),
            isOutOfScale: map.isOutOfScale,
          },
        ])),
  ];
}

function fabric(ply: number, [x, end]: readonly [number, number]): Piece[] {
  return [
    {
      kind: 'lines',
      role: 'hidden',
      lines: [
        [0, -ply, end, -ply],
        [0, ply, end, ply],
      ],
    },
    { kind: 'discs', role: 'hidden', discs: [[x, 0, ply]] },
  ];
}
