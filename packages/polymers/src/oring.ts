import type { Confidence } from '@sebino/domain/sector';
import { oringRow } from './tolerance.generated.ts';

/** What ISO 3601-1 and a maker's design guide say about O-rings beyond AS568. Lengths in mm unless named in inches. */
export interface OringTables {
  seriesCsMm: readonly number[];
  minorCsMm: readonly number[];
  commonMetricCsMm: readonly number[];
  /** ± mm on the cross-section, by class; `over` exclusive, `to` inclusive. */
  csTolerance: Readonly<Record<'A' | 'B', readonly { over: number; to: number; plusMinusMm: number }[]>>;
  csToleranceConfidence: Confidence;
  jisB2401P: readonly { code: string; idMm: number; csMm: number }[];
  /** Depths and squeeze of one maker's guide (Apple Rubber), sourced once; inches and percent. */
  gland: readonly {
    csIn: number;
    use: 'static-radial' | 'static-axial' | 'dynamic';
    depthIn: string;
    squeezePercent: string;
    widthIn: number;
  }[];
  limits: readonly { what: string; value: string; source: string }[];
  /** Greatest flash by class of ISO 3302-1, mm; null is free. Sourced once. */
  flashMm: Readonly<Record<string, number | null>>;
  mouldShrinkage: { value: string; confidence: Confidence };
}

export const oringTables: OringTables = oringRow;
