import type { CalendarDay } from './calendar.ts';
import type { Capability, MatchableFirm } from './firm.ts';
import type { Language, Wording } from './language.ts';
import type { Requirement } from './requirement.ts';

/** How sure a fact of the trade is: two sources agree, one source, trade knowledge without source, sources disagree. */
export type Confidence = 'sourced-twice' | 'sourced-once' | 'general-knowledge' | 'contradicted';

/** One word of the trade with all its names. The first name of a language is the one shown. */
export interface Term {
  id: string;
  names: Partial<Record<Language, readonly string[]>>;
  /** The term this one belongs under, for example a grade under its family. */
  broader?: string;
  /** Further spellings that mean this term in any language: symbols, trade names, old codes. */
  aliases?: readonly string[];
  note?: string;
  confidence: Confidence;
}

/** The name shown for a term: its first in a language, else in English, else its id. */
export function nameOfTerm(term: Term, language: Language): string {
  return term.names[language]?.[0] ?? term.names.en?.[0] ?? term.id;
}

/** The same by id; an id that none of the terms has is shown as it is. */
export function nameAmong(terms: readonly Term[], id: string, language: Language): string {
  const term = terms.find((each) => each.id === id);
  return term === undefined ? id : nameOfTerm(term, language);
}

export interface Vocabulary {
  id: string;
  labels: Wording;
  terms: readonly Term[];
}

/** A thing an enquiry may demand. */
export interface RequirementField {
  id: string;
  kind: 'terms' | 'number' | 'range' | 'quantity' | 'text' | 'day';
  labels: Wording;
  vocabulary?: string;
  /** Unit of numbers, ranges and the default of quantities: `mm`, `°C`, `pcs`. */
  unit?: string;
  /** Asked on the buyer's form, in this order; the others are added by the office. */
  asked?: number;
  /** Without it no firm can judge the need: its absence is a question to the buyer. */
  essential?: true;
  /** Part of the one-line summary a firm reads in the mail. Sizes that identify a part stay out of it. */
  inMail?: true;
}

/** A thing a firm declares about a line of work. `public` fields are shown on its page. */
export interface CapabilityField {
  id: string;
  kind: 'number' | 'range' | 'terms' | 'flag';
  labels: Wording;
  vocabulary?: string;
  unit?: string;
  processes?: readonly string[];
  public: boolean;
}

export type Finding = 'fits' | 'borderline' | 'does-not-fit' | 'not-known';

/** A value inside a reason, kept as data so that any language can word it. */
export type Datum = string | number | readonly string[];

/** What one check found, and why: the demand, the firm's datum, and what would change the finding. */
export interface CheckResult {
  finding: Finding;
  /** Stable kebab code beside the check, for example `opening-too-small`. */
  code: string;
  /** Who could clear a doubt: the buyer about the need, or the firm about its own datum. */
  doubtAbout: 'need' | 'firm';
  data: Readonly<Record<string, Datum>>;
  /** The capability field (or `certificate`, `process`) and the value that would turn this finding into `fits`. */
  change?: { field: string; to: Datum };
}

export interface CheckInput {
  requirements: readonly Requirement[];
  line: Capability;
  firm: MatchableFirm;
  /** The day the verdict is given, and the day the goods are due when the buyer said so. */
  on: CalendarDay;
  dueOn?: CalendarDay;
}

/** One rule of the trade. A hard check that does not fit excludes; a soft one asks. */
export interface Check {
  id: string;
  strength: 'hard' | 'soft';
  run(input: CheckInput): readonly CheckResult[];
}

/** A reason as stored and sent: words are made from it at the edge, by `SectorPack.explain`. */
export interface Reason extends CheckResult {
  check: string;
  strength: 'hard' | 'soft';
}

/**
 * One stroke of a figure, in millimetres of the part, y pointing down; `role` decides its look.
 * A dimension measures from (x1, y1) to (x2, y2); its line stands `offset` to the right of that direction as seen on
 * the page (left to right: below; top to bottom: on the left; negative: the other side). Texts write their numbers with
 * a decimal point; whoever renders them puts each number into the reader's form.
 */
