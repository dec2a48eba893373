import { spanOf } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import type { DimensionKey, ReadValue } from './value.ts';

/** Rounds away the residue of binary fractions; no size of the trade has more than four places. */
export function tidy(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

const onlyMm: Readonly<Record<string, DimensionKey>> = {
  diameterMax: 'diameterMaxMm',
  wall: 'wallMm',
  shaft: 'shaftMm',
  housing: 'housingMm',
};
const mmKeys: Readonly<Record<string, DimensionKey>> = {
  ...onlyMm,
  id: 'idMm',
  od: 'odMm',
  cs: 'csMm',
  thickness: 'thicknessMm',
  width: 'widthMm',
  height: 'heightMm',
  length: 'lengthMm',
  diameter: 'diameterMm',
  hole: 'holeMm',
  panel: 'panelMm',
};
const inchKeys: Readonly<Record<string, DimensionKey>> = {
  id: 'idIn',
  od: 'odIn',
  cs: 'csIn',
  thickness: 'thicknessIn',
  width: 'widthIn',
  height: 'heightIn',
  length: 'lengthIn',
  diameter: 'diameterIn',
  hole: 'holeIn',
  panel: 'panelIn',
  // The form has no shaft in inches: a shaft seal then has its inside and its outside.
  shaft: 'idIn',
  housing: 'odIn',
};

/** The key of an axis in a unit; undefined where the form has none (a wall in inches). */
export function keyOf(axis: string, unit: 'mm' | 'inch'): DimensionKey | undefined {
  return unit === 'inch' ? inchKeys[axis] : mmKeys[axis];
}

/** A dimension that the text states, axis included. */
export function stated(
  analysis: Analysis,
  key: DimensionKey,
  value: number | string,
  at: readonly [number, number],
): ReadValue {
  return {
    field: 'dimensions',
    key,
    value: typeof value === 'number' ? tidy(value) : value,
    origin: 'stated',
    spans: [spanOf(analysis, ...at)],
  };
}

/** A dimension whose figure stands in the text while its axis, its unit or itself comes from a rule or table. */
export function derived(
  analysis: Analysis,
  key: DimensionKey,
  value: number | string,
  [at, rule]: readonly [readonly [number, number], string],
): ReadValue {
  return { ...stated(analysis, key, value, at), origin: 'derived', rule };
}
