import type { Actor } from '@sebino/domain/actor';
import { firmId, invitationId } from '@sebino/domain/id';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { asActor } from './actorTransaction.ts';
import type { Jobs } from './jobs.ts';
import { countDueJobs, listDeadLetters, openJobs } from './jobs.ts';
import type { OpenDatabase } from './open.ts';
import { truncateAll } from './testing.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

// A type, not an interface: only a type fits where any name of a queue is asked for.
type TestJobs = {
  'send-mail': { mailId: string };
  'once-per-key': { key: string };
  fragile: { reason: string };
};

const queues = {
  'send-mail': {},
  'once-per-key': { onePerKey: true },
  fragile: { retryLimit: 1, retryDelaySeconds: 1 },
};
const clock: Actor = { kind: 'clock' };
const id = '0190c5a0-0000-7000-8000-00000000000a';
const firm: Actor = {
  kind: 'firm',
  firmId: firmId.parse(id),
  invitationId: invitationId.parse(id),
  proved: false,
};

describe.each(everyEngine)('jobs on $name', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  let jobs: Jobs<TestJobs>;
  const errors: Error[] = [];
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
  });
  beforeEach(async () => {
    jobs = await openJobs<TestJobs>(database, { queues, onError: (error) => errors.push(error) });
  });
  afterEach(async () => {
    await jobs.stop();
    await truncateAll(database.db);
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await database.close();
    await engine.close();
  });

  function send(mailId: string, startAfter?: Date): Promise<string | undefined> {
    return asActor(database.db, clock, (trx) =>
      jobs.send(trx, 'send-mail', { mailId }, startAfter === undefined ? {} : { startAfter }),
    );
  }

  async function collectMails(): Promise<string[]> {
    const ran: string[] = [];
    await jobs.work('send-mail', async ({ data }) => void ran.push(data.mailId));
    return ran;
  }

  it('run after the transaction that sent them has committed, also when a firm caused them', async () => {
    const ran = await collectMails();
    await send('by the clock');
    await asActor(database.db, firm, (trx) => jobs.send(trx, 'send-mail', { mailId: 'by a firm' }));
    await vi.waitFor(() => expect(ran).toEqual(['by the clock', 'by a firm']), { timeout: 20_000 });
  });

  it('never run when their transaction rolled back', async () => {
    const ran = await collectMails();
    const failing = asActor(database.db, clock, async (trx) => {
      await jobs.send(trx, 'send-mail', { mailId: 'undone' });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    await send('done');
    await vi.waitFor(() => expect(ran).toEqual(['done']), { timeout: 20_000 });
    await expect(countDueJobs(database.db)).resolves.toBe(0);
  });

  it('do not run before the transaction has ended', async () => {
    const ran = await collectMails();
    await asActor(database.db, clock, async (trx) => {
      await jobs.send(trx, 'send-mail', { mailId: 'waiting' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(ran).toEqual([]);
    });
    await vi.waitFor(() => expect(ran).toEqual(['waiting']), { timeout: 20_000 });
  });

  it('are counted while they are due, not while they wait for their time', async () => {
    await send('now');
    await send('tomorrow', new Date(Date.now() + 86_400_000));
    await expect(countDueJobs(database.db)).resolves.toBe(1);
  });

  it('wait once per key where the queue says so', async () => {
    const sent = await asActor(database.db, clock, async (trx) => [
      await jobs.send(trx, 'once-per-key', { key: 'a' }, { singletonKey: 'a' }),
      await jobs.send(trx, 'once-per-key', { key: 'a' }, { singletonKey: 'a' }),
      await jobs.send(trx, 'once-per-key', { key: 'b' }, { singletonKey: 'b' }),
    ]);
    expect(sent.map((jobId) => typeof jobId)).toEqual(['string', 'undefined', 'string']);
  });

  it('become dead letters when every attempt failed, and can be sent again', async () => {
    let broken = true;
    const attempts: number[] = [];
    await jobs.work('fragile', async ({ retryCount }) => {
      attempts.push(retryCount);
      if (broken) throw new Error('no route');
    });
    await asActor(database.db, clock, (trx) => jobs.send(trx, 'fragile', { reason: 'smtp' }));
    await vi.waitFor(async () => expect(await listDeadLetters(database.db, 10)).toHaveLength(1), {
      timeout: 30_000,
    });
    const [letter] = await listDeadLetters(database.db, 10);
    expect(letter).toMatchObject({ queue: 'fragile', data: { reason: 'smtp' }, sentAt: expect.any(Date) });
    expect(JSON.stringify(letter?.output)).toContain('no route');
    expect(attempts).toEqual([0, 1]);
    broken = false;
    await expect(jobs.redrive([letter?.id ?? ''])).resolves.toBe(1);
    await vi.waitFor(() => expect(attempts).toHaveLength(3), { timeout: 20_000 });
    await expect(listDeadLetters(database.db, 10)).resolves.toEqual([]);
  });

  it('are refused at once for a queue that nobody declared, inside a transaction too', async () => {
    const sending = openJobs<TestJobs & { unknown: object }>(database, {
      queues: { ...queues, unknown: {} },
      mode: 'send',
      onError: (error) => errors.push(error),
    });
    await (await sending).stop();
    const wrong = asActor(database.db, clock, (trx) => {
      const loose: Jobs<Record<string, object>> = jobs as never;
      return loose.send(trx, 'never-declared', {});
    });
    await expect(wrong).rejects.toThrow('was not declared');
  });

  it('can be sent by one process and run by another', async () => {
    const sender = await openJobs<TestJobs>(database, {
      queues,
      mode: 'send',
      onError: (error) => errors.push(error),
    });
    const ran = await collectMails();
    await asActor(database.db, clock, (trx) => sender.send(trx, 'send-mail', { mailId: 'from afar' }));
    await vi.waitFor(() => expect(ran).toEqual(['from afar']), { timeout: 20_000 });
    await sender.stop();
  });

  it('are scheduled in a time zone, once per name', async () => {
    await jobs.schedule('send-mail', '0 8 * * 1-5', { mailId: 'digest' }, 'Europe/Rome');
    await jobs.schedule('send-mail', '0 9 * * 1-5', { mailId: 'digest' }, 'Europe/Rome');
    const { rows } = await sql`select name, cron, timezone, data from pgboss.schedule`.execute(database.db);
    expect(rows).toEqual([
      { name: 'send-mail', cron: '0 9 * * 1-5', timezone: 'Europe/Rome', data: { mailId: 'digest' } },
    ]);
  });
});
