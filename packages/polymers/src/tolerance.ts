import type { Confidence } from '@sebino/domain/sector';
import { flashRow, toleranceRows } from './tolerance.generated.ts';
import { answerTolerance } from './tolerance/answer.ts';
import type { ToleranceAnswer, ToleranceQuestion } from './tolerance/answer.ts';
import { classBToleranceMm } from './tolerance/classB.ts';
import { toleranceIn } from './tolerance/find.ts';
import { scanTolerance, scanTolerances } from './tolerance/read.ts';
import type { ToleranceReading } from './tolerance/read.ts';

export type { AllowedSize, ToleranceAnswer, ToleranceNote, ToleranceQuestion } from './tolerance/answer.ts';
export type { ToleranceReading, ToleranceStandard } from './tolerance/read.ts';

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

/** The five tables that we may show; every other class has none. */
export const toleranceTables: readonly ToleranceTable[] = toleranceRows;
/** The classes of flash, X0 to X5; see `flashLimit`. */
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
  return table && toleranceIn(table, className, nominalMm);
}

/**
 * ISO 3601-1 class B tolerance on the inside diameter of an O-ring, ± mm: 0.009 d^0.95 + 0.11, to 0.01.
 * Source: equation A.1 of the 2012 edition as cited by one public source (sourced once).
 */
export function oringClassBToleranceMm(idMm: number): number {
  return classBToleranceMm(idMm);
}

/**
 * What is allowed for one nominal size, with its limits. With a class written as on a drawing (`M3 F`, `ISO 2768-mK`),
 * its row, or both rows where fixed or closure is not said; without one, the rows of every class: none is ever assumed.
 * A class without table is answered by name. ISO 2768 on rubber comes with a warning and a proposal that replaces
 * nothing.
 *
 * @example tolerancesOf({ nominalMm: 25, class: 'M3 F' }).rows[0] // { plusMinusMm: 0.5, minMm: 24.5, maxMm: 25.5, … }
 * @example tolerancesOf({ nominalMm: 25, class: 'EN1' }).notes[1] // { code: 'no-table', name: 'EN1' }
 */
export function tolerancesOf(question: ToleranceQuestion): ToleranceAnswer {
  return answerTolerance(question);
}

/**
 * Reads a text that is a class of tolerance and nothing else: `ISO 3302-1 M2`, `M3 F`, `E2`, `DIN 16742 TG6`,
 * `ISO 2768-mK`. The standard is derived where only the class is written. Undefined for every other text.
 */
export function readToleranceClass(text: string): ToleranceReading | undefined {
  return scanTolerance(text);
}

/**
 * Every class of tolerance in a free text, in its order. A class alone counts there only behind the word tolerance or
 * with F or C: `M3` by itself is a thread.
 */
export function findToleranceClasses(text: string): readonly ToleranceReading[] {
  return scanTolerances(text).readings;
}

/**
 * The greatest flash that a class of ISO 3302-1 allows, mm; `free` sets no limit. Undefined for an unknown class.
 *
 * @example flashLimit('X2') // { class: 'X2', maxMm: 0.5, confidence: 'sourced-once' }
 */
export function flashLimit(
  className: string,
): { class: string; maxMm: number | 'free'; confidence: Confidence } | undefined {
  const name = className.trim().toUpperCase();
  if (!Object.hasOwn(flashTable.maxMm, name)) return undefined;
  return { class: name, maxMm: flashTable.maxMm[name] ?? 'free', confidence: flashTable.confidence };
}
