import type { Confidence } from '@sebino/domain/sector';
import { as568Rows } from './as568.generated.ts';

/** One O-ring size of AS568. Tolerances are ±; millimetres are inches × 25.4, half up to 0.01. */
export interface As568Size {
  /** Three digits, for example `214`. */
  dash: string;
  idIn: number;
  idToleranceIn: number;
  csIn: number;
  csToleranceIn: number;
  idMm: number;
  idToleranceMm: number;
  csMm: number;
  csToleranceMm: number;
  /** Of inside diameter and cross-section. */
  sizeConfidence: Confidence;
  /** Of the tolerance on the inside diameter. */
  toleranceConfidence: Confidence;
}

export const as568: readonly As568Size[] = as568Rows;

/** The size behind a dash number of one to three digits; undefined when the standard has none. */
export function findAs568(dash: string): As568Size | undefined {
  return as568.find((size) => size.dash === dash.padStart(3, '0'));
}

/** The size whose inside diameter and cross-section both lie within its own tolerances of the figures given, in mm. */
export function findAs568BySize(idMm: number, csMm: number): As568Size | undefined {
  const fitting = as568.filter(
    (size) => off(idMm, size.idMm) <= size.idToleranceMm && off(csMm, size.csMm) <= size.csToleranceMm,
  );
  return fitting.toSorted((a, b) => off(idMm, a.idMm) - off(idMm, b.idMm))[0];
}

// Figures come with two decimals: a hair beyond the tolerance is a rounding residue of binary fractions.
function off(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 1000) / 1000;
}
