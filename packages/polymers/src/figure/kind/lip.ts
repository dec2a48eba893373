import type { FigureStroke } from '@sebino/domain/sector';
import { arc, box, disc, line, polygon, shape } from '../shape.ts';
import { circle, cross, cut, straight } from '../stroke.ts';
import { axis, edges, hard, levelAxis, soft, turnedCut } from './canvas.ts';

// The shaft or rod on which a lip runs: its surface and its axis.
function shaft(y: number): FigureStroke[] {
  return [straight('outline', [-46, y, 46, y]), levelAxis(-50, 50, y + 9)];
}

export function lipSeal(): FigureStroke[] {
  const metal = polygon([-21, -27], [23, -27], [23, -23.5], [-17.5, -23.5], [-17.5, -2], [-21, -2]);
  const rubber = shape(
    -26,
    -29,
    arc(-23, -32, 3, true),
    line(25, -32),
    line(28, -29),
    line(28, -19),
    line(-13, -19),
    line(-13, -2),
    line(4, 1),
    line(8.5, 3),
    arc(17.5, 3, 4.8, false),
    line(20, 5),
    line(20, 12),
    line(11, 22),
    line(0, 9),
    line(-13, 7),
    line(-22, 21),
    line(-25, 20),
    line(-26, 6),
  );
  return [
    ...shaft(22),
    ...cut([rubber, metal], soft),
    ...cut([metal], hard),
    circle(13, 1.2, 4.4),
    cross(13, 1.2, 4.4, 1.6),
  ];
}

export function vring(): FigureStroke[] {
  const ring = shape(
    -24,
    20,
    line(-24, -14),
    arc(-21, -17, 3, true),
    line(-3, -17),
    line(-3, -4),
    arc(1, -2, 2.4, false),
    line(19, -25),
    line(23, -24),
    line(8, 6),
    line(5, 20),
  );
  return [straight('outline', [24, -32, 24, 20]), ...shaft(20), ...cut([ring], soft)];
}

export function ucup(): FigureStroke[] {
  const cup = shape(
    -26,
    -15,
    arc(-23, -18, 3, true),
    line(8, -19),
    line(26, -25),
    line(30, -21),
    line(12, -8),
    arc(12, 8, 8, false),
    line(30, 21),
    line(26, 25),
    line(8, 19),
    line(-23, 18),
    arc(-26, 15, 3, true),
  );
  return [
    straight('outline', [-46, -25, 46, -25], [-46, 25, 46, 25]),
    ...cut([cup], soft),
    levelAxis(-40, 44),
  ];
}

export function wiper(): FigureStroke[] {
  const ring = shape(
    -26,
    -24,
    arc(-23, -27, 3, true),
    line(8, -27),
    line(8, -12),
    line(12, -4),
    line(33, 20),
    line(28, 22),
    line(4, 6),
    arc(-6, 10, 9, false),
    line(-13, 22),
    line(-18, 22),
    line(-22, 8),
    line(-26, 4),
  );
  return [...shaft(22), ...cut([ring], soft)];
}

export function mechanicalSealPart(): FigureStroke[] {
  const face = polygon([14, -6], [30, -6], [30, 6], [24, 6], [24, 12], [14, 12]);
  const seat = polygon([14, -22], [36, -22], [36, -10], [22, -10], [22, -6], [14, -6]);
  const ring = disc(33, 9.5, 3.4);
  const spring = straight('outline', [18, 12, 32, 17], [32, 17, 18, 21], [18, 21, 32, 25], [32, 25, 18, 29]);
  const mirroredSpring = straight(
    'outline',
    [-18, 12, -32, 17],
    [-32, 17, -18, 21],
    [-18, 21, -32, 25],
    [-32, 25, -18, 29],
  );
  return [
    straight('outline', [-10, -34, -10, 34], [10, -34, 10, 34]),
    edges([14, -22], [14, 12]),
    ...turnedCut([seat], hard),
    ...turnedCut([face], soft),
    ...turnedCut([ring], soft),
    spring,
    mirroredSpring,
    straight('outline', [-36, 29, -12, 29], [12, 29, 36, 29]),
    axis(-38, 38),
  ];
}

export function pipeSeal(): FigureStroke[] {
  const pipe = box(-50, 16, 100, 8);
  const socket = polygon(
    [-50, -26],
    [-22, -26],
    [-22, -33],
    [24, -33],
    [24, -26],
    [50, -26],
    [50, -18],
    [20, -18],
    [20, -25],
    [-18, -25],
    [-18, -18],
    [-50, -18],
  );
  const seal = shape(
    -16,
    -24,
    line(16, -24),
    line(16, -16),
    line(2, -14),
    line(-8, 15),
    line(-15, 15),
    arc(-16, 11, 6, true),
  );
  return [...cut([pipe], hard), ...cut([socket], hard), ...cut([seal], soft), levelAxis(-56, 56, 34)];
}
