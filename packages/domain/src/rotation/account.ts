import type {
  AllocationEntry,
  CorrectionEntry,
  LedgerEntry,
  LedgerKey,
  MemberEntry,
  OverrideEntry,
} from './entry.ts';
import { add, subtract, toFraction, zero } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { AllocationAccount, EnquiryAccount, LedgerState, MemberAccount } from './state.ts';

/** A state under construction: the maps are its own, the accounts inside are replaced, never changed. */
export interface Draft extends LedgerState {
  members: Map<LedgerKey, MemberAccount>;
  enquiries: Map<string, EnquiryAccount>;
}

/** A copy that `absorb` may change without touching the original. */
export function toDraft(state: LedgerState): Draft {
  return { ...state, members: new Map(state.members), enquiries: new Map(state.enquiries) };
}

/** What an allocation gives and takes as it stands: each of `candidates` has `credit`, each of `charged` pays 1. */
export function sharesOf(allocation: AllocationAccount): {
  places: number;
  credit: Fraction;
  candidates: LedgerKey[];
  charged: LedgerKey[];
} {
  const stays = (key: LedgerKey): boolean => !allocation.takenBack.has(key);
  const candidates = allocation.candidates.filter(stays);
  const places = allocation.places - allocation.takenBack.size;
  const credit = candidates.length === 0 ? zero : toFraction(places, candidates.length);
  return { places, credit, candidates, charged: allocation.chosen.filter(stays) };
}

/** The allocation after a correction. */
export function corrected(
  allocation: AllocationAccount,
  key: LedgerKey,
  why: CorrectionEntry['why'],
): AllocationAccount {
  const takenBack = new Map(allocation.takenBack);
  if (why !== 'charged') return { ...allocation, takenBack: takenBack.set(key, why) };
  takenBack.delete(key);
  return { ...allocation, takenBack, settled: new Set([...allocation.settled, key]) };
}

/** How each firm's account moves when an allocation (or none yet) becomes another; firms that stay put are left out. */
export function movements(
  from: AllocationAccount | undefined,
  to: AllocationAccount,
): Map<LedgerKey, { due: Fraction; received: number }> {
  const before = from && sharesOf(from);
  const after = sharesOf(to);
  const moved = new Map<LedgerKey, { due: Fraction; received: number }>();
  for (const key of new Set([...to.candidates, ...to.chosen])) {
    const creditBefore = before?.candidates.includes(key) ? before.credit : zero;
    const creditAfter = after.candidates.includes(key) ? after.credit : zero;
    const due = subtract(creditAfter, creditBefore);
    const received = Number(after.charged.includes(key)) - Number(before?.charged.includes(key) ?? false);
    if (due !== zero || received !== 0) moved.set(key, { due, received });
  }
  return moved;
}

/** Takes an entry that is known to be right into the draft. Keys it does not know are ignored: checking is not here. */
export function absorb(draft: Draft, entry: LedgerEntry): void {
  draft.head = entry.hash;
  draft.nextSeq = entry.seq + 1;
  draft.lastAt = entry.at;
  switch (entry.kind) {
    case 'member':
      return absorbMember(draft, entry);
    case 'allocation':
    case 'override':
      return absorbAllocation(draft, entry);
    case 'correction':
      return absorbCorrection(draft, entry);
    case 'direct-choice':
      countDirectChoices(draft, entry.chosen);
      invite(draft, entry.enquiryId, entry.chosen);
  }
}

function absorbMember(draft: Draft, entry: MemberEntry): void {
  const standings = {
    joined: 'active',
    resumed: 'active',
    rejoined: 'active',
    paused: 'paused',
    left: 'left',
  } as const;
  const fresh = { due: zero, received: 0, deficit: zero, freeRefusals: [], directChoices: 0 };
  const account = draft.members.get(entry.key) ?? fresh;
  draft.members.set(entry.key, { ...account, standing: standings[entry.change] });
}

function absorbAllocation(draft: Draft, entry: AllocationEntry | OverrideEntry): void {
  const { number, places, chosen } = entry;
  const candidates = entry.candidates.map((each) => each.key);
  const made = { number, places, candidates, chosen, takenBack: new Map(), settled: new Set<LedgerKey>() };
  move(draft, movements(undefined, made));
  countDirectChoices(draft, entry.picks);
  const account = invite(draft, entry.enquiryId, [...entry.picks, ...chosen]);
  draft.enquiries.set(entry.enquiryId, { ...account, allocations: [...account.allocations, made] });
  const { counts } = draft;
  draft.counts =
    entry.kind === 'override'
      ? { ...counts, overrides: counts.overrides + 1 }
      : { ...counts, allocations: counts.allocations + 1 };
}

function absorbCorrection(draft: Draft, entry: CorrectionEntry): void {
  const enquiry = draft.enquiries.get(entry.enquiryId);
  const before = enquiry?.allocations.find((each) => each.number === entry.number);
  if (!enquiry || !before) return;
  const after = corrected(before, entry.key, entry.why);
  move(draft, movements(before, after));
  const allocations = enquiry.allocations.map((each) => (each === before ? after : each));
  draft.enquiries.set(entry.enquiryId, { ...enquiry, allocations });
  draft.counts = { ...draft.counts, corrections: draft.counts.corrections + 1 };
  const account = draft.members.get(entry.key);
  if (account && entry.why === 'no-capacity') {
    draft.members.set(entry.key, { ...account, freeRefusals: [...account.freeRefusals, entry.at] });
  }
}

function move(draft: Draft, moved: ReturnType<typeof movements>): void {
  for (const [key, change] of moved) {
    const account = draft.members.get(key);
    if (!account) continue;
    const due = add(account.due, change.due);
    const received = account.received + change.received;
    draft.members.set(key, { ...account, due, received, deficit: subtract(due, toFraction(received)) });
  }
}

function countDirectChoices(draft: Draft, chosen: readonly LedgerKey[]): void {
  for (const key of chosen) {
    const account = draft.members.get(key);
    if (account) draft.members.set(key, { ...account, directChoices: account.directChoices + 1 });
  }
  draft.counts = { ...draft.counts, directChoices: draft.counts.directChoices + chosen.length };
}

function invite(draft: Draft, enquiryId: string, keys: readonly LedgerKey[]): EnquiryAccount {
  const account = draft.enquiries.get(enquiryId);
  const invited = new Set([...(account?.invited ?? []), ...keys]);
  const next = { invited, allocations: account?.allocations ?? [] };
  draft.enquiries.set(enquiryId, next);
  return next;
}
