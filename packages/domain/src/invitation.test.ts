import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enquiryId, firmId, invitationId } from './id.ts';
import {
  acceptInvitation,
  cannotMakeDetails,
  declineInvitation,
  declineReasons,
  dueStep,
  invitationStatuses,
  isSealOpen,
  mayOpenDrawings,
  requestCall,
  startClocks,
  whyNoQuotation,
} from './invitation.ts';
import type { Decline, Invitation } from './invitation.ts';
import { enquiryStatuses } from './enquiry.ts';
import type { ProgrammeSettings } from './programme.ts';

const runs = { numRuns: process.env['DEEP'] ? 10_000 : 500 };
const monday = new Date('2026-03-02T08:00:00Z');
const settings: ProgrammeSettings = {
  places: 3,
  firstAnswerWorkingDays: 1,
  answerWorkingDays: 2,
  reminderAfterWorkingDays: 1,
  quotationWorkingDays: 5,
  workingHours: { timeZone: 'Europe/Rome', opensAtHour: 8, closesAtHour: 18, closedOn: [] },
};

function invitation(change: Partial<Invitation> = {}): Invitation {
  return {
    id: invitationId.parse('0196aaaa-0000-7000-8000-000000000001'),
    enquiryId: enquiryId.parse('0196aaaa-0000-7000-8000-000000000002'),
    firmId: firmId.parse('0196aaaa-0000-7000-8000-000000000003'),
    ...{ ledgerSeq: 1, by: 'rotation', status: 'open', callRequested: false, version: 1 },
    ...startClocks(monday, settings),
    ...change,
  };
}

const after = (hours: number): Date => new Date(monday.getTime() + hours * 3_600_000);
const ended = ['quoted', 'declined', 'silent', 'lapsed', 'withdrawn'];

const decline: fc.Arbitrary<Decline> = fc.oneof(
  fc.constantFrom(...cannotMakeDetails).map((detail) => ({ reason: 'cannot-make' as const, detail })),
  fc.constantFrom(...declineReasons.slice(1)).map((reason) => ({ reason }) as Decline),
);
/** What may happen to an invitation, and how many hours after the thing before. */
const happening = fc.record({
  afterHours: fc.integer({ min: 0, max: 72 }),
  what: fc.oneof(
    fc.constantFrom(
      'accept' as const,
      'call-me' as const,
      'quote' as const,
      'withdraw' as const,
      'clock' as const,
    ),
    decline,
  ),
});

/** Plays what happens through the rules, as the procedures and the clock do. */
function play(steps: readonly { afterHours: number; what: string | Decline }[]) {
  let at = monday;
  let now = invitation();
  const states = [now];
  for (const { afterHours, what } of steps) {
    at = new Date(at.getTime() + afterHours * 3_600_000);
    now = next(now, what, at);
    states.push(now);
  }
  return { states, last: now, at };
}

function next(now: Invitation, what: string | Decline, at: Date): Invitation {
  if (typeof what !== 'string') return valueOr(declineInvitation(now, what, at), now);
  switch (what) {
    case 'accept':
      return valueOr(acceptInvitation(now, at, settings), now);
    case 'call-me':
      return valueOr(requestCall(now, at), now);
    case 'quote':
      return whyNoQuotation(now, at) === undefined ? { ...now, status: 'quoted' } : now;
    case 'withdraw':
      return now.status === 'open' || now.status === 'accepted' ? { ...now, status: 'withdrawn' } : now;
    default: {
      const step = dueStep(now, at);
      if (step === undefined) return now;
      return step === 'remind' ? { ...now, remindedAt: at } : { ...now, status: step };
    }
  }
}

function valueOr<T>(outcome: { ok: true; value: T } | { ok: false }, otherwise: T): T {
  return outcome.ok ? outcome.value : otherwise;
}

