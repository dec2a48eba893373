import * as fc from 'fast-check';
import { hashOf } from '../chain.ts';
import { enquiryId as enquiryIdOf } from '../id.ts';
import type { EnquiryId } from '../id.ts';
import type { Outcome } from '../outcome.ts';
import { directChoice, overrideAllocation, propose, replacement } from './allocate.ts';
import { correct } from './correct.ts';
import { ledgerKey } from './entry.ts';
import type { KeyedVerdict, LedgerEntry, LedgerKey } from './entry.ts';
import { memberChange } from './member.ts';
import { restore } from './replay.ts';
import type { AllocationFacts } from './rule.ts';
import { emptyLedger } from './state.ts';
import type { LedgerState } from './state.ts';

/** How often a property is tried: 200 times, 10,000 in a deep run. */
export const runs = { numRuns: process.env['DEEP'] ? 10_000 : 200 };

/** Time limit of such a test: 10,000 tries of the slowest take most of a minute on two cores. */
export const limitMs = process.env['DEEP'] ? 600_000 : 60_000;

export const spec = hashOf('a need');
export const origin = Date.UTC(2026, 0, 5, 8);

export function key(n: number): LedgerKey {
  return ledgerKey.parse(hashOf(['firm', n]).slice(0, 32));
}

export function enquiry(n: number): EnquiryId {
  const hex = hashOf(['enquiry', n]);
  return enquiryIdOf.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}

export function day(n: number): Date {
  return new Date(origin + n * 86_400_000);
}

/** A ledger being written: what is allowed is recorded, what is refused is not. */
export class Story {
  state: LedgerState = emptyLedger('test-ledger');
  readonly entries: LedgerEntry[] = [];

  record<Entry extends LedgerEntry>(outcome: Outcome<Entry, string>): Entry | undefined {
    if (!outcome.ok) return undefined;
    this.entries.push(outcome.value);
    this.state = restore(this.state, [outcome.value]);
    return outcome.value;
  }

  /** As `record`, for a step that the test cannot do without. */
  must<Entry extends LedgerEntry>(outcome: Outcome<Entry, string>): Entry {
    const entry = this.record(outcome);
    if (!entry) throw new Error(outcome.ok ? 'not recorded' : outcome.code);
    return entry;
  }
}

export function storyOf(firms: number): Story {
  const story = new Story();
  for (let n = 0; n < firms; n++)
    story.must(memberChange(story.state, { key: key(n), change: 'joined', at: day(0) }));
  return story;
}

/** Facts in which the firms named are eligible and every other member is not. */
export function facts(
  state: LedgerState,
  eligible: readonly number[],
  given: Partial<AllocationFacts> = {},
): AllocationFacts {
  const able = new Set(eligible.map(key));
  const verdicts = [...state.members.keys()].map((each): KeyedVerdict =>
    able.has(each)
      ? { key: each, outcome: 'eligible' }
      : { key: each, outcome: 'not-eligible', codes: ['size'] },
  );
  return { enquiryId: enquiry(1), specHash: spec, verdicts, places: 1, at: day(1), ...given };
}

/** One thing that happens in an arbitrary history; numbers are read modulo whatever there is at that moment. */
export interface Happening {
  what: 'ask' | 'replace' | 'override' | 'excuse' | 'stand' | 'choose';
  which: number;
  eligible: boolean[];
  some: number[];
  places: number;
  days: number;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('ask' as const) },
    { weight: 4, arbitrary: fc.constant('excuse' as const) },
    { weight: 6, arbitrary: fc.constantFrom('replace' as const, 'override' as const, 'stand' as const) },
    { weight: 1, arbitrary: fc.constant('choose' as const) },
  ),
  which: fc.nat(1000),
  eligible: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  some: fc.array(fc.nat(19), { maxLength: 3 }),
  places: fc.integer({ min: 1, max: 4 }),
  days: fc.nat(40),
});

