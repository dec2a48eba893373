import type { Confidence } from '@sebino/domain/sector';
import { findAs568BySize } from '../as568.ts';
import type { As568Size } from '../as568.ts';

/** An O-ring by inside diameter and cross-section, mm. */
export interface Ring {
  idMm: number;
  csMm: number;
}

/**
 * What is wrong with a ring. `impossible`: no such ring can exist, or the figure is no number. `implausible`: nobody is
 * likely to mean it; `limit` is the figure it goes beyond, in mm or as multiple of the inside diameter.
 */
export interface RingProblem {
  code:
    | 'not-a-number'
    | 'negative'
    | 'zero'
    | 'section-not-below-half-od'
    | 'section-large-for-id'
    | 'below-any-mould'
    | 'beyond-any-mould';
  level: 'impossible' | 'implausible';
  of: 'id' | 'cs';
  value: number;
  limit?: number;
  confidence?: Confidence;
}

// General trade knowledge, set wide: the smallest ring of AS568 is 0.74 × 1.02, its stoutest 1.24 × 2.62 (2.1 times the
// inside diameter); what is larger than 5 m or thicker than 60 mm is joined from cord, not moulded.
const plausible = { id: { from: 0.3, to: 5000 }, cs: { from: 0.3, to: 60 }, csPerId: 3 };

/** Everything wrong with a ring; empty for one that can be made. Never throws, also not for NaN. */
export function problemsOfRing({ idMm, csMm }: Ring): readonly RingProblem[] {
  const broken = [...impossible('id', idMm), ...impossible('cs', csMm)];
  if (broken.length > 0) return broken;
  const stout: RingProblem[] =
    csMm > plausible.csPerId * idMm
      ? [{ ...doubt('section-large-for-id', 'cs', csMm), limit: plausible.csPerId }]
      : [];
  return [...beyond('id', idMm), ...beyond('cs', csMm), ...stout];
}

/** The size of AS568 within whose tolerances a ring lies; undefined for figures that are none. */
export function catalogueSizeOf({ idMm, csMm }: Ring): As568Size | undefined {
  return findAs568BySize(idMm, csMm);
}

/** Half up to 0.01; binary fractions lie a hair below the half they stand for. */
export function toHundredths(value: number): number {
  const scaled = Math.abs(value) * 100;
  return (Math.sign(value) * Math.floor(scaled + 0.5 + 1e-7)) / 100;
}

function impossible(of: 'id' | 'cs', value: number): RingProblem[] {
  if (!Number.isFinite(value)) return [{ code: 'not-a-number', level: 'impossible', of, value }];
  if (value < 0) return [{ code: 'negative', level: 'impossible', of, value }];
  return value === 0 ? [{ code: 'zero', level: 'impossible', of, value }] : [];
}

function beyond(of: 'id' | 'cs', value: number): RingProblem[] {
  const { from, to } = plausible[of];
  if (value < from) return [{ ...doubt('below-any-mould', of, value), limit: from }];
  return value > to ? [{ ...doubt('beyond-any-mould', of, value), limit: to }] : [];
}

function doubt(code: RingProblem['code'], of: 'id' | 'cs', value: number): RingProblem {
  return { code, level: 'implausible', of, value, confidence: 'general-knowledge' };
}
