import type { Confidence } from '@sebino/domain/sector';
import type { ToleranceTable } from '../tolerance.ts';

/** The tolerance of a nominal size in one class of a table, ± mm; see `findTolerance` of the subject. */
export function toleranceIn(
  table: ToleranceTable,
  className: string,
  nominalMm: number,
): { plusMinusMm: number; confidence: Confidence } | undefined {
  const column = table.classes.indexOf(className);
  const confidence = table.confidence[column];
  if (confidence === undefined || !(nominalMm > 0) || nominalMm === Infinity) return undefined;
  const band = table.bands.find((each) => nominalMm > each.over && nominalMm <= each.to);
  const plusMinusMm = band ? band.plusMinusMm[column] : beyond(table, column, nominalMm);
  return typeof plusMinusMm === 'number' ? { plusMinusMm, confidence } : undefined;
}

function beyond(table: ToleranceTable, column: number, nominalMm: number): number | undefined {
  const percent = table.beyondPercent?.percent[column];
  if (!table.beyondPercent || percent === undefined || nominalMm <= table.beyondPercent.over)
    return undefined;
  return Math.round(nominalMm * percent) / 100;
}
