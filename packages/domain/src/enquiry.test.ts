import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeRevoked, enquiryDraft, enquiryStatuses, freezeSpec, specHash } from './enquiry.ts';
import { origins, requirementValue } from './requirement.ts';
import type { Requirement, RequirementValue } from './requirement.ts';

const runs = { numRuns: process.env['DEEP'] ? 10_000 : 300 };

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
const value: fc.Arbitrary<RequirementValue> = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((terms) => ({ kind: 'terms' as const, terms })),
  figure.map((each) => ({ kind: 'number' as const, value: each })),
  fc.record({ kind: fc.constant('range' as const), min: figure, max: figure }),
  fc
    .string({ unit: 'grapheme' })
    .filter((each) => each.isWellFormed() && !each.includes('\0'))
    .map((text) => ({ kind: 'text' as const, text })),
  fc.constant({ kind: 'unknown' as const }),
);
const needs: fc.Arbitrary<Requirement[]> = fc.uniqueArray(
  fc.record({ field: word, value, origin: fc.constantFrom(...origins) }),
  { selector: (each) => each.field, maxLength: 12 },
);

describe('a frozen spec', () => {
  test('holds what was stated and derived, never what was only proposed', () => {
    fc.assert(
      fc.property(needs, (requirements) => {
        const spec = freezeSpec({ status: 'received', requirements });
        if (!spec.ok) {
          expect(spec.code).toBe('nothing-required');
          return;
        }
        expect(spec.value.requirements).toEqual(requirements.filter((each) => each.origin !== 'proposed'));
        expect(spec.value.hash).toBe(specHash(spec.value.requirements));
      }),
      runs,
    );
  });

  test('has one hash whatever the order, and another as soon as anything in it differs', () => {
    fc.assert(
      fc.property(needs, needs, fc.nat(), (some, others, at) => {
        expect(specHash([...some].reverse())).toBe(specHash(some));
        const same = JSON.stringify(sorted(some)) === JSON.stringify(sorted(others));
        expect(specHash(some) === specHash(others)).toBe(same);
        const index = some.length === 0 ? -1 : at % some.length;
        const changed = some.map((each, place): Requirement =>
          place === index
            ? { ...each, value: { kind: 'text', text: `${JSON.stringify(each.value)} changed` } }
            : each,
        );
        if (index >= 0) expect(specHash(changed)).not.toBe(specHash(some));
      }),
      runs,
    );
  });

  test('is made of an enquiry that waits for the coordinator only, and of at least one known demand', () => {
    const stated: Requirement = { field: 'width', value: { kind: 'number', value: 3 }, origin: 'stated' };
    for (const status of enquiryStatuses)
      expect(freezeSpec({ status, requirements: [stated] }).ok).toBe(status === 'received');
    const unknown: Requirement = { ...stated, value: { kind: 'unknown' } };
    for (const requirements of [[], [unknown], [{ ...stated, origin: 'proposed' as const }]])
      expect(freezeSpec({ status: 'received', requirements })).toEqual({
        ok: false,
        code: 'nothing-required',
      });
  });

  test('leaves the enquiry as it was', () => {
    fc.assert(
      fc.property(needs, (requirements) => {
        const before = JSON.stringify(requirements);
        freezeSpec({ status: 'received', requirements });
        expect(JSON.stringify(requirements)).toBe(before);
      }),
      runs,
    );
  });
});

describe('an enquiry', () => {
  test('can be revoked until it ended', () => {
    expect(enquiryStatuses.filter((status) => !canBeRevoked(status))).toEqual(['closed', 'revoked']);
  });

  const draft = {
    language: 'en',
    text: 'We need a few hundred of these.',
    requirements: [],
    buyer: { organisation: 'Test Buyer', email: 'purchasing@buyer.example', country: 'DE' },
    choice: { kind: 'cluster' },
    drawingAccess: 'invited-firms',
    uploadKey: '0196aaaa-0000-7000-8000-000000000001',
  };

  test('needs no more than words, an organisation, an address and a country', () => {
    expect(enquiryDraft.safeParse(draft).success).toBe(true);
    for (const key of Object.keys(draft))
      expect(enquiryDraft.safeParse({ ...draft, [key]: undefined }).success).toBe(false);
  });

  test.each([
    ['words too few to mean anything', { text: 'hi        ' }],
    ['text that no database stores', { text: 'enough words but\u0000' }],
    ['half a letter', { text: 'enough words but \ud800' }],
    ['a name of two lines', { buyer: { ...draft.buyer, organisation: 'A\nBcc: b@c.example' } }],
    ['an address with a comment', { buyer: { ...draft.buyer, email: 'a(b)@c.example' } }],
    ['two addresses', { buyer: { ...draft.buyer, email: 'a@b.example,c@d.example' } }],
    ['a country in words', { buyer: { ...draft.buyer, country: 'Germany' } }],
    ['firms picked without one', { choice: { kind: 'picked', firmIds: [], restByRotation: true } }],
    ['a status of its own', { status: 'published' }],
    ['a buyer with a role', { buyer: { ...draft.buyer, role: 'admin' } }],
  ])('is not taken with %s', (_name, change) => {
    expect(enquiryDraft.safeParse({ ...draft, ...change }).success).toBe(false);
  });

  test('keeps every written word as it was, but for blanks around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 10, maxLength: 200 }), (typed) => {
        const parsed = enquiryDraft.safeParse({ ...draft, text: typed });
        if (parsed.success) expect(parsed.data.text).toBe(typed.replaceAll('\r\n', '\n').trim());
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });

  test('takes every value that its fields may hold as it is', () => {
    fc.assert(
      fc.property(value, (each) => {
        const parsed = requirementValue.safeParse(each);
        if (parsed.success && each.kind !== 'text') expect(parsed.data).toEqual(each);
        expect(parsed.success).toBe(true);
      }),
      runs,
    );
  });
});

function sorted(requirements: readonly Requirement[]): unknown {
  const plain = requirements.map(({ field, value: held, origin }) => [field, canonical(held), origin]);
  return plain.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function canonical(held: RequirementValue): unknown {
  return Object.entries(JSON.parse(JSON.stringify(held)) as object).sort(([a], [b]) => (a < b ? -1 : 1));
}
