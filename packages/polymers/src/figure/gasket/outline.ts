import { arc, box, disc, line, shape } from '../shape.ts';
import type { Shape } from '../shape.ts';

/** The outside of a gasket, mm, around the origin. */
export type GasketOutline =
  | { kind: 'round'; odMm: number }
  | { kind: 'rectangle'; lengthMm: number; widthMm: number; cornerMm?: number }
  /** A flange with an eye at each end: two arcs around the middle, joined to two end arcs by tangents. */
  | { kind: 'oval'; lengthMm: number; widthMm: number; endRadiusMm: number };

export type GasketOpening =
  | { kind: 'round'; idMm: number }
  | { kind: 'rectangle'; lengthMm: number; widthMm: number; cornerMm?: number };

/** Half of the length and half of the height of an outline. */
export function halves(of: GasketOutline | GasketOpening): readonly [number, number] {
  if (of.kind === 'round') {
    const r = ('odMm' in of ? of.odMm : of.idMm) / 2;
    return [r, r];
  }
  return [of.lengthMm / 2, of.widthMm / 2];
}

export function shapeOf(of: GasketOutline | GasketOpening, unit: number): Shape {
  const [x, y] = halves(of);
  if (of.kind === 'round') return disc(0, 0, x * unit);
  if (of.kind === 'oval') return oval(x * unit, y * unit, of.endRadiusMm * unit);
  return rounded(x * unit, y * unit, (of.cornerMm ?? 0) * unit);
}

/** Distance from a point inside to the nearest place of the outline; negative outside. */
export function depthIn(of: GasketOutline | GasketOpening, px: number, py: number): number {
  const [x, y] = halves(of);
  if (of.kind === 'round') return x - Math.hypot(px, py);
  if (of.kind === 'oval') return depthInOval(x, y, of.endRadiusMm, Math.abs(px), Math.abs(py));
  const corner = of.cornerMm ?? 0;
  const [dx, dy] = [Math.abs(px) - (x - corner), Math.abs(py) - (y - corner)];
  return corner - Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) - Math.min(Math.max(dx, dy), 0);
}

// The hull of a disc of radius y in the middle and two of radius r at the ends.
function depthInOval(x: number, y: number, r: number, px: number, py: number): number {
  const away = x - r;
  const [sine, cosine] = tangent(y, r, away);
  const along = px * cosine - py * sine;
  // Beside the tangent line the line is nearest, beyond it one of the two arcs.
  if (along >= 0 && along <= away * cosine) return y - (px * sine + py * cosine);
  return along < 0 ? y - Math.hypot(px, py) : r - Math.hypot(px - away, py);
}

// The normal of the upper tangent from the middle disc to the end disc leans outwards by this sine.
function tangent(y: number, r: number, away: number): readonly [number, number] {
  const sine = (y - r) / away;
  return [sine, Math.sqrt(1 - sine * sine)];
}

function oval(x: number, y: number, r: number): Shape {
  const away = x - r;
  const [sine, cosine] = tangent(y, r, away);
  const [mx, my, ex, ey] = [y * sine, y * cosine, away + r * sine, r * cosine];
  return shape(
    -mx,
    -my,
    arc(mx, -my, y, true),
    line(ex, -ey),
    arc(ex, ey, r, true),
    line(mx, my),
    arc(-mx, my, y, true),
    line(-ex, ey),
    arc(-ex, -ey, r, true),
  );
}

function rounded(x: number, y: number, corner: number): Shape {
  if (corner === 0) return box(-x, -y, 2 * x, 2 * y);
  return shape(
    -x + corner,
    -y,
    line(x - corner, -y),
    arc(x, -y + corner, corner, true),
    line(x, y - corner),
    arc(x - corner, y, corner, true),
    line(-x + corner, y),
    arc(-x, y - corner, corner, true),
    line(-x, -y + corner),
    arc(-x + corner, -y, corner, true),
  );
}
