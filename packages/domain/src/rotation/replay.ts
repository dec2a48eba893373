import { canonicalText } from '../chain.ts';
import { done, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { absorb, toDraft } from './account.ts';
import { directChoice, overrideAllocation, propose, replacement } from './allocate.ts';
import { correct } from './correct.ts';
import { entryHash } from './entry.ts';
import type { AllocationEntry, LedgerEntry, OverrideEntry } from './entry.ts';
import { memberChange } from './member.ts';
import type { AllocationFacts } from './rule.ts';
import type { LedgerState } from './state.ts';

/**
 * What can be wrong with an entry, gravest first. `wrong-hash`: its bytes are not those that were hashed. `not-allowed`:
 * the rule refuses such an entry at this point. The `differs` codes: the rule, run on the recorded facts, gives another
 * result in that field.
 */
export type EntryFault =
  | 'wrong-hash'
  | 'wrong-ledger'
  | 'out-of-sequence'
  | 'broken-link'
  | 'time-runs-backwards'
  | 'not-allowed'
  | 'candidates-differ'
  | 'choice-differs'
  | 'credit-differs'
  | 'balance-differs'
  | 'entry-differs';

/** The state after one more entry, every figure of which is computed again from the rule. */
export function applyEntry(state: LedgerState, entry: LedgerEntry): Outcome<LedgerState, EntryFault> {
  const fault = faultOf(state, entry);
  if (fault) return refused(fault);
  const draft = toDraft(state);
  absorb(draft, entry);
  return done(draft);
}

/**
 * The state after many entries, each recomputed as by `applyEntry`. A refusal names the first bad entry: `seq` is its
 * place in the chain, counted from 1, whatever the entry itself says.
 */
export function replay(
  from: LedgerState,
  entries: Iterable<LedgerEntry>,
): { ok: true; value: LedgerState } | { ok: false; code: EntryFault; seq: number } {
  const draft = toDraft(from);
  for (const entry of entries) {
    const fault = faultOf(draft, entry);
    if (fault) return { ok: false, code: fault, seq: draft.nextSeq };
    absorb(draft, entry);
  }
  return { ok: true, value: draft };
}

/**
 * The same state without the checks, some ten times faster: for rows that the caller has verified before and that
 * storage keeps from changing. On a ledger that `replay` accepts the two agree.
 */
export function restore(from: LedgerState, entries: Iterable<LedgerEntry>): LedgerState {
  const draft = toDraft(from);
  for (const entry of entries) absorb(draft, entry);
  return draft;
}

/** The first thing wrong with an entry at this point of the chain, if any. */
export function faultOf(state: LedgerState, entry: LedgerEntry): EntryFault | undefined {
  if (entryHash(entry) !== entry.hash) return 'wrong-hash';
  if (entry.ledger !== state.ledgerId) return 'wrong-ledger';
  if (entry.seq !== state.nextSeq) return 'out-of-sequence';
  if (entry.previousHash !== state.head) return 'broken-link';
  if (state.lastAt !== undefined && entry.at < state.lastAt) return 'time-runs-backwards';
  const again = recompute(state, entry);
  if (!again.ok) return 'not-allowed';
  return again.value.hash === entry.hash ? undefined : differenceOf(entry, again.value);
}

/** The entry that the rule makes of the facts recorded in this one. */
function recompute(state: LedgerState, entry: LedgerEntry): Outcome<LedgerEntry, string> {
  const at = new Date(entry.at);
  switch (entry.kind) {
    case 'member':
      return memberChange(state, { key: entry.key, change: entry.change, at });
    case 'allocation':
      return (entry.stage === 'first' ? propose : replacement)(state, factsOf(entry));
    case 'override':
      return overrideAllocation(state, { ...entry, ...factsOf(entry) });
    case 'correction':
      return correct(state, { ...entry, at });
    case 'direct-choice':
      return directChoice(state, { ...entry, at });
  }
}

/** What was known when an allocation was made: run it through another policy, or through the same one again. */
export function factsOf(entry: AllocationEntry | OverrideEntry): AllocationFacts {
  const { enquiryId, specHash, verdicts, unavailable, picks, placesAsked: places } = entry;
  return { enquiryId, specHash, verdicts, unavailable, picks, places, at: new Date(entry.at) };
}

function differenceOf(entry: LedgerEntry, rule: LedgerEntry): EntryFault {
  const fields: [string, EntryFault][] = [
    ['excluded', 'candidates-differ'],
    ['ruleChoice', 'choice-differs'],
    ['chosen', 'choice-differs'],
    ['places', 'credit-differs'],
    ['credit', 'credit-differs'],
    ['candidates', 'balance-differs'],
    ['outsiders', 'balance-differs'],
    ['balances', 'balance-differs'],
  ];
  const recorded = new Map<string, unknown>(Object.entries(entry));
  const computed = new Map<string, unknown>(Object.entries(rule));
  const changed = fields.find(
    ([field]) =>
      canonicalText([recorded.get(field) ?? null]) !== canonicalText([computed.get(field) ?? null]),
  );
  return changed ? changed[1] : 'entry-differs';
}
