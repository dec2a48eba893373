import { invitationStatuses } from '@sebino/domain/invitation';
import { expect, test } from 'vitest';
import { firmLine } from './status.ts';
import type { AskedFirm } from './status.ts';

function asked(change: Partial<AskedFirm>): AskedFirm {
  return {
    ...{ name: 'Officina Esempio 03', slug: 'esempio-03', status: 'open', by: 'rotation' },
    invitedAt: new Date('2026-11-24T09:00:00Z'),
    answerDueAt: new Date('2026-11-27T11:00:00Z'),
    ...change,
  };
}

const line = (change: Partial<AskedFirm>): string => firmLine(asked(change), 'en', 'Europe/Rome');

test('a firm that declined is quoted with the reason it gave, and with no other', () => {
  const said = [
    line({ status: 'declined', decline: { reason: 'not-interesting' } }),
    line({ status: 'declined', decline: { reason: 'no-capacity' } }),
    line({ status: 'declined', decline: { reason: 'cannot-make', detail: 'size' } }),
    line({ status: 'declined', decline: { reason: 'cannot-make', detail: 'certificate' } }),
    line({ status: 'declined' }),
  ];
  expect(new Set(said).size).toBe(said.length);
});

test('each state of an invitation has a line of its own', () => {
  expect(new Set(invitationStatuses.map((status) => line({ status }))).size).toBe(invitationStatuses.length);
});
