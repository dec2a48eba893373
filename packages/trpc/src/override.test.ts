import { listLedgerEntries } from '@sebino/database/rotation';
import { enquiryId, firmId } from '@sebino/domain/id';
import type { EnquiryId } from '@sebino/domain/id';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import type { StaffKey, TestHouse } from './testing.ts';
import type { TestFirm } from './testingCluster.ts';
import { acceptProposal, invitedTo, refusal, submission } from './testingStory.ts';

async function received(at: TestHouse): Promise<EnquiryId> {
  return enquiryId.parse((await at.visitor().portal.enquiry.submit(submission())).id);
}

async function propose(at: TestHouse, id: EnquiryId, firms: TestFirm[]): Promise<string> {
  const asked = await at.staff('first').override.propose({
    enquiryId: id,
    firmIds: firms.map((name) => firmId.parse(at.firms[name].id)),
    reasonCode: 'continuity',
    reason: 'Made the sample last year.',
  });
  return asked.id;
}

/** The firm that the rule would invite to one place, and an able one that it would not. */
async function namesFor(at: TestHouse, id: EnquiryId): Promise<{ ruled: TestFirm; other: TestFirm }> {
  const { proposal } = await at.staff('first').enquiry.show({ id, language: 'en' });
  const candidates = proposal?.kind === 'possible' ? (proposal.arithmetic?.candidates ?? []) : [];
  const able = (['alder', 'birch', 'cedar'] as const).map((name) => ({ name, firm: `Weavers ${name}` }));
  const [ruled] = able.filter((each) => each.firm === candidates[0]?.firm);
  const [other] = able.filter((each) => each.firm !== candidates[0]?.firm);
  if (ruled === undefined || other === undefined) throw new Error('the toy cluster has no choice to make');
  return { ruled: ruled.name, other: other.name };
}

function countersign(
  at: TestHouse,
  who: StaffKey,
  id: string,
  enquiry: EnquiryId,
  approve = true,
): Promise<string> {
  return refusal(at.staff(who).override.countersign({ id, enquiryId: enquiry, approve }));
}

test('an override invites nobody until another person countersigns, and the ledger keeps what the rule would have done', async () => {
  await using at = await openTestHouse({ places: 1 });
  const id = await received(at);
  const { other } = await namesFor(at, id);
  const request = await propose(at, id, [other]);
  expect(await invitedTo(at, id)).toEqual([]);
  expect(await countersign(at, 'first', request, id)).toBe('CONFLICT same-person');
  expect(await invitedTo(at, id)).toEqual([]);
  expect(await countersign(at, 'second', request, id)).toBe('answered');
  expect(await invitedTo(at, id)).toEqual([other]);
  expect(await countersign(at, 'second', request, id)).toBe('NOT_FOUND');
  const entries = await at.read((trx) => listLedgerEntries(trx));
  expect(entries.at(-1)).toMatchObject({ kind: 'override', reasonCode: 'continuity' });
  expect(JSON.stringify(entries)).not.toContain('sample last year');
  expect(verifyLedger(entries)).toMatchObject({ ok: true });
  const { members } = await at.staff('first').ledger.show({});
  const received1 = members.find((each) => each.firm === `Weavers ${other}`);
  expect(received1?.received).toBe('1/1');
});

test('a refused override leaves the enquiry to the rotation', async () => {
  await using at = await openTestHouse({ places: 1 });
  const id = await received(at);
  const { other } = await namesFor(at, id);
  const request = await propose(at, id, [other]);
  expect(await countersign(at, 'second', request, id, false)).toBe('answered');
  await acceptProposal(at, id);
  expect(await invitedTo(at, id)).toHaveLength(1);
});

test('only one override waits at a time, and none for an enquiry that was offered already', async () => {
  await using at = await openTestHouse({ places: 1 });
  const id = await received(at);
  const { other } = await namesFor(at, id);
  const request = await propose(at, id, [other]);
  expect(await refusal(propose(at, id, [other]))).toBe('CONFLICT override-pending');
  await acceptProposal(at, id);
  expect(await countersign(at, 'second', request, id)).toBe('NOT_FOUND');
  expect(await refusal(propose(at, id, [other]))).toBe('CONFLICT already-allocated');
  expect((await at.staff('first').desk.list({ language: 'en' })).tasks).toEqual([]);
});

test('an override is found only under its own enquiry, and names members only', async () => {
  await using at = await openTestHouse({ places: 1 });
  const [id, other] = [await received(at), await received(at)];
  const request = await propose(at, id, [(await namesFor(at, id)).other]);
  expect(await countersign(at, 'second', request, other)).toBe('NOT_FOUND');
  const stranger = at.staff('first').override.propose({
    ...{ enquiryId: other, firmIds: [firmId.parse(at.house.newId())] },
    ...{ reasonCode: 'other', reason: 'x' },
  });
  expect(await refusal(stranger)).toBe('BAD_REQUEST unknown-firm');
});

test('what the rule would refuse is refused to the first person, not left to the second', async () => {
  await using at = await openTestHouse({ places: 1 });
  const id = await received(at);
  const { ruled } = await namesFor(at, id);
  expect(await refusal(propose(at, id, [ruled]))).toBe('CONFLICT same-as-rule');
  expect(await refusal(propose(at, id, ['flax']))).toBe('CONFLICT chosen-not-eligible');
});