export type FigureStroke =
  | { kind: 'path'; d: string; role: FigureRole }
  | { kind: 'circle'; cx: number; cy: number; r: number; role: FigureRole }
  | FigureDimension
  | { kind: 'label'; x: number; y: number; text: string };
/**
 * `section` is cut material and is filled with paper; its hatching is drawn as `thin` lines, or as the hatching of its
 * class of material. `dimension` is the line of a leader or a break.
 */
export type FigureRole = 'outline' | 'section' | 'centre' | 'hidden' | 'thin' | 'dimension' | FigureHatch;
export type FigureHatch = 'hatch-wide' | 'hatch-close' | 'hatch-crossed' | 'hatch-dashed';

export interface FigureDimension {
  kind: 'dimension';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  offset: number;
  text: string;
  /** How far a level line goes on beyond its second end when its text finds no room between the ends. */
  reach?: number;
  /** A diameter of which one side is drawn: no arrow and no extension line at its first end, the axis. */
  isHalf?: true;
  /** Drawn longer or shorter than it is: the text is underlined, as ISO 129-1 has it. */
  isOutOfScale?: true;
}

/** A part drawn from its dimensions. Same input, same figure; no locale or clock inside. */
export interface Figure {
  id: string;
  viewBox: { x: number; y: number; width: number; height: number };
  strokes: readonly FigureStroke[];
  /** What a reader of the page without eyes is told. */
  title: Wording;
  /** The same at length: every dimension in words. */
  description?: Wording;
  /** What the picture itself must say, for example that a shape is schematic. */
  note?: Wording;
  /** The height of texts, as a share of the width, that there is room for; a renderer stays at or below it. */
  textShare?: number;
}

/** A term read in a text, with the place where it stands. */
export interface FoundTerm {
  vocabulary: string;
  id: string;
  from: number;
  to: number;
}

/** A demand read in a text, with the places that say it. */
export interface ReadRequirement extends Requirement {
  places: readonly { from: number; to: number }[];
}

/** What whoever works on the enquiry should see before they answer it, by a stable kebab code of the pack. */
export interface Remark {
  code: string;
  /** It says that something is missing, and falls away once one of these fields is answered elsewhere. */
  unless?: readonly string[];
}

/** What a text says of a need. A field that it does not name is absent: nothing is filled in. */
export interface TextReading {
  requirements: readonly ReadRequirement[];
  remarks: readonly Remark[];
}

/**
 * What a sector brings to the house: words, fields, checks and drawings, as data and pure functions. The core knows
 * nothing else about what is made. A second sector is a second pack and no change elsewhere.
 */
export interface SectorPack {
  id: string;
  version: string;
  vocabularies: readonly Vocabulary[];
  requirementFields: readonly RequirementField[];
  capabilityFields: readonly CapabilityField[];
  checks: readonly Check[];
  /** Terms named in a text, by any of their names in any language; an ambiguous word gives several. */
  findTerms(text: string): readonly FoundTerm[];
  /** The demands that a text states, those a table derives from it, and proposals that await the writer's yes. */
  read(text: string, language?: Language): TextReading;
  /** A remark in one plain sentence. */
  explainRemark(code: string, language: Language): string;
  /** Every term a firm can be found by: its processes, what they make, of what, and what it can prove on a day. */
  termsOf(firm: MatchableFirm, on: CalendarDay): readonly { vocabulary: string; term: string }[];
  /** The reason in one plain sentence that a buyer or an artisan understands. */
  explain(reason: Reason, language: Language): string;
  /** The need in one line, from the fields marked `inMail` only. */
  summarise(requirements: readonly Requirement[], language: Language): string;
  /** A figure of the part if its dimensions are known, or of the kind of part if only that is known. */
  draw(requirements: readonly Requirement[]): Figure | undefined;
}
