import type { Confidence } from '@sebino/domain/sector';
import type { As568Size } from '../as568.ts';

/** A size as the table keeps it: in thousandths of an inch, from which all the rest follows. */
export interface As568Row {
  dash: number;
  id: number;
  idTolerance: number;
  cs: number;
  csTolerance: number;
  sizeConfidence: Confidence;
  toleranceConfidence: Confidence;
}

/** The size in inches and millimetres. */
export function toSize({ dash, id, idTolerance, cs, csTolerance, ...confidence }: As568Row): As568Size {
  return {
    dash: String(dash).padStart(3, '0'),
    idIn: id / 1000,
    idToleranceIn: idTolerance / 1000,
    csIn: cs / 1000,
    csToleranceIn: csTolerance / 1000,
    idMm: toMm(id),
    idToleranceMm: toMm(idTolerance),
    csMm: toMm(cs),
    csToleranceMm: toMm(csTolerance),
    ...confidence,
  };
}

// 25.4 mm to the inch, half up to 0.01; whole numbers up to the last division, so that a half is one.
function toMm(thousandths: number): number {
  return Math.round((thousandths * 254) / 100) / 100;
}
