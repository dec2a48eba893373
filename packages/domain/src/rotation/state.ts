import type { Standing } from '../firm.ts';
import { originHash } from './entry.ts';
import type { LedgerId, LedgerKey } from './entry.ts';
import type { Fraction } from './fraction.ts';

/** One member's account. `deficit` = `due` − `received`, exactly: positive when the rotation owes it a turn. */
export interface MemberAccount {
  standing: Standing;
  /** Turns it should have had: the sum of its credits. */
  due: Fraction;
  /** Turns it had: its charges, those taken back not counted. */
  received: number;
  deficit: Fraction;
  /** Instants (ISO) at which "no capacity now" was taken back. */
  freeRefusals: readonly string[];
  /** Times a buyer chose it directly, outside the rotation. */
  directChoices: number;
}

/** One allocation as it stands after its corrections. */
export interface AllocationAccount {
  number: number;
  /** As decided: `places` credits over `candidates`, one charge to each of `chosen`. */
  places: number;
  candidates: readonly LedgerKey[];
  chosen: readonly LedgerKey[];
  /** Firms whose charge and credit were taken back, and why. */
  takenBack: ReadonlyMap<LedgerKey, 'cannot-make' | 'no-capacity'>;
  /** Firms charged again because the excuse did not hold: no second excuse for this allocation. */
  settled: ReadonlySet<LedgerKey>;
}

export interface EnquiryAccount {
  /** Everyone invited so far by rotation, override, pick or direct choice, whatever they answered. */
  invited: ReadonlySet<LedgerKey>;
  allocations: readonly AllocationAccount[];
}

/** Everything the rule needs to know of the past, after some prefix of the ledger. Never changed in place. */
export interface LedgerState {
  ledgerId: LedgerId;
  /** Hash of the last entry, or of the origin: what the next entry points back to. */
  head: string;
  nextSeq: number;
  /** Instant (ISO) of the last entry. */
  lastAt: string | undefined;
  members: ReadonlyMap<LedgerKey, MemberAccount>;
  enquiries: ReadonlyMap<string, EnquiryAccount>;
  /** Counts for pages: allocations decided by the rule, against it, and firms the buyer chose. */
  counts: { allocations: number; overrides: number; directChoices: number; corrections: number };
}

/** A ledger without entries. `ledgerId` never changes afterwards: every entry carries it. */
export function emptyLedger(ledgerId: LedgerId): LedgerState {
  return {
    ledgerId,
    head: originHash(ledgerId),
    nextSeq: 1,
    lastAt: undefined,
    members: new Map(),
    enquiries: new Map(),
    counts: { allocations: 0, overrides: 0, directChoices: 0, corrections: 0 },
  };
}
