import { expect, test } from 'vitest';
import { directChoice, overrideAllocation, propose, replacement } from './allocate.ts';
import { correct, freeRefusalsLeft } from './correct.ts';
import { explainAllocation } from './explain.ts';
import { memberChange } from './member.ts';
import { summariseLedger, summariseMember } from './standing.ts';
import { day, enquiry, facts, key, spec, storyOf } from './testing.ts';
import type { Story } from './testing.ts';
import type { KeyedVerdict } from './entry.ts';
import type { Fraction } from './fraction.ts';

function deficits(story: Story): Fraction[] {
  return [...story.state.members.values()].map((account) => account.deficit);
}

function turnsFrom(story: Story, eligible: readonly number[], first: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => {
    const entry = story.must(
      propose(story.state, facts(story.state, eligible, { enquiryId: enquiry(first + n) })),
    );
    return eligible.findIndex((each) => entry.chosen.includes(key(each)));
  });
}

const words = {
  reasonCode: 'asked-by-buyer',
  reasonHash: spec,
  proposerId: 'a'.repeat(32),
  countersignerId: 'b'.repeat(32),
};

test('three equal candidates for one place are each credited a third, and one is charged', () => {
  const story = storyOf(4);
  const entry = story.must(propose(story.state, facts(story.state, [0, 1, 2])));
  expect(entry).toMatchObject({ credit: '1/3', places: 1, number: 1, stage: 'first' });
  expect(entry.candidates.map((each) => each.deficitAfter)).toEqual(['-2/3', '1/3', '1/3']);
  expect(entry.excluded).toEqual([{ key: key(3), reasons: ['not-eligible'] }]);
});

test('candidates who meet again and again each get their turn before anyone has a second', () => {
  const story = storyOf(5);
  const turns = turnsFrom(story, [0, 1, 2, 3, 4], 1, 10);
  expect(new Set(turns.slice(0, 5)).size).toBe(5);
  expect(new Set(turns.slice(5)).size).toBe(5);
});

test('where fewer firms can make it than places are open, all are asked and nobody owes anything', () => {
  const story = storyOf(4);
  const entry = story.must(propose(story.state, facts(story.state, [0, 1], { places: 3 })));
  expect(entry).toMatchObject({ places: 2, placesAsked: 3, credit: '1/1' });
  expect(deficits(story)).toEqual(['0/1', '0/1', '0/1', '0/1']);
});

test('a question to the buyer keeps a firm in, a question about its own datum keeps it out with that reason', () => {
  const story = storyOf(2);
  const verdicts: KeyedVerdict[] = [
    { key: key(0), outcome: 'eligible-with-question', questionAbout: 'need' },
    { key: key(1), outcome: 'eligible-with-question', questionAbout: 'firm' },
  ];
  const entry = story.must(propose(story.state, facts(story.state, [], { verdicts, places: 2 })));
  expect(entry.chosen).toEqual([key(0)]);
  expect(entry.excluded).toEqual([{ key: key(1), reasons: ['question-about-firm'] }]);
});

test('a paused firm is no candidate, accrues nothing and owes nothing', () => {
  const story = storyOf(3);
  story.must(memberChange(story.state, { key: key(0), change: 'paused', at: day(1) }));
  const entry = story.must(propose(story.state, facts(story.state, [0, 1, 2])));
  expect(entry.excluded).toContainEqual({ key: key(0), reasons: ['paused'] });
  expect(story.state.members.get(key(0))?.deficit).toBe('0/1');
});

test('a firm that leaves finds its balance again when it returns', () => {
  const story = storyOf(3);
  turnsFrom(story, [0, 1, 2], 1, 1);
  const balance = story.state.members.get(key(0))?.deficit;
  story.must(memberChange(story.state, { key: key(0), change: 'left', at: day(2) }));
  turnsFrom(story, [1, 2], 10, 3);
  story.must(memberChange(story.state, { key: key(0), change: 'rejoined', at: day(3) }));
  expect(story.state.members.get(key(0))).toMatchObject({ deficit: balance, standing: 'active' });
});

test('the firms the buyer picked come first and pay nothing, the rest goes by rotation', () => {
  const story = storyOf(4);
  const given = { places: 3, picks: [key(3)] };
  const entry = story.must(propose(story.state, facts(story.state, [0, 1, 2, 3], given)));
  expect(entry).toMatchObject({ places: 2, credit: '2/3' });
  expect(entry.chosen).not.toContain(key(3));
  expect(story.state.members.get(key(3))).toMatchObject({ deficit: '0/1', directChoices: 1 });
  expect(summariseLedger(story.state)).toMatchObject({ directChoices: 1, allocations: 1 });
});

