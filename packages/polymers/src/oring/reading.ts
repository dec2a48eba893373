import type { Confidence } from '@sebino/domain/sector';
import type { LegacyOring } from './legacy.ts';
import type { RingProblem } from './ring.ts';

/**
 * Why a figure is not, or not only, in the text. `id-before-section`: by the custom that the inside diameter comes
 * first. `beside-named-figure`: the other figure is named, this is what is left. `unit-of-other-figure`,
 * `fraction-is-inch`: where the unit comes from. `inch-times-25.4`, `nominal-section-table`, `as568-table`,
 * `legacy-table`, `jis-table`, `within-tolerance`, `od-less-two-sections`, `half-of-od-less-id`: how it was computed.
 */
export type Why =
  | 'id-before-section'
  | 'beside-named-figure'
  | 'unit-of-other-figure'
  | 'fraction-is-inch'
  | 'inch-times-25.4'
  | 'nominal-section-table'
  | 'as568-table'
  | 'legacy-table'
  | 'jis-table'
  | 'within-tolerance'
  | 'od-less-two-sections'
  | 'half-of-od-less-id';

/** A figure of a reading. `from` and `to` are there when its digits stand in the text. */
export interface Figure<T = number> {
  value: T;
  origin: 'stated' | 'derived';
  why: readonly Why[];
  confidence?: Confidence;
  from?: number;
  to?: number;
}

/** What the reader of a size must know or ask beside its figures. */
export type OringNote =
  /** Neither figure is named: the first may be the outside diameter. `other` is the ring that it would be then. */
  | {
      code: 'od-or-id-ambiguous';
      because: 'od-reading-is-catalogue-size' | 'not-a-catalogue-size';
      other?: { idMm: number; csMm: number; dash?: string };
    }
  | { code: 'axes-may-be-swapped'; idMm: number; csMm: number; dash?: string }
  | { code: 'nominal-inch-section'; nominalIn: number; trueIn: number; confidence: Confidence }
  /** A decimal that is also a nominal section: it is taken as it stands. */
  | { code: 'section-may-be-nominal'; nominalIn: number; trueIn: number }
  /** Read as mm by custom, no catalogue size, but one in inches. */
  | { code: 'unit-may-be-inch'; dash: string }
  | { code: 'value-may-be-thousands'; of: 'id' | 'od' | 'cs'; value: number; orThousands: number }
  | { code: 'inside-tolerance'; dash: string; idDifferenceMm: number; csDifferenceMm: number }
  | { code: 'nearest-size'; dash: string; idDifferenceMm: number; csDifferenceMm: number }
  | { code: 'size-differs-from-code'; dash: string; idDifferenceMm: number; csDifferenceMm: number }
  | { code: 'extension-only'; dash: string }
  | { code: 'no-such-dash'; dash: string }
  | { code: 'no-dash-mark'; written: string; proposal?: string }
  | { code: 'cord-code-unconfirmed'; written: string }
  | { code: 'no-table'; written: string }
  | { code: 'legacy-unconfirmed' | 'no-such-legacy-number'; legacy: LegacyOring };

/**
 * A size of an O-ring as it was read. `form` is the way it was written: two figures, a dash number, a designation of
 * ISO 3601-1, a number of AN6227 or AN6230, a code of JIS, or a maker's code that no table here explains.
 */
export interface OringSizeReading {
  form: 'figures' | 'dash' | 'iso-3601' | 'legacy' | 'jis' | 'code';
  from: number;
  to: number;
  written: string;
  /** The word O-ring, or OR, stands right before it. */
  marked: boolean;
  idMm?: Figure;
  csMm?: Figure;
  odMm?: Figure;
  idIn?: Figure;
  csIn?: Figure;
  odIn?: Figure;
  /** The section as inch names give it, `1/8` for .139. */
  csNominalIn?: Figure;
  dash?: Figure<string>;
  /** Of ISO 3601-1. */
  toleranceClass?: Figure<'A' | 'B'>;
  /** Surface grade of ISO 3601-3 as written; its meaning is not sourced. */
  grade?: Figure<string>;
  /** What was written where it is a code: `AN6227-12`, `P10A`, `OR 3118`. */
  code?: Figure<string>;
  notes: readonly OringNote[];
  problems: readonly RingProblem[];
}
