import type { layOut } from '@sebino/polymers/figure/layout';

/** A figure of a sector pack: its strokes in millimetres of the part, with a title in words. */
export type Drawable = Parameters<typeof layOut>[0];

/** Writes a number of a figure as a language writes it: `40.87` with 2 decimals is `40,87` in Italian. */
export function figureNumber(language: string): (value: number, decimals: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, decimals) => {
    const known = formats.get(decimals) ?? formatOf(language, decimals);
    formats.set(decimals, known);
    return known.format(value);
  };
}

// No grouping: a dimension of 1200 mm is written so on every drawing.
function formatOf(language: string, decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  });
}
