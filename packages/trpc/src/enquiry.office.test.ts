import { enquiryId, firmId } from '@sebino/domain/id';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import { draft, invitedTo, submission } from './testingStory.ts';

async function received(at: TestHouse, choice: ReturnType<typeof draft>['choice']) {
  const sent = await at.visitor().portal.enquiry.submit(submission({ draft: draft({ choice }) }));
  return enquiryId.parse(sent.id);
}

test('a proposal names the ledger it was made on, whether by rotation or by the buyer’s own choice', async () => {
  await using at = await openTestHouse();
  const office = at.staff('first');
  const pick = firmId.parse(at.firms.birch.id);
  for (const choice of [
    { kind: 'cluster' as const },
    { kind: 'picked' as const, firmIds: [pick], restByRotation: false },
  ]) {
    const id = await received(at, choice);
    const { head } = await office.ledger.show({});
    const { proposal, version } = await office.enquiry.show({ id, language: 'en' });
    expect(proposal).toMatchObject({ kind: 'possible', head });
    if (proposal?.kind !== 'possible') throw new Error('the proposal was refused');
    await office.enquiry.accept({ id, version, head: proposal.head });
    expect((await invitedTo(at, id)).length).toBe(choice.kind === 'picked' ? 1 : 2);
  }
});

test('an enquiry comes with the time of the house', async () => {
  await using at = await openTestHouse();
  const id = await received(at, { kind: 'cluster' });
  at.moveTo(new Date('2026-03-03T10:00:00Z'));
  const { now } = await at.staff('first').enquiry.show({ id, language: 'en' });
  expect(now).toEqual(new Date('2026-03-03T10:00:00Z'));
});
