import { toPolygon } from './shape.ts';
import type { Point, Shape } from './shape.ts';

/** How cut material is hatched. A second material beside the first leans the other way. */
export interface Hatching {
  /** Distance between lines, mm of the part. */
  spacing: number;
  lean?: 'right' | 'left';
  /** Shortens each line at both ends, so that it does not paint over the outline. */
  inset?: number;
}

/**
 * Lines at 45° clipped to the shapes, as one SVG path; a shape inside another is a hole. Empty when none fits. Written to
 * a twentieth of the spacing or finer: more digits nobody sees, and most of a page with figures would be digits.
 */
export function hatch(shapes: readonly Shape[], { spacing, lean = 'right', inset = 0 }: Hatching): string {
  const mirror = lean === 'left' ? -1 : 1;
  const polygons = shapes.map((each) => toPolygon(each).map(([x, y]): Point => [x * mirror, y]));
  const sums = polygons.flat().map(([x, y]) => x + y);
  // Lines stand at fixed places of the plane: two cuts of one part meet in step.
  const step = spacing * Math.SQRT2;
  const first = Math.ceil(Math.min(...sums) / step);
  const last = Math.floor(Math.max(...sums) / step);
  const decimals = Math.max(0, Math.ceil(-Math.log10(spacing / 20)));
  const written = (value: number): string => String(Number(value.toFixed(decimals)) + 0);
  const parts: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const crossings = polygons.flatMap((each) => crossingsAt(each, at * step)).sort((a, b) => a - b);
    for (let pairAt = 0; pairAt + 1 < crossings.length; pairAt += 2) {
      const from = (crossings[pairAt] ?? 0) + inset;
      const to = (crossings[pairAt + 1] ?? 0) - inset;
      if (to - from < spacing / 8) continue;
      const across = `${written((to - from) * mirror)} ${written(from - to)}`;
      parts.push(`M${written(from * mirror)} ${written(at * step - from)}l${across}`);
    }
  }
  return parts.join('');
}

// Abscissae where the line x + y = sum crosses the outline. Half-open, so that a corner counts once.
function crossingsAt(points: readonly Point[], sum: number): number[] {
  return points.flatMap(([x1, y1], at) => {
    const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1];
    const before = x1 + y1 - sum;
    const after = x2 + y2 - sum;
    if (before < 0 === after < 0) return [];
    return [x1 + ((x2 - x1) * before) / (before - after)];
  });
}
