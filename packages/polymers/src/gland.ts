import type { Confidence } from '@sebino/domain/sector';
import { glandLimitRow, glandRows } from './gland.generated.ts';
import { answerGland } from './gland/check.ts';
import type { GlandAnswer, GlandCase } from './gland/check.ts';
import { proposeGroove } from './gland/recommend.ts';
import type { GrooveProposal } from './gland/recommend.ts';
import type { Ring } from './oring/ring.ts';

export type { GlandAnswer, GlandCase, GlandNote, GlandQuantity, StretchModel } from './gland/check.ts';
export type { Interval } from './gland/interval.ts';
export type { GlandLimit, Verdict } from './gland/limit.ts';
export type { GlandProblem, Measure, MeasureName } from './gland/measure.ts';
export type { GrooveProposal } from './gland/recommend.ts';

/** How the ring works: squeezed across the groove of a piston or rod, between two faces, or moving. */
export type GlandUse = 'static-radial' | 'static-axial' | 'dynamic';

/** A groove of one maker's guide for one cross-section, in inches. The depth counts the gap, so it is the gland height. */
export interface GlandRow {
  csIn: number;
  use: GlandUse;
  depthIn: Span;
  squeezePercent: Span;
  /** Without back-up ring. */
  widthIn: number;
  source: string;
  confidence: Confidence;
}

/** A range, both ends in it. */
export interface Span {
  from: number;
  to: number;
}

/** Limits that makers publish for any cross-section. */
export interface GlandLimits {
  /** A rough range for sections that the table of grooves leaves out. */
  roughSqueezePercent: { static: Span; dynamic: Span };
  /** Up to `to` it is usual, up to `most` still met; within `sectionLossAbove` the thinner section begins to count. */
  stretchPercent: { to: number; most: number; sectionLossAbove: Span };
  /** Of a ring that sits with its outside diameter in a bore. */
  outsideCompressionPercent: Span;
  fillPercent: { from: number; to: number; best: number; most: number };
  backupRingAboveBar: number;
  /** Inner corner of a groove that is not round, in cross-sections. */
  cornerRadiusSections: { least: number; ideal: number };
  source: string;
  confidence: Confidence;
}

/** The grooves of the guide: five sections, three uses. */
export const glandTable: readonly GlandRow[] = glandRows;
/** The limits that hold for any section. */
export const glandLimits: GlandLimits = glandLimitRow;

/**
 * Whether a ring and a groove go together: squeeze, stretch (or compression on the outside diameter) and fill, each at
 * its nominal figures and at the worst that the tolerances allow, with its limits and their source. A figure or a
 * tolerance that is not given is named and leaves the verdict open; none is assumed. Figures that cannot be give
 * `problems` and no quantity. Pressure above 103.5 bar asks for a look at a back-up ring. Heat and swell are not counted.
 *
 * stretch % = 100 (d − ID) / ID; section = CS (ID / d)^(2/3) or ^(1/2); squeeze % = 100 (section − height) / section;
 * fill % = 100 (π CS² / 4) / (height × width). Sources: as `glandTable` and `glandLimits` say.
 */
export function checkGland(given: GlandCase): GlandAnswer {
  return answerGland(given);
}

/**
 * A groove for a ring and a use. Undefined for a ring that cannot be, and for a section thinner or thicker than the
 * guide's: there nothing is proposed.
 *
 * @example recommendGroove({ idMm: 24.99, csMm: 3.53 }, 'static-radial', 'inner')?.heightMm // { from: 2.79, to: 2.95 }
 */
export function recommendGroove(
  ring: Ring,
  use: GlandUse,
  seat: 'inner' | 'outer',
): GrooveProposal | undefined {
  return proposeGroove(ring, use, seat);
}
