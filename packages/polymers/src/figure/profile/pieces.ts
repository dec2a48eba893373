import { board } from '../board.ts';
import { above, below, leftOf, rightOf } from '../dims.ts';
import type { Level, Upright } from '../dims.ts';
import { centres, crossOf, cutOf } from '../kit.ts';
import type { Piece } from '../piece.ts';
import type { ProfileDimensions } from '../profile.ts';
import { arc, box, disc, line, polygon, shape } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { measureText } from '../text.ts';
import { edgeClip } from './edge.ts';

const t = board.text;

/** A section in a box of w by h whose upper left corner is the origin, with the sizes written around it. */
interface Section {
  shapes: readonly Shape[];
  w: number;
  h: number;
  under?: readonly Level[];
  over?: readonly Level[];
  left?: readonly Upright[];
  right?: readonly Upright[];
  axis?: readonly Piece[];
}

/** A profile is drawn no flatter than this share of its longer side. */
const flattest = 0.16;

export function profilePieces(dimensions: ProfileDimensions, size: number): Piece[] {
  const {
    shapes,
    w,
    h,
    under = [],
    over = [],
    left = [],
    right = [],
    axis = [],
  } = sectionOf(dimensions, size);
  return [
    cutOf(dimensions.material ?? 'rubber', ...shapes),
    ...axis,
    ...below(h, under),
    ...above(0, over),
    ...leftOf(0, left),
    ...rightOf(w, right),
  ];
}

function sectionOf(dimensions: ProfileDimensions, size: number): Section {
  switch (dimensions.shape) {
    case 'round':
      return round(dimensions.diameterMm, size);
    case 'rectangle':
      return rectangle(dimensions, size);
    case 'D':
      return dShape(dimensions, size);
    case 'P':
      return pShape(dimensions, size);
    case 'U':
      return uShape(dimensions, size);
    case 'edge':
      return edgeClip(dimensions, size);
  }
}

function round(diameterMm: number, size: number): Section {
  const r = size / 2;
  return {
    shapes: [disc(r, r, r)],
    w: size,
    h: size,
    axis: [crossOf(r, r, r)],
    right: [{ y1: size, y2: 0, x: r, text: `Ø ${measureText(diameterMm, undefined)}` }],
  };
}

interface Box {
  w: number;
  h: number;
  unit: number;
  under: Level[];
  left: Upright[];
}

// The sides of a profile on the sheet, with their dimensions: the shorter one at least `flattest` of the longer.
function boxOf(
  { widthMm, heightMm }: { widthMm: number; heightMm: number },
  size: number,
  least = flattest,
): Box {
  const unit = size / Math.max(widthMm, heightMm);
  const [w, h] = [Math.max(widthMm * unit, size * least), Math.max(heightMm * unit, size * least)];
  return {
    w,
    h,
    unit,
    under: [{ x1: 0, x2: w, text: measureText(widthMm, undefined), isOutOfScale: w > widthMm * unit }],
    left: [{ y1: h, y2: 0, text: measureText(heightMm, undefined), isOutOfScale: h > heightMm * unit }],
  };
}

function rectangle(dimensions: { widthMm: number; heightMm: number }, size: number): Section {
  const { w, h, under, left } = boxOf(dimensions, size, 0.03);
  return { shapes: [box(0, 0, w, h)], w, h, under, left };
}

// A wall as it is, within what can be seen and what leaves a hollow.
function wallOf(
  wallMm: number,
  unit: number,
  size: number,
  room: number,
): { wall: number; isOutOfScale: boolean } {
  const wall = Math.min(Math.max(wallMm * unit, size * 0.035), room * 0.8);
  return { wall, isOutOfScale: Math.abs(wall - wallMm * unit) > 1e-6 };
}

