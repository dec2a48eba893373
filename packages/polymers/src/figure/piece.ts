import type { FigureDimension, FigureRole, FigureStroke } from '@sebino/domain/sector';
import { hatch } from './hatch.ts';
import { hatchingOf } from './material.ts';
import type { CutMaterial } from './material.ts';
import { arc, shape, toPath } from './shape.ts';
import type { Point, Shape } from './shape.ts';
import { straight } from './stroke.ts';

export type Line = readonly [x1: number, y1: number, x2: number, y2: number];
export type Disc = readonly [cx: number, cy: number, r: number];

/** What a drawing is composed of before its size on the sheet is settled. */
export type Piece =
  | {
      kind: 'cut';
      shapes: readonly Shape[];
      material: CutMaterial;
      /** What is outlined of it, where it goes on beyond a break; the whole without them. */
      edges?: readonly Line[];
    }
  | { kind: 'seen'; shapes: readonly Shape[]; role: FigureRole }
  | { kind: 'discs'; discs: readonly Disc[]; role: FigureRole }
  | { kind: 'lines'; lines: readonly Line[]; role: FigureRole }
  | FigureDimension
  | { kind: 'label'; x: number; y: number; text: string };

/** The strokes of a piece, with hatching of this spacing. */
export function toStrokes(piece: Piece, spacing: number): FigureStroke[] {
  switch (piece.kind) {
    case 'cut': {
      const shapes = piece.shapes.map(rounded);
      const { role, lines } = hatchingOf(piece.material, spacing);
      const d = lines.map((each) => hatch(shapes, each)).join('');
      const hatching: FigureStroke[] = d === '' ? [] : [{ kind: 'path', d, role }];
      if (piece.edges) return [...hatching, lineStroke(piece.edges, 'outline')];
      return [{ kind: 'path', d: shapes.map(toPath).join(''), role: 'section' }, ...hatching];
    }
    case 'seen':
      return [
        { kind: 'path', d: piece.shapes.map((each) => toPath(rounded(each))).join(''), role: piece.role },
      ];
    case 'discs':
      return discStrokes(piece.discs, piece.role);
    case 'lines':
      return [lineStroke(piece.lines, piece.role)];
    case 'dimension':
    case 'label':
      return [piece];
  }
}

/** A tenth of a unit of the sheet: finer nobody sees. */
export function fine(value: number): number {
  return Math.round(value * 10) / 10;
}

function lineStroke(lines: readonly Line[], role: FigureRole): FigureStroke {
  return straight(role, ...lines.map(([a, b, c, d]): Line => [fine(a), fine(b), fine(c), fine(d)]));
}

// Many circles are one path: half as many bytes.
function discStrokes(discs: readonly Disc[], role: FigureRole): FigureStroke[] {
  if (discs.length < 3) {
    return discs.map(([cx, cy, r]) => ({ kind: 'circle', cx: fine(cx), cy: fine(cy), r: fine(r), role }));
  }
  const d = discs.map(([cx, cy, r]) => {
    const [left, right, y] = [fine(cx - r), fine(cx + r), fine(cy)];
    return toPath(shape(left, y, arc(right, y, fine(r), true), arc(left, y, fine(r), true)));
  });
  return [{ kind: 'path', d: d.join(''), role }];
}

function rounded({ start, steps }: Shape): Shape {
  const at = ([x, y]: Point): Point => [fine(x), fine(y)];
  return {
    start: at(start),
    steps: steps.map((step) =>
      'radius' in step ? { ...step, to: at(step.to), radius: fine(step.radius) } : { to: at(step.to) },
    ),
  };
}
