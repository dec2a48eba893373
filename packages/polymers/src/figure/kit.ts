import { board } from './board.ts';
import type { CutMaterial } from './material.ts';
import type { Disc, Line, Piece } from './piece.ts';
import { box } from './shape.ts';
import type { Shape } from './shape.ts';

const t = board.text;

export function cutOf(material: CutMaterial, ...shapes: readonly Shape[]): Piece {
  return { kind: 'cut', material, shapes };
}

export function outlines(...shapes: readonly Shape[]): Piece {
  return { kind: 'seen', shapes, role: 'outline' };
}

export function hidden(...shapes: readonly Shape[]): Piece {
  return { kind: 'seen', shapes, role: 'hidden' };
}

export function discs(...round: readonly Disc[]): Piece {
  return { kind: 'discs', discs: round, role: 'outline' };
}

export function edges(...lines: readonly Line[]): Piece {
  return { kind: 'lines', lines, role: 'outline' };
}

export function centres(...lines: readonly Line[]): Piece {
  return { kind: 'lines', lines, role: 'centre' };
}

/** Crossed centre lines of a round thing, a little beyond its radius. */
export function crossOf(cx: number, cy: number, r: number, over = t * 0.6): Piece {
  const reach = r + over;
  return centres([cx - reach, cy, cx + reach, cy], [cx, cy - reach, cx, cy + reach]);
}

export function label(x: number, y: number, text: string): Piece {
  return { kind: 'label', x, y, text };
}

/** A thin line with a kink across a part that is drawn shorter than it is; level when `isLevel`. */
export function breakLine(at: number, from: number, to: number, isLevel = false): Piece {
  const middle = (from + to) / 2;
  const kink = Math.min(t * 0.4, Math.abs(to - from) / 4);
  const points: [number, number][] = [
    [at, from],
    [at, middle - kink],
    [at - kink * 0.8, middle - kink / 3],
    [at + kink * 0.8, middle + kink / 3],
    [at, middle + kink],
    [at, to],
  ];
  const placed = isLevel ? points.map(([x, y]): [number, number] => [y, x]) : points;
  const lines = placed.slice(1).map(([x, y], index): Line => {
    const [fromX, fromY] = placed[index] ?? [x, y];
    return [fromX, fromY, x, y];
  });
  return { kind: 'lines', lines, role: 'dimension' };
}

/** A box by its sides, whichever way round they are given. */
export function span(x1: number, x2: number, y1: number, y2: number): Shape {
  return box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
}