function dShape(dimensions: { widthMm: number; heightMm: number; wallMm?: number }, size: number): Section {
  const { w, h, unit, under, left } = boxOf(dimensions, size, 0.3);
  const outer = dOutline(0, 0, w, h);
  const axis = [centres([w / 2, -t * 0.7, w / 2, h + t * 0.7])];
  if (dimensions.wallMm === undefined) return { shapes: [outer], w, h, under, left, axis };
  const { wall, isOutOfScale } = wallOf(dimensions.wallMm, unit, size, Math.min(w / 2, h / 2));
  return {
    shapes: [outer, dOutline(wall, wall, w - 2 * wall, h - 2 * wall)],
    w,
    h,
    under,
    left,
    axis,
    right: [{ y1: h, y2: h - wall, text: measureText(dimensions.wallMm, undefined), isOutOfScale }],
  };
}

// Upright flanks with half a circle on top, or one flat arch where there is no height for that.
function dOutline(x: number, y: number, w: number, h: number): Shape {
  const right = x + w;
  const foot = y + h;
  if (h <= w / 2) return shape(x, foot, arc(right, foot, (w * w) / (8 * h) + h / 2, true));
  const spring = y + w / 2;
  return shape(x, foot, line(x, spring), arc(right, spring, w / 2, true), line(right, foot));
}

function pShape(
  {
    widthMm,
    diameterMm,
    wallMm,
    tailMm,
  }: { widthMm: number; diameterMm: number; wallMm?: number; tailMm?: number },
  size: number,
): Section {
  const unit = size / widthMm;
  const d = Math.min(Math.max(diameterMm * unit, size * 0.28), size * 0.8);
  const r = d / 2;
  const trueTail = tailMm === undefined ? d * 0.24 : tailMm * unit;
  const tail = Math.min(Math.max(trueTail, size * 0.045), d * 0.6);
  // The tail runs along the foot of the bulb.
  const rise = r - tail;
  const meets = r + Math.sqrt(Math.max(r * r - rise * rise, 0));
  const outer = shape(r, d, arc(meets, d - tail, r, true, true), line(size, d - tail), line(size, d));
  const { wall, isOutOfScale } = wallOf(wallMm ?? diameterMm * 0.16, unit, size, r);
  return {
    shapes: [outer, disc(r, r, r - wall)],
    w: size,
    h: d,
    axis: [crossOf(r, r, r, t * 0.5)],
    under: [{ x1: 0, x2: size, text: measureText(widthMm, undefined) }],
    left: [
      {
        y1: d,
        y2: 0,
        x: r,
        text: `Ø ${measureText(diameterMm, undefined)}`,
        isOutOfScale: Math.abs(d - diameterMm * unit) > 1e-6,
      },
    ],
    ...(tailMm === undefined
      ? {}
      : {
          right: [
            { y1: d, y2: d - tail, text: measureText(tailMm, undefined), isOutOfScale: tail !== trueTail },
          ],
        }),
    ...(wallMm === undefined
      ? {}
      : { over: [{ x1: 0, x2: wall, y: r, text: measureText(wallMm, undefined), isOutOfScale }] }),
  };
}

function uShape(dimensions: { widthMm: number; heightMm: number; wallMm?: number }, size: number): Section {
  const { w, h, unit, under, left } = boxOf(dimensions, size, 0.3);
  const shown = dimensions.wallMm ?? Math.min(dimensions.widthMm, dimensions.heightMm) * 0.2;
  const { wall, isOutOfScale } = wallOf(shown, unit, size, Math.min(w / 2, h));
  const channel = polygon(
    [0, 0],
    [wall, 0],
    [wall, h - wall],
    [w - wall, h - wall],
    [w - wall, 0],
    [w, 0],
    [w, h],
    [0, h],
  );
  return {
    shapes: [channel],
    w,
    h,
    under,
    left,
    axis: [centres([w / 2, -t * 0.7, w / 2, h + t * 0.7])],
    ...(dimensions.wallMm === undefined
      ? {}
      : { right: [{ y1: h, y2: h - wall, text: measureText(dimensions.wallMm, undefined), isOutOfScale }] }),
  };
}
