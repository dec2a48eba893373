import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { board } from './board.ts';
import { below, leftOf, rightOf } from './dims.ts';
import type { Upright } from './dims.ts';
import { centres, cutOf, edges } from './kit.ts';
import type { Line, Piece } from './piece.ts';
import { countProblems, lengthProblems, notGreater, toleranceProblems, wallProblems } from './problem.ts';
import type { FigureProblem, Tolerances } from './problem.ts';
import { polygon } from './shape.ts';
import type { Point } from './shape.ts';
import { measureText } from './text.ts';
import type { Measure } from './words.ts';

const t = board.text;

export interface BellowsDimensions {
  /** Over the crests. */
  odMm: number;
  lengthMm: number;
  /** Inside diameter of the two ends; the second is as the first without it. */
  idMm?: number;
  secondIdMm?: number;
  /** Number of folds; drawn in principle while it is not known. */
  folds?: number;
  wallMm?: number;
  tolerancesMm?: Tolerances<'odMm' | 'lengthMm' | 'idMm'>;
}

/** More folds than this no sheet shows apart; nearer than this share of their height they run together. */
const mostFolds = 40;
const leastPitch = 0.06;

/** A bellows, half view and half section. Undefined when the dimensions make none: `bellowsProblems` says why. */
export function bellowsFigure(dimensions: BellowsDimensions): Figure | undefined {
  if (bellowsProblems(dimensions).length > 0) return undefined;
  const { odMm, lengthMm, idMm, secondIdMm, folds, wallMm, tolerancesMm } = dimensions;
  const folded: readonly (readonly [Measure, string])[] =
    folds === undefined ? [] : [['folds', String(folds)]];
  return assemble({
    id: 'bellows',
    name: 'bellows',
    view: 'halfSection',
    size: [odMm, lengthMm],
    measures: [
      ...measured('outerDiameter', odMm, tolerancesMm?.odMm),
      ...measured('length', lengthMm, tolerancesMm?.lengthMm),
      ...measured('end', idMm, tolerancesMm?.idMm),
      ...measured('end', secondIdMm),
      ...folded,
      ...measured('wall', wallMm),
    ],
    note: 'unstated',
    draw: (size) => pieces(dimensions, size),
  });
}

/** Why these dimensions make no bellows; empty when they do. */
export function bellowsProblems(dimensions: BellowsDimensions): FigureProblem[] {
  const { odMm, lengthMm, idMm, secondIdMm, folds, wallMm, tolerancesMm } = dimensions;
  const lengths = { odMm, lengthMm, idMm, secondIdMm, wallMm };
  const problems = [...lengthProblems(lengths), ...countProblems('folds', folds, mostFolds)];
  if (problems.length > 0) return problems;
  const narrow = Math.max(idMm ?? 0, secondIdMm ?? 0);
  return [
    ...notGreater(lengths, 'odMm', 'idMm'),
    ...notGreater(lengths, 'odMm', 'secondIdMm'),
    // Crest and end are two walls apart at least.
    ...(narrow < odMm ? wallProblems(wallMm, (odMm - narrow) / 2) : []),
    ...toleranceProblems(lengths, tolerancesMm),
  ];
}

function pieces(dimensions: BellowsDimensions, size: number): Piece[] {
  const { odMm, lengthMm, idMm, secondIdMm, wallMm, tolerancesMm } = dimensions;
  const unit = size / odMm;
  const r = size / 2;
  // Folds stand far enough apart to be told from each other.
  const length = Math.max(
    Math.min(Math.max(lengthMm * unit, size * 0.5), size * 1.9),
    (dimensions.folds ?? 0) * size * leastPitch,
  );
  const folds = dimensions.folds ?? Math.min(Math.max(Math.round((length / size) * 5), 3), 8);
  const wall = Math.min(Math.max((wallMm ?? odMm * 0.03) * unit, 4), size * 0.12, (length / folds) * 0.3);
  const ends = [idMm ?? odMm * 0.55, secondIdMm ?? idMm ?? odMm * 0.55] as const;
  const [first, second] = ends.map((end) =>
    Math.min(Math.max((end / 2) * unit, size * 0.06), r - wall * 1.6),
  ) as [number, number];
  const outer = contour({ length, folds, r, ends: [first + wall, second + wall] });
  // A steep flank is as thick as its collar only when the crest is drawn thicker.
  const steep = Math.hypot(1, (2 * folds * (r - Math.max(first, second))) / length);
  const crestWall = Math.min(wall * Math.min(steep, 3), (r - Math.max(first, second)) * 0.7 + wall);
  const inner = outer.map(([x, y]): Point => [x, Math.max(y - (y === r ? crestWall : wall), 1)]).toReversed();
  const isLengthOff = Math.abs(length - lengthMm * unit) > 1e-6;
  const end = (mm: number | undefined, drawn: number, x: number, toleranceMm?: number): Upright[] =>
    mm === undefined
      ? []
      : [
          {
            y1: 0,
            y2: drawn,
            x,
            text: `Ø ${measureText(mm, toleranceMm)}`,
            isHalf: true,
            isOutOfScale: Math.abs(drawn - (mm / 2) * unit) > 1e-6,
          },
        ];
  const crest = outer.filter(([, y]) => y === r);
  const crestX = crest[0]?.[0] ?? 0;
  return [
    edges(...seenHalf(outer)),
    edges([0, 0, 0, first], [length, 0, length, second]),
    cutOf('rubber', polygon(...outer, ...inner)),
    centres([-t * 0.8, 0, length + t * 0.8, 0]),
    ...leftOf(0, [
      ...(secondIdMm === undefined ? [] : end(idMm, first, 0, tolerancesMm?.idMm)),
      { y1: r, y2: -r, x: crestX, text: `Ø ${measureText(odMm, tolerancesMm?.odMm)}` },
    ]),
    ...rightOf(
      length,
      secondIdMm === undefined
        ? end(idMm, first, length, tolerancesMm?.idMm)
        : end(secondIdMm, second, length),
    ),
    ...below(r, [
      {
        x1: 0,
        x2: length,
        y: r,
        text: measureText(lengthMm, tolerancesMm?.lengthMm),
        isOutOfScale: isLengthOff,
      },
    ]),
  ];
}

interface Contour {
  length: number;
  folds: number;
  r: number;
  ends: readonly [number, number];
}

// Along the outside from one end to the other, below the axis: a collar, the folds, a collar.
function contour({ length, folds, r, ends: [first, second] }: Contour): Point[] {
  const collar = Math.min(length * 0.12, r * 0.5);
  const pitch = (length - 2 * collar) / folds;
  const points: Point[] = [
    [0, first],
    [collar, first],
  ];
  for (let fold = 0; fold < folds; fold += 1) {
    const x = collar + pitch * fold;
    const valley = first + ((second - first) * (fold + 1)) / folds;
    points.push([x + pitch / 2, r], [x + pitch, valley]);
  }
  points.push([length, second]);
  return points;
}

// The upper half as it is seen: the contour, and an edge at each of its corners.
function seenHalf(outer: readonly Point[]): Line[] {
  const along = outer.slice(1).map(([x, y], at): Line => {
    const [fromX, fromY] = outer[at] ?? [x, y];
    return [fromX, -fromY, x, -y];
  });
  return [...along, ...outer.map(([x, y]): Line => [x, -y, x, 0])];
}
