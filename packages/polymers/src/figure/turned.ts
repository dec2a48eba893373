import { board } from './board.ts';
import { breakLine, centres, edges, span } from './kit.ts';
import type { CutMaterial } from './material.ts';
import type { Line, Piece } from './piece.ts';

const t = board.text;

/** A length of a part turned around a level axis, mm. */
export interface Turn {
  from: number;
  to: number;
  inner: number;
  outer: number;
  material: CutMaterial;
}

/** How lengths along the axis are put on the sheet: a long part loses its middle. */
export interface AxisMap {
  at: (mm: number) => number;
  /** The two ends of what is left out, on the sheet. */
  gap?: readonly [number, number];
  /** The same in mm of the part. */
  cut?: readonly [number, number];
  /** True where a short part is drawn longer than it is. */
  isOutOfScale: boolean;
}

/**
 * Lengths of a part whose largest diameter is `diameterMm`, at `unit` units a millimetre: no longer than `most`
 * diameters, and no shorter than `least`.
 */
export function axisMap(
  { lengthMm, diameterMm, endMm = 0 }: { lengthMm: number; diameterMm: number; endMm?: number },
  unit: number,
  [least, most]: readonly [number, number],
): AxisMap {
  const shown = diameterMm * most;
  if (lengthMm > shown && endMm * 2 < shown) {
    const keep = shown / 2;
    const gap = t * 0.8;
    const at = (mm: number): number =>
      mm <= lengthMm / 2
        ? Math.min(mm, keep) * unit
        : shown * unit + gap - Math.min(lengthMm - mm, keep) * unit;
    return { at, gap: [keep * unit, keep * unit + gap], cut: [keep, lengthMm - keep], isOutOfScale: false };
  }
  const drawn = Math.max(lengthMm, diameterMm * least);
  const stretch = (Math.min(drawn, shown) / lengthMm) * unit;
  return { at: (mm) => mm * stretch, isOutOfScale: drawn > lengthMm || lengthMm > shown };
}

/** Both limbs of turned lengths in section, broken where the axis is. */
export function turnedCuts(turns: readonly Turn[], map: AxisMap, unit: number): Piece[] {
  return turns.flatMap((turn) =>
    spansOf(turn, map).flatMap((part) => [
      limb(turn, part, -turn.outer * unit, -turn.inner * unit),
      limb(turn, part, turn.inner * unit, turn.outer * unit),
    ]),
  );
}

interface Part {
  x1: number;
  x2: number;
  /** The side at which it goes on beyond a break. */
  open?: 'right' | 'left';
}

function limb({ material }: Turn, { x1, x2, open }: Part, y1: number, y2: number): Piece {
  const shapes = [span(x1, x2, y1, y2)];
  if (!open) return { kind: 'cut', material, shapes };
  const end = open === 'right' ? x1 : x2;
  const edges: Line[] = [
    [x1, y1, x2, y1],
    [x1, y2, x2, y2],
    [end, y1, end, y2],
  ];
  return { kind: 'cut', material, shapes, edges };
}

/** The edges of a bore seen behind the cut, at both ends. */
export function boreEdges(map: AxisMap, lengthMm: number, radius: number): Piece {
  const [x1, x2] = [map.at(0), map.at(lengthMm)];
  return edges([x1, -radius, x1, radius], [x2, -radius, x2, radius]);
}

/** The axis, and the break lines where the middle is left out. */
export function axisPieces(map: AxisMap, lengthMm: number, radius: number): Piece[] {
  const over = t * 0.8;
  const axis = centres([map.at(0) - over, 0, map.at(lengthMm) + over, 0]);
  const ends = map.gap ?? [];
  return [axis, ...ends.map((x) => breakLine(x, -radius - t * 0.4, radius + t * 0.4))];
}

function spansOf({ from, to }: Turn, { at, cut, gap }: AxisMap): Part[] {
  if (!cut || !gap || to <= cut[0] || from >= cut[1]) return [{ x1: at(from), x2: at(to) }];
  return [
    { x1: at(from), x2: gap[0], open: 'right' },
    { x1: gap[1], x2: at(to), open: 'left' },
  ];
}
