import type { FigureStroke } from '@sebino/domain/sector';
import { arc, box, disc, line, polygon, shape } from '../shape.ts';
import { cross, cut, seen, straight } from '../stroke.ts';
import { axis, levelAxis, soft } from './canvas.ts';

export function profile(): FigureStroke[] {
  // A clip for a panel edge with lips inside and a hollow bulb on its back.
  const clip = shape(
    -20,
    32,
    line(-20, -2),
    arc(-14, -8, 6, true),
    line(-6.9, -8.4),
    arc(6.9, -8.4, 13, true, true),
    line(14, -8),
    arc(20, -2, 6, true),
    line(20, 32),
    line(12, 32),
    line(12, 26),
    line(3, 20),
    line(12, 20.5),
    line(12, 14),
    line(3, 8),
    line(12, 8.5),
    line(12, 0),
    line(-12, 0),
    line(-12, 8.5),
    line(-3, 8),
    line(-12, 14),
    line(-12, 20.5),
    line(-3, 20),
    line(-12, 26),
    line(-12, 32),
  );
  return [...cut([clip, disc(0, -19.4, 8.6)], soft), axis(-38, 38)];
}

export function cord(): FigureStroke[] {
  return [
    straight('outline', [-18, -14, 42, -14], [-18, 14, 42, 14]),
    { kind: 'path', d: 'M42 -14C47 -8 47 -5 42 0C37 5 37 8 42 14C47 8 47 5 42 0', role: 'outline' },
    ...cut([disc(-32, 0, 14)], soft),
    cross(-32, 0, 14, 5),
    levelAxis(-12, 54),
  ];
}

export function tubeHose(): FigureStroke[] {
  // A moulded elbow in section: two walls around a bent axis, with a collar at each end.
  const outerWall = shape(
    -40,
    -28,
    line(2, -28),
    arc(36, 6, 34, true),
    line(36, 34),
    line(30, 34),
    line(30, 6),
    arc(2, -22, 28, false),
    line(-40, -22),
  );
  const innerWall = shape(
    -40,
    -2,
    line(2, -2),
    arc(10, 6, 8, true),
    line(10, 34),
    line(4, 34),
    line(4, 6),
    arc(2, 4, 2, false),
    line(-40, 4),
  );
  return [
    straight('outline', [-40, -22, -40, -2], [10, 34, 30, 34]),
    ...cut([outerWall], soft),
    ...cut([innerWall], soft),
    { kind: 'path', d: 'M-48 -12L2 -12A18 18 0 0 1 20 6L20 40', role: 'centre' },
  ];
}

export function sheet(): FigureStroke[] {
  const front = box(-46, 14, 70, 8);
  return [
    ...seen(polygon([-46, 14], [-20, -22], [50, -22], [24, 14])),
    ...seen(polygon([24, 14], [50, -22], [50, -14], [24, 22])),
    ...cut([front], soft),
    straight('thin', [-30, 6, 10, 6], [-24, -2, 16, -2]),
  ];
}
