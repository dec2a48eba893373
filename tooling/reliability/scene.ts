import { listInvitations } from '@sebino/database/invitation';
import { listAllocations, listLedgerEntries } from '@sebino/database/rotation';
import { enquiryId, firmId } from '@sebino/domain/id';
import type { EnquiryId, FirmId } from '@sebino/domain/id';
import type { Invitation } from '@sebino/domain/invitation';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { expect } from 'vitest';
import { draft, portalAt, solvedProof, submissionOf } from './form.ts';
import type { TestPlatform } from './platform.ts';

/** A buyer's enquiry, ready for the coordinator. */
export async function receive(platform: TestPlatform): Promise<EnquiryId> {
  const portal = portalAt(platform.portal);
  const { id } = await portal.enquiry.submit.mutate(submissionOf(draft(), await solvedProof(portal)));
  return enquiryId.parse(id);
}

export async function proposalFor(
  platform: TestPlatform,
  id: EnquiryId,
): Promise<{ version: number; head: string }> {
  const { version, arithmetic } = await arithmeticFor(platform, id);
  return { version, head: arithmetic.head };
}

export async function publish(platform: TestPlatform): Promise<EnquiryId> {
  const id = await receive(platform);
  await platform.coordinator(1).enquiry.accept.mutate({ id, ...(await proposalFor(platform, id)) });
  return id;
}

/** Two candidates to override with: the last of the ranking, which the rule would not choose for two places. */
export async function firmsToOverrideWith(platform: TestPlatform, id: EnquiryId): Promise<FirmId[]> {
  const { candidates } = (await arithmeticFor(platform, id)).arithmetic;
  if (candidates.length < 3)
    throw new Error('with fewer than three candidates there is no other choice of two');
  return candidates.slice(-2).map((each) => firmId.parse(each.firmId));
}

export async function invitationsOf(platform: TestPlatform, id: EnquiryId): Promise<Invitation[]> {
  return await platform.read((trx) => listInvitations(trx, id));
}

export async function enquiryRow(
  platform: TestPlatform,
  id: EnquiryId,
): Promise<{ status: string; seal_opened_at: Date | null }> {
  return await platform.read((trx) =>
    trx
      .selectFrom('enquiry')
      .select(['status', 'seal_opened_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
}

/** Every ended invitation has one answer in the timeline, is settled, and gave its place to at most one other firm. */
export async function expectSettledOnce(platform: TestPlatform, id: EnquiryId): Promise<void> {
  const rows = await platform.read((trx) =>
    trx
      .selectFrom('invitation')
      .select(['id', 'status', 'settled_at', 'ledger_seq'])
      .where('enquiry_id', '=', id)
      .execute(),
  );
  const ended = rows.filter((row) => row.status !== 'open' && row.status !== 'accepted');
  expect(ended.filter((row) => row.settled_at === null)).toEqual([]);
  const events = await platform.read((trx) =>
    trx.selectFrom('business_event').select(['kind', 'data']).where('subject_id', '=', id).execute(),
  );
  const answers = events
    .filter((event) => ['firm-declined', 'firm-silent'].includes(event.kind))
    .map((event) => String(event.data['invitationId']));
  expect(answers.toSorted()).toEqual(ended.map((row) => row.id).toSorted());
  const allocations = await platform.read((trx) => listAllocations(trx, id));
  expect(allocations.map((each) => each.number)).toEqual(allocations.map((_, index) => index + 1));
  // Whoever fell out was followed by one firm, or by the note that there is none left.
  const replaced = allocations.length - 1;
  const without = events.filter((event) => event.kind === 'no-candidate-left').length;
  expect(replaced + without).toBe(ended.length);
}

export async function expectLedgerHolds(platform: TestPlatform): Promise<void> {
  const entries = await platform.read((trx) => listLedgerEntries(trx));
  const verdict = verifyLedger(JSON.parse(JSON.stringify(entries)));
  expect(verdict.ok ? 'holds' : verdict).toBe('holds');
}

async function arithmeticFor(platform: TestPlatform, id: EnquiryId) {
  const { version, proposal } = await platform.coordinator(1).enquiry.show.query({ id, language: 'en' });
  if (proposal?.kind !== 'possible' || proposal.arithmetic === undefined)
    throw new Error('the rotation proposes nobody');
  return { version, arithmetic: proposal.arithmetic };
}
