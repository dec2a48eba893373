import type { Confidence } from '@sebino/domain/sector';
import { oringRow } from './oring.generated.ts';
import { allowedOf } from './oring/allowed.ts';
import type { OringTolerance } from './oring/allowed.ts';
import { legacyOf } from './oring/legacy.ts';
import type { LegacyOring } from './oring/legacy.ts';
import { nearestSizes, nearMetric } from './oring/nearest.ts';
import type { NearMetric, NearOring } from './oring/nearest.ts';
import type { OringSizeReading } from './oring/reading.ts';
import { problemsOfRing } from './oring/ring.ts';
import type { Ring, RingProblem } from './oring/ring.ts';
import { scanText, scanWhole } from './oring/scan.ts';

export type { AllowedDeviation, OringTolerance } from './oring/allowed.ts';
export type { LegacyOring } from './oring/legacy.ts';
export type { NearMetric, NearOring } from './oring/nearest.ts';
export type { Figure, OringNote, OringSizeReading, Why } from './oring/reading.ts';
export type { Ring, RingProblem } from './oring/ring.ts';

/** What ISO 3601-1 says about O-rings beyond AS568, and samples of other lists. Lengths in mm. */
export interface OringTables {
  seriesCsMm: readonly number[];
  minorCsMm: readonly number[];
  commonMetricCsMm: readonly number[];
  commonMetricCsConfidence: Confidence;
  /** ± mm on the cross-section, by class; `over` exclusive, `to` inclusive. */
  csTolerance: Readonly<Record<'A' | 'B', readonly { over: number; to: number; plusMinusMm: number }[]>>;
  csToleranceConfidence: Confidence;
  jisB2401P: readonly { code: string; idMm: number; csMm: number }[];
  jisConfidence: Confidence;
  mouldShrinkage: { value: string; confidence: Confidence };
}

/** The bands, sections and samples themselves. */
export const oringTables: OringTables = oringRow;

/**
 * Reads a text that is the size of one O-ring and nothing else: two figures (`20x3`, `Ø30 × 3,53`, `1" x 1/8"`), a dash
 * number of AS568 with its mark (`AS568-214`, `2-214`, `-214`, `dash 214`), a designation of ISO 3601-1, a number of
 * AN6227 or AN6230, a code of JIS B 2401, or `OR` with a maker's number, which is kept as text. Each figure says whether
 * it is stated or derived and why; what is doubtful stands in `notes`, what cannot be in `problems`. Undefined for every
 * other text: three digits without a mark are no dash number.
 *
 * @example readOringSize('AS568-214')?.idMm // { value: 24.99, origin: 'derived', why: ['as568-table'], … }
 * @example readOringSize('214') // undefined
 */
export function readOringSize(text: string): OringSizeReading | undefined {
  return scanWhole(text);
}

/**
 * Every size of an O-ring in a free text, in its order. Weaker signs need the word O-ring right before them there; two
 * bare figures count when they look like a ring, and three in a row (`48x30x2`) are another part. The work grows with
 * the length of the text and not faster.
 *
 * @example findOringSizes('500 O-Ringe 37,7 x 2,62 NBR').map(({ dash }) => dash?.value) // ['128']
 */
export function findOringSizes(text: string): readonly OringSizeReading[] {
  return scanText(text).readings;
}

/**
 * The catalogue sizes nearest to a ring, nearest first. The distance is counted in each size's own tolerances, so that
 * a little of the section weighs as much as a lot of the inside diameter. Empty for a ring that cannot be.
 *
 * @example nearestOrings({ idMm: 20, csMm: 3 }, 1)[0]?.reason // 'other-section'
 */
export function nearestOrings(ring: Ring, count: number): readonly NearOring[] {
  return nearestSizes(ring, count);
}

/** The metric sections nearest to that of a ring, and the samples of JIS B 2401 P within 5 % of it. */
export function nearestMetric(ring: Ring): NearMetric {
  return nearMetric(ring);
}

/**
 * The tolerances of ISO 3601-1 on a ring. Class A is that of the inch sizes: a ring that is none of them has no
 * tolerance on its inside diameter there. Class B is computed from the inside diameter. Nothing chooses between them.
 *
 * @example toleranceOfOring({ idMm: 20, csMm: 3 }, 'B').id?.plusMinusMm // 0.26
 */
export function toleranceOfOring(ring: Ring, className: 'A' | 'B'): OringTolerance {
  return allowedOf(ring, className);
}

/**
 * The size behind a number of the old lists AN6227 and AN6230, as `AN6227-12`. Undefined for any other text.
 *
 * @example findLegacyOring('AN6230-3') // { list: 'AN6230', number: 3, status: 'read', size: …225, … }
 */
export function findLegacyOring(text: string): LegacyOring | undefined {
  return legacyOf(text);
}

/** Everything wrong with the two figures of a ring; empty for one that can be made. */
export function checkOring(ring: Ring): readonly RingProblem[] {
  return problemsOfRing(ring);
}
