import type { Confidence } from '@sebino/domain/sector';
import { glandLimitRow, glandRows } from '../gland.generated.ts';
import type { GlandRow, GlandUse, Span } from '../gland.ts';
import type { Interval } from './interval.ts';

/** `not-known`: a figure or a tolerance that would decide is not given. */
export type Verdict = 'fits' | 'borderline' | 'does-not-fit' | 'not-known';

/**
 * The limits of one quantity. Inside `fits` it is right, inside `holds` it may do, outside it does not. `why` tells what
 * the limits are: those of the section's own row, of the two rows beside it (where both agree, where one goes), a rough
 * range for any section, or a general limit.
 */
export interface GlandLimit {
  fits?: Span;
  holds: Span;
  why: 'section-in-table' | 'between-two-sections' | 'rough-range' | 'general-limit';
  source: string;
  confidence: Confidence;
}

// The guide prints whole percents (halves for moving rings): half a percent beyond is its rounding, a tenth more that of
// mm to two decimals. So every groove of the guide squeezes its ring rightly, tolerance of the section included.
const slackPercent = 0.6;
// As the tolerance on the section: 1.8 and 2.65 are the metric names of 1.78 and 2.62.
const sameSectionMm = 0.05;

/** The squeeze that a section may have in a use. A section outside the table has a rough range only. */
export function squeezeLimit(csMm: number, use: GlandUse): GlandLimit {
  const rows = glandRows.filter((row) => row.use === use);
  const own = rows.find((row) => Math.abs(toMm(row.csIn) - csMm) <= sameSectionMm);
  if (own) return tableLimit(own.squeezePercent, own.squeezePercent, 'section-in-table', own);
  const below = rows.findLast((row) => toMm(row.csIn) < csMm);
  const above = rows.find((row) => toMm(row.csIn) > csMm);
  if (!below || !above) return roughLimit(use);
  const [a, b] = [below.squeezePercent, above.squeezePercent];
  const narrow = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  const wide = { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
  return tableLimit(narrow, wide, 'between-two-sections', below);
}

export function stretchLimit(): GlandLimit {
  const { to, most } = glandLimitRow.stretchPercent;
  // A ring somewhat wider than its groove still finds its place; how much, no source says.
  return general({ from: 0, to }, { from: -outsideMost(), to: most });
}

export function compressionLimit(): GlandLimit {
  const { from, to } = glandLimitRow.outsideCompressionPercent;
  return general({ from, to }, { from: 0, to });
}

export function fillLimit(): GlandLimit {
  const { from, to, most } = glandLimitRow.fillPercent;
  // Too much room lets the ring roll but does not break it: below the usual range is a question, not a refusal.
  return general({ from, to }, { from: 0, to: most });
}

/** The verdict on a quantity by its nominal figure, and by all that the tolerances allow. */
export function judge(
  quantity: Interval,
  { fits, holds }: GlandLimit,
): { atNominal: Verdict; withTolerances: Verdict } {
  const atNominal = place(quantity.nominal, fits, holds);
  if (atNominal === 'does-not-fit') return { atNominal, withTolerances: atNominal };
  const ends = [atNominal, place(quantity.least, fits, holds), place(quantity.most, fits, holds)];
  return { atNominal, withTolerances: ends.every((each) => each === 'fits') ? 'fits' : 'borderline' };
}

function place(value: number, fits: Span | undefined, holds: Span): Verdict {
  const isIn = ({ from, to }: Span): boolean => value >= from - 1e-9 && value <= to + 1e-9;
  if (fits && isIn(fits)) return 'fits';
  return isIn(holds) ? 'borderline' : 'does-not-fit';
}

function tableLimit(fits: Span, holds: Span, why: GlandLimit['why'], row: GlandRow): GlandLimit {
  return {
    fits: widened(fits),
    holds: widened(holds),
    why,
    source: row.source,
    // Between two rows the figure is ours, not the guide's.
    confidence: why === 'section-in-table' ? row.confidence : 'general-knowledge',
  };
}

// Without a row nothing is sure to fit: the rough range can only make a squeeze borderline.
function roughLimit(use: GlandUse): GlandLimit {
  const { roughSqueezePercent, source, confidence } = glandLimitRow;
  const range = use === 'dynamic' ? roughSqueezePercent.dynamic : roughSqueezePercent.static;
  return { holds: widened(range), why: 'rough-range', source, confidence };
}

function general(fits: Span, holds: Span): GlandLimit {
  const { source, confidence } = glandLimitRow;
  return { fits, holds, why: 'general-limit', source, confidence };
}

function widened({ from, to }: Span): Span {
  return { from: from - slackPercent, to: to + slackPercent };
}

function outsideMost(): number {
  return glandLimitRow.outsideCompressionPercent.to;
}

function toMm(inches: number): number {
  return inches * 25.4;
}
