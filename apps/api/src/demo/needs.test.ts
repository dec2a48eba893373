import { addDays } from '@sebino/domain/calendar';
import { matchFirms } from '@sebino/domain/matching';
import { polymersPack } from '@sebino/polymers/pack';
import { describe, expect, test } from 'vitest';
import { needs, shortNames } from './needs.ts';
import type { Expected, Need } from './needs.ts';
import { matchableFirms, origin, slugOf } from './testing.ts';

// The expectations were committed before the matcher; they are changed only where they were plainly a mistake.
describe('the twenty needs agree with the verdicts and first reasons written down before', () => {
  test('there are twenty of them, each with a word on every firm', () => {
    expect(needs).toHaveLength(20);
    for (const need of needs) expect([...expectedOf(need.expected).keys()].toSorted()).toEqual(allSlugs());
  });

  test.each(needs.map((need) => [need.id, need.title, need] as const))('%s %s', (_id, _title, need) => {
    expect(found(need)).toEqual(expectedOf(need.expected));
  });
});

function found(need: Need): Map<string, string> {
  const dueOn = need.dueInDays === undefined ? undefined : addDays(origin, need.dueInDays);
  const verdicts = matchFirms(polymersPack, need.requirements, matchableFirms, { on: origin, dueOn });
  return new Map(
    verdicts
      .map((verdict): [string, string] => [
        slugOf.get(verdict.firmId) ?? '',
        [verdict.outcome, ...verdict.reasons.slice(0, 1).map((reason) => reason.code)].join(': '),
      ])
      .toSorted(),
  );
}

function expectedOf({ eligible = [], question = {}, not = {} }: Expected): Map<string, string> {
  return new Map(
    [
      ...eligible.map((name): [string, string] => [shortNames[name], 'eligible']),
      ...withCode('eligible-with-question', question),
      ...withCode('not-eligible', not),
    ].toSorted(),
  );
}

function withCode(
  outcome: string,
  byCode: Readonly<Record<string, readonly (keyof typeof shortNames)[]>>,
): [string, string][] {
  return Object.entries(byCode).flatMap(([code, names]) =>
    names.map((name): [string, string] => [shortNames[name], `${outcome}: ${code}`]),
  );
}

function allSlugs(): string[] {
  return Object.values(shortNames).toSorted();
}
