import type { FigureStroke } from '@sebino/domain/sector';
import type { Hatching } from '../hatch.ts';
import { mirrored } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { cut, straight } from '../stroke.ts';

/** Every kind is drawn on the same field around the origin, so that a row of cards has one scale of line and hatch. */
export const field = { x: -60, y: -40, width: 120, height: 80 };

/** Rubber and plastics lean right; a second material leans left and is denser. */
export const soft: Hatching = { spacing: 2.3, lean: 'right', inset: 0.35 };
export const hard: Hatching = { spacing: 1.5, lean: 'left', inset: 0.3 };

/** Cut material on both sides of a vertical axis. */
export function turnedCut(right: readonly Shape[], hatching: Hatching): FigureStroke[] {
  return [
    ...cut(right, hatching),
    ...cut(right.map(mirrored), { ...hatching, lean: hatching.lean ?? 'right' }),
  ];
}

/** Edges of a turned part seen behind the cut: from -x to x at each height. */
export function edges(...at: readonly (readonly [x: number, y: number])[]): FigureStroke {
  return straight('outline', ...at.map(([x, y]) => [-x, y, x, y] as const));
}

/** The vertical axis of a turned part. */
export function axis(from: number, to: number, x = 0): FigureStroke {
  return straight('centre', [x, from, x, to]);
}

/** The level axis of a turned part. */
export function levelAxis(from: number, to: number, y = 0): FigureStroke {
  return straight('centre', [from, y, to, y]);
}
