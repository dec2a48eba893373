import type { Confidence } from '@sebino/domain/sector';
import { oringRow } from '../oring.generated.ts';
import { classBToleranceMm } from '../tolerance/classB.ts';
import { catalogueSizeOf, problemsOfRing } from './ring.ts';
import type { Ring } from './ring.ts';

/** A tolerance of one figure of a ring, ± mm, with where it stands. */
export interface AllowedDeviation {
  plusMinusMm: number;
  source: 'as568-table' | 'iso-3601-1-equation' | 'iso-3601-1-section-bands';
  confidence: Confidence;
}

/**
 * The tolerances of a ring in one class of ISO 3601-1. A figure without a published tolerance is absent, and `missing`
 * says why: `not-a-class-a-size` (class A is the list of inch sizes), `section-outside-table`, `no-ring`.
 */
export interface OringTolerance {
  class: 'A' | 'B';
  id?: AllowedDeviation;
  cs?: AllowedDeviation;
  missing: readonly { of: 'id' | 'cs'; code: 'not-a-class-a-size' | 'section-outside-table' | 'no-ring' }[];
}

/** See `toleranceOfOring` of the subject. */
export function allowedOf(ring: Ring, className: 'A' | 'B'): OringTolerance {
  if (problemsOfRing(ring).some(({ level }) => level === 'impossible'))
    return {
      class: className,
      missing: [
        { of: 'id', code: 'no-ring' },
        { of: 'cs', code: 'no-ring' },
      ],
    };
  const id = className === 'A' ? idOfClassA(ring) : idOfClassB(ring);
  const cs = (className === 'A' ? csOfSize(ring) : undefined) ?? csOfBand(ring, className);
  return {
    class: className,
    ...(id ? { id } : {}),
    ...(cs ? { cs } : {}),
    missing: [
      ...(id ? [] : [{ of: 'id' as const, code: 'not-a-class-a-size' as const }]),
      ...(cs ? [] : [{ of: 'cs' as const, code: 'section-outside-table' as const }]),
    ],
  };
}

function idOfClassA(ring: Ring): AllowedDeviation | undefined {
  const size = catalogueSizeOf(ring);
  return (
    size && { plusMinusMm: size.idToleranceMm, source: 'as568-table', confidence: size.toleranceConfidence }
  );
}

function idOfClassB({ idMm }: Ring): AllowedDeviation {
  return {
    plusMinusMm: classBToleranceMm(idMm),
    source: 'iso-3601-1-equation',
    confidence: 'sourced-once',
  };
}

function csOfSize(ring: Ring): AllowedDeviation | undefined {
  const size = catalogueSizeOf(ring);
  return size && { plusMinusMm: size.csToleranceMm, source: 'as568-table', confidence: size.sizeConfidence };
}

function csOfBand({ csMm }: Ring, className: 'A' | 'B'): AllowedDeviation | undefined {
  const band = oringRow.csTolerance[className].find(({ over, to }) => csMm > over && csMm <= to);
  return (
    band && {
      plusMinusMm: band.plusMinusMm,
      source: 'iso-3601-1-section-bands',
      confidence: oringRow.csToleranceConfidence,
    }
  );
}