describe('the clocks of an invitation', () => {
  test('remind after one working day and end after two, over a weekend too', () => {
    expect(startClocks(monday, settings)).toEqual({
      invitedAt: monday,
      remindAt: new Date('2026-03-03T08:00:00Z'),
      answerDueAt: new Date('2026-03-04T08:00:00Z'),
    });
    const friday = new Date('2026-03-06T15:00:00Z');
    expect(startClocks(friday, settings).answerDueAt).toEqual(new Date('2026-03-10T15:00:00Z'));
  });

  test('ask for nothing, then a reminder once, then silence', () => {
    expect(dueStep(invitation(), after(23))).toBeUndefined();
    expect(dueStep(invitation(), after(24))).toBe('remind');
    expect(dueStep(invitation({ remindedAt: after(24) }), after(47))).toBeUndefined();
    expect(dueStep(invitation({ remindedAt: after(24) }), after(48))).toBe('silent');
    expect(dueStep(invitation(), after(48))).toBe('silent');
  });

  test('let an accepted invitation lapse when its quotation does not come', () => {
    const accepted = acceptInvitation(invitation(), after(1), settings);
    if (!accepted.ok) throw new Error(accepted.code);
    const due = accepted.value.quotationDueAt!;
    expect(dueStep(accepted.value, new Date(due.getTime() - 1))).toBeUndefined();
    expect(dueStep(accepted.value, due)).toBe('lapsed');
    expect(whyNoQuotation(accepted.value, due)).toBe('clock-run-out');
  });

  test('leave no invitation open past its time, whatever happened before: it ends in an answer or a recorded silence', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (steps) => {
        const { last, at } = play(steps);
        const later = new Date(at.getTime() + 60 * 86_400_000);
        const { last: end } = { last: next(next(last, 'clock', later), 'clock', later) };
        expect(ended).toContain(end.status);
        expect(dueStep(end, new Date(later.getTime() + 1e11))).toBeUndefined();
      }),
      runs,
    );
  });

  test('never bring back an invitation that ended, nor change what was answered', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 20 }), (steps) => {
        const { states } = play(steps);
        const first = states.findIndex((each) => ended.includes(each.status));
        for (const each of first === -1 ? [] : states.slice(first)) expect(each).toEqual(states[first]);
      }),
      runs,
    );
  });

  test('take no answer after they have run out, and remind at most once', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 20 }), (steps) => {
        const { states } = play(steps);
        const { answerDueAt } = invitation();
        for (const { answeredAt, status } of states)
          if (answeredAt !== undefined && status === 'accepted') expect(answeredAt < answerDueAt).toBe(true);
        expect(new Set(states.flatMap(({ remindedAt }) => remindedAt?.getTime() ?? [])).size).toBeLessThan(2);
      }),
      runs,
    );
  });
});

describe('an answer', () => {
  test.each([
    ['quoted', 'already-answered'],
    ['declined', 'already-answered'],
    ['silent', 'clock-run-out'],
    ['lapsed', 'clock-run-out'],
    ['withdrawn', 'withdrawn'],
  ] as const)('to an invitation that is %s is refused as %s', (status, code) => {
    const over = invitation({ status });
    const refusals = [
      acceptInvitation(over, after(1), settings),
      declineInvitation(over, { reason: 'quantity' }, after(1)),
      requestCall(over, after(1)),
    ];
    for (const refusal of refusals) expect(refusal).toEqual({ ok: false, code });
  });

  test('"I can" stops the first clock, ends a request to be called and starts the clock of the quotation', () => {
    const accepted = acceptInvitation(invitation({ callRequested: true }), after(2), settings);
    expect(accepted).toMatchObject({
      ok: true,
      value: { status: 'accepted', callRequested: false, quotationDueAt: new Date('2026-03-09T10:00:00Z') },
    });
  });

  test('"call me" stops no clock', () => {
    const asked = requestCall(invitation(), after(2));
    expect(asked.ok && dueStep(asked.value, after(48))).toBe('silent');
  });
});

describe('drawings', () => {
  test('open to a firm only while it takes part in an enquiry that is offered and shows them to the invited', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...invitationStatuses),
        fc.constantFrom(...enquiryStatuses),
        fc.constantFrom('invited-firms' as const, 'chosen-firms' as const),
        (status, enquiry, drawingAccess) => {
          const may = mayOpenDrawings({ status }, { status: enquiry, drawingAccess });
          if (may) {
            expect(['open', 'accepted', 'quoted']).toContain(status);
            expect([enquiry, drawingAccess]).toEqual(['published', 'invited-firms']);
          }
          if (enquiry === 'revoked') expect(may).toBe(false);
        },
      ),
      runs,
    );
    expect(mayOpenDrawings({ status: 'open' }, { status: 'published', drawingAccess: 'invited-firms' })).toBe(
      true,
    );
  });
});

describe('the seal', () => {
  test('is open exactly when no invited firm may still quote', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...invitationStatuses)), (statuses) => {
        const preparing = statuses.filter((status) => status === 'open' || status === 'accepted');
        expect(isSealOpen(statuses.map((status) => ({ status })))).toBe(preparing.length === 0);
      }),
      runs,
    );
  });

  test('once open for a set of invitations stays open for it, since none that ended comes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(happening, { maxLength: 10 }), { minLength: 1, maxLength: 4 }),
        (stories) => {
          const states = stories.map((steps) => play(steps).states);
          const longest = Math.max(...states.map((each) => each.length));
          let wasOpen = false;
          for (let step = 0; step < longest; step += 1) {
            const open = isSealOpen(states.map((each) => each[Math.min(step, each.length - 1)]!));
            expect(wasOpen && !open).toBe(false);
            wasOpen = open;
          }
        },
      ),
      runs,
    );
  });
});
