import type { PageLanguage } from '@sebino/domain/language';
import { figureNumber } from '@sebino/ui/drawable';

const minus = '−';

/** A figure with the decimals of a drawing, which stand under each other in a column: `24,99`. */
export function writeFixed(value: number, decimals: number, language: PageLanguage): string {
  return figureNumber(language)(value, decimals).replace('-', minus);
}

/** A figure with no more decimals than it has, four at most: `20`, `3,53`, `0,0625`. */
export function writeFigure(value: number, language: PageLanguage): string {
  const decimals = String(Math.round(Math.abs(value) * 10_000) / 10_000).split('.')[1]?.length ?? 0;
  return writeFixed(value, decimals, language);
}

/** A difference with its sign, so that more and less are told apart at a glance: `+0,29`, `−0,38`, `0,00`. */
export function writeDifference(value: number, decimals: number, language: PageLanguage): string {
  const written = writeFixed(value, decimals, language);
  const isNothing = !/[1-9]/.test(written);
  if (isNothing) return written.replace(minus, '');
  return value > 0 ? `+${written}` : written;
}

/** Both ends of a range, with the dash between: `14–23`. */
export function writeRange(
  { from, to }: { from: number; to: number },
  decimals: number,
  language: PageLanguage,
): string {
  return `${writeFixed(from, decimals, language)}–${writeFixed(to, decimals, language)}`;
}