test('two coordinators who propose at once leave one allocation', () => {
  const story = storyOf(3);
  story.must(propose(story.state, facts(story.state, [0, 1])));
  expect(propose(story.state, facts(story.state, [0, 1]))).toEqual({ ok: false, code: 'already-allocated' });
});

test('nobody is left out unsaid: without a verdict on every active member there is no allocation', () => {
  const story = storyOf(3);
  const all = facts(story.state, [0, 1]);
  const code = (given: Partial<typeof all>) => propose(story.state, { ...all, ...given });
  expect(code({ verdicts: all.verdicts.slice(1) })).toEqual({ ok: false, code: 'verdict-missing' });
  expect(code({ verdicts: [...all.verdicts, ...all.verdicts] })).toEqual({
    ok: false,
    code: 'verdict-twice',
  });
  expect(code({ unavailable: [key(9)] })).toEqual({ ok: false, code: 'not-a-member' });
  expect(code({ unavailable: [key(0), key(1)] })).toEqual({ ok: false, code: 'no-candidate' });
  expect(code({ picks: [key(0)] })).toEqual({ ok: false, code: 'no-place' });
});

test('"I cannot make it" takes charge and credit back, and the place goes to one not yet asked', () => {
  const story = storyOf(4);
  const first = story.must(propose(story.state, facts(story.state, [0, 1, 2, 3], { places: 2 })));
  const [unable, other] = first.chosen;
  if (!unable || !other) throw new Error('two were invited');
  const at = day(2);
  const entry = story.must(
    correct(story.state, { enquiryId: enquiry(1), key: unable, why: 'cannot-make', at }),
  );
  expect(entry).toMatchObject({ places: 1, credit: '1/3' });
  expect(story.state.members.get(unable)).toMatchObject({ deficit: '0/1', received: 0 });
  expect(story.state.members.get(other)?.deficit).toBe('-2/3');
  const next = story.must(replacement(story.state, facts(story.state, [0, 1, 2, 3])));
  expect(next).toMatchObject({ number: 2, stage: 'replacement', credit: '1/2' });
  expect(first.chosen).not.toContain(next.chosen[0]);
});

test('the only candidate that cannot make it leaves an allocation of no place and no credit', () => {
  const story = storyOf(2);
  story.must(propose(story.state, facts(story.state, [0])));
  const at = day(2);
  const entry = story.must(
    correct(story.state, { enquiryId: enquiry(1), key: key(0), why: 'cannot-make', at }),
  );
  expect(entry).toMatchObject({ places: 0, credit: '0/1' });
  expect(deficits(story)).toEqual(['0/1', '0/1']);
});

test('a firm that no allocation chose has nothing to be taken back', () => {
  const story = storyOf(2);
  const chosen = [key(0)];
  story.must(directChoice(story.state, { enquiryId: enquiry(1), specHash: spec, chosen, at: day(1) }));
  for (const why of ['cannot-make', 'no-capacity', 'charged'] as const)
    expect(correct(story.state, { enquiryId: enquiry(1), key: key(0), why, at: day(2) })).toEqual({
      ok: false,
      code: 'no-such-allocation',
    });
});

test('an excuse that does not hold is charged again, and does not work twice', () => {
  const story = storyOf(3);
  const first = story.must(propose(story.state, facts(story.state, [0, 1, 2])));
  const before = deficits(story);
  const who = { enquiryId: enquiry(1), key: first.chosen[0] ?? key(0), at: day(2) };
  expect(correct(story.state, { ...who, why: 'charged' })).toEqual({ ok: false, code: 'not-corrected' });
  story.must(correct(story.state, { ...who, why: 'cannot-make' }));
  expect(correct(story.state, { ...who, why: 'cannot-make' })).toEqual({ ok: false, code: 'not-charged' });
  story.must(correct(story.state, { ...who, why: 'charged' }));
  expect(deficits(story)).toEqual(before);
  expect(correct(story.state, { ...who, why: 'cannot-make' })).toEqual({
    ok: false,
    code: 'already-settled',
  });
});

test('"no capacity now" is free twice in 365 days, then the charge stays', () => {
  const story = storyOf(1);
  for (const n of [1, 2, 3, 4]) {
    story.must(propose(story.state, facts(story.state, [0], { enquiryId: enquiry(n), at: day(n) })));
  }
  const refuse = (n: number, on: number) =>
    correct(story.state, { enquiryId: enquiry(n), key: key(0), why: 'no-capacity', at: day(on) });
  story.must(refuse(1, 10));
  story.must(refuse(2, 20));
  expect(freeRefusalsLeft(story.state, key(0), day(20))).toBe(0);
  expect(refuse(3, 374)).toEqual({ ok: false, code: 'no-free-refusal-left' });
  story.must(refuse(3, 375));
  expect(refuse(4, 376)).toEqual({ ok: false, code: 'no-free-refusal-left' });
});

