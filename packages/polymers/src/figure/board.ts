import type { Wording } from '@sebino/domain/language';
import type { Figure } from '@sebino/domain/sector';
import { noteShare } from './layout.ts';
import { characterShare, planDimension } from './layout/dimension.ts';
import { fine, toStrokes } from './piece.ts';
import type { Piece } from './piece.ts';
import { toPolygon } from './shape.ts';
import type { Point } from './shape.ts';

/**
 * Every part is drawn on one sheet, so that lines, hatching and lettering look alike whatever the part measures. A unit
 * is about a pixel on a page and a third of a millimetre in print.
 */
export const board = { width: 480, height: 300, text: 16, hatch: 6.4, margin: 13 };

/** A drawing whose size is free: `draw` gives its pieces when its body is `size` units large. */
export interface Drawing {
  id: string;
  title: Wording;
  description: Wording;
  note?: Wording;
  draw: (size: number) => readonly Piece[];
}

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Draws as large as the sheet allows, texts included, in the middle of it. */
export function compose({ draw, note, ...words }: Drawing): Figure {
  const foot = note ? board.text * 1.5 : 0;
  const room = { width: board.width - 2 * board.margin, height: board.height - 2 * board.margin - foot };
  const pieces = draw(largestSize(draw, room));
  const { left, top, right, bottom } = boundsOf(pieces);
  return {
    ...words,
    ...(note ? { note } : {}),
    viewBox: {
      x: fine((left + right - board.width) / 2),
      y: fine((top + bottom - board.height + foot) / 2),
      width: board.width,
      height: board.height,
    },
    strokes: pieces.flatMap((piece) => toStrokes(piece, board.hatch)),
    textShare: board.text / board.width,
  };
}

// Bodies grow with the size and texts do not: two looks give a straight line, and what bends it is mended by shrinking.
function largestSize(draw: Drawing['draw'], room: { width: number; height: number }): number {
  const small = extentOf(draw(100));
  const large = extentOf(draw(200));
  const widthRate = Math.max((large.width - small.width) / 100, 1e-3);
  const heightRate = Math.max((large.height - small.height) / 100, 1e-3);
  const byWidth = 100 + (room.width - small.width) / widthRate;
  const byHeight = 100 + (room.height - small.height) / heightRate;
  let size = Math.min(Math.max(Math.min(byWidth, byHeight), 30), 330);
  for (let turn = 0; turn < 24; turn += 1) {
    const { width, height } = extentOf(draw(size));
    if (width <= room.width && height <= room.height) break;
    size *= 0.95;
  }
  return size;
}

function extentOf(pieces: readonly Piece[]): { width: number; height: number } {
  const { left, top, right, bottom } = boundsOf(pieces);
  return { width: right - left, height: bottom - top };
}

function boundsOf(pieces: readonly Piece[]): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const piece of pieces) {
    for (const [x, y] of cornersOf(piece)) {
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return bounds;
}

function cornersOf(piece: Piece): readonly Point[] {
  switch (piece.kind) {
    case 'cut':
    case 'seen':
      return piece.shapes.flatMap(toPolygon);
    case 'discs':
      return piece.discs.flatMap(([cx, cy, r]): Point[] => [
        [cx - r, cy - r],
        [cx + r, cy + r],
      ]);
    case 'lines':
      return piece.lines.flatMap(([x1, y1, x2, y2]): Point[] => [
        [x1, y1],
        [x2, y2],
      ]);
    case 'label':
      return textCorners([piece.x, piece.y + board.text * 0.35], 'middle', piece.text);
    case 'dimension': {
      const { lines, heads, beside } = planDimension(piece, board.text, piece.text);
      return [...lines.flat(), ...heads.flat(), ...textCorners(beside.at, beside.anchor, piece.text)];
    }
  }
}

function textCorners([x, y]: Point, anchor: 'start' | 'middle' | 'end', text: string): Point[] {
  const width = text.length * board.text * characterShare;
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return [
    [left, y - board.text * 0.8],
    [left + width, y + board.text * 0.25],
  ];
}

/** True for a note that the foot of the sheet has room for. */
export function fitsFoot(note: string): boolean {
  return note.length * board.text * noteShare * characterShare < board.width - board.text * 1.4;
}
