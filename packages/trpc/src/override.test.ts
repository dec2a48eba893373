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
  const office = at.staff('first');
  const proposal = (await office.enquiry.show({ id, language: 'en' })).proposal;
  const [ruled] = proposal?.kind === 'possible' ? (proposal.arithmetic?.candidates ?? []) : [];
  const other = (['alder', 'birch', 'cedar'] as const).find((name) => `Weavers ${name}` !== ruled?.firm)!;
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
  const { members } = await office.ledger.show({});
  const received1 = members.find((each) => each.firm === `Weavers ${other}`);
  expect(received1?.received).toBe('1/1');
});

test('a refused override leaves the enquiry to the rotation', async () => {
  await using at = await openTestHouse();
  const id = await received(at);
  const request = await propose(at, id, ['flax']);
  expect(await countersign(at, 'admin', request, id, false)).toBe('answered');
  await acceptProposal(at, id);
  expect(await invitedTo(at, id)).toHaveLength(2);
});

test('only one override waits at a time, and none for an enquiry that was offered already', async () => {
  await using at = await openTestHouse();
  const id = await received(at);
  const request = await propose(at, id, ['alder']);
  expect(await refusal(propose(at, id, ['birch']))).toBe('CONFLICT override-pending');
  await acceptProposal(at, id);
  expect(await countersign(at, 'second', request, id)).toBe('NOT_FOUND');
  expect(await refusal(propose(at, id, ['birch']))).toBe('CONFLICT already-allocated');
  expect(await at.staff('first').desk.list({ language: 'en' })).toEqual([]);
});

test('an override is found only under its own enquiry, and names members only', async () => {
  await using at = await openTestHouse();
  const [id, other] = [await received(at), await received(at)];
  const request = await propose(at, id, ['alder']);
  expect(await countersign(at, 'second', request, other)).toBe('NOT_FOUND');
  const stranger = at.staff('first').override.propose({
    ...{ enquiryId: other, firmIds: [firmId.parse(at.house.newId())] },
    ...{ reasonCode: 'other', reason: 'x' },
  });
  expect(await refusal(stranger)).toBe('BAD_REQUEST unknown-firm');
});
