import { addDays, calendarDay } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import { matchFirms, mayBeCandidate } from '@sebino/domain/matching';
import { requirement, valueOf } from '@sebino/domain/requirement';
import { polymersPack } from '@sebino/polymers/pack';
import { describe, expect, test } from 'vitest';
import { readExamples, toRequirements } from './enquiries.ts';
import { matchableFirms, origin, slugOf } from './testing.ts';

const examples = readExamples();

// The seed spreads the enquiries over the months before the origin day; the cluster must hold up over all of them.
describe.each([
  ['on the origin day', 0],
  ['145 days before, when the last firm had just been verified', -145],
])('%s', (_when, offsetDays) => {
  const on = addDays(origin, offsetDays);
  const candidates = candidatesOn(on);
  const report = [...candidates].map(([id, firms]) => `${id}: ${firms.length}`).join(', ');

  test('at least fourteen of the twenty example enquiries have three to seven candidates', () => {
    const decided = [...candidates].filter(([, firms]) => firms.length >= 3 && firms.length <= 7);
    expect(candidates.size).toBe(20);
    expect(decided.length, report).toBeGreaterThanOrEqual(14);
  });

  test('no example enquiry has more than seven candidates: the rest is unmet demand', () => {
    for (const [id, firms] of candidates) expect(firms.length, id).toBeLessThanOrEqual(7);
  });

  test('each of the fourteen firms is a candidate for at least three of them', () => {
    for (const slug of slugOf.values()) {
      const turns = [...candidates.values()].filter((firms) => firms.includes(slug));
      expect(turns.length, slug).toBeGreaterThanOrEqual(3);
    }
  });
});

test('every requirement of an example is one that the pack knows, of its kind and with names from its vocabulary', () => {
  for (const { truth, origin: origins } of examples) {
    const requirements = toRequirements(truth, origins, origin);
    expect(new Set(requirements.map((each) => each.field)).size).toBe(requirements.length);
    for (const each of requirements) {
      requirement.parse(each);
      const field = polymersPack.requirementFields.find((known) => known.id === each.field);
      expect(field, each.field).toBeDefined();
      if (each.value.kind !== 'unknown') expect(each.value.kind, each.field).toBe(field?.kind);
      if (each.value.kind !== 'terms') continue;
      const known = polymersPack.vocabularies.find((vocabulary) => vocabulary.id === field?.vocabulary);
      for (const id of each.value.terms)
        expect(
          known?.terms.map((term) => term.id),
          id,
        ).toContain(id);
    }
  }
});

test('a delivery week without a year is the next one after the enquiry', () => {
  const truth = examples.find((example) => example.id === 'E13')?.truth;
  if (!truth) throw new Error('E13 is gone');
  const due = (on: string): unknown => valueOf(toRequirements(truth, {}, calendarDay.parse(on)), 'delivery');
  expect(due('2026-11-20')).toEqual({ kind: 'day', day: '2027-03-26' });
  expect(due('2027-03-26')).toEqual({ kind: 'day', day: '2027-03-26' });
  expect(due('2027-03-27')).toEqual({ kind: 'day', day: '2028-03-24' });
});

test('a suggestion among several values makes the whole requirement a suggestion', () => {
  const [example] = examples;
  if (!example) throw new Error('no examples');
  const truth = { ...example.truth, material: ['AU', 'EU'] };
  const found = toRequirements(truth, { 'material.AU': 'proposed', 'material.EU': 'stated' });
  expect(found.find((each) => each.field === 'material')?.origin).toBe('proposed');
});

test('no example text is signed', () => {
  for (const { text } of examples) expect(text).not.toMatch(/Marco|Grazie,/);
});

function candidatesOn(on: CalendarDay): Map<string, string[]> {
  return new Map(
    examples.map((example) => {
      const requirements = toRequirements(example.truth, example.origin, on);
      const due = valueOf(requirements, 'delivery');
      const days = { on, ...(due?.kind === 'day' ? { dueOn: due.day } : {}) };
      const verdicts = matchFirms(polymersPack, requirements, matchableFirms, days).filter(mayBeCandidate);
      return [example.id, verdicts.map((verdict) => slugOf.get(verdict.firmId) ?? '')];
    }),
  );
}
