import { hashOf } from '../chain.ts';
import type { EnquiryId } from '../id.ts';
import { done, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { ExclusionReason, KeyedVerdict, LedgerKey } from './entry.ts';
import { compare, toFraction, zero } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { LedgerState } from './state.ts';

/** What is known when places are given out. The order of every list is without meaning. */
export interface AllocationFacts {
  enquiryId: EnquiryId;
  /** Digest of the requirements as they stood. */
  specHash: string;
  /** One for each active member; those of paused members are recorded too. */
  verdicts: readonly KeyedVerdict[];
  unavailable?: readonly LedgerKey[];
  picks?: readonly LedgerKey[];
  /** Firms to invite, picks included. */
  places: number;
  at: Date;
}

export interface Ranked {
  key: LedgerKey;
  deficitBefore: Fraction;
  tieBreak: string;
}

export interface Decision {
  verdicts: KeyedVerdict[];
  unavailable: LedgerKey[];
  picks: LedgerKey[];
  excluded: { key: LedgerKey; reasons: ExclusionReason[] }[];
  ranked: Ranked[];
  places: number;
  credit: Fraction;
  chosen: LedgerKey[];
}

export type DecisionRefusal =
  | 'not-a-member'
  | 'verdict-missing'
  | 'verdict-twice'
  | 'pick-not-active'
  | 'pick-already-invited'
  | 'no-place'
  | 'no-candidate';

/**
 * The rule: k candidates and m places, m ≤ k; each candidate is credited m/k and the m largest deficits are invited.
 * Refuses when a key is unknown, an active member has no verdict (nobody may be left out unsaid), the picks leave no
 * place, or nobody is a candidate. Source: product handbook, rules of the rotation, policy version 1.
 */
export function decide(state: LedgerState, facts: AllocationFacts): Outcome<Decision, DecisionRefusal> {
  const verdicts = facts.verdicts.map(toPlain).toSorted(byKey);
  const unavailable = sortKeys(facts.unavailable ?? []);
  const picks = sortKeys(facts.picks ?? []);
  const trouble = troubleWith(state, facts.enquiryId, verdicts, unavailable, picks);
  if (trouble) return refused(trouble);
  const open = facts.places - picks.length;
  if (open < 1) return refused('no-place');

  const judged = reasonsByKey(state, { enquiryId: facts.enquiryId, verdicts, unavailable, picks });
  const excluded = judged.filter((each) => each.reasons.length > 0);
  const keys = judged.filter((each) => each.reasons.length === 0).map((each) => each.key);
  if (keys.length === 0) return refused('no-candidate');
  const places = Math.min(open, keys.length);
  const ranked = rank(state, facts.enquiryId, keys);
  const chosen = ranked.slice(0, places).map((each) => each.key);
  const credit = toFraction(places, keys.length);
  return done({ verdicts, unavailable, picks, excluded, ranked, places, credit, chosen });
}

/**
 * Largest deficit first. Equal deficits stand by the digest of enquiry, last ledger hash and key: none of the three
 * can be typed by anybody who has seen the candidates, and anyone can recompute it.
 */
export function rank(state: LedgerState, enquiryId: string, keys: readonly LedgerKey[]): Ranked[] {
  return keys
    .map((key) => ({
      key,
      deficitBefore: state.members.get(key)?.deficit ?? zero,
      tieBreak: hashOf([enquiryId, state.head, key]),
    }))
    .toSorted((a, b) => compare(b.deficitBefore, a.deficitBefore) || (a.tieBreak < b.tieBreak ? -1 : 1));
}

/** Distinct keys in the order of their text. */
export function sortKeys(keys: Iterable<LedgerKey>): LedgerKey[] {
  return [...new Set(keys)].toSorted();
}

export function byKey(a: { key: LedgerKey }, b: { key: LedgerKey }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function troubleWith(
  state: LedgerState,
  enquiryId: string,
  verdicts: readonly KeyedVerdict[],
  unavailable: readonly LedgerKey[],
  picks: readonly LedgerKey[],
): DecisionRefusal | undefined {
  const judged = new Set(verdicts.map((verdict) => verdict.key));
  if (judged.size !== verdicts.length) return 'verdict-twice';
  if ([...judged, ...unavailable, ...picks].some((key) => !state.members.has(key))) return 'not-a-member';
  for (const [key, account] of state.members) {
    if (account.standing === 'active' && !judged.has(key)) return 'verdict-missing';
  }
  if (picks.some((key) => state.members.get(key)?.standing !== 'active')) return 'pick-not-active';
  if (picks.some((key) => state.enquiries.get(enquiryId)?.invited.has(key))) return 'pick-already-invited';
  return undefined;
}

function reasonsByKey(
  state: LedgerState,
  facts: {
    enquiryId: string;
    verdicts: readonly KeyedVerdict[];
    unavailable: LedgerKey[];
    picks: LedgerKey[];
  },
): { key: LedgerKey; reasons: ExclusionReason[] }[] {
  const invited = state.enquiries.get(facts.enquiryId)?.invited;
  const verdictOf = new Map(facts.verdicts.map((verdict) => [verdict.key, verdict]));
  const present = [...state.members].filter(
    ([key, { standing }]) => standing !== 'left' || verdictOf.has(key),
  );
  return present
    .map(([key, { standing }]) => {
      const verdict = verdictOf.get(key);
      const reasons: ExclusionReason[] = [];
      if (standing !== 'active') reasons.push(standing);
      if (invited?.has(key)) reasons.push('already-invited');
      if (facts.picks.includes(key)) reasons.push('picked');
      if (verdict?.outcome === 'not-eligible') reasons.push('not-eligible');
      if (verdict?.questionAbout === 'firm') reasons.push('question-about-firm');
      if (facts.unavailable.includes(key)) reasons.push('no-capacity');
      return { key, reasons };
    })
    .toSorted(byKey);
}

/** Only the fields of a verdict, and none that is merely undefined: what is hashed must be what is stored. */
function toPlain(verdict: KeyedVerdict): KeyedVerdict {
  return {
    key: verdict.key,
    outcome: verdict.outcome,
    ...(verdict.questionAbout && { questionAbout: verdict.questionAbout }),
    ...(verdict.codes?.length && { codes: [...new Set(verdict.codes)].toSorted() }),
  };
}
