import type { Confidence } from '@sebino/domain/sector';
import { as568 } from '../as568.ts';
import type { As568Size } from '../as568.ts';
import { oringRow } from '../oring.generated.ts';
import { problemsOfRing, toHundredths } from './ring.ts';
import type { Ring } from './ring.ts';

/** A catalogue size near a ring. Differences are size less ring, mm. */
export interface NearOring {
  size: As568Size;
  idDifferenceMm: number;
  csDifferenceMm: number;
  /** `within-tolerance`: it is this size. `same-section`: only the inside diameter differs. `other-section`: look at the groove. */
  reason: 'within-tolerance' | 'same-section' | 'other-section';
  idWithinTolerance: boolean;
  csWithinTolerance: boolean;
  /** By how much the size must be stretched to the inside diameter of the ring, %; below zero it is too wide. */
  stretchPercent: number;
}

/** What metric lists have near a ring: usual sections, and the samples of JIS B 2401 P. */
export interface NearMetric {
  sections: readonly { csMm: number; differenceMm: number; confidence: Confidence }[];
  jis: readonly { code: string; idMm: number; csMm: number; confidence: Confidence }[];
}

/** See `nearestOrings` of the subject. The sizes are few: one pass over them costs less than any cleverness. */
export function nearestSizes(ring: Ring, count: number): readonly NearOring[] {
  if (!(count >= 1) || problemsOfRing(ring).some(({ level }) => level === 'impossible')) return [];
  const best: { size: As568Size; distance: number }[] = [];
  for (const size of as568) {
    const distance = distanceOf(size, ring);
    if (best.length >= count && distance >= (best.at(-1)?.distance ?? 0)) continue;
    const at = best.findIndex((each) => each.distance > distance);
    best.splice(at < 0 ? best.length : at, 0, { size, distance });
    if (best.length > count) best.pop();
  }
  return best.map(({ size }) => toNear(size, ring));
}

/** See `nearestMetric` of the subject. */
export function nearMetric(ring: Ring): NearMetric {
  if (problemsOfRing(ring).some(({ level }) => level === 'impossible')) return { sections: [], jis: [] };
  const sections = oringRow.commonMetricCsMm
    .map((csMm) => ({
      csMm,
      differenceMm: toHundredths(csMm - ring.csMm),
      confidence: oringRow.commonMetricCsConfidence,
    }))
    .toSorted((a, b) => Math.abs(a.differenceMm) - Math.abs(b.differenceMm) || a.csMm - b.csMm);
  const jis = oringRow.jisB2401P
    .filter(
      ({ idMm, csMm }) => Math.abs(csMm - ring.csMm) <= 0.1 && Math.abs(idMm - ring.idMm) <= 0.05 * ring.idMm,
    )
    .map((sample) => ({ ...sample, confidence: oringRow.jisConfidence }));
  return { sections: sections.slice(0, 2), jis };
}

// Counted in the size's own tolerances, so that a tenth of the section weighs as it does in the groove.
function distanceOf(size: As568Size, { idMm, csMm }: Ring): number {
  return Math.abs(size.idMm - idMm) / size.idToleranceMm + Math.abs(size.csMm - csMm) / size.csToleranceMm;
}

function toNear(size: As568Size, ring: Ring): NearOring {
  const idDifferenceMm = toThousandths(size.idMm - ring.idMm);
  const csDifferenceMm = toThousandths(size.csMm - ring.csMm);
  const idWithinTolerance = Math.abs(idDifferenceMm) <= size.idToleranceMm;
  const csWithinTolerance = Math.abs(csDifferenceMm) <= size.csToleranceMm;
  return {
    size,
    idDifferenceMm,
    csDifferenceMm,
    reason: csWithinTolerance ? (idWithinTolerance ? 'within-tolerance' : 'same-section') : 'other-section',
    idWithinTolerance,
    csWithinTolerance,
    stretchPercent: toHundredths((100 * (ring.idMm - size.idMm)) / size.idMm),
  };
}

function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
