import { findAs568 } from '@sebino/polymers/as568';
import type { As568Size } from '@sebino/polymers/as568';
import {
  findOringSizes,
  nearestMetric,
  nearestOrings,
  readOringSize,
  toleranceOfOring,
} from '@sebino/polymers/oring';
import type { NearMetric, NearOring, OringSizeReading, OringTolerance, Ring } from '@sebino/polymers/oring';

/** What the tool knows of a size that was read. */
export interface Finding {
  state: 'read';
  reading: OringSizeReading;
  /** Further sizes of the same text, which are not answered. */
  others: readonly string[];
  /** Absent for a code that no table explains, and for figures that cannot be a ring. */
  ring?: Ring;
  /** The size of AS568 by its number. */
  size?: As568Size;
  near: readonly NearOring[];
  metric: NearMetric;
  /** Of the ring, by class; both absent without a ring. */
  allowed: readonly OringTolerance[];
}

/** Why a text is no size: what it may be instead. */
export type Unread = 'dash-without-mark' | 'one-figure' | 'three-figures' | 'no-size';

export type Found =
  | { state: 'nothing' }
  /** `proposal` is a size that may be meant, written so that it is read. */
  | { state: 'unread'; because: Unread; proposal?: string }
  | Finding;

const nearCount = 4;

/** Reads what was typed as the size of one ring; of several the first. */
export function findRing(typed: string): Found {
  if (typed === '') return { state: 'nothing' };
  const whole = readOringSize(typed);
  const [reading, ...others] = whole ? [whole] : findOringSizes(typed);
  if (!reading) return unread(typed);
  const ring = ringOf(reading);
  const size = reading.dash && findAs568(reading.dash.value);
  return {
    state: 'read',
    reading,
    others: others.map(({ written }) => written),
    ...(ring ? { ring } : {}),
    ...(size ? { size } : {}),
    near: ring ? nearestOrings(ring, nearCount) : [],
    metric: ring ? nearestMetric(ring) : { sections: [], jis: [] },
    allowed: ring ? [toleranceOfOring(ring, 'A'), toleranceOfOring(ring, 'B')] : [],
  };
}

/** The ring is the catalogue size itself, not only within its tolerances. */
export function isCatalogueSize({ size, near: [nearest] }: Pick<Finding, 'size' | 'near'>): boolean {
  if (!size || !nearest) return false;
  const { idDifferenceMm, csDifferenceMm } = nearest;
  return nearest.size.dash === size.dash && idDifferenceMm === 0 && csDifferenceMm === 0;
}

/** What else stands beside the size: material, hardness, number of pieces. */
export function besideSize(typed: string, { from, to }: OringSizeReading): string {
  const before = typed.slice(0, from).replace(/(?:O[-‐‑\s.]?Rings?|O-Ringe|OR|O\.R\.)[\s:,-]{0,3}$/iu, '');
  return `${before} ${typed.slice(to)}`.replaceAll(/\s{1,200}/gu, ' ').trim();
}

function ringOf({ idMm, csMm, problems }: OringSizeReading): Ring | undefined {
  if (!idMm || !csMm || problems.some(({ level }) => level === 'impossible')) return undefined;
  return { idMm: idMm.value, csMm: csMm.value };
}

function unread(typed: string): Found {
  const [digits] = /^\d{1,3}$/.exec(typed) ?? [];
  const size = digits?.length === 3 ? findAs568(digits) : undefined;
  if (size) return { state: 'unread', because: 'dash-without-mark', proposal: `2-${size.dash}` };
  if (/\d\s{0,3}(?:mm\s{0,3})?[x×*]\s{0,3}\d[\d.,]{0,9}\s{0,3}(?:mm\s{0,3})?[x×*]\s{0,3}\d/iu.test(typed))
    return { state: 'unread', because: 'three-figures' };
  if (/^\D{0,20}\d[\d.,]{0,9}\s{0,3}(?:mm|in|")?$/iu.test(typed))
    return { state: 'unread', because: 'one-figure' };
  return { state: 'unread', because: 'no-size' };
}
