import type { Span } from './tree.ts';

/** A part without which a call-out is incomplete; it stays empty. */
export type MissingPart = 'grade' | 'pair' | 'hardness' | 'tensile';

/** What the office should see; `from` and `to` are where it stands in the text. */
export type CalloutWarning = Span & (ReadingWarning | ConflictWarning);

/** About what was written: something is missing, odd or unconfirmed. */
export type ReadingWarning =
  | { code: 'incomplete-callout'; missing: readonly MissingPart[] }
  | { code: 'unit-system-unknown' }
  /** Revisions from 1980 are metric; this call-out has no M and was read in hundreds of psi. */
  | { code: 'metric-mark-missing'; revisionYear: number }
  | { code: 'year-completed'; year: number }
  | { code: 'unreadable-year'; written: string }
  | { code: 'ambiguous-pair'; candidates: readonly string[] }
  | { code: 'unlisted-pair'; pair: string }
  /** A hardness digit or a tensile strength of nought. */
  | { code: 'implausible-value'; part: 'hardness' | 'tensile' }
  | { code: 'suffix-without-grade' }
  | { code: 'grade-1-with-suffix' }
  | { code: 'zero-for-letter-o'; suffix: string }
  | { code: 'suffix-below-type'; suffix: string; temperatureC: number; typeTemperatureC: number }
  /** The figure is in no table: method or temperature stay empty. */
  | { code: 'unlisted-suffix-figure'; suffix: string; figure: 'n1' | 'n2' }
  | { code: 'unknown-suffix'; written: string }
  /** Methods and temperatures of these suffixes were not checked against the standard. */
  | { code: 'unconfirmed-suffix-table'; suffixes: readonly string[] };

/** Two statements that do not agree; both are kept. */
export type ConflictWarning =
  | {
      code: 'hardness-conflict';
      stated: number;
      nominal: number;
      isWithinTolerance: boolean;
      /** False: another scale, so that the two figures only compare roughly or not at all. */
      isSameScale: boolean;
    }
  | { code: 'polymer-conflict'; stated: readonly string[]; usual: readonly string[] };
