import type { EnquiryId } from '../id.ts';
import { done, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { AllocationEntry, DirectChoiceEntry, LedgerKey, OverrideEntry } from './entry.ts';
import { add, one, subtract, zero } from './fraction.ts';
import { decide, sortKeys } from './rule.ts';
import type { AllocationFacts, Decision, DecisionRefusal } from './rule.ts';
import { links, seal } from './seal.ts';
import type { LedgerState } from './state.ts';

type Stage = AllocationEntry['stage'];
type StageRefusal = 'already-allocated' | 'nothing-to-replace';
export type AllocationRefusal = DecisionRefusal | StageRefusal;
export type OverrideRefusal =
  | AllocationRefusal
  | 'same-person'
  | 'same-as-rule'
  | 'wrong-number-of-firms'
  | 'chosen-not-active'
  | 'chosen-already-invited'
  | 'chosen-not-eligible';
export type DirectChoiceRefusal = 'nobody-chosen' | 'not-a-member' | 'not-active' | 'already-invited';
export interface OverrideFacts extends AllocationFacts {
  stage: Stage;
  chosen: readonly LedgerKey[];
  /** Stable kebab code of the kind of reason; its words are hashed with a salt and lie outside. */
  reasonCode: string;
  reasonHash: string;
  proposerId: string;
  countersignerId: string;
}

/**
 * The first allocation of an enquiry. Refuses `already-allocated` when there is one: two coordinators at once get one.
 * An entry is never dated before its predecessor: with a clock that lags behind, it takes the predecessor's instant.
 */
export function propose(
  state: LedgerState,
  facts: AllocationFacts,
): Outcome<AllocationEntry, AllocationRefusal> {
  return allocate(state, 'first', facts);
}

/** A new allocation of the places that came free, among those not yet invited to this enquiry. */
export function replacement(
  state: LedgerState,
  facts: AllocationFacts,
): Outcome<AllocationEntry, AllocationRefusal> {
  return allocate(state, 'replacement', facts);
}

/**
 * An allocation decided by people against the rule, which is run all the same and recorded beside it. Credits as
 * usual, the chosen firms are charged, so the rotation repairs itself. A chosen firm may be no candidate (a question
 * about its own datum, no capacity declared), but never `not-eligible`, paused, or invited before.
 */
export function overrideAllocation(
  state: LedgerState,
  facts: OverrideFacts,
): Outcome<OverrideEntry, OverrideRefusal> {
  if (facts.proposerId === facts.countersignerId) return refused('same-person');
  const wrongStage = troubleWithStage(state, facts.stage, facts.enquiryId);
  if (wrongStage) return refused(wrongStage);
  const decided = decide(state, facts);
  if (!decided.ok) return decided;
  const { ranked, places, chosen: ruleChoice, excluded } = decided.value;
  const wanted = sortKeys(facts.chosen);
  if (wanted.length !== places) return refused('wrong-number-of-firms');
  if (wanted.every((key) => ruleChoice.includes(key))) return refused('same-as-rule');
  const outside = wanted.filter((key) => !ranked.some((each) => each.key === key));
  for (const key of outside) {
    const reasons = excluded.find((each) => each.key === key)?.reasons ?? ['left'];
    if (reasons.includes('left') || reasons.includes('paused')) return refused('chosen-not-active');
    if (reasons.includes('already-invited') || reasons.includes('picked'))
      return refused('chosen-already-invited');
    if (reasons.includes('not-eligible')) return refused('chosen-not-eligible');
  }
  const inside = ranked.map((each) => each.key).filter((key) => wanted.includes(key));
  return done(
    seal({
      ...allocationBody(state, facts.stage, facts, { ...decided.value, chosen: [...inside, ...outside] }),
      kind: 'override',
      ruleChoice,
      outsiders: outside.map((key) => {
        const deficitBefore = state.members.get(key)?.deficit ?? zero;
        return { key, deficitBefore, deficitAfter: subtract(deficitBefore, one) };
      }),
      reasonCode: facts.reasonCode,
      reasonHash: facts.reasonHash,
      proposerId: facts.proposerId,
      countersignerId: facts.countersignerId,
    }),
  );
}

/** Firms the buyer picked with nothing left to the rotation. Changes no deficit. */
export function directChoice(
  state: LedgerState,
  facts: { enquiryId: EnquiryId; specHash: string; chosen: readonly LedgerKey[]; at: Date },
): Outcome<DirectChoiceEntry, DirectChoiceRefusal> {
  const chosen = sortKeys(facts.chosen);
  if (chosen.length === 0) return refused('nobody-chosen');
  if (chosen.some((key) => !state.members.has(key))) return refused('not-a-member');
  if (chosen.some((key) => state.members.get(key)?.standing !== 'active')) return refused('not-active');
  const invited = state.enquiries.get(facts.enquiryId)?.invited;
  if (chosen.some((key) => invited?.has(key))) return refused('already-invited');
  const { enquiryId, specHash } = facts;
  return done(seal({ ...links(state, facts.at), kind: 'direct-choice', enquiryId, specHash, chosen }));
}

function allocate(
  state: LedgerState,
  stage: Stage,
  facts: AllocationFacts,
): Outcome<AllocationEntry, AllocationRefusal> {
  const wrongStage = troubleWithStage(state, stage, facts.enquiryId);
  if (wrongStage) return refused(wrongStage);
  const decided = decide(state, facts);
  if (!decided.ok) return decided;
  return done(seal({ ...allocationBody(state, stage, facts, decided.value), kind: 'allocation' }));
}

function allocationBody(
  state: LedgerState,
  stage: Stage,
  facts: AllocationFacts,
  decision: Decision,
): Omit<AllocationEntry, 'hash' | 'kind'> {
  const { verdicts, unavailable, picks, excluded, places, credit, chosen } = decision;
  return {
    ...links(state, facts.at),
    enquiryId: facts.enquiryId,
    specHash: facts.specHash,
    number: (state.enquiries.get(facts.enquiryId)?.allocations.length ?? 0) + 1,
    stage,
    placesAsked: facts.places,
    ...{ places, verdicts, unavailable, picks, excluded, credit, chosen },
    candidates: decision.ranked.map(({ key, deficitBefore, tieBreak }) => {
      const credited = add(deficitBefore, credit);
      return {
        key,
        deficitBefore,
        tieBreak,
        deficitAfter: chosen.includes(key) ? subtract(credited, one) : credited,
      };
    }),
  };
}

function troubleWithStage(state: LedgerState, stage: Stage, enquiryId: string): StageRefusal | undefined {
  const enquiry = state.enquiries.get(enquiryId);
  if (stage === 'first' && enquiry && enquiry.allocations.length > 0) return 'already-allocated';
  if (stage === 'replacement' && !enquiry) return 'nothing-to-replace';
  return undefined;
}