test('a direct choice changes no deficit and is counted apart', () => {
  const story = storyOf(3);
  turnsFrom(story, [0, 1, 2], 1, 2);
  const before = deficits(story);
  story.must(
    directChoice(story.state, {
      enquiryId: enquiry(9),
      specHash: spec,
      chosen: [key(2), key(0)],
      at: day(3),
    }),
  );
  expect(deficits(story)).toEqual(before);
  expect(summariseLedger(story.state).directChoices).toBe(2);
  const again = { enquiryId: enquiry(9), specHash: spec, chosen: [key(2)], at: day(3) };
  expect(directChoice(story.state, again)).toEqual({ ok: false, code: 'already-invited' });
});

test('an override needs a second person, stores what the rule would have chosen, and the rotation repairs itself', () => {
  const story = storyOf(3);
  const all = { ...facts(story.state, [0, 1, 2]), ...words, stage: 'first' } as const;
  const rule = propose(story.state, all);
  if (!rule.ok) throw new Error(rule.code);
  const ruleChoice = rule.value.chosen;
  const other = [0, 1, 2].map(key).find((each) => !ruleChoice.includes(each)) ?? key(0);
  const alone = overrideAllocation(story.state, {
    ...all,
    chosen: [other],
    countersignerId: words.proposerId,
  });
  expect(alone).toEqual({ ok: false, code: 'same-person' });
  expect(overrideAllocation(story.state, { ...all, chosen: ruleChoice })).toEqual({
    ok: false,
    code: 'same-as-rule',
  });
  const entry = story.must(overrideAllocation(story.state, { ...all, chosen: [other] }));
  expect(entry).toMatchObject({ chosen: [other], ruleChoice, credit: '1/3' });
  expect(
    explainAllocation(entry)
      .filter((each) => each.ruleChosen)
      .map((each) => each.key),
  ).toEqual(ruleChoice);
  const next = turnsFrom(story, [0, 1, 2], 2, 2).map(key);
  expect(next).not.toContain(other);
});

test('an override may invite a firm with an open question, charged without credit, but none that cannot make it', () => {
  const story = storyOf(3);
  const verdicts: KeyedVerdict[] = [
    { key: key(0), outcome: 'eligible' },
    { key: key(1), outcome: 'eligible-with-question', questionAbout: 'firm' },
    { key: key(2), outcome: 'not-eligible', codes: ['size'] },
  ];
  const all = { ...facts(story.state, [], { verdicts }), ...words, stage: 'first' } as const;
  const unable = overrideAllocation(story.state, { ...all, chosen: [key(2)] });
  expect(unable).toEqual({ ok: false, code: 'chosen-not-eligible' });
  story.must(overrideAllocation(story.state, { ...all, chosen: [key(1)] }));
  expect(deficits(story)).toEqual(['1/1', '-1/1', '0/1']);
});

test('the arithmetic of an allocation adds up in every line', () => {
  const story = storyOf(3);
  turnsFrom(story, [0, 1], 1, 1);
  const entry = story.must(propose(story.state, facts(story.state, [0, 1, 2], { enquiryId: enquiry(2) })));
  const lines = explainAllocation(entry);
  expect(lines.map((each) => each.rank)).toEqual([1, 2, 3]);
  expect(lines.map((each) => each.deficitBefore)).toEqual(['1/2', '0/1', '-1/2']);
  expect(lines.map((each) => each.deficitAfter)).toEqual(['-1/6', '1/3', '-1/6']);
  expect(lines.map((each) => each.tied)).toEqual([false, false, false]);
});

test('each firm sees its place in the queue: the larger the gap, the sooner', () => {
  const story = storyOf(3);
  const [chosen] = story.must(propose(story.state, facts(story.state, [0, 1]))).chosen;
  const turn = (n: number) => summariseMember(story.state, key(n))?.turn;
  expect(turn(2)).toBe(2);
  expect(chosen === key(0) ? [turn(0), turn(1)] : [turn(1), turn(0)]).toEqual([3, 1]);
  story.must(memberChange(story.state, { key: key(2), change: 'paused', at: day(2) }));
  expect(turn(2)).toBeUndefined();
  expect(summariseLedger(story.state).spread).toEqual({ least: '-1/2', most: '1/2', width: '1/1' });
});

test('a clock that lags behind does not date an entry before the one it follows', () => {
  const story = storyOf(2);
  story.must(propose(story.state, facts(story.state, [0, 1], { at: day(5) })));
  const late = story.must(
    propose(story.state, facts(story.state, [0], { enquiryId: enquiry(2), at: day(4) })),
  );
  expect(late.at).toBe(day(5).toISOString());
});
