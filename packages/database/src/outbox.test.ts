import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import type { Jobs } from './jobs.ts';
import { openJobs } from './jobs.ts';
import type { OpenDatabase } from './open.ts';
import { oldestDueMinutes } from './outbox.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

type TestJobs = { 'send-mail': { mailId: string }; other: { mailId: string } };

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

describe.each(everyEngine)('the age of the outbox on $name', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  let jobs: Jobs<TestJobs>;
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
    const queues = { 'send-mail': {}, other: {} };
    jobs = await openJobs<TestJobs>(database, { queues, mode: 'send', onError: () => undefined });
  });
  afterAll(async () => {
    await jobs.stop();
    await database.close();
    await engine.close();
  });

  it('is that of the job that has been due the longest, of the queues asked for', async () => {
    const send = (name: 'send-mail' | 'other', startAfter: Date): Promise<string | undefined> =>
      asActor(database.db, { kind: 'clock' }, (trx) => jobs.send(trx, name, { mailId: 'x' }, { startAfter }));
    const age = (): Promise<number> => oldestDueMinutes(database.db, ['send-mail']);

    expect(await age()).toBe(0);
    await send('send-mail', inMinutes(60));
    await send('other', inMinutes(-50));
    expect(await age()).toBe(0);
    for (const ago of [5, 90, 30]) await send('send-mail', inMinutes(-ago));
    expect(await age()).toBe(90);
  });
});
