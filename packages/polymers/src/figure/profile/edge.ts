import { board } from '../board.ts';
import type { Level, Upright } from '../dims.ts';
import { centres } from '../kit.ts';
import type { Piece } from '../piece.ts';
import { arc, line, shape, symmetric, moved } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { measureText } from '../text.ts';

const t = board.text;

interface Clip {
  shapes: readonly Shape[];
  w: number;
  h: number;
  axis: readonly Piece[];
  over: readonly Level[];
  under: readonly Level[];
  left: readonly Upright[];
}

/** A clip over the edge of a panel, open upwards, with two gripping lips at each side that are drawn in principle. */
export function edgeClip(
  { panelMm, widthMm, heightMm }: { panelMm: number; widthMm?: number; heightMm?: number },
  size: number,
): Clip {
  const acrossMm = widthMm ?? panelMm * 3;
  const upMm = heightMm ?? acrossMm * 1.3;
  const unit = size / Math.max(acrossMm, upMm);
  const [w, h] = [Math.max(acrossMm * unit, size * 0.4), Math.max(upMm * unit, size * 0.5)];
  const truePanel = panelMm * unit;
  const panel = Math.min(Math.max(truePanel, w * 0.1), w * 0.5);
  const off = (drawn: number, mm: number): boolean => Math.abs(drawn - mm * unit) > 1e-6;
  return {
    shapes: [moved(clip(w / 2, h, panel / 2), w / 2, 0)],
    w,
    h,
    axis: [centres([w / 2, -t * 0.7, w / 2, h + t * 0.7])],
    over: [
      {
        x1: (w - panel) / 2,
        x2: (w + panel) / 2,
        text: measureText(panelMm, undefined),
        isOutOfScale: panel !== truePanel,
      },
    ],
    under:
      widthMm === undefined
        ? []
        : [{ x1: 0, x2: w, text: measureText(widthMm, undefined), isOutOfScale: off(w, widthMm) }],
    left:
      heightMm === undefined
        ? []
        : [{ y1: h, y2: 0, text: measureText(heightMm, undefined), isOutOfScale: off(h, heightMm) }],
  };
}

// Lips point inwards and down, to the half thickness of the panel that they grip.
function clip(half: number, h: number, grip: number): Shape {
  const leg = half * 0.42;
  const [inside, foot] = [half - leg, h * 0.78];
  const corner = Math.min(half * 0.5, h * 0.2);
  const lip = (y: number): ReturnType<typeof line>[] => [
    line(inside, y),
    line(grip, y + h * 0.13),
    line(inside, y + h * 0.09),
  ];
  return symmetric(
    shape(
      0,
      h,
      line(half - corner, h),
      arc(half, h - corner, corner, false),
      line(half, 0),
      line(inside, 0),
      ...lip(h * 0.12),
      ...lip(h * 0.42),
      line(inside, foot),
      line(0, foot),
    ),
  );
}
