import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresVersions, realPostgres } from '@sebino/database/testing';
import type { RealPostgres } from '@sebino/database/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draft, newDrawing, portalAt, solvedProof, submissionOf, upload } from './form.ts';
import { settleAll } from './outcome.ts';
import { openTestPlatform } from './platform.ts';
import type { TestPlatform } from './platform.ts';
import { postSubmission } from './post.ts';

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

  test('the same form sent again when its solved task is long too old still gets the first answer', async () => {
    const portal = portalAt(platform.portal);
    const submission = submissionOf(draft(), await solvedProof(portal));
    const first = await portal.enquiry.submit.mutate(submission);
    platform.passHours(2);
    expect(await portal.enquiry.submit.mutate(submission)).toEqual(first);
    const late = { ...submission, idempotencyKey: randomUUID() };
    expect((await settleAll([portal.enquiry.submit.mutate(late)])).refused).toEqual(['proof-refused']);
  }, 60_000);

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

  test('of 14 files sent to one form at once ten are kept, and no file lies without a row', async () => {
    const form = draft();
    const results = await Promise.all(
      Array.from({ length: 14 }, () => upload(platform.portal, form.uploadKey, newDrawing())),
    );
    expect(results.filter((each) => each.status === 201)).toHaveLength(10);
    const refused = results.filter((each) => each.status !== 201);
    expect(refused).toHaveLength(4);
    expect(refused.map((each) => [each.status, each.refused])).toEqual(
      refused.map(() => [413, ['too-many-files']]),
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

async function countJobs(platform: TestPlatform, mailId: string | undefined): Promise<number> {
  const { rows } = await platform.read((trx) =>
    sql<{ count: number }>`select count(*) as count from pgboss.job
      where name = 'send-mail' and data ->> 'mailId' = ${mailId}`.execute(trx),
  );
  return rows[0]?.count ?? 0;
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
