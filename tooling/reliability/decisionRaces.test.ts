import { listAllocations } from '@sebino/database/rotation';
import { postgresVersions, realPostgres } from '@sebino/database/testing';
import type { RealPostgres } from '@sebino/database/testing';
import { runClocks } from '@sebino/trpc/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decline, quote, sendQuotation, visitAs } from './firm.ts';
import { settleAll } from './outcome.ts';
import { openTestPlatform } from './platform.ts';
import type { TestPlatform } from './platform.ts';
import {
  enquiryRow,
  expectLedgerHolds,
  expectSettledOnce,
  firmsToOverrideWith,
  invitationsOf,
  proposalFor,
  publish,
  receive,
} from './scene.ts';

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
    const firmIds = await firmsToOverrideWith(platform, id);
    const ask = (by: 1 | 2) =>
      platform
        .coordinator(by)
        .override.propose.mutate({ enquiryId: id, firmIds, reasonCode: 'language', reason: 'speaks German' });
    const outcomes = await settleAll([ask(1), ask(2), ask(1), ask(2)]);
    expect([outcomes.done.length, outcomes.refused]).toEqual([1, Array(3).fill('override-pending')]);
  }, 60_000);

  test('countersigned and refused at once, an override is decided once', async () => {
    // More often than the five times after which Postgres plans a prepared statement for any value.
    for (let round = 0; round < Math.max(rounds, 8); round += 1) {
      const id = await receive(platform);
      const firmIds = await firmsToOverrideWith(platform, id);
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
      const { refused } = await answers;
      expect(refused.filter((each) => !['clock-run-out', 'changed-meanwhile'].includes(each))).toEqual([]);
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
});
