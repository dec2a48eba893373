import type { Confidence } from '@sebino/domain/sector';
import { glandLimitRow, glandRows } from '../gland.generated.ts';
import type { GlandUse, Span } from '../gland.ts';
import { problemsOfRing, toHundredths } from '../oring/ring.ts';
import type { Ring } from '../oring/ring.ts';
import { squeezeLimit } from './limit.ts';

/**
 * A groove proposed for a ring, mm. `from-table`: the guide's groove for this section. `computed`: between two sections
 * of the guide, from the squeeze that both allow and the best fill; a starting point for the designer.
 */
export interface GrooveProposal {
  origin: 'from-table' | 'computed';
  heightMm: Span;
  /** Without back-up ring. */
  widthMm: number;
  /** Of the wall that the ring hugs. */
  diameterMm: Span;
  /** Of the inner corners, should the groove not be round. */
  cornerRadiusMm: { least: number; ideal: number };
  source: string;
  confidence: Confidence;
}

/** See `recommendGroove` of the subject. */
export function proposeGroove(
  ring: Ring,
  use: GlandUse,
  seat: 'inner' | 'outer',
): GrooveProposal | undefined {
  if (problemsOfRing(ring).length > 0) return undefined;
  const limit = squeezeLimit(ring.csMm, use);
  const groove = limit.why === 'section-in-table' ? tableGroove(ring, use) : computedGroove(ring, limit.fits);
  if (!groove) return undefined;
  const { least, ideal } = glandLimitRow.cornerRadiusSections;
  return {
    ...groove,
    diameterMm: wallOf(ring, seat),
    cornerRadiusMm: { least: toHundredths(least * ring.csMm), ideal: toHundredths(ideal * ring.csMm) },
    source: limit.source,
    confidence: limit.confidence,
  };
}

type Room = Pick<GrooveProposal, 'origin' | 'heightMm' | 'widthMm'>;

function tableGroove({ csMm }: Ring, use: GlandUse): Room | undefined {
  const [row] = glandRows
    .filter((each) => each.use === use)
    .toSorted((a, b) => Math.abs(a.csIn * 25.4 - csMm) - Math.abs(b.csIn * 25.4 - csMm));
  if (!row) return undefined;
  const mm = (inches: number): number => toHundredths(inches * 25.4);
  return {
    origin: 'from-table',
    heightMm: { from: mm(row.depthIn.from), to: mm(row.depthIn.to) },
    widthMm: mm(row.widthIn),
  };
}

function computedGroove({ csMm }: Ring, squeeze: Span | undefined): Room | undefined {
  if (!squeeze) return undefined;
  const heightMm = {
    from: toHundredths(csMm * (1 - squeeze.to / 100)),
    to: toHundredths(csMm * (1 - squeeze.from / 100)),
  };
  const area = (Math.PI * csMm ** 2) / 4 / (glandLimitRow.fillPercent.best / 100);
  return {
    origin: 'computed',
    heightMm,
    widthMm: toHundredths(area / ((heightMm.from + heightMm.to) / 2)),
  };
}

// Stretched no more than what leaves the section as it is; in a bore pressed together as the limit says.
function wallOf({ idMm, csMm }: Ring, seat: 'inner' | 'outer'): Span {
  const { stretchPercent, outsideCompressionPercent: pressed } = glandLimitRow;
  if (seat === 'inner')
    return {
      from: toHundredths(idMm),
      to: toHundredths(idMm * (1 + stretchPercent.sectionLossAbove.from / 100)),
    };
  const odMm = idMm + 2 * csMm;
  return {
    from: toHundredths(odMm * (1 - pressed.to / 100)),
    to: toHundredths(odMm * (1 - pressed.from / 100)),
  };
}
