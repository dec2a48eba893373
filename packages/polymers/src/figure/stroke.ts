import type { FigureRole, FigureStroke } from '@sebino/domain/sector';
import { hatch } from './hatch.ts';
import type { Hatching } from './hatch.ts';
import { number, toPath } from './shape.ts';
import type { Shape } from './shape.ts';

/** Cut material: filled, outlined and hatched. A shape inside another is a hole. */
export function cut(shapes: readonly Shape[], hatching: Hatching): FigureStroke[] {
  const lines = hatch(shapes, hatching);
  return [
    { kind: 'path', d: shapes.map(toPath).join(''), role: 'section' },
    ...(lines ? [{ kind: 'path' as const, d: lines, role: 'thin' as const }] : []),
  ];
}

/** What is seen: edges and outlines. */
export function seen(...shapes: readonly Shape[]): FigureStroke[] {
  return shapes.map((each) => ({ kind: 'path', d: toPath(each), role: 'outline' }));
}

export function circle(cx: number, cy: number, r: number, role: FigureRole = 'outline'): FigureStroke {
  return { kind: 'circle', cx, cy, r, role };
}

/** Straight strokes, each from (x1, y1) to (x2, y2), as one path. */
export function straight(
  role: FigureRole,
  ...lines: readonly (readonly [number, number, number, number])[]
): FigureStroke {
  const parts = lines.map(([x1, y1, x2, y2], at) => {
    const [, , fromX, fromY] = lines[at - 1] ?? [];
    // A line that goes on from the one before needs no new start.
    const start = fromX === x1 && fromY === y1 ? '' : `M${number(x1)} ${number(y1)}`;
    return `${start}L${number(x2)} ${number(y2)}`;
  });
  return { kind: 'path', d: parts.join(''), role };
}

/** The crossed centre lines of a round thing, `over` beyond its radius. */
export function cross(cx: number, cy: number, r: number, over: number): FigureStroke {
  const reach = r + over;
  return straight('centre', [cx - reach, cy, cx + reach, cy], [cx, cy - reach, cx, cy + reach]);
}
