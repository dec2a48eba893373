import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enquiryId, firmId, invitationId } from './id.ts';
import { invitationStatuses } from './invitation.ts';
import type { Invitation } from './invitation.ts';
import type { Verdict } from './matching.ts';
import { countMonth, standpointOf, tipOf } from './month.ts';
import type { Reason } from './sector.ts';

const since = new Date('2026-03-01T00:00:00Z');

function invitation(status: Invitation['status'], invitedAt: Date, answered: boolean): Invitation {
  return {
    id: invitationId.parse('01890000-0000-7000-8000-000000000001'),
    enquiryId: enquiryId.parse('01890000-0000-7000-8000-000000000002'),
    firmId: firmId.parse('01890000-0000-7000-8000-000000000003'),
    ledgerSeq: 1,
    by: 'rotation',
    status,
    callRequested: false,
    invitedAt,
    remindAt: invitedAt,
    answerDueAt: invitedAt,
    ...(answered ? { answeredAt: invitedAt } : {}),
    version: 1,
  };
}

function reason(code: string, over: Partial<Reason> = {}): Reason {
  return {
    check: 'size',
    strength: 'hard',
    finding: 'does-not-fit',
    doubtAbout: 'firm',
    code,
    data: {},
    ...over,
  };
}

function verdict(outcome: Verdict['outcome'], reasons: readonly Reason[]): Verdict {
  return { firmId: firmId.parse('01890000-0000-7000-8000-000000000003'), outcome, reasons, fits: [] };
}

describe('a month', () => {
  test('never counts more answers or quotations than enquiries, nor any from before it', () => {
    const any = fc.array(
      fc
        .tuple(fc.constantFrom(...invitationStatuses), fc.integer({ min: -40, max: 40 }), fc.boolean())
        .map(([status, days, answered]) =>
          invitation(status, new Date(since.getTime() + days * 86_400_000), answered),
        ),
    );
    fc.assert(
      fc.property(any, (invitations) => {
        const { received, answered, quoted } = countMonth(invitations, since);
        expect(received).toBe(
          invitations.filter((each) => each.invitedAt.getTime() >= since.getTime()).length,
        );
        expect(answered).toBeLessThanOrEqual(received);
        expect(quoted).toBeLessThanOrEqual(received);
      }),
    );
  });

  test('counts by hand: four received, two answered, one quoted', () => {
    const later = new Date('2026-03-05T08:00:00Z');
    const four = [
      invitation('quoted', later, true),
      invitation('declined', later, true),
      invitation('silent', later, false),
      invitation('open', later, false),
      invitation('quoted', new Date('2026-02-28T23:59:59Z'), true),
    ];
    expect(countMonth(four, since)).toEqual({ received: 4, answered: 2, quoted: 1 });
  });
});

describe('why an enquiry did not come', () => {
  test('an invited firm is told so, whatever its verdict was', () => {
    expect(standpointOf(verdict('not-eligible', [reason('too-small')]), true)).toEqual({ kind: 'invited' });
  });

  test('who could make it waits for its turn, also with a question that only the buyer can answer', () => {
    const asks = reason('hardness-unknown', { strength: 'soft', finding: 'not-known', doubtAbout: 'need' });
    expect(standpointOf(verdict('eligible', []), false)).toEqual({ kind: 'not-its-turn' });
    expect(standpointOf(verdict('eligible-with-question', [asks]), false)).toEqual({ kind: 'not-its-turn' });
  });

  test('who could not hears the gravest reason, and how many more would have shut it out', () => {
    const [first, second] = [reason('too-small'), reason('no-certificate', { check: 'certificate' })];
    const soft = reason('lead-time', { strength: 'soft', finding: 'borderline' });
    expect(standpointOf(verdict('not-eligible', [first, second, soft]), false)).toEqual({
      kind: 'kept-out',
      reason: first,
      others: 1,
    });
  });

  test('a firm kept out by a doubt about its own datum hears of the doubt', () => {
    const doubt = reason('capability-flagged', { strength: 'soft', finding: 'borderline' });
    expect(standpointOf(verdict('eligible-with-question', [doubt]), false)).toMatchObject({
      kind: 'kept-out',
      others: 0,
    });
  });
});

test('the tip is the reason that came most often, and none when each came once', () => {
  const out = (code: string) => ({ kind: 'kept-out' as const, reason: reason(code), others: 0 });
  expect(tipOf([out('a'), out('b'), { kind: 'invited' }])).toBeUndefined();
  expect(tipOf([out('a'), out('b'), out('b')])).toEqual({ reason: reason('b'), times: 2 });
});
