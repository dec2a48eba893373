import { firmId } from '@sebino/domain/id';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import { draft, invitationsOf, publishEnquiry, refusal } from './testingStory.ts';

const cannotMake = { kind: 'decline', decline: { reason: 'cannot-make', detail: 'material' } } as const;

async function pickedAlder(at: TestHouse): Promise<{ id: string; enquiry: string }> {
  const choice = {
    ...{ kind: 'picked' as const, firmIds: [firmId.parse(at.firms.alder.id)] },
    restByRotation: false,
  };
  const { id } = await publishEnquiry(at, { draft: draft({ choice }) });
  const [invitation] = await invitationsOf(at, id);
  return { id: invitation!.id, enquiry: id };
}

async function isFlagged(at: TestHouse): Promise<boolean | undefined> {
  const shown = await at.staff('first').firm.show({
    ...{ id: firmId.parse(at.firms.alder.id), language: 'en' as const },
  });
  return shown.capabilities[0]?.flagged;
}

test('a line that two enquiries doubt stays in doubt until both are judged, each once', async () => {
  await using at = await openTestHouse();
  const office = at.staff('first').invitation;
  const [one, two] = [await pickedAlder(at), await pickedAlder(at)];
  for (const { id } of [one, two]) await office.recordAnswer({ id: id as never, answer: cannotMake });
  const judge = (id: string, judgement: 'datum-corrected' | 'charge' = 'datum-corrected') =>
    refusal(office.judgeCannotMake({ id: id as never, judgement }));
  expect(await judge(one.id)).toBe('answered');
  expect(await isFlagged(at)).toBe(true);
  expect(await judge(one.id)).toBe('CONFLICT nothing-to-judge');
  expect(await isFlagged(at)).toBe(true);
  expect(await judge(two.id)).toBe('answered');
  expect(await isFlagged(at)).toBe(false);
});

test('a firm that the buyer picked was never charged, and cannot be charged for its refusal', async () => {
  await using at = await openTestHouse();
  const office = at.staff('first');
  const { id, enquiry } = await pickedAlder(at);
  await office.invitation.recordAnswer({ id: id as never, answer: cannotMake });
  const { timeline } = await office.enquiry.show({ id: enquiry as never, language: 'en' });
  expect(timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('charge'))).toEqual([]);
  const charge = office.invitation.judgeCannotMake({ id: id as never, judgement: 'charge' });
  expect(await refusal(charge)).toBe('CONFLICT nothing-to-judge');
  expect(await isFlagged(at)).toBe(true);
});
