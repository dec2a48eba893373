import type { EnquiryId } from '../id.ts';
import { done, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { corrected, movements, sharesOf } from './account.ts';
import type { CorrectionEntry, LedgerKey } from './entry.ts';
import { add, subtract, toFraction, zero } from './fraction.ts';
import { freeRefusals, refusalWindowDays } from './policy.ts';
import { byKey } from './rule.ts';
import { instantFor, links, seal } from './seal.ts';
import type { AllocationAccount, LedgerState } from './state.ts';

export type CorrectionRefusal =
  'no-such-allocation' | 'not-charged' | 'already-settled' | 'no-free-refusal-left' | 'not-corrected';

export interface CorrectionFacts {
  enquiryId: EnquiryId;
  key: LedgerKey;
  why: CorrectionEntry['why'];
  at: Date;
}

/**
 * Takes a firm's charge and credit of one allocation back (`cannot-make`, `no-capacity`), or puts them on again
 * (`charged`, when the coordinator finds that the firm could have made it). The place itself goes on by `replacement`.
 * Refuses `no-such-allocation` when no allocation chose the firm, as when the buyer picked it, and `no-free-refusal-left` at the third "no capacity now" within 365 days: the charge then simply stays.
 */
export function correct(
  state: LedgerState,
  facts: CorrectionFacts,
): Outcome<CorrectionEntry, CorrectionRefusal> {
  const allocations = state.enquiries.get(facts.enquiryId)?.allocations;
  // No firm is chosen twice for one enquiry, so its key names the allocation.
  const allocation = allocations?.find((each) => each.chosen.includes(facts.key));
  if (!allocation) return refused('no-such-allocation');
  const at = instantFor(state, facts.at);
  const trouble = troubleWithCorrection(state, allocation, { ...facts, at });
  if (trouble) return refused(trouble);
  const next = corrected(allocation, facts.key, facts.why);
  const { places, credit } = sharesOf(next);
  const balances = [...movements(allocation, next)].map(([key, { due, received }]) => {
    const deficitBefore = state.members.get(key)?.deficit ?? zero;
    return { key, deficitBefore, deficitAfter: subtract(add(deficitBefore, due), toFraction(received)) };
  });
  const { enquiryId, key, why } = facts;
  const body = {
    enquiryId,
    number: allocation.number,
    key,
    why,
    places,
    credit,
    balances: balances.toSorted(byKey),
  };
  return done(seal({ ...links(state, facts.at), kind: 'correction', ...body }));
}

/** How many more times this firm's "no capacity now" would be taken back at that instant. */
export function freeRefusalsLeft(state: LedgerState, key: LedgerKey, at: Date): number {
  const windowMs = refusalWindowDays * 86_400_000;
  const recent = state.members
    .get(key)
    ?.freeRefusals.filter((each) => at.getTime() - Date.parse(each) < windowMs);
  return Math.max(0, freeRefusals - (recent?.length ?? 0));
}

function troubleWithCorrection(
  state: LedgerState,
  allocation: AllocationAccount,
  { key, why, at }: { key: LedgerKey; why: CorrectionEntry['why']; at: string },
): CorrectionRefusal | undefined {
  const takenBack = allocation.takenBack.get(key);
  if (why === 'charged') return takenBack === 'cannot-make' ? undefined : 'not-corrected';
  if (takenBack) return 'not-charged';
  if (allocation.settled.has(key)) return 'already-settled';
  if (why === 'no-capacity' && freeRefusalsLeft(state, key, new Date(at)) === 0)
    return 'no-free-refusal-left';
  return undefined;
}
