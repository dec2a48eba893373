import type { Confidence } from '@sebino/domain/sector';
import { oringRow } from './oring.generated.ts';

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

export const oringTables: OringTables = oringRow;
