import type { FigureDimension } from '@sebino/domain/sector';
import type { Point } from '../shape.ts';

/** Where a text stands: its base line at `at`. */
export interface Beside {
  at: Point;
  anchor: 'start' | 'middle' | 'end';
}

/** A dimension as lines, arrow heads and the place of its text. */
export interface DimensionPlan {
  lines: readonly (readonly [Point, Point])[];
  heads: readonly (readonly Point[])[];
  beside: Beside;
  underline?: readonly [Point, Point];
}

/** Advance of one character of the mono face, as a share of the text's height. */
export const characterShare = 0.62;

/** Length of an arrow head, in text heights. */
const arrowShare = 0.75;

/** True where a text of so many units stands between the arrows of a level dimension of this length. */
export function fitsBetween(length: number, textWidth: number, size: number): boolean {
  const arrow = size * arrowShare;
  return length > arrow * 3 && textWidth + arrow * 2.4 < length;
}

/** Puts a dimension on paper: extension lines, the line with its arrows, its text beside or between them. */
export function planDimension(stroke: FigureDimension, size: number, text: string): DimensionPlan {
  const { x1, y1, x2, y2, offset, isHalf } = stroke;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const along: Point = [(x2 - x1) / length, (y2 - y1) / length];
  const across: Point = [-along[1], along[0]];
  const from = step([x1, y1], across, offset);
  const to = step([x2, y2], across, offset);
  const width = text.length * size * characterShare;
  const isLevel = Math.abs(along[0]) >= Math.abs(along[1]);
  const arrow = size * arrowShare;
  // Arrows that find no room between the ends point in from outside.
  const inside = length > arrow * 3;
  const fits = isLevel && fitsBetween(length, width, size);
  const tail = inside ? 0 : arrow * 1.8;
  const reach = fits || !isLevel ? tail : Math.max(tail, stroke.reach ?? 0);
  const side = Math.sign(across[0] * offset);
  const beside = textBeside({ from, to, isLevel, fits, reach, side }, size);
  const start = step(from, along, isHalf ? -size * 0.5 : -tail);
  // A level line runs on to its text, on whichever end that is.
  const isBackward = isLevel && along[0] < 0;
  return {
    lines: [
      ...extensions(stroke, across, size),
      isBackward ? [step(from, along, -reach), step(to, along, tail)] : [start, step(to, along, reach)],
    ],
    heads: [
      ...(isHalf ? [] : [head(from, along, inside ? arrow : -arrow)]),
      head(to, along, inside ? -arrow : arrow),
    ],
    beside,
    ...(stroke.isOutOfScale ? { underline: underline(beside, width, size) } : {}),
  };
}

interface Placing {
  from: Point;
  to: Point;
  isLevel: boolean;
  fits: boolean;
  reach: number;
  side: number;
}

function textBeside({ from, to, isLevel, fits, reach, side }: Placing, size: number): Beside {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  if (fits) return { at: [middle[0], middle[1] - size * 0.4], anchor: 'middle' };
  const y = middle[1] + size * 0.35;
  if (isLevel) return { at: [Math.max(from[0], to[0]) + reach + size * 0.45, y], anchor: 'start' };
  const left = side < 0;
  return { at: [middle[0] + size * (left ? -0.7 : 0.7), y], anchor: left ? 'end' : 'start' };
}

function underline({ at: [x, y], anchor }: Beside, width: number, size: number): readonly [Point, Point] {
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return [
    [left, y + size * 0.2],
    [left + width, y + size * 0.2],
  ];
}

function extensions(
  { x1, y1, x2, y2, offset, isHalf }: FigureDimension,
  across: Point,
  size: number,
): (readonly [Point, Point])[] {
  if (Math.abs(offset) < size * 0.3) return [];
  const way = Math.sign(offset);
  const ends: Point[] = isHalf
    ? [[x2, y2]]
    : [
        [x1, y1],
        [x2, y2],
      ];
  return ends.map((end) => [
    step(end, across, way * size * 0.2),
    step(end, across, offset + way * size * 0.4),
  ]);
}

// A slender filled head whose point is at `tip`; a negative length turns it round.
function head(tip: Point, along: Point, length: number): readonly Point[] {
  const base = step(tip, along, length);
  const across: Point = [-along[1], along[0]];
  const half = Math.abs(length) * 0.17;
  return [tip, step(base, across, half), step(base, across, -half)];
}

function step([x, y]: Point, [dx, dy]: Point, by: number): Point {
  return [x + dx * by, y + dy * by];
}
