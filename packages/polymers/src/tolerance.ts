import type { Confidence } from '@sebino/domain/sector';
import { flashRow, toleranceRows } from './tolerance.generated.ts';

/** One table of tolerances: ± mm by band of nominal size, one column per class. */
export interface ToleranceTable {
  id:
    'iso3302-1-moulded' | 'iso3302-1-extruded' | 'iso3302-1-cut-length' | 'din16742-tg6' | 'iso2768-1-linear';
  classes: readonly string[];
  /** `over` is exclusive and `to` inclusive, in mm; a class without a value in a band is null. */
  bands: readonly { over: number; to: number; plusMinusMm: readonly (number | null)[] }[];
  /** Beyond the last band: percent of the nominal size, where the standard goes on that way. */
  beyondPercent?: { over: number; percent: readonly number[] };
  /** One word for each class. */
  confidence: readonly Confidence[];
  confidenceNote: string;
  note?: string;
}

/** Greatest flash by class of ISO 3302-1, mm; null is free. */
export interface FlashTable {
  maxMm: Readonly<Record<string, number | null>>;
  confidence: Confidence;
  note: string;
}

export const toleranceTables: readonly ToleranceTable[] = toleranceRows;
export const flashTable: FlashTable = flashRow;

/**
 * The tolerance of a nominal size in one class, ± mm, with its confidence. Undefined where no table that we may trust
 * gives a value: then the honest answer is "no table".
 */
export function findTolerance(
  id: ToleranceTable['id'],
  className: string,
  nominalMm: number,
): { plusMinusMm: number; confidence: Confidence } | undefined {
  const table = toleranceTables.find((each) => each.id === id);
  const column = table?.classes.indexOf(className) ?? -1;
  const confidence = table?.confidence[column];
  if (!table || confidence === undefined || !(nominalMm > 0)) return undefined;
  const band = table.bands.find((each) => nominalMm > each.over && nominalMm <= each.to);
  const plusMinusMm = band ? band.plusMinusMm[column] : beyond(table, column, nominalMm);
  return typeof plusMinusMm === 'number' ? { plusMinusMm, confidence } : undefined;
}

/**
 * ISO 3601-1 class B tolerance on the inside diameter of an O-ring, ± mm: 0.009 d^0.95 + 0.11, to 0.01.
 * Source: equation A.1 of the 2012 edition as cited by one public source (sourced once).
 */
export function oringClassBToleranceMm(idMm: number): number {
  return Math.round((0.009 * idMm ** 0.95 + 0.11) * 100) / 100;
}

function beyond(table: ToleranceTable, column: number, nominalMm: number): number | undefined {
  const percent = table.beyondPercent?.percent[column];
  if (!table.beyondPercent || percent === undefined || nominalMm <= table.beyondPercent.over)
    return undefined;
  return Math.round(nominalMm * percent) / 100;
}
