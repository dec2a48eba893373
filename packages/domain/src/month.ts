import type { Invitation } from './invitation.ts';
import { excludes, mayBeCandidate } from './matching.ts';
import type { Verdict } from './matching.ts';
import type { Reason } from './sector.ts';

/** How far back "your month" counts, and how far the verdicts beside it reach. */
export const monthDays = 30;
export const verdictDays = 90;

/** What reached a firm in its month, and what it did about it. */
export interface MonthCount {
  received: number;
  /** Answered by the firm itself: a yes, a no or a quotation; silence is no answer. */
  answered: number;
  quoted: number;
}

export function countMonth(invitations: readonly Invitation[], since: Date): MonthCount {
  const own = invitations.filter((each) => each.invitedAt >= since);
  return {
    received: own.length,
    answered: own.filter((each) => each.answeredAt !== undefined).length,
    quoted: own.filter((each) => each.status === 'quoted').length,
  };
}

/** Why an enquiry did or did not reach a firm. Of the other firms it says nothing. */
export type Standpoint =
  | { kind: 'invited' }
  /** It could have made it; others stood before it in their turn. */
  | { kind: 'not-its-turn' }
  /** What kept it out, gravest first, and how many more of its reasons shut it out by themselves. */
  | { kind: 'kept-out'; reason: Reason; others: number };

export function standpointOf(verdict: Verdict, wasInvited: boolean): Standpoint {
  if (wasInvited) return { kind: 'invited' };
  const [reason, ...others] = verdict.reasons;
  return mayBeCandidate(verdict) || reason === undefined
    ? { kind: 'not-its-turn' }
    : { kind: 'kept-out', reason, others: others.filter(excludes).length };
}

/** The reason that kept a firm out most often, with one example of it; undefined when none did so twice. */
export function tipOf(standpoints: readonly Standpoint[]): { reason: Reason; times: number } | undefined {
  const reasons = standpoints.flatMap((each) => (each.kind === 'kept-out' ? [each.reason] : []));
  const alike = Map.groupBy(reasons, ({ check, code }) => `${check} ${code}`);
  const [most] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  const [reason] = most ?? [];
  return reason === undefined || most === undefined || most.length < 2
    ? undefined
    : { reason, times: most.length };
}
