import type { FigureDimension } from '@sebino/domain/sector';
import { board } from './board.ts';
import { fitsBetween } from './layout/dimension.ts';
import { fine } from './piece.ts';
import { widthOf } from './text.ts';

const t = board.text;

/** From the outline to the first dimension line, and from one line to the next. */
const firstRow = t * 2.15;
const nextRow = t * 1.75;

export interface Level {
  x1: number;
  x2: number;
  /** Where its extension lines begin; the edge of the stack without it. */
  y?: number;
  text: string;
  isOutOfScale?: boolean;
}

export interface Upright {
  y1: number;
  y2: number;
  x?: number;
  text: string;
  isOutOfScale?: boolean;
  /** From the axis at y1 to the surface at y2: one side of a diameter. */
  isHalf?: boolean;
}

/** Level dimensions under each other below `edge`, the shortest nearest to the part. */
export function below(edge: number, levels: readonly Level[]): FigureDimension[] {
  return rows(edge, levels, 1);
}

/** The same above an edge. */
export function above(edge: number, levels: readonly Level[]): FigureDimension[] {
  return rows(edge, levels, -1);
}

/** Upright dimensions beside each other to the right of `edge`, the shortest nearest to the part. */
export function rightOf(edge: number, uprights: readonly Upright[]): FigureDimension[] {
  return columns(edge, uprights, 1);
}

/** The same to the left. */
export function leftOf(edge: number, uprights: readonly Upright[]): FigureDimension[] {
  return columns(edge, uprights, -1);
}

function rows(edge: number, levels: readonly Level[], way: 1 | -1): FigureDimension[] {
  const sorted = [...levels].sort((a, b) => a.x2 - a.x1 - (b.x2 - b.x1));
  return sorted.map((level, at) => {
    const line = edge + way * (firstRow + at * nextRow);
    const from = level.y ?? edge;
    const [x1, x2] = apart(level.x1, level.x2);
    // A text that stands outside goes beyond the extension lines of the rows to come.
    const beyond = Math.max(...sorted.slice(at).map(({ x2 }) => x2));
    const fits = fitsBetween(x2 - x1, widthOf(level.text), t);
    const reach = !fits && beyond > x2 ? beyond - x2 + t * 0.4 : undefined;
    return {
      kind: 'dimension',
      x1,
      y1: fine(from),
      x2,
      y2: fine(from),
      offset: fine(line - from),
      text: level.text,
      ...(reach === undefined ? {} : { reach: fine(reach) }),
      ...(level.isOutOfScale ? { isOutOfScale: true as const } : {}),
    };
  });
}

// The two ends of a dimension never fall together, or it would have no direction.
function apart(first: number, second: number): readonly [number, number] {
  const [from, to] = [fine(first), fine(second)];
  if (Math.abs(to - from) >= 1) return [from, to];
  const middle = fine((first + second) / 2);
  return second < first ? [middle + 0.5, middle - 0.5] : [middle - 0.5, middle + 0.5];
}

function columns(edge: number, uprights: readonly Upright[], way: 1 | -1): FigureDimension[] {
  const sorted = [...uprights].sort((a, b) => Math.abs(a.y1 - a.y2) - Math.abs(b.y1 - b.y2));
  let line = edge + way * firstRow;
  return sorted.map((each) => {
    const from = each.x ?? edge;
    // Upwards its right is the reader's right.
    const [first, second] = each.isHalf
      ? [each.y1, each.y2]
      : [Math.max(each.y1, each.y2), Math.min(each.y1, each.y2)];
    const [y1, y2] = apart(first, second);
    const offset = (line - from) * (second < first ? 1 : -1);
    line += way * (widthOf(each.text) + t * 1.5);
    return {
      kind: 'dimension',
      x1: fine(from),
      y1,
      x2: fine(from),
      y2,
      offset: fine(offset),
      text: each.text,
      ...(each.isHalf ? { isHalf: true as const } : {}),
      ...(each.isOutOfScale ? { isOutOfScale: true as const } : {}),
    };
  });
}
