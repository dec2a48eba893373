import type { FigureStroke } from '@sebino/domain/sector';
import { characterShare, textShare } from './layout.ts';

/** The measures of a sheet before anything is drawn, mm of the part. */
export interface Sheet {
  width: number;
  /** Height of the texts. */
  text: number;
  hatching: { spacing: number; inset: number };
}

/**
 * The width that leaves room for drawn things of `drawnMm` and for texts of `texts` text heights beside them. Texts are
 * a share of the whole width, so the whole is solved for, not added up.
 */
export function sheetFor(drawnMm: number, texts: number): Sheet {
  const width = drawnMm / (1 - textShare * texts);
  return { width, text: width * textShare, hatching: { spacing: width * 0.0135, inset: width * 0.0025 } };
}

/** Width of a text, in text heights. */
export function widthOf(text: string): number {
  return text.length * characterShare;
}

/** A figure in mm for a text: two decimals at most, without idle zeros. */
export function figureText(valueMm: number): string {
  return String(Math.round(valueMm * 100) / 100);
}

/** A measure with its tolerance: `40.87 ±0.38`. */
export function measureText(valueMm: number, toleranceMm: number | undefined): string {
  if (toleranceMm === undefined) return figureText(valueMm);
  // Both with the same decimals, as on a drawing.
  return `${valueMm.toFixed(2)} ±${toleranceMm.toFixed(2)}`;
}

/** How often a detail is enlarged so that it fills up to `roomMm` well: a plain scale, 1 when none helps. */
export function enlargement(sizeMm: number, roomMm: number): number {
  const scales = [200, 150, 100, 80, 60, 50, 40, 30, 25, 20, 15, 12, 10, 8, 6, 5, 4, 3, 2.5, 2];
  return scales.find((scale) => sizeMm * scale <= roomMm) ?? 1;
}

/** The marks of the cutting plane at both sides of a front view of radius r. */
export function planeMarks(r: number, text: number): FigureStroke[] {
  const at = r + text * 1.25;
  return [
    { kind: 'label', x: -at, y: -text * 0.85, text: 'A' },
    { kind: 'label', x: at, y: -text * 0.85, text: 'A' },
    { kind: 'path', d: mark(-at, text), role: 'outline' },
    { kind: 'path', d: mark(at, text), role: 'outline' },
  ];
}

function mark(x: number, text: number): string {
  const half = text * 0.35;
  return `M${rounded(x - half)} 0L${rounded(x + half)} 0`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
