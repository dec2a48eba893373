import type { FigureStroke } from '@sebino/domain/sector';
import { arc, box, flipped, line, polygon, shape, symmetric } from '../shape.ts';
import type { Point } from '../shape.ts';
import { circle, cut, seen, straight } from '../stroke.ts';
import { axis, edges, hard, levelAxis, soft, turnedCut } from './canvas.ts';

export function bellows(): FigureStroke[] {
  const folds = [0, 1, 2, 3]
    .flatMap((fold): Point[] => [
      [-24 + fold * 16, 32],
      [-16 + fold * 16, 18],
    ])
    .slice(0, -1);
  const outer: Point[] = [[-46, 17], [-31, 17], ...folds, [31, 17], [46, 17]];
  const inner = outer.map(([x, y]): Point => [x, y - 4.5]).toReversed();
  // Half view above the axis, half section below it.
  const contour = outer.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = outer[at] ?? [x, y];
    return [fromX, -fromY, x, -y] as const;
  });
  return [
    straight('outline', ...contour),
    straight('outline', ...outer.map(([x, y]) => [x, -y, x, 0] as const)),
    straight('outline', [-46, 0, -46, 12.5], [46, 0, 46, 12.5]),
    ...cut([polygon(...outer, ...inner)], soft),
    levelAxis(-54, 54),
  ];
}

export function grommet(): FigureStroke[] {
  const ring = shape(
    11,
    -18,
    line(27, -18),
    arc(34, -11, 7, true),
    line(34, -4),
    line(22, -4),
    line(22, 4),
    line(38, 4),
    line(38, 10),
    arc(30, 18, 8, true),
    line(11, 18),
  );
  const panel = polygon([22, -4], [54, -4], [54, 4], [22, 4]);
  return [edges([11, -18], [11, 18]), ...turnedCut([panel], hard), ...turnedCut([ring], soft), axis(-28, 28)];
}

export function diaphragm(): FigureStroke[] {
  const right = shape(
    0,
    6,
    line(16, 6),
    line(16, -10),
    arc(34, -10, 9, true),
    line(34, 8),
    line(44, 8),
    arc(44, 16, 6, true, true),
    line(44, 13),
    line(29, 13),
    line(29, -10),
    arc(21, -10, 4, false),
    line(21, 11),
    line(0, 11),
  );
  return [...cut([symmetric(right)], soft), axis(-28, 28)];
}

export function bushing(): FigureStroke[] {
  const core = box(9, -30, 6, 60);
  const sleeve = box(32, -22, 5, 44);
  const rubber = shape(15, -25, arc(32, -19, 26, false), line(32, 19), arc(15, 25, 26, false));
  return [
    edges([9, -30], [9, 30]),
    ...turnedCut([core, sleeve], hard),
    ...turnedCut([rubber], soft),
    axis(-36, 36),
  ];
}

export function mount(): FigureStroke[] {
  const plate = symmetric(shape(0, -22, line(26, -22), line(26, -17), line(0, -17)));
  const body = symmetric(shape(0, -17, line(25, -17), arc(25, 17, 44, false), line(0, 17)));
  const thread = straight('thin', [-5, -36, -5, -22], [5, -36, 5, -22], [-5, 22, -5, 36], [5, 22, 5, 36]);
  return [
    ...seen(box(-6.5, -36, 13, 14), box(-6.5, 22, 13, 14)),
    thread,
    ...cut([plate], hard),
    ...cut([flipped(plate)], hard),
    ...cut([body], soft),
    axis(-40, 40),
  ];
}

export function bumper(): FigureStroke[] {
  // A foot with the seat of its screw.
  const right = shape(
    5,
    2,
    line(5, 22),
    line(30, 22),
    line(27, -8),
    arc(13, -22, 14, false),
    line(13, -4),
    line(5, -4),
  );
  return [edges([5, 22], [13, -4], [13, -22]), ...turnedCut([right], soft), axis(-30, 30)];
}

export function plugCap(): FigureStroke[] {
  const plug = symmetric(
    shape(
      0,
      -24,
      line(28, -24),
      arc(32, -20, 4, true),
      line(32, -14),
      line(20, -14),
      line(22, -6),
      line(18, -2),
      line(20, 6),
      line(16, 10),
      line(14, 26),
      line(8, 26),
      line(8, -12),
      line(0, -12),
    ),
  );
  return [edges([8, 26]), ...cut([plug], soft), axis(-32, 34)];
}

export function valvePart(): FigureStroke[] {
  const limb = shape(
    16,
    30,
    line(34, 30),
    line(34, 22),
    line(24, 22),
    line(24, 4),
    line(3, -30),
    line(0.6, -30),
    line(0.6, -22),
    line(16, 6),
  );
  return [edges([16, 30]), ...turnedCut([limb], soft), axis(-38, 38)];
}

export function roller(): FigureStroke[] {
  const core = polygon(
    [-52, -7],
    [-38, -7],
    [-38, -14],
    [38, -14],
    [38, -7],
    [52, -7],
    [52, 7],
    [38, 7],
    [38, 14],
    [-38, 14],
    [-38, 7],
    [-52, 7],
  );
  const cover = box(-32, -26, 64, 12);
  return [
    ...seen(core),
    straight('outline', [-38, -7, -38, 7], [38, -7, 38, 7]),
    ...cut([cover], soft),
    ...seen(box(-32, 14, 64, 12)),
    levelAxis(-58, 58),
  ];
}

export function mouldedPart(): FigureStroke[] {
  const right = shape(
    12,
    -28,
    line(20, -28),
    arc(23, -25, 3, true),
    line(23, 2),
    arc(27, 6, 4, false),
    line(44, 6),
    arc(47, 9, 3, true),
    line(47, 20),
    line(12, 20),
    line(12, 10),
    line(8, 6),
    line(8, -8),
    line(12, -12),
  );
  const insert = box(32, 6, 7, 14);
  return [
    edges([12, -28], [12, -12], [8, -8], [8, 6], [12, 10], [12, 20]),
    ...turnedCut([right, insert], soft),
    ...turnedCut([insert], hard),
    axis(-36, 28),
    axis(0, 26, 35.5),
    axis(0, 26, -35.5),
  ];
}

export function spongePart(): FigureStroke[] {
  const cells: readonly (readonly [number, number, number])[] = [
    [-37, -8, 2.6],
    [-29, 3, 3.4],
    [-24, -10, 2],
    [-18, -2, 2.4],
    [-12, 7, 2.8],
    [-8, -9, 3.2],
    [0, 0, 2.2],
    [5, 9, 2],
    [9, -7, 2.8],
    [16, 4, 3.4],
    [22, -9, 2.2],
    [27, 1, 2.4],
    [32, 9, 2],
    [36, -6, 3],
    [-36, 9, 2],
    [-21, 9.5, 1.6],
    [-2, -11, 1.4],
    [12, 11, 1.2],
    [40, 4, 1.6],
    [-41, 1, 1.5],
    [-14, -11, 1.3],
    [29, -11.5, 1.2],
  ];
  return [
    ...seen(box(-46, -15, 92, 30)),
    ...cells.map(([x, y, r]) => circle(x, y, r, 'thin')),
    ...cut([box(-46, 15, 92, 4)], { ...hard, spacing: 1.2 }),
    straight('outline', [46, 22, -40, 22], [-40, 22, -52, 26]),
  ];
}
