import type { GlandUse, GrooveProposal, Span } from '@sebino/polymers/gland';
import { places } from './groove.ts';
import type { GrooveFinding } from './groove.ts';

/** One groove for a use: depth and width are the same wherever the ring sits, only the wall that it hugs differs. */
export interface ProposalRow {
  use: GlandUse;
  groove: GrooveProposal;
  inner?: Span;
  outer?: Span;
}

export function proposalRows(proposals: GrooveFinding['proposals']): ProposalRow[] {
  const rows = new Map<GlandUse, ProposalRow>();
  for (const { place, groove } of proposals) {
    const { use, seat } = places[place];
    rows.set(use, { ...(rows.get(use) ?? { use, groove }), [seat]: groove.diameterMm });
  }
  return [...rows.values()];
}
