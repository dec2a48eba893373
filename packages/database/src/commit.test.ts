import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import type { OpenDatabase } from './open.ts';
import { takeToken } from './rateLimit.ts';
import { admit } from './submission.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

const turn = { bucket: 'enquiry-all', key: 'all', limit: 99, windowSeconds: 60, now: new Date(0) };
const admission = { senders: ['one'], perSender: { ...turn, bucket: 'enquiry-ip' }, all: turn, year: 2026 };

describe.each(everyEngine)('statements that commit later on $name', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
  });
  afterAll(async () => {
    await database.close();
    await engine.close();
  });

  it('leave the next transaction on the same connection as durable as it was', async () => {
    const numbers = [];
    for (let n = 0; n < 20; n += 1) {
      numbers.push(...(await admit(database.db, admission)));
      await takeToken(database.db, turn);
    }
    const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(database.db);
    expect([numbers[0], numbers.at(-1), rows[0]?.synchronous_commit]).toEqual([
      '2026-0001',
      '2026-0020',
      'on',
    ]);
  });

  it('are refused inside a transaction, which would no longer wait for the disk', async () => {
    const inside = (work: Parameters<typeof asActor>[2]) => asActor(database.db, { kind: 'public' }, work);
    await expect(inside((trx) => admit(trx, admission))).rejects.toThrow('commits by itself');
    await expect(inside((trx) => takeToken(trx, turn))).rejects.toThrow('commits by itself');
  });
});
