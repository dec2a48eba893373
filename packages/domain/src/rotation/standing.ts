import type { Standing } from '../firm.ts';
import type { LedgerKey } from './entry.ts';
import { compare, subtract, toFraction, zero } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { LedgerState } from './state.ts';

/** Where one firm stands in the rotation. For the firm itself and the office; never for another member. */
export interface MemberSummary {
  key: LedgerKey;
  standing: Standing;
  /** Turns it had, and turns it should have had. */
  received: Fraction;
  due: Fraction;
  /** `due` − `received`: positive when the rotation owes it. */
  gap: Fraction;
  /**
   * Place in the queue among active members, 1 = largest gap; equal gaps share a place. Which enquiry comes next is
   * unknown, so this is a place, not a promise. Absent for a member that is paused or has left.
   */
  turn?: number;
  directChoices: number;
}

/** What everybody may see: how far apart the balances lie, and how often people chose instead of the rule. */
export interface LedgerSummary {
  head: string;
  entries: number;
  activeMembers: number;
  /** Smallest and largest gap among members that have not left, and the distance between the two. */
  spread: { least: Fraction; most: Fraction; width: Fraction };
  allocations: number;
  overrides: number;
  directChoices: number;
  corrections: number;
}

/** Every member, in the order of their keys' text. */
export function summariseMembers(state: LedgerState): MemberSummary[] {
  return [...state.members.keys()].toSorted().flatMap((key) => summariseMember(state, key) ?? []);
}

/** Undefined when the key names no member. */
export function summariseMember(state: LedgerState, key: LedgerKey): MemberSummary | undefined {
  const account = state.members.get(key);
  if (!account) return undefined;
  const { standing, due, deficit: gap, directChoices } = account;
  const summary = { key, standing, received: toFraction(account.received), due, gap, directChoices };
  if (standing !== 'active') return summary;
  const ahead = [...state.members.values()].filter(
    (each) => each.standing === 'active' && compare(each.deficit, gap) > 0,
  );
  return { ...summary, turn: ahead.length + 1 };
}

export function summariseLedger(state: LedgerState): LedgerSummary {
  const present = [...state.members.values()].filter((each) => each.standing !== 'left');
  const gaps = present.map((each) => each.deficit).toSorted(compare);
  const least = gaps[0] ?? zero;
  const most = gaps.at(-1) ?? zero;
  return {
    head: state.head,
    entries: state.nextSeq - 1,
    activeMembers: present.filter((each) => each.standing === 'active').length,
    spread: { least, most, width: subtract(most, least) },
    ...state.counts,
  };
}
