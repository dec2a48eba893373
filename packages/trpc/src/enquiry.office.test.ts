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

test('the list judges what the proposal beside it judges: a value that awaits the buyer’s yes counts in neither', async () => {
  await using at = await openTestHouse();
  const office = at.staff('first');
  const id = await received(at, { kind: 'cluster' });
  await office.enquiry.saveRequirements({
    ...{ id, version: 1 },
    requirements: [
      { field: 'widthCm', value: { kind: 'number', value: 150 }, origin: 'stated' },
      { field: 'material', value: { kind: 'terms', terms: ['wool'] }, origin: 'proposed' },
    ],
  });
  const before = await office.enquiry.show({ id, language: 'en' });
  const { proposal, version } = before;
  if (proposal?.kind !== 'possible') throw new Error('the proposal was refused');
  await office.enquiry.accept({ id, version, head: proposal.head });
  const after = await office.enquiry.show({ id, language: 'en' });
  expect(before.verdicts).toEqual(after.verdicts);
  expect(before.verdicts.map((each) => each.outcome)).toEqual(Array(4).fill('eligible-with-question'));
});
