import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { board } from './board.ts';
import { above, below, rightOf } from './dims.ts';
import type { Level } from './dims.ts';
import { centres, cutOf, edges, span } from './kit.ts';
import type { Piece } from './piece.ts';
import { lengthProblems, notGreater, toleranceProblems, wallProblems } from './problem.ts';
import type { FigureProblem, Tolerances } from './problem.ts';
import { line, mirrored, shape } from './shape.ts';
import type { Shape } from './shape.ts';
import { measureText } from './text.ts';

const t = board.text;

export interface GrommetDimensions {
  /** The hole of the panel, in which the groove sits. */
  holeMm: number;
  /** The panel, as thick as the groove is wide. */
  panelMm: number;
  /** What passes through; drawn in principle while it is not known, as are the two that follow. */
  idMm?: number;
  odMm?: number;
  heightMm?: number;
  tolerancesMm?: Tolerances<'holeMm' | 'panelMm' | 'idMm' | 'odMm' | 'heightMm'>;
}

/** A grommet in its panel, in section. Undefined when the dimensions make none: `grommetProblems` says why. */
export function grommetFigure(dimensions: GrommetDimensions): Figure | undefined {
  if (grommetProblems(dimensions).length > 0) return undefined;
  const { holeMm, panelMm, idMm, odMm, heightMm, tolerancesMm } = dimensions;
  const isWhole = idMm !== undefined && odMm !== undefined && heightMm !== undefined;
  return assemble({
    id: 'grommet',
    name: 'grommet',
    view: 'section',
    size: [holeMm, panelMm],
    measures: [
      ...measured('hole', holeMm, tolerancesMm?.holeMm),
      ...measured('panel', panelMm, tolerancesMm?.panelMm),
      ...measured('innerDiameter', idMm, tolerancesMm?.idMm),
      ...measured('outerDiameter', odMm, tolerancesMm?.odMm),
      ...measured('height', heightMm, tolerancesMm?.heightMm),
    ],
    note: isWhole ? undefined : 'unstated',
    draw: (size) => pieces(dimensions, size),
  });
}

/** Why these dimensions make no grommet; empty when they do. */
export function grommetProblems({
  holeMm,
  panelMm,
  idMm,
  odMm,
  heightMm,
  tolerancesMm,
}: GrommetDimensions): FigureProblem[] {
  const lengths = { holeMm, panelMm, idMm, odMm, heightMm };
  const problems = lengthProblems(lengths);
  if (problems.length > 0) return problems;
  return [
    ...notGreater(lengths, 'holeMm', 'idMm'),
    ...notGreater(lengths, 'odMm', 'holeMm'),
    ...wallProblems(panelMm, heightMm ?? Infinity, 'panelMm'),
    ...toleranceProblems(lengths, tolerancesMm),
  ];
}

interface Drawn {
  hole: number;
  inner: number;
  outer: number;
  panel: number;
  half: number;
}

function pieces(dimensions: GrommetDimensions, size: number): Piece[] {
  const { holeMm, panelMm, idMm, odMm, heightMm } = dimensions;
  const unit = size / (odMm ?? holeMm * 1.4);
  const drawn = drawnSizes(dimensions, size, unit);
  const { hole, inner, outer, panel, half } = drawn;
  const end = outer + t * 2.2;
  const plate = [span(hole, end, -panel / 2, panel / 2), span(-end, -hole, -panel / 2, panel / 2)];
  const right = limb(drawn);
  const level = (
    radius: number,
    y: number,
    mm: number | undefined,
    key: 'idMm' | 'holeMm' | 'odMm',
  ): Level[] =>
    mm === undefined
      ? []
      : [
          {
            x1: -radius,
            x2: radius,
            y,
            text: `Ø ${measureText(mm, dimensions.tolerancesMm?.[key])}`,
            isOutOfScale: isOff(radius, (mm / 2) * unit),
          },
        ];
  const upright = {
    y1: panel / 2,
    y2: -panel / 2,
    x: end,
    text: measureText(panelMm, dimensions.tolerancesMm?.panelMm),
    isOutOfScale: isOff(panel, panelMm * unit),
  };
  return [
    edges([-inner, -half, inner, -half], [-inner, half, inner, half]),
    ...plate.map((each) => cutOf('metal', each)),
    cutOf('rubber', right),
    cutOf('rubber', mirrored(right)),
    centres([0, -half - t * 0.7, 0, half + t * 0.7]),
    ...below(half, [...level(inner, half, idMm, 'idMm'), ...level(hole, panel / 2, holeMm, 'holeMm')]),
    ...above(-half, level(outer, -panel / 2 - (half - panel / 2) * 0.4, odMm, 'odMm')),
    ...rightOf(end, [
      upright,
      ...(heightMm === undefined
        ? []
        : [
            {
              y1: half,
              y2: -half,
              x: outer,
              text: measureText(heightMm, dimensions.tolerancesMm?.heightMm),
              isOutOfScale: isOff(2 * half, heightMm * unit),
            },
          ]),
    ]),
  ];
}

function isOff(drawn: number, wanted: number): boolean {
  return Math.abs(drawn - wanted) > 1e-6;
}

// True sizes, kept apart so far that every wall can be seen; what had to move is underlined.
function drawnSizes(
  { holeMm, panelMm, idMm, heightMm }: GrommetDimensions,
  size: number,
  unit: number,
): Drawn {
  const outer = size / 2;
  const hole = Math.min(Math.max((holeMm / 2) * unit, outer * 0.3), outer * 0.9);
  const inner = Math.min(Math.max(((idMm ?? holeMm * 0.6) / 2) * unit, outer * 0.1), hole * 0.85);
  const panel = Math.min(Math.max(panelMm * unit, size * 0.05), size * 0.5);
  const wanted = heightMm === undefined ? panel + size * 0.3 : heightMm * unit;
  return {
    outer,
    hole,
    inner,
    panel,
    half: Math.min(Math.max(wanted, panel + size * 0.16), panel + size * 0.6) / 2,
  };
}

function limb({ hole, inner, outer, panel, half }: Drawn): Shape {
  const chamfer = Math.min((half - panel / 2) * 0.45, (outer - hole) * 0.5);
  return shape(
    inner,
    -half,
    line(outer - chamfer, -half),
    line(outer, -half + chamfer),
    line(outer, -panel / 2),
    line(hole, -panel / 2),
    line(hole, panel / 2),
    line(outer, panel / 2),
    line(outer, half - chamfer),
    line(outer - chamfer, half),
    line(inner, half),
  );
}
