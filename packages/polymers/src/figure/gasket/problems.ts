import type { GasketDimensions, GasketHole } from '../gasket.ts';
import { countProblems, lengthProblems, notGreater, toleranceProblems } from '../problem.ts';
import type { FigureProblem } from '../problem.ts';
import { depthIn, halves } from './outline.ts';
import type { GasketOpening, GasketOutline } from './outline.ts';
import { holesOf, openingOf, outlineOf } from './read.ts';

/** More holes than this would be a sieve, and a drawing nobody reads. */
const mostHoles = 64;

/** Why these dimensions make no gasket; empty when they do. */
export function gasketProblems(dimensions: GasketDimensions): FigureProblem[] {
  const { thicknessMm, thicknessToleranceMm, boltHoles } = dimensions;
  const outline = outlineOf(dimensions);
  const opening = openingOf(dimensions);
  const lengths = [
    ...lengthProblems({ ...lengthsOf(outline), thicknessMm }),
    ...(opening ? lengthProblems(lengthsOf(opening)) : []),
    ...(boltHoles ? lengthProblems({ diameterMm: boltHoles.diameterMm, circleMm: boltHoles.circleMm }) : []),
    ...countProblems('count', boltHoles?.count, mostHoles),
    ...countProblems('holes', dimensions.holes?.length || undefined, mostHoles),
  ];
  if (lengths.length > 0) return lengths;
  const shapes = [...radiusProblems(outline), ...(opening ? radiusProblems(opening) : [])];
  if (shapes.length > 0) return shapes;
  return [
    ...openingProblems(outline, opening),
    ...holeProblems(outline, opening, holesOf(dimensions)),
    ...toleranceProblems({ thicknessMm }, { thicknessMm: thicknessToleranceMm }),
  ];
}

function lengthsOf(of: GasketOutline | GasketOpening): Record<string, number | undefined> {
  // A corner of radius zero is a sharp one, and no fault.
  if (of.kind === 'rectangle')
    return {
      lengthMm: of.lengthMm,
      widthMm: of.widthMm,
      cornerMm: of.cornerMm === 0 ? undefined : of.cornerMm,
    };
  const { kind: _, ...lengths } = of;
  return lengths;
}

function radiusProblems(of: GasketOutline | GasketOpening): FigureProblem[] {
  const [x, y] = halves(of);
  if (of.kind === 'round') return [];
  if (of.kind === 'oval') {
    const ends = { lengthMm: of.lengthMm, widthMm: of.widthMm };
    const most = Math.min(y, x - y);
    return [
      ...notGreater(ends, 'lengthMm', 'widthMm'),
      // The end arcs stand outside the middle one, or the tangents would cross it.
      ...(x > y && of.endRadiusMm > y ? [tooLarge('endRadiusMm', of.endRadiusMm, most)] : []),
    ];
  }
  const corner = of.cornerMm ?? 0;
  return corner > Math.min(x, y) ? [tooLarge('cornerMm', corner, Math.min(x, y))] : [];
}

function tooLarge(field: string, value: number, limit: number): FigureProblem {
  return { code: 'radius-too-large', data: { field, value, limit } };
}

function openingProblems(outline: GasketOutline, opening: GasketOpening | undefined): FigureProblem[] {
  if (!opening) return [];
  if (outline.kind === 'round' && opening.kind === 'round') {
    return notGreater({ odMm: outline.odMm, idMm: opening.idMm }, 'odMm', 'idMm');
  }
  const [x, y] = halves(opening);
  const spots: [number, number][] = opening.kind === 'round' ? around(x) : [[x, y]];
  if (spots.every(([px, py]) => depthIn(outline, px, py) > 0)) return [];
  return [{ code: 'opening-outside-outline', data: { lengthMm: 2 * x, widthMm: 2 * y } }];
}

function around(r: number): [number, number][] {
  return Array.from({ length: 17 }, (_, at) => [
    r * Math.cos((at * Math.PI) / 32),
    r * Math.sin((at * Math.PI) / 32),
  ]);
}

function holeProblems(
  outline: GasketOutline,
  opening: GasketOpening | undefined,
  holes: readonly GasketHole[],
): FigureProblem[] {
  const badly = holes.findIndex((hole) => !isHole(hole));
  if (badly >= 0) return [{ code: 'not-a-length', data: { field: 'holes', at: badly } }];
  return holes.flatMap((hole, at): FigureProblem[] => {
    const { xMm, yMm, diameterMm } = hole;
    const r = diameterMm / 2;
    const data = { at, xMm, yMm, diameterMm };
    if (depthIn(outline, xMm, yMm) <= r) return [{ code: 'hole-outside-outline', data }];
    if (opening && -depthIn(opening, xMm, yMm) <= r) return [{ code: 'hole-in-opening', data }];
    const other = holes.findIndex((each, index) => index < at && meets(each, hole));
    return other < 0 ? [] : [{ code: 'holes-overlap', data: { ...data, other } }];
  });
}

function isHole({ xMm, yMm, diameterMm }: GasketHole): boolean {
  return Number.isFinite(xMm) && Number.isFinite(yMm) && lengthProblems({ diameterMm }).length === 0;
}

function meets(a: GasketHole, b: GasketHole): boolean {
  return Math.hypot(a.xMm - b.xMm, a.yMm - b.yMm) <= (a.diameterMm + b.diameterMm) / 2;
}
