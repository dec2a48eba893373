import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { board } from './board.ts';
import { below, leftOf, rightOf } from './dims.ts';
import { centres, crossOf, hidden, span } from './kit.ts';
import { fitsBetween } from './layout/dimension.ts';
import { fine } from './piece.ts';
import type { Piece } from './piece.ts';
import { lengthProblems } from './problem.ts';
import type { FigureProblem } from './problem.ts';
import { disc } from './shape.ts';
import { measureText, widthOf } from './text.ts';
import type { FigureName } from './words.ts';

const t = board.text;

/** The outside of a part whose shape is not known: a box, or a cylinder by its diameter. */
export type EnvelopeDimensions =
  | { lengthMm: number; widthMm?: number; heightMm?: number; diameterMm?: undefined }
  | { diameterMm: number; lengthMm?: number };

/**
 * The envelope of a moulded part in dashed lines, with a note that nothing but the outer sizes is known. Undefined when
 * the dimensions make none: `envelopeProblems` says why.
 */
export function envelopeFigure(
  dimensions: EnvelopeDimensions,
  { id, name }: { id: string; name: FigureName } = { id: 'moulded-part', name: 'moulded-part' },
): Figure | undefined {
  if (envelopeProblems(dimensions).length > 0) return undefined;
  const sides = sidesOf(dimensions);
  return assemble({
    id,
    name,
    view: 'envelope',
    size: [sides.lengthMm, sides.widthMm, sides.heightMm, sides.diameterMm].filter(
      (side) => side !== undefined,
    ),
    measures: [
      ...measured('diameter', sides.diameterMm),
      ...measured('length', sides.lengthMm),
      ...measured('width', sides.widthMm),
      ...measured('height', sides.heightMm),
    ],
    note: 'envelope',
    draw: (size) =>
      dimensions.diameterMm === undefined ? boxPieces(dimensions, size) : roundPieces(dimensions, size),
  });
}

/** Why these dimensions make no envelope; empty when they do. */
export function envelopeProblems(dimensions: EnvelopeDimensions): FigureProblem[] {
  return lengthProblems({ ...dimensions });
}

type Side = 'lengthMm' | 'widthMm' | 'heightMm' | 'diameterMm';

function sidesOf(dimensions: EnvelopeDimensions): { [side in Side]?: number | undefined } {
  return dimensions;
}

// A side is drawn no shorter than a sixth of the longest.
const least = 1 / 6;

function boxPieces(
  { lengthMm, widthMm, heightMm }: Extract<EnvelopeDimensions, { diameterMm?: undefined }>,
  size: number,
): Piece[] {
  const longest = Math.max(lengthMm, widthMm ?? 0, heightMm ?? 0);
  const drawn = (mm: number): number => Math.max((mm / longest) * size, size * least);
  const isOff = (mm: number): boolean => mm < longest * least;
  const length = drawn(lengthMm);
  const upMm = heightMm ?? widthMm;
  const up = upMm === undefined ? size * least : drawn(upMm);
  const side = heightMm === undefined || widthMm === undefined ? undefined : drawn(widthMm);
  const lengthText = measureText(lengthMm, undefined);
  // Room for a text that does not stand between its arrows.
  const spill = fitsBetween(fine(length), widthOf(lengthText), t) ? 0 : widthOf(lengthText) + t * 2;
  const left = length + t * 2 + spill;
  return [
    hidden(span(0, length, 0, up), ...(side === undefined ? [] : [span(left, left + side, 0, up)])),
    centres([-t * 0.6, up / 2, length + t * 0.6, up / 2], [length / 2, -t * 0.6, length / 2, up + t * 0.6]),
    ...(side === undefined
      ? []
      : [
          centres(
            [left - t * 0.6, up / 2, left + side + t * 0.6, up / 2],
            [left + side / 2, -t * 0.6, left + side / 2, up + t * 0.6],
          ),
        ]),
    ...below(up, [{ x1: 0, x2: length, text: lengthText, isOutOfScale: isOff(lengthMm) }]),
    ...(side === undefined || widthMm === undefined
      ? []
      : below(up, [
          { x1: left, x2: left + side, text: measureText(widthMm, undefined), isOutOfScale: isOff(widthMm) },
        ])),
    ...(upMm === undefined
      ? []
      : leftOf(0, [{ y1: up, y2: 0, text: measureText(upMm, undefined), isOutOfScale: isOff(upMm) }])),
  ];
}

function roundPieces(
  { diameterMm, lengthMm }: { diameterMm: number; lengthMm?: number },
  size: number,
): Piece[] {
  const longest = Math.max(diameterMm, lengthMm ?? 0);
  const r = Math.max((diameterMm / longest) * size, size * least) / 2;
  const isOff = diameterMm < longest * least;
  const diameter = { y1: r, y2: -r, text: `Ø ${measureText(diameterMm, undefined)}`, isOutOfScale: isOff };
  if (lengthMm === undefined)
    return [hidden(disc(0, 0, r)), crossOf(0, 0, r), ...rightOf(r, [{ ...diameter, x: 0 }])];
  const length = Math.max((lengthMm / longest) * size, size * least);
  const x = length + t * 2 + r;
  return [
    hidden(span(0, length, -r, r), disc(x, 0, r)),
    centres([-t * 0.6, 0, length + t * 0.6, 0]),
    crossOf(x, 0, r),
    ...leftOf(0, [diameter]),
    ...below(r, [
      { x1: 0, x2: length, text: measureText(lengthMm, undefined), isOutOfScale: lengthMm < longest * least },
    ]),
  ];
}
