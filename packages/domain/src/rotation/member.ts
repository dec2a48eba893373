import type { Standing } from '../firm.ts';
import { done, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { LedgerKey, MemberEntry } from './entry.ts';
import { links, seal } from './seal.ts';
import type { LedgerState } from './state.ts';

export type MemberRefusal = 'already-member' | 'not-a-member' | 'wrong-standing';

/** A change of standing. A newcomer starts at zero; one that rejoins finds its balance as it left it. */
export function memberChange(
  state: LedgerState,
  facts: { key: LedgerKey; change: MemberEntry['change']; at: Date },
): Outcome<MemberEntry, MemberRefusal> {
  const standing = state.members.get(facts.key)?.standing;
  if (facts.change === 'joined' && standing) return refused('already-member');
  if (facts.change !== 'joined' && !standing) return refused('not-a-member');
  if (standing && !standingsBefore[facts.change].includes(standing)) return refused('wrong-standing');
  return done(seal({ ...links(state, facts.at), kind: 'member', key: facts.key, change: facts.change }));
}

const standingsBefore: Record<MemberEntry['change'], readonly Standing[]> = {
  joined: [],
  paused: ['active'],
  resumed: ['paused'],
  left: ['active', 'paused'],
  rejoined: ['left'],
};
