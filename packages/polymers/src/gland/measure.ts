import type { Interval } from './interval.ts';

/** A length in mm with its tolerance to both sides. No tolerance given is not the same as a tolerance of zero. */
export interface Measure {
  mm: number;
  plusMm?: number;
  minusMm?: number;
}

/** A length of the ring or of the groove, as `missing` and `problems` name it. */
export type MeasureName = 'ring-id' | 'ring-cs' | 'groove-diameter' | 'gland-height' | 'groove-width';

/** Why a measure cannot be computed with. */
export interface GlandProblem {
  code:
    | 'not-a-number'
    | 'not-above-zero'
    | 'beyond-any-groove'
    | 'tolerance-below-zero'
    | 'tolerance-exceeds-size';
  of: MeasureName | 'pressure' | 'corner-radius';
  value: number;
}

/** Everything wrong with one measure; an absent one has no fault. */
export function problemsOfMeasure(of: MeasureName, measure: Measure | undefined): GlandProblem[] {
  if (!measure) return [];
  const { mm, plusMm = 0, minusMm = 0 } = measure;
  const fault = (code: GlandProblem['code'], value: number): GlandProblem[] => [{ code, of, value }];
  const odd = [mm, plusMm, minusMm].find((value) => !Number.isFinite(value));
  if (odd !== undefined) return fault('not-a-number', odd);
  // Beyond a kilometre or below a thousandth of a micron squares and quotients leave the range of numbers.
  if (!(mm > 1e-6) || mm > 1e6) return fault(mm > 1e6 ? 'beyond-any-groove' : 'not-above-zero', mm);
  if (plusMm < 0 || minusMm < 0) return fault('tolerance-below-zero', Math.min(plusMm, minusMm));
  return mm - minusMm > 1e-6 && plusMm < 1e6
    ? []
    : fault('tolerance-exceeds-size', Math.max(plusMm, minusMm));
}

export function toInterval({ mm, plusMm = 0, minusMm = 0 }: Measure): Interval {
  return { least: mm - minusMm, nominal: mm, most: mm + plusMm };
}

export function hasTolerance({ plusMm, minusMm }: Measure): boolean {
  return plusMm !== undefined && minusMm !== undefined;
}
