import type { Figure, FigureStroke } from '@sebino/domain/sector';
import { number, pair } from './shape.ts';
import type { Point } from './shape.ts';

/** What a renderer draws, in the figure's millimetres: strokes with their class, and texts. */
export type Mark =
  | { tag: 'path'; className: string; d: string }
  | { tag: 'circle'; className: string; cx: string; cy: string; r: string }
  | { tag: 'text'; x: string; y: string; size: string; anchor: 'start' | 'middle' | 'end'; text: string };

export interface LayoutOptions {
  /** Writes a number in the reader's form; `decimals` as in the figure. Without it a decimal point stands. */
  formatNumber?: (value: number, decimals: number) => string;
  /** Height of texts as a share of the figure's width; 0.044 is 11 px on a card of 240 px. */
  textShare?: number;
}

/** The share of the figure's width that texts take by default; figures leave room for it. */
export const textShare = 0.044;

/** Advance of one character of the mono face, as a share of the text's height. */
export const characterShare = 0.62;

/** The marks of a figure in the order of drawing. */
export function layOut(figure: Figure, options: LayoutOptions = {}): Mark[] {
  const size = figure.viewBox.width * (options.textShare ?? textShare);
  return figure.strokes.flatMap((stroke) => toMarks(stroke, size, options));
}

function toMarks(stroke: FigureStroke, size: number, options: LayoutOptions): Mark[] {
  switch (stroke.kind) {
    case 'path':
      return [{ tag: 'path', className: `fig-${stroke.role}`, d: stroke.d }];
    case 'circle': {
      const { cx, cy, r, role } = stroke;
      return [{ tag: 'circle', className: `fig-${role}`, cx: number(cx), cy: number(cy), r: number(r) }];
    }
    case 'label':
      return [textAt([stroke.x, stroke.y + size * 0.35], 'middle', size, stroke.text)];
    case 'dimension':
      return dimensionMarks(stroke, size, options);
  }
}

function dimensionMarks(
  stroke: Extract<FigureStroke, { kind: 'dimension' }>,
  size: number,
  options: LayoutOptions,
): Mark[] {
  const { x1, y1, x2, y2, offset } = stroke;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const along: Point = [(x2 - x1) / length, (y2 - y1) / length];
  const across: Point = [-along[1], along[0]];
  const from = step([x1, y1], across, offset);
  const to = step([x2, y2], across, offset);
  const text = localised(stroke.text, options);
  const textWidth = text.length * size * characterShare;
  const isLevel = Math.abs(along[0]) >= Math.abs(along[1]);
  const arrow = size * 0.75;
  // Arrows that find no room between the ends point in from outside.
  const inside = length > arrow * 3;
  const fits = isLevel && inside && textWidth + arrow * 2.4 < length;
  const tail = inside ? 0 : arrow * 1.8;
  return [
    ...extensionLines(
      [
        [x1, y1],
        [x2, y2],
      ],
      across,
      offset,
      size,
    ),
    { tag: 'path', className: 'fig-dimension', d: segment(step(from, along, -tail), step(to, along, tail)) },
    { tag: 'path', className: 'fig-dimension fig-arrow', d: head(from, along, inside ? arrow : -arrow) },
    { tag: 'path', className: 'fig-dimension fig-arrow', d: head(to, along, inside ? -arrow : arrow) },
    textBeside({ from, to, isLevel, fits, tail, side: Math.sign(across[0] * offset) }, size, text),
  ];
}

interface Beside {
  from: Point;
  to: Point;
  isLevel: boolean;
  fits: boolean;
  tail: number;
  side: number;
}

function textBeside({ from, to, isLevel, fits, tail, side }: Beside, size: number, text: string): Mark {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  if (fits) return textAt([middle[0], middle[1] - size * 0.4], 'middle', size, text);
  if (isLevel)
    return textAt(
      [Math.max(from[0], to[0]) + tail + size * 0.45, middle[1] + size * 0.35],
      'start',
      size,
      text,
    );
  const left = side < 0;
  return textAt(
    [middle[0] + size * (left ? -0.55 : 0.55), middle[1] + size * 0.35],
    left ? 'end' : 'start',
    size,
    text,
  );
}

function extensionLines(ends: readonly Point[], across: Point, offset: number, size: number): Mark[] {
  const way = Math.sign(offset);
  if (Math.abs(offset) < size * 0.3) return [];
  return ends.map((end) => ({
    tag: 'path',
    className: 'fig-dimension',
    d: segment(step(end, across, way * size * 0.2), step(end, across, offset + way * size * 0.4)),
  }));
}

// A slender filled head whose point is at `tip`; a negative length turns it round.
function head(tip: Point, along: Point, length: number): string {
  const base = step(tip, along, length);
  const across: Point = [-along[1], along[0]];
  const half = Math.abs(length) * 0.17;
  return `M${pair(tip)}L${pair(step(base, across, half))}L${pair(step(base, across, -half))}Z`;
}

// Each number of a text in the reader's form, with as many decimals as it was written with.
function localised(text: string, { formatNumber }: LayoutOptions): string {
  if (!formatNumber) return text;
  return text.replaceAll(/\d+(?:\.(\d+))?/g, (written, decimals: string | undefined) =>
    formatNumber(Number(written), decimals?.length ?? 0),
  );
}

function textAt(at: Point, anchor: 'start' | 'middle' | 'end', size: number, text: string): Mark {
  return { tag: 'text', x: number(at[0]), y: number(at[1]), size: number(size), anchor, text };
}

function step([x, y]: Point, [dx, dy]: Point, by: number): Point {
  return [x + dx * by, y + dy * by];
}

function segment(from: Point, to: Point): string {
  return `M${pair(from)}L${pair(to)}`;
}
