import type { Disc } from '../piece.ts';
import { arc, line, moved, polygon, shape } from '../shape.ts';
import type { Shape, Step } from '../shape.ts';

export interface LipBox {
  wide: number;
  high: number;
  /** The level of the housing bore; the lip touches the shaft `high` below it. */
  top: number;
  hasDustLip: boolean;
}

/** The section of a shaft seal in its box: rubber, the case within it, the garter spring. Proportions of the trade's drawings. */
export function lipSection({ wide, high, top, hasDustLip }: LipBox): {
  rubber: Shape;
  metal: Shape;
  spring: Disc;
} {
  const small = Math.min(wide, high);
  const skin = small * 0.06;
  const sheet = small * 0.075;
  const leg = 2 * skin + sheet;
  const pocket = small * 0.085;
  const [px, py] = [wide * 0.56, high * 0.64];
  const rubber = shape(
    0,
    small * 0.09,
    line(small * 0.07, 0),
    line(wide - small * 0.09, 0),
    line(wide, small * 0.09),
    line(wide, leg),
    line(leg, leg),
    line(leg, high * 0.54),
    line(wide * 0.4, high * 0.6),
    line(px, py),
    arc(px + pocket * 1.875, py, pocket, false),
    line(px + pocket * 2.5, py + pocket * 0.5),
    line(px + pocket * 2.5, high * 0.82),
    // The lip itself: the steeper side towards the fluid.
    line(px + pocket * 0.9, high),
    line(wide * 0.46, high * 0.8),
    line(wide * 0.26, high * 0.72),
    ...(hasDustLip ? dustLip(wide, high) : [line(0, high * 0.7)]),
  );
  const metal = polygon(
    [skin, skin],
    [wide - small * 0.13, skin],
    [wide - small * 0.13, skin + sheet],
    [skin + sheet, skin + sheet],
    [skin + sheet, high * 0.57],
    [skin, high * 0.57],
  );
  return {
    rubber: moved(rubber, 0, top),
    metal: moved(metal, 0, top),
    spring: [px + pocket * 0.94, top + py - pocket * 0.36, pocket * 0.9],
  };
}

function dustLip(wide: number, high: number): Step[] {
  return [line(wide * 0.18, high * 0.78), line(wide * 0.06, high), line(0, high * 0.97), line(0, high * 0.7)];
}
