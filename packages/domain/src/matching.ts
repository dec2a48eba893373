import type { FirmId, CapabilityId } from './id.ts';
import type { Reason } from './sector.ts';

export const outcomes = ['eligible', 'eligible-with-question', 'not-eligible'] as const;
export type VerdictOutcome = (typeof outcomes)[number];

/**
 * Outcome of a match for one firm, judged on its best line of work. `reasons` holds what does not plainly fit,
 * gravest first; `fits` what does, so that a firm can be told why it was asked.
 */
export interface Verdict {
  firmId: FirmId;
  outcome: VerdictOutcome;
  line?: CapabilityId;
  reasons: readonly Reason[];
  fits: readonly Reason[];
}
