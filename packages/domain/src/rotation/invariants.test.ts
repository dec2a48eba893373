import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { propose } from './allocate.ts';
import { ledgerEntry } from './entry.ts';
import { compare, subtract, sum, toFraction, zero } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { replay, restore } from './replay.ts';
import { emptyLedger } from './state.ts';
import { enquiry, facts, history, key, limitMs, runs, storyOf, tell } from './testing.ts';

vi.setConfig({ testTimeout: limitMs });

const start = emptyLedger('test-ledger');

test('deficits of all members, those who left included, sum to exactly zero after every entry', () => {
  fc.assert(
    fc.property(history, (given) => {
      let state = start;
      for (const entry of tell(given).entries) {
        state = restore(state, [entry]);
        expect(sum([...state.members.values()].map((each) => each.deficit))).toBe(zero);
      }
      for (const { due, received, deficit } of state.members.values()) {
        expect(subtract(due, toFraction(received))).toBe(deficit);
      }
    }),
    runs,
  );
});

test('in every allocation credits, places and charges are the same number, and a correction balances too', () => {
  fc.assert(
    fc.property(history, (given) => {
      for (const entry of tell(given).entries) {
        const moved = (of: readonly { deficitBefore: Fraction; deficitAfter: Fraction }[]) =>
          sum(of.map((each) => subtract(each.deficitAfter, each.deficitBefore)));
        if (entry.kind === 'correction') expect(moved(entry.balances)).toBe(zero);
        if (entry.kind !== 'allocation' && entry.kind !== 'override') continue;
        const outsiders = entry.kind === 'override' ? entry.outsiders : [];
        expect(sum(entry.candidates.map(() => entry.credit))).toBe(toFraction(entry.places));
        expect(entry.chosen).toHaveLength(entry.places);
        expect(moved([...entry.candidates, ...outsiders])).toBe(zero);
      }
    }),
    runs,
  );
});

test('no firm is invited by rotation that is not eligible, and every exclusion has a reason', () => {
  fc.assert(
    fc.property(history, (given) => {
      for (const entry of tell(given).entries) {
        if (entry.kind !== 'allocation') continue;
        const verdictOf = new Map(entry.verdicts.map((verdict) => [verdict.key, verdict]));
        for (const chosen of entry.chosen) {
          const verdict = verdictOf.get(chosen);
          expect(verdict?.outcome === 'eligible' || verdict?.questionAbout === 'need').toBe(true);
          expect(entry.unavailable).not.toContain(chosen);
          expect(entry.picks).not.toContain(chosen);
        }
        const candidates = entry.candidates.map((each) => each.key);
        const excluded = entry.excluded.map((each) => each.key);
        expect([...candidates, ...excluded].toSorted()).toEqual(entry.verdicts.map((verdict) => verdict.key));
        expect(entry.excluded.every((each) => each.reasons.length > 0)).toBe(true);
      }
    }),
    runs,
  );
});

test('nobody chosen had a smaller deficit than a candidate who was not', () => {
  fc.assert(
    fc.property(history, (given) => {
      for (const entry of tell(given).entries) {
        if (entry.kind !== 'allocation') continue;
        const chosen = entry.candidates.filter((each) => entry.chosen.includes(each.key));
        const others = entry.candidates.filter((each) => !entry.chosen.includes(each.key));
        for (const one of chosen) {
          expect(others.every((other) => compare(one.deficitBefore, other.deficitBefore) >= 0)).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('the same history gives the same ledger, and replay agrees with what was recorded', () => {
  fc.assert(
    fc.property(history, (given) => {
      const story = tell(given);
      expect(tell(given).state.head).toBe(story.state.head);
      expect(replay(start, story.entries)).toEqual({ ok: true, value: story.state });
      for (const entry of story.entries) expect(ledgerEntry.parse(structuredClone(entry))).toEqual(entry);
    }),
    runs,
  );
});

test('the order in which firms, verdicts and picks are listed changes nothing', () => {
  const lists = fc.record({ told: history, seed: fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }) });
  fc.assert(
    fc.property(lists, ({ told, seed }) => {
      const { state, entries } = tell(told);
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((each, n) => ({ each, by: seed[n % seed.length] ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ each }) => each);
      const members = new Map(shuffled([...state.members]));
      const all = facts(state, [0, 1, 2, 3, 4], {
        enquiryId: enquiry(99_999),
        places: 4,
        picks: [key(1)],
        unavailable: [key(3), key(0)].slice(0, told.firms - 2),
      });
      const given = {
        ...all,
        picks: shuffled(all.picks ?? []),
        unavailable: shuffled(all.unavailable ?? []),
      };
      const permuted = propose({ ...state, members }, { ...given, verdicts: shuffled(all.verdicts) });
      expect(permuted).toEqual(propose(state, all));
      expect(entries.length).toBeGreaterThan(0);
    }),
    runs,
  );
});

test('a direct choice, a pause, leaving and returning change no deficit', () => {
  fc.assert(
    fc.property(history, (given) => {
      let state = start;
      for (const entry of tell(given).entries) {
        const next = restore(state, [entry]);
        if (entry.kind === 'direct-choice' || entry.kind === 'member') {
          for (const [each, account] of state.members)
            expect(next.members.get(each)?.deficit).toBe(account.deficit);
        }
        state = next;
      }
    }),
    runs,
  );
});

test('every override has a reason, two people and the rule’s own choice, which differs', () => {
  let seen = 0;
  fc.assert(
    fc.property(history, (given) => {
      for (const entry of tell(given).entries) {
        if (entry.kind !== 'override') continue;
        seen += 1;
        expect(entry.proposerId).not.toBe(entry.countersignerId);
        expect(entry.reasonHash).toHaveLength(64);
        expect(entry.ruleChoice.toSorted()).not.toEqual(entry.chosen.toSorted());
      }
    }),
    runs,
  );
  expect(seen).toBeGreaterThan(20);
});

test('no firm has "no capacity now" taken back more than twice in 365 days', () => {
  fc.assert(
    fc.property(history, (given) => {
      for (const { freeRefusals } of tell(given).state.members.values()) {
        const times = freeRefusals.map((each) => Date.parse(each));
        expect(times.every((each, n) => n < 2 || each - (times[n - 2] ?? 0) >= 365 * 86_400_000)).toBe(true);
      }
    }),
    runs,
  );
});

test('ledger of one firm: it is always asked and never owes', () => {
  const story = storyOf(1);
  for (let n = 1; n <= 5; n++)
    story.must(propose(story.state, facts(story.state, [0], { enquiryId: enquiry(n) })));
  expect(story.state.members.get(key(0))).toMatchObject({ deficit: '0/1', received: 5 });
});
