import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPostgres } from '@sebino/database/testing';
import { openMailbox } from '@sebino/e2e/mailbox.ts';
import type { Mailbox } from '@sebino/e2e/mailbox.ts';
import pg from 'pg';
import { expect, test } from 'vitest';
import { until } from './buyers.ts';
import { draft, portalAt, solvedProof, submissionOf } from './form.ts';
import { openTestPlatform } from './platform.ts';
import type { TestPlatform } from './platform.ts';
import { openRelay } from './relay.ts';
import type { RelayConduct } from './relay.ts';
import { startSebino } from './server.ts';

const isDeep = process.env['DEEP'] !== undefined;
/** Every way in which a mail server is not there; one that says nothing costs the mailer its 20 s of patience. */
const troubles: RelayConduct[] = [
  'down',
  { greeting: '421 busy, try later' },
  { greeting: '554 no service here' },
  ...(isDeep ? (['silent'] as const) : []),
];

test('while the mail server is down, busy or refuses, enquiries are taken; afterwards every mail arrives once', async () => {
  await using postgres = await realPostgres(18);
  await using mailbox = await openMailbox();
  await using relay = await openRelay({ host: '127.0.0.1', port: Number(new URL(mailbox.url).port) });
  const databaseUrl = await postgres.freshUrl();
  await using owner = await openOwner(databaseUrl);
  await using platform = await openTestPlatform({
    databaseUrl,
    works: true,
    env: { SMTP_URL: `smtp://127.0.0.1:${relay.port}` },
  });
  // Seconds between the first attempt and the last, if chance makes every pause as short as it can be.
  expect(await owner.leastPatienceSeconds()).toBeGreaterThanOrEqual(86_400);
  const addresses: string[] = [];
  for (const trouble of troubles) {
    relay.conduct(trouble);
    addresses.push(await submit(platform), await submit(platform));
    await until(async () => (await waiting(platform)).every((mail) => mail.attempts > 0));
  }
  relay.conduct('through');
  mailbox.conduct('refuse');
  await owner.letRetriesComeDue();
  await until(async () => (await waiting(platform)).every((mail) => mail.last_error === '451'));
  expect(await waiting(platform)).toHaveLength(addresses.length);
  expect(mailbox.mails()).toEqual([]);

  mailbox.conduct('accept');
  await owner.letRetriesComeDue();
  await until(async () => (await waiting(platform)).length === 0);

  expect(
    mailbox
      .mails()
      .map((mail) => mail.to.join())
      .toSorted(),
  ).toEqual(addresses.toSorted());
  expect(new Set(messageIds(mailbox)).size).toBe(addresses.length);
}, 240_000);

test('a mail server that says nothing holds up nobody, not even on the one connection of the embedded engine', async () => {
  await using mailbox = await openMailbox();
  await using relay = await openRelay({ host: '127.0.0.1', port: Number(new URL(mailbox.url).port) });
  relay.conduct('silent');
  await using platform = await openTestPlatform({
    works: true,
    env: { SMTP_URL: `smtp://127.0.0.1:${relay.port}` },
  });
  await submit(platform);
  await until(async () => relay.held() > 0);
  await submit(platform);
  // The first attempt is still being made while the second form has its answer.
  expect((await waiting(platform)).map((mail) => mail.attempts)).toEqual([0, 0]);
  relay.conduct('down');
}, 120_000);

test.runIf(isDeep)(
  'killed after the mail server took a mail and before it said so: sent again, under the same Message-ID',
  async () => {
    await using postgres = await realPostgres(18);
    await using mailbox = await openMailbox();
    await using relay = await openRelay({ host: '127.0.0.1', port: Number(new URL(mailbox.url).port) });
    const databaseUrl = await postgres.freshUrl();
    await using owner = await openOwner(databaseUrl);
    const dataDir = await mkdtemp(join(tmpdir(), 'sebino-mail-'));
    const env = { DATABASE_URL: databaseUrl, SMTP_URL: `smtp://127.0.0.1:${relay.port}` };
    await using server = await startSebino(dataDir, env);
    const portal = portalAt(server.ready.portal);
    const form = draft();
    // The demo's own mails go first, and one worker sends them all.
    await until(async () => (await owner.countWaiting()) === 0);
    relay.conduct({ swallow: /^250 .*queued/im });
    await portal.enquiry.submit.mutate(submissionOf(form, await solvedProof(portal)));
    await mailbox.take(form.buyer.email);
    await server.kill();

    relay.conduct('through');
    await using again = await startSebino(dataDir, env);
    await until(async () => {
      await owner.letLeasesEnd();
      await owner.letRetriesComeDue();
      return mailbox.mails().filter((mail) => mail.to.includes(form.buyer.email)).length === 2;
    });
    const copies = mailbox.mails().filter((mail) => mail.to.includes(form.buyer.email));
    expect(new Set(copies.map((mail) => mail.headers.get('message-id'))).size).toBe(1);
    expect(await again.stop()).toBe(0);
    await rm(dataDir, { recursive: true, force: true });
  },
  300_000,
);

/** Sends one form; answers the address its receipt goes to. */
async function submit(platform: TestPlatform): Promise<string> {
  const portal = portalAt(platform.portal);
  const form = draft();
  await portal.enquiry.submit.mutate(submissionOf(form, await solvedProof(portal)));
  return form.buyer.email;
}

async function waiting(platform: TestPlatform) {
  return await platform.read((trx) =>
    trx.selectFrom('mail').select(['id', 'attempts', 'last_error']).where('sent_at', 'is', null).execute(),
  );
}

function messageIds(mailbox: Mailbox): (string | undefined)[] {
  return mailbox.mails().map((mail) => mail.headers.get('message-id'));
}

interface Owner extends AsyncDisposable {
  leastPatienceSeconds(): Promise<number>;
  countWaiting(): Promise<number>;
  /** Lets the pause pass that the queue makes before another attempt. */
  letRetriesComeDue(): Promise<void>;
  /** Lets the time pass after which a job of a dead worker is given to another. */
  letLeasesEnd(): Promise<void>;
}

async function openOwner(connectionString: string): Promise<Owner> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return {
    async leastPatienceSeconds() {
      // The queue draws a pause between half a doubling and a whole one, and cuts it at its longest.
      const { rows } = await client.query<{ seconds: number }>(
        `select sum(least(retry_delay_max, retry_delay * 2 ^ least(16, attempt) / 2))::int as seconds
          from pgboss.queue, generate_series(1, retry_limit) attempt where name = 'send-mail'`,
      );
      return rows[0]?.seconds ?? 0;
    },
    async countWaiting() {
      const { rows } = await client.query('select 1 from mail where sent_at is null');
      return rows.length;
    },
    letRetriesComeDue: async () =>
      void (await client.query(
        `update pgboss.job set start_after = now() where state = 'retry' and name = 'send-mail'`,
      )),
    letLeasesEnd: async () =>
      void (await client.query(
        `update pgboss.job set started_on = now() - interval '1 hour' where state = 'active' and name = 'send-mail'`,
      )),
    [Symbol.asyncDispose]: () => client.end(),
  };
}
