import type { Confidence } from '@sebino/domain/sector';
import type { CalloutWarning } from './warning.ts';

/** UTF-16 units into the text that was read; `to` is the first unit behind. */
export interface Span {
  from: number;
  to: number;
}

/** The standard as its call-outs name it; both hold the same system. */
export type StandardId = 'ASTM D2000' | 'SAE J200';

/** With M the tensile strength counts MPa, without it hundreds of psi. */
export type UnitSystem = 'si' | 'inch-pound';

/**
 * Where a meaning comes from: the tables of codes, read from public pages; a rule of the call-out itself, such as
 * "digit times ten"; trade knowledge without a public source.
 */
export type CodeSource = 'code-tables' | 'callout-rule' | 'trade-knowledge';

/** A part of the code: where it stands, how it is written, and how sure its meaning is. */
export interface CalloutPart extends Span {
  written: string;
  source: CodeSource;
  confidence: Confidence;
}

export interface RevisionYear extends Span {
  written: string;
  value: number;
  /** "a", "b", "e1": a later text of the same year. */
  edition?: string;
  /** Fewer than four digits were written; the century is derived. */
  isCompleted: boolean;
}

/** 1 is the basic requirements only; 2 to 9 open the suffixes of that row's table. */
export interface GradePart extends CalloutPart {
  value: number;
}

export interface TypePart extends CalloutPart {
  value: string;
  /** Heat ageing. */
  temperatureC: number;
  hours: 70;
}

export interface ClassPart extends CalloutPart {
  value: string;
  /** Greatest swell, % by volume; null is no requirement. */
  swellPercent: number | null;
  /** Of the swelling test: that of the type, never above 150 °C. Absent while the type is. */
  testTemperatureC?: number;
}

export interface HardnessPart extends CalloutPart {
  nominal: number;
  tol: 5;
  scale: 'Shore A';
}

/** The least tensile strength. */
export interface TensilePart extends CalloutPart {
  value: number;
  unit: 'MPa' | 'psi';
  /** Derived from psi, one decimal; the value itself where MPa is written. */
  mpa: number;
}

/** One of two or more pairs of type and class between which the writer leaves the choice. */
export interface CandidatePair extends Span {
  pair: string;
  isListed: boolean;
}

export interface CalloutSuffix extends Span {
  written: string;
  /** As it should be written: `EO34` for "E034", `A1-10`, `Z1`. */
  code: string;
  letters: string;
  /** Method and time; absent for Z. */
  n1?: number;
  /** Key of the test temperature; absent for Z. */
  n2?: number;
  /** Number of the special requirement Z. */
  index?: number;
  property: string;
  method?: string;
  /** Medium or kind of test. */
  detail?: string;
  hours?: number;
  /** °C; null is outdoors. Absent where the tables know none. */
  temperatureC?: number | null;
  /** Text in brackets behind Z, which spells the requirement out. */
  spelledOut?: Span & { written: string };
  /** Of each reading; below `sourced-twice` it may warn, and never excludes. */
  confidence: { property: Confidence; method?: Confidence; temperature?: Confidence };
}

/** A call-out as a tree: `written` is the text from `from` to `to`, and every part lies within. */
export interface Callout extends Span {
  written: string;
  standard: { id: StandardId; origin: 'stated' | 'derived' } & Partial<Span>;
  revisionYear?: RevisionYear;
  /** Absent while neither M nor a tensile strength is written. */
  system?: UnitSystem;
  /** Where the M stands. */
  metricMark?: Span;
  grade?: GradePart;
  type?: TypePart;
  class?: ClassPart;
  /** Filled only where the pair is ambiguous; then `type` and `class` are absent. */
  candidatePairs: readonly CandidatePair[];
  hardness?: HardnessPart;
  tensile?: TensilePart;
  suffixes: readonly CalloutSuffix[];
  /** Rubbers that usually serve: say "usually", never "is". Empty where the pair is unlisted or ambiguous. */
  polymersUsual: readonly string[];
  warnings: readonly CalloutWarning[];
}
