import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listInvitations } from '@sebino/database/invitation';
import { listAllocations, listLedgerEntries } from '@sebino/database/rotation';
import { postgresVersions, realPostgres } from '@sebino/database/testing';
import type { RealPostgres } from '@sebino/database/testing';
import { enquiryId } from '@sebino/domain/id';
import type { EnquiryId } from '@sebino/domain/id';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { runClocks } from '@sebino/trpc/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decline, quote, sendQuotation, visitAs } from './firm.ts';
import { draft, newDrawing, portalAt, solvedProof, submissionOf, upload } from './form.ts';
import type { Submission } from './form.ts';
import { settleAll } from './outcome.ts';
import { openTestPlatform } from './platform.ts';
import type { TestPlatform } from './platform.ts';

// One connection cannot race with itself: these promises are held against real servers, the oldest and the newest.
const rounds = process.env['DEEP'] === undefined ? 2 : 15;

describe.each(postgresVersions)('at once, on Postgres %i', (version) => {
  let postgres: RealPostgres;
  let platform: TestPlatform;
  beforeAll(async () => {
    postgres = await realPostgres(version);
    platform = await openTestPlatform({ databaseUrl: await postgres.freshUrl() });
  });
  afterAll(async () => {
    await platform[Symbol.asyncDispose]();
    await postgres.close();
  });

  test('the same form sent 50 times is one enquiry, one receipt and one answer', async () => {
    const portal = portalAt(platform.portal);
    const form = draft();
    await upload(platform.portal, form.uploadKey, newDrawing());
    const submission = submissionOf(form, await solvedProof(portal));

    const bodies = await Promise.all(
      Array.from({ length: 50 }, () => postSubmission(platform.portal, submission)),
    );

    expect(bodies.map((body) => body.status)).toEqual(Array(50).fill(200));
    expect(new Set(bodies.map((body) => body.text)).size).toBe(1);
    const written = await platform.read(async (trx) => ({
      enquiries: await trx
        .selectFrom('enquiry')
        .select(['id', 'number'])
        .where('upload_key', '=', form.uploadKey)
        .execute(),
      mails: await trx
        .selectFrom('mail')
        .innerJoin('person', 'person.id', 'mail.person_id')
        .select('mail.id')
        .where('person.email', '=', form.buyer.email)
        .execute(),
      drawings: await trx
        .selectFrom('drawing')
        .select('enquiry_id')
        .where('upload_key', '=', form.uploadKey)
        .execute(),
    }));
    expect(written.enquiries).toHaveLength(1);
    expect(written.mails).toHaveLength(1);
    expect(written.drawings).toEqual([{ enquiry_id: written.enquiries[0]?.id }]);
    expect(await countJobs(platform, written.mails[0]?.id)).toBe(1);
    expect(bodies[0]?.text).toContain(written.enquiries[0]?.number);

    const other = { ...submission, draft: { ...form, text: `${form.text} Eilt.` } };
    expect((await settleAll([portal.enquiry.submit.mutate(other)])).refused).toEqual(['different-request']);
  }, 120_000);

  test('different forms sent with one solved task are one enquiry, and the rest are told so', async () => {
    const portal = portalAt(platform.portal);
    const proof = await solvedProof(portal);
    const outcomes = await settleAll(
      Array.from({ length: 10 }, () =>
        portalAt(platform.portal).enquiry.submit.mutate(submissionOf(draft(), proof)),
      ),
    );
    expect(outcomes.done).toHaveLength(1);
    expect(outcomes.refused).toEqual(Array(9).fill('proof-refused'));
  }, 60_000);

  test.each([2, 10])(
    '%i coordinators accepting one proposal make one allocation',
    async (count) => {
      const id = await receive(platform);
      const { version, head } = await proposalFor(platform, id);

      const outcomes = await settleAll(
        Array.from({ length: count }, (_, index) =>
          platform.coordinator(index % 2 === 0 ? 1 : 2).enquiry.accept.mutate({ id, version, head }),
        ),
      );

      expect(outcomes.done).toHaveLength(1);
      expect(new Set(outcomes.refused)).toEqual(new Set(['already-allocated']));
      const allocations = await platform.read((trx) => listAllocations(trx, id));
      expect(allocations.map((each) => each.number)).toEqual([1]);
      expect(await invitationsOf(platform, id)).toHaveLength(outcomes.done[0]?.invited ?? -1);
      await expectLedgerHolds(platform);
    },
    60_000,
  );

  test('two enquiries accepted on one view of the ledger: the second coordinator has to look again', async () => {
    const [first, second] = [await receive(platform), await receive(platform)];
    const [one, two] = [await proposalFor(platform, first), await proposalFor(platform, second)];
    const outcomes = await settleAll([
      platform.coordinator(1).enquiry.accept.mutate({ id: first, ...one }),
      platform.coordinator(2).enquiry.accept.mutate({ id: second, ...two }),
    ]);
    expect([outcomes.done.length, outcomes.refused]).toEqual([1, ['ledger-moved']]);
    await expectLedgerHolds(platform);
  }, 60_000);

  test('overrides asked for at once: one waits for its countersignature, the others are told', async () => {
    const id = await receive(platform);
    const firmIds = await eligibleFirms(platform, id);
    const ask = (by: 1 | 2) =>
      platform
        .coordinator(by)
        .override.propose.mutate({ enquiryId: id, firmIds, reasonCode: 'language', reason: 'speaks German' });
    const outcomes = await settleAll([ask(1), ask(2), ask(1), ask(2)]);
    expect([outcomes.done.length, outcomes.refused]).toEqual([1, Array(3).fill('override-pending')]);
  }, 60_000);

  test('countersigned and refused at once, an override is decided once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await receive(platform);
      const firmIds = await eligibleFirms(platform, id);
      const request = { enquiryId: id, firmIds, reasonCode: 'distance', reason: 'next door' } as const;
      const { id: overrideId } = await platform.coordinator(1).override.propose.mutate(request);
      const decide = (approve: boolean) =>
        platform.coordinator(2).override.countersign.mutate({ id: overrideId, enquiryId: id, approve });

      const outcomes = await settleAll([decide(true), decide(false), decide(true), decide(false)]);

      expect(outcomes.done).toHaveLength(1);
      const [row] = await platform.read((trx) =>
        trx.selectFrom('override_request').select('status').where('id', '=', overrideId).execute(),
      );
      const allocations = await platform.read((trx) => listAllocations(trx, id));
      expect(allocations).toHaveLength(row?.status === 'countersigned' ? 1 : 0);
    }
    await expectLedgerHolds(platform);
  }, 120_000);

  test('firms answer while the clocks sweep: each invitation is settled once and the ledger verifies', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await publish(platform);
      const visits = await Promise.all(
        (await invitationsOf(platform, id)).map((each) => visitAs(platform, each.id)),
      );
      expect(visits.length).toBeGreaterThanOrEqual(2);
      const sweeps = Array.from({ length: 4 }, () => runClocks(platform.house));
      await Promise.all([...visits.map(decline), ...sweeps]);
      await runClocks(platform.house);
      await expectSettledOnce(platform, id);
    }
    await expectLedgerHolds(platform);
  }, 120_000);

  test('an answer in the last moment and the clock: one of them counts, and its consequences are drawn once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await publish(platform);
      const invitations = await invitationsOf(platform, id);
      const visits = await Promise.all(invitations.map((each) => visitAs(platform, each.id)));
      // The clock of the answer has run out on the row, not yet in what the firm's page knew.
      await platform.read((trx) =>
        trx
          .updateTable('invitation')
          .set({ answer_due_at: new Date(platform.house.now().getTime() + 20) })
          .where('enquiry_id', '=', id)
          .execute(),
      );
      const answers = settleAll(visits.map(decline));
      await Promise.all(Array.from({ length: 6 }, () => runClocks(platform.house)));
      expect(new Set((await answers).refused)).toEqual(
        new Set(
          (await answers).refused.filter((each) => each === 'clock-run-out' || each === 'changed-meanwhile'),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 25));
      await runClocks(platform.house);
      await expectSettledOnce(platform, id);
    }
    await expectLedgerHolds(platform);
  }, 120_000);

  test('no price is shown while the next firm is being asked', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await publish(platform);
      const invitations = await invitationsOf(platform, id);
      const visits = await Promise.all(invitations.map((each) => visitAs(platform, each.id)));
      const [declining, ...quoting] = visits;
      if (declining === undefined) throw new Error('nobody was invited');
      for (const visit of quoting) await visit.portal.invitation.accept.mutate({ token: visit.token });

      await Promise.all([decline(declining), ...quoting.map((visit) => sendQuotation(visit))]);

      const after = await invitationsOf(platform, id);
      const preparing = after.filter((each) => each.status === 'open' || each.status === 'accepted');
      const { seal_opened_at: opened } = await enquiryRow(platform, id);
      expect([preparing.length, opened !== null]).toEqual([preparing.length, preparing.length === 0]);
      for (const each of preparing) await quote(await visitAs(platform, each.id));
      expect((await enquiryRow(platform, id)).seal_opened_at).not.toBeNull();
    }
  }, 120_000);

  test('of 14 files sent to one form at once ten are kept, and no file lies without a row', async () => {
    const form = draft();
    const results = await Promise.all(
      Array.from({ length: 14 }, () => upload(platform.portal, form.uploadKey, newDrawing())),
    );
    expect(results.filter((each) => each.status === 201)).toHaveLength(10);
    const refused = results.filter((each) => each.status !== 201);
    expect(refused.map((each) => [each.status, each.refused])).toEqual(
      Array(4).fill([413, ['too-many-files']]),
    );
    const rows = await platform.read((trx) =>
      trx.selectFrom('drawing').select('id').where('upload_key', '=', form.uploadKey).execute(),
    );
    expect(rows).toHaveLength(10);
    const kept = results.flatMap((each) => each.received.map(({ fileId }) => fileId)).toSorted();
    expect(kept).toEqual(rows.map((row) => row.id).toSorted());
    expect(await filesWithoutRow(platform)).toEqual([]);
  }, 60_000);

  test('a file that was acknowledged belongs to the enquiry, or its sender was told that the form is closed', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const portal = portalAt(platform.portal);
      const form = draft();
      const submission = submissionOf(form, await solvedProof(portal));
      const uploads = Array.from({ length: 6 }, () => upload(platform.portal, form.uploadKey, newDrawing()));
      const [answer, ...files] = await Promise.all([portal.enquiry.submit.mutate(submission), ...uploads]);
      files.push(await upload(platform.portal, form.uploadKey, newDrawing()));
      const acknowledged = files.flatMap((each) => each.received.map(({ fileId }) => fileId));
      const rows = await platform.read((trx) =>
        trx.selectFrom('drawing').select('id').where('enquiry_id', '=', answer.id).execute(),
      );
      expect(acknowledged.toSorted()).toEqual(rows.map((row) => row.id).toSorted());
      const refused = files.filter((each) => each.received.length === 0);
      expect(refused.map((each) => each.refused)).toEqual(refused.map(() => ['upload-closed']));
    }
    expect(await filesWithoutRow(platform)).toEqual([]);
  }, 120_000);
});

