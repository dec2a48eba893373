import type { Datum } from '@sebino/domain/sector';

/** Why dimensions make no part: a code with its data. Lengths in mm. */
export interface FigureProblem {
  code:
    | 'not-a-length'
    | 'not-positive'
    | 'out-of-range'
    | 'not-greater'
    | 'wall-too-thick'
    | 'tolerance-not-possible'
    | 'count-not-possible'
    | 'hole-outside-outline'
    | 'hole-in-opening'
    | 'holes-overlap'
    | 'opening-outside-outline'
    | 'radius-too-large';
  data: Readonly<Record<string, Datum>>;
}

/** The largest and the smallest length that is drawn, mm. */
export const lengthLimitsMm = { min: 0.01, max: 99_999 };

/** ± mm beside a dimension of the same name. */
export type Tolerances<K extends string> = Partial<Record<K, number>>;

/** Problems of single lengths; a length that is absent has none. */
export function lengthProblems(lengths: Readonly<Record<string, number | undefined>>): FigureProblem[] {
  return Object.entries(lengths).flatMap(([field, value]) =>
    value === undefined ? [] : lengthProblem(field, value),
  );
}

function lengthProblem(field: string, value: number): FigureProblem[] {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return [{ code: 'not-a-length', data: { field } }];
  if (value <= 0) return [{ code: 'not-positive', data: { field, value } }];
  const { min, max } = lengthLimitsMm;
  return value < min || value > max ? [{ code: 'out-of-range', data: { field, value, min, max } }] : [];
}

/** What has to be greater than something else, and is not. */
export function notGreater(
  lengths: Readonly<Record<string, number | undefined>>,
  greater: string,
  than: string,
): FigureProblem[] {
  const [value, limit] = [lengths[greater], lengths[than]];
  if (value === undefined || limit === undefined || value > limit) return [];
  return [{ code: 'not-greater', data: { field: greater, value, than, limit } }];
}

/** A wall that leaves nothing of the space it stands in. */
export function wallProblems(
  wallMm: number | undefined,
  withinMm: number,
  field = 'wallMm',
): FigureProblem[] {
  if (wallMm === undefined || wallMm < withinMm) return [];
  return [{ code: 'wall-too-thick', data: { field, value: wallMm, limit: withinMm } }];
}

/** Tolerances that are no widths, or as wide as the measure itself. */
export function toleranceProblems(
  lengths: Readonly<Record<string, number | undefined>>,
  tolerances: Readonly<Record<string, number | undefined>> | undefined,
): FigureProblem[] {
  return Object.entries(tolerances ?? {}).flatMap(([field, value]): FigureProblem[] => {
    const nominal = lengths[field];
    if (value === undefined || nominal === undefined) return [];
    const isPossible = Number.isFinite(value) && value >= 0 && value < nominal;
    return isPossible
      ? []
      : [{ code: 'tolerance-not-possible', data: { field, value: String(value), nominal } }];
  });
}

export function countProblems(field: string, count: number | undefined, max: number): FigureProblem[] {
  if (count === undefined || (Number.isInteger(count) && count > 0 && count <= max)) return [];
  return [{ code: 'count-not-possible', data: { field, value: String(count), min: 1, max } }];
}
