import { board } from './board.ts';
import { characterShare } from './layout/dimension.ts';

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

/** Width of a text on the sheet. */
export function widthOf(text: string): number {
  return text.length * characterShare * board.text;
}

/** How often a detail is enlarged so that it fills up to `roomMm` well: 1, 2, 2.5, 4 or 5 and their tenfolds. */
export function enlargement(sizeMm: number, roomMm: number): number {
  const ratio = roomMm / sizeMm;
  if (!(ratio >= 2)) return 1;
  const decade = 10 ** Math.floor(Math.log10(ratio));
  const step = [5, 4, 2.5, 2, 1].find((each) => each * decade <= ratio) ?? 1;
  return Math.round(step * decade * 10) / 10;
}
