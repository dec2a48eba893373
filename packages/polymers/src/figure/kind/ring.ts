import type { FigureStroke } from '@sebino/domain/sector';
import { arc, box, disc, line, moved, polygon, shape } from '../shape.ts';
import { circle, cross, cut, seen, straight } from '../stroke.ts';
import { axis, edges, hard, levelAxis, soft, turnedCut } from './canvas.ts';

/** Front view of a ring with its section beside it, as a pair of cuts of the limb. */
function frontAndSection(
  outer: number,
  inner: number,
  limbs: FigureStroke[],
  extra: FigureStroke[] = [],
): FigureStroke[] {
  return [
    circle(-20, 0, outer),
    circle(-20, 0, inner),
    cross(-20, 0, outer, 4),
    ...extra,
    ...limbs,
    levelAxis(22, 44),
  ];
}

export function oring(): FigureStroke[] {
  const limbs = [
    straight('outline', [28, -23, 28, 23], [38, -23, 38, 23]),
    ...cut([disc(33, -23, 5)], soft),
    ...cut([disc(33, 23, 5)], soft),
    cross(33, -23, 5, 3),
    cross(33, 23, 5, 3),
  ];
  return frontAndSection(28, 18, limbs);
}

// Four lobes of radius 10 around (±15.5, ±15.5), joined by hollows of radius 13.38 that touch them.
const lobes = shape(
  8.87,
  -22.98,
  arc(22.98, -8.87, 10, true),
  arc(22.98, 8.87, 13.38, false),
  arc(8.87, 22.98, 10, true),
  arc(-8.87, 22.98, 13.38, false),
  arc(-22.98, 8.87, 10, true),
  arc(-22.98, -8.87, 13.38, false),
  arc(-8.87, -22.98, 10, true),
  arc(8.87, -22.98, 13.38, false),
);

export function xring(): FigureStroke[] {
  return [...cut([lobes], soft), cross(0, 0, 26, 6)];
}

export function backupRing(): FigureStroke[] {
  const limbs = [
    straight('outline', [29, -18, 29, 18], [37, -18, 37, 18]),
    ...cut([box(29, -28, 8, 10)], soft),
    ...cut([box(29, 18, 8, 10)], soft),
  ];
  // The scarf cut by which it is sprung into its groove.
  const scarf = straight('outline', [-24.5, -27.6, -16.5, -17.7], [-22, -27.9, -14.2, -17]);
  return frontAndSection(28, 18, limbs, [scarf]);
}

export function flatGasket(): FigureStroke[] {
  const flange = shape(
    -9.53,
    -25.83,
    arc(9.53, -25.83, 22, true),
    line(35.9, -14.11),
    arc(35.9, 2.11, 9, true),
    line(9.53, 13.83),
    arc(-9.53, 13.83, 22, true),
    line(-35.9, 2.11),
    arc(-35.9, -14.11, 9, true),
  );
  const strips = [box(-41, 25, 5, 5), box(-28, 25, 15, 5), box(13, 25, 15, 5), box(36, 25, 5, 5)];
  return [
    ...seen(flange),
    circle(0, -6, 13),
    circle(-32, -6, 4.2),
    circle(32, -6, 4.2),
    straight('centre', [-47, -6, 47, -6], [0, -33, 0, 34], [-32, -14, -32, 34], [32, -14, 32, 34]),
    straight('outline', [-41, 25, 41, 25], [-41, 30, 41, 30]),
    ...strips.flatMap((strip) => cut([strip], soft)),
  ];
}

export function washer(): FigureStroke[] {
  const limbs = [
    straight('outline', [29, -12, 29, 12], [37, -12, 37, 12]),
    ...cut([box(29, -26, 8, 14)], soft),
    ...cut([box(29, 12, 8, 14)], soft),
  ];
  return frontAndSection(26, 12, limbs);
}

export function bondedSeal(): FigureStroke[] {
  const metal = polygon([22, -7], [46, -7], [46, 7], [22, 7]);
  const lip = polygon(
    [22, -7],
    [20, -7],
    [17, -12],
    [12, -12],
    [14.5, 0],
    [12, 12],
    [17, 12],
    [20, 7],
    [22, 7],
  );
  return [
    edges([12, -12], [12, 12], [14.5, 0]),
    ...turnedCut([metal], hard),
    ...turnedCut([lip], soft),
    axis(-22, 22),
  ];
}

export function tapSeal(): FigureStroke[] {
  const body = shape(5, -11, line(14, -11), line(34, 2), line(34, 13), arc(31, 16, 3, true), line(5, 16));
  return [edges([5, -11], [5, 16]), ...turnedCut([body], soft), axis(-22, 27)];
}

export function kit(): FigureStroke[] {
  const small = shape(
    -7,
    -9,
    line(4, -9),
    line(11, -13),
    line(12, -10),
    line(3, -3),
    arc(3, 3, 3, false),
    line(12, 10),
    line(11, 13),
    line(4, 9),
    line(-7, 9),
  );
  return [
    circle(-34, 0, 17),
    circle(-34, 0, 11.5),
    cross(-34, 0, 17, 4),
    ...cut([disc(0, -14, 8)], soft),
    cross(0, -14, 8, 3),
    ...cut([box(-8, 8, 16, 11)], soft),
    ...cut([moved(small, 32, 0)], soft),
    levelAxis(18, 50),
  ];
}
