import { entryHash } from './entry.ts';
import type { MemberEntry } from './entry.ts';
import { policy } from './policy.ts';
import type { LedgerState } from './state.ts';

/** What ties the next entry to the chain. */
export function links(
  state: LedgerState,
  at: Date,
): Pick<MemberEntry, 'seq' | 'ledger' | 'policy' | 'at' | 'previousHash'> {
  return {
    seq: state.nextSeq,
    ledger: state.ledgerId,
    policy,
    at: instantFor(state, at),
    previousHash: state.head,
  };
}

/** The instant asked for, or the last entry's where a clock lags behind it: the chain never runs backwards. */
export function instantFor(state: LedgerState, at: Date): string {
  const asked = at.toISOString();
  return state.lastAt !== undefined && state.lastAt > asked ? state.lastAt : asked;
}

/** The entry with the hash it must carry. */
export function seal<Body extends object>(body: Body): Body & { hash: string } {
  return { ...body, hash: entryHash(body) };
}
