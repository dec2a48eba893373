import type { Confidence } from '@sebino/domain/sector';
import { glandLimitRow, glandRows } from './gland.generated.ts';

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

export const glandTable: readonly GlandRow[] = glandRows;
export const glandLimits: GlandLimits = glandLimitRow;