/** Histories with everything in them: allocations, picks, pauses, returns, corrections, overrides, direct choices. */
export const history = fc.record({
  firms: fc.integer({ min: 2, max: 17 }),
  happenings: fc.array(happening, { maxLength: 30, size: 'max' }),
});

export function tell({ firms, happenings }: { firms: number; happenings: readonly Happening[] }): Story {
  const story = storyOf(firms);
  let days = 0;
  let asked = 0;
  for (const each of happenings) {
    days += each.days;
    if (each.what === 'ask') asked += 1;
    happen(story, each, { firms, asked, at: day(days) });
  }
  return story;
}

function happen(story: Story, each: Happening, now: { firms: number; asked: number; at: Date }): void {
  const { state } = story;
  const { at } = now;
  const old = enquiry(now.asked === 0 ? 0 : 1 + (each.which % now.asked));
  const some = each.some.map((n) => key(n % now.firms));
  const eligible = each.eligible.flatMap((yes, n) => (yes && n < now.firms ? [n] : []));
  const plain = facts(state, eligible, {
    enquiryId: old,
    places: each.places,
    at,
    unavailable: some.slice(1),
  });
  const all = {
    ...plain,
    verdicts: plain.verdicts.map((verdict, n) => withQuestion(verdict, n + each.which)),
  };
  switch (each.what) {
    case 'ask':
      story.record(
        propose(state, {
          ...all,
          enquiryId: enquiry(now.asked),
          picks: each.which % 3 === 0 ? some.slice(0, 1) : [],
        }),
      );
      return;
    case 'replace':
      story.record(replacement(state, { ...all, places: 1 }));
      return;
    case 'override': {
      const words = {
        reasonCode: 'asked-by-buyer',
        reasonHash: spec,
        proposerId: 'a'.repeat(32),
        countersignerId: 'b'.repeat(32),
      };
      const chosen = eligible.slice(0, each.places).map(key);
      story.record(
        overrideAllocation(state, {
          ...all,
          ...words,
          enquiryId: enquiry(10_000 + story.entries.length),
          stage: 'first',
          chosen,
        }),
      );
      return;
    }
    case 'excuse': {
      const allocation = pick(state.enquiries.get(old)?.allocations ?? [], each.which);
      const excused = pick([...(allocation?.takenBack.keys() ?? [])], each.which);
      const undo = excused !== undefined && each.places % 2 === 0;
      const who = undo ? excused : pick(allocation?.chosen ?? [], each.places);
      const why = undo ? 'charged' : each.which % 2 === 0 ? 'cannot-make' : 'no-capacity';
      if (!allocation || !who) return;
      story.record(correct(state, { enquiryId: old, key: who, why, at }));
      return;
    }
    case 'stand': {
      const newcomer = key(now.firms + story.entries.length);
      const who = each.which % 7 === 0 ? newcomer : key(each.which % now.firms);
      const steps = { active: ['paused', 'left'], paused: ['resumed', 'left'], left: ['rejoined'] } as const;
      const standing = state.members.get(who)?.standing;
      const change = standing ? pick(steps[standing], each.places) : 'joined';
      story.record(memberChange(state, { key: who, change: change ?? 'joined', at }));
      return;
    }
    case 'choose':
      story.record(directChoice(state, { enquiryId: old, specHash: spec, chosen: some, at }));
  }
}

/** Every fifth verdict asks the buyer, every sixth doubts the firm's own datum. */
function withQuestion(verdict: KeyedVerdict, n: number): KeyedVerdict {
  if (n % 5 === 0) return { ...verdict, outcome: 'eligible-with-question', questionAbout: 'need' };
  if (n % 6 === 0) return { ...verdict, outcome: 'eligible-with-question', questionAbout: 'firm' };
  return verdict;
}

function pick<T>(from: readonly T[], n: number): T | undefined {
  return from[n % from.length];
}
