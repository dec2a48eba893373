import type { FigureDimension } from '@sebino/domain/sector';
import { board } from '../board.ts';
import { above, below, leftOf } from '../dims.ts';
import type { GasketDimensions } from '../gasket.ts';
import { breakLine, centres, discs, label, outlines, span } from '../kit.ts';
import { planDimension } from '../layout/dimension.ts';
import type { CutMaterial } from '../material.ts';
import type { Line, Piece } from '../piece.ts';
import { enlargement, figureText, measureText, widthOf } from '../text.ts';
import { halves, shapeOf } from './outline.ts';
import { holesOf, openingOf, outlineOf } from './read.ts';

const t = board.text;

/** A gasket with holes, or not round: its front view, the sizes around it, its thickness as an enlarged edge. */
export function gasketPieces(dimensions: GasketDimensions, material: CutMaterial, size: number): Piece[] {
  const outline = outlineOf(dimensions);
  const opening = openingOf(dimensions);
  const [x, y] = halves(outline);
  // A strip is drawn no narrower than a quarter of its length.
  const unit = size / (2 * Math.max(x, y));
  const [w, h] = [x * unit, y * unit];
  const over = t * 0.7;
  const leaders = leadersOf(dimensions, unit, w);
  const around = sizes(dimensions, unit);
  return [
    outlines(shapeOf(outline, unit), ...(opening ? [shapeOf(opening, unit)] : [])),
    centres([-w - over, 0, w + over, 0], [0, -h - over, 0, h + over]),
    ...holePieces(dimensions, unit),
    ...leaders.pieces,
    ...around,
    ...edgeDetail(dimensions, material, {
      left: Math.max(w + t * 3 + leaders.width, rightEndOf(around) + t * 1.5),
      unit,
    }),
  ];
}

// Texts that find no room between their arrows stand out to the right.
function rightEndOf(dimensions: readonly FigureDimension[]): number {
  const ends = dimensions.map((each) => {
    const { beside } = planDimension(each, t, each.text);
    return beside.anchor === 'start' ? beside.at[0] + widthOf(each.text) : 0;
  });
  return Math.max(...ends);
}

function holePieces(dimensions: GasketDimensions, unit: number): Piece[] {
  const holes = holesOf(dimensions);
  if (holes.length === 0) return [];
  const round = holes.map(
    ({ xMm, yMm, diameterMm }) => [xMm * unit, yMm * unit, (diameterMm / 2) * unit] as const,
  );
  const ticks = round.flatMap(([x, y, r]): Line[] => {
    const reach = r + Math.min(t * 0.3, r * 0.6);
    return [
      [x - reach, y, x + reach, y],
      [x, y - reach, x, y + reach],
    ];
  });
  const circle = dimensions.boltHoles && (dimensions.boltHoles.circleMm / 2) * unit;
  return [
    ...(circle
      ? [{ kind: 'discs' as const, discs: [[0, 0, circle] as const], role: 'centre' as const }]
      : []),
    discs(...round),
    centres(...ticks),
  ];
}

// Leaders run from a hole and from the bolt circle to texts on the right of the part.
function leadersOf(
  dimensions: GasketDimensions,
  unit: number,
  w: number,
): { pieces: Piece[]; width: number } {
  const { boltHoles } = dimensions;
  const holes = holesOf(dimensions);
  const upper = holes.toSorted((a, b) => b.xMm - b.yMm - (a.xMm - a.yMm))[0];
  if (!upper) return { pieces: [], width: 0 };
  const sameCount = holes.filter(({ diameterMm }) => diameterMm === upper.diameterMm).length;
  const text = `${sameCount} × Ø ${figureText(upper.diameterMm)}`;
  const r = (upper.diameterMm / 2) * unit;
  const at = [upper.xMm * unit + r * Math.SQRT1_2, upper.yMm * unit - r * Math.SQRT1_2] as const;
  const [, y] = halves(outlineOf(dimensions));
  const top = Math.min(at[1] - t * 0.4, -y * unit + t * 0.4);
  const pieces = leader(at, [w + t * 0.8, top], text);
  if (!boltHoles) return { pieces, width: widthOf(text) + t };
  const circle = (boltHoles.circleMm / 2) * unit;
  const circleText = `Ø ${figureText(boltHoles.circleMm)}`;
  // Between two holes, below on the right.
  const angle = (2 * Math.PI * Math.max(1, Math.round(boltHoles.count / 8))) / boltHoles.count;
  const on = [circle * Math.cos(angle), Math.abs(circle * Math.sin(angle))] as const;
  const bottom = Math.max(on[1] + t * 0.4, y * unit - t * 0.4);
  return {
    pieces: [...pieces, ...leader(on, [w + t * 0.8, bottom], circleText)],
    width: Math.max(widthOf(text), widthOf(circleText)) + t,
  };
}

function leader(from: readonly [number, number], to: readonly [number, number], text: string): Piece[] {
  const [x, y] = to;
  return [
    {
      kind: 'lines',
      lines: [
        [...from, x, y],
        [x, y, x + t * 0.5, y],
      ],
      role: 'dimension',
    },
    label(x + t * 0.8 + widthOf(text) / 2, y, text),
  ];
}

function sizes(dimensions: GasketDimensions, unit: number): FigureDimension[] {
  const outline = outlineOf(dimensions);
  const opening = openingOf(dimensions);
  const [x, y] = halves(outline).map((half) => half * unit) as [number, number];
  const isRound = outline.kind === 'round';
  const text = isRound ? `Ø ${figureText(outline.odMm)}` : figureText(outline.lengthMm);
  const [ox, oy] = opening ? (halves(opening).map((half) => half * unit) as [number, number]) : [0, 0];
  return [
    ...below(y, [{ x1: -x, x2: x, y: 0, text }]),
    ...(isRound ? [] : leftOf(-x, [{ y1: y, y2: -y, x: 0, text: figureText(outline.widthMm) }])),
    ...(opening?.kind === 'round'
      ? above(-y, [{ x1: -ox, x2: ox, y: 0, text: `Ø ${figureText(opening.idMm)}` }])
      : []),
    ...(opening?.kind === 'rectangle'
      ? above(-y, [
          {
            x1: -ox,
            x2: ox,
            y: -oy,
            text: `${figureText(opening.lengthMm)} × ${figureText(opening.widthMm)}`,
          },
        ])
      : []),
  ];
}

// The thickness, enlarged by a plain scale, as a piece of the edge with breaks at both ends.
function edgeDetail(
  { thicknessMm, thicknessToleranceMm }: GasketDimensions,
  material: CutMaterial,
  { left, unit }: { left: number; unit: number },
): Piece[] {
  const scale = enlargement(thicknessMm * unit, t * 2.4);
  const shown = thicknessMm * unit * scale;
  const wide = Math.min(Math.max(shown, t * 0.6), t * 3.5);
  const high = Math.max(wide * 2.2, t * 3);
  const [right, half, over] = [left + wide, high / 2, t * 0.4];
  const text = measureText(thicknessMm, thicknessToleranceMm);
  const edges: Line[] = [
    [left, -half, left, half],
    [right, -half, right, half],
  ];
  return [
    { kind: 'cut', material, shapes: [span(left, right, -half, half)], edges },
    breakLine(-half, left - over, right + over, true),
    breakLine(half, left - over, right + over, true),
    ...(scale > 1 ? [label(left + wide / 2, -half - t * 1.4, `${figureText(scale)}:1`)] : []),
    ...below(half, [{ x1: left, x2: right, text, isOutOfScale: wide !== shown }]),
  ];
}