async function postSubmission(
  url: string,
  submission: Submission,
): Promise<{ status: number; text: string }> {
  const { transformer } = await import('@sebino/trpc/transformer');
  const answer = await fetch(`${url}/trpc/enquiry.submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(transformer.serialize(submission)),
  });
  return { status: answer.status, text: await answer.text() };
}

async function countJobs(platform: TestPlatform, mailId: string | undefined): Promise<number> {
  const { sql } = await import('kysely');
  const { rows } = await platform.read((trx) =>
    sql<{ count: number }>`select count(*) as count from pgboss.job
      where name = 'send-mail' and data ->> 'mailId' = ${mailId}`.execute(trx),
  );
  return rows[0]?.count ?? 0;
}

/** A buyer's enquiry, ready for the coordinator. */
async function receive(platform: TestPlatform): Promise<EnquiryId> {
  const portal = portalAt(platform.portal);
  const { id } = await portal.enquiry.submit.mutate(submissionOf(draft(), await solvedProof(portal)));
  return enquiryId.parse(id);
}

async function proposalFor(
  platform: TestPlatform,
  id: EnquiryId,
): Promise<{ version: number; head: string }> {
  const { version, proposal } = await platform.coordinator(1).enquiry.show.query({ id, language: 'en' });
  if (proposal?.kind !== 'possible' || proposal.arithmetic === undefined)
    throw new Error('the rotation proposes nobody');
  return { version, head: proposal.arithmetic.head };
}

async function publish(platform: TestPlatform): Promise<EnquiryId> {
  const id = await receive(platform);
  await platform.coordinator(1).enquiry.accept.mutate({ id, ...(await proposalFor(platform, id)) });
  return id;
}

async function eligibleFirms(platform: TestPlatform, id: EnquiryId) {
  const { firmId } = await import('@sebino/domain/id');
  const { verdicts } = await platform.coordinator(1).enquiry.show.query({ id, language: 'en' });
  return verdicts
    .filter((each) => each.outcome !== 'not-eligible')
    .slice(0, 2)
    .map((each) => firmId.parse(each.firmId));
}

async function invitationsOf(platform: TestPlatform, id: EnquiryId) {
  return await platform.read((trx) => listInvitations(trx, id));
}

async function enquiryRow(platform: TestPlatform, id: EnquiryId) {
  return await platform.read((trx) =>
    trx
      .selectFrom('enquiry')
      .select(['status', 'seal_opened_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
}

/** Every ended invitation has one answer in the timeline, is settled, and gave its place to at most one other firm. */
async function expectSettledOnce(platform: TestPlatform, id: EnquiryId): Promise<void> {
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

async function expectLedgerHolds(platform: TestPlatform): Promise<void> {
  const entries = await platform.read((trx) => listLedgerEntries(trx));
  const verdict = verifyLedger(JSON.parse(JSON.stringify(entries)));
  expect(verdict.ok ? 'holds' : verdict).toBe('holds');
}

async function filesWithoutRow(platform: TestPlatform): Promise<string[]> {
  const folder = join(platform.config.DATA_DIR, 'files');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  const known = await platform.read((trx) => trx.selectFrom('drawing').select('id').execute());
  const ids = new Set(known.map((row) => row.id));
  return names.filter((name) => !ids.has(name));
}
