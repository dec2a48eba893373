import { hashOf } from '@sebino/domain/chain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import { recordAudit } from './audit.ts';
import type { KeyedRequest } from './idempotency.ts';
import { claimKey, deleteEndedKeys, keepAnswer, keepFailure } from './idempotency.ts';
import type { OpenDatabase } from './open.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

const now = new Date('2026-11-22T08:00:00Z');

describe.each(everyEngine)('a request sent again on $name', ({ start }) => {
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

  /** What a procedure does: claim, work, keep, all in one transaction. The audit row stands for the work. */
  async function submit(request: KeyedRequest, { fail = false } = {}): Promise<unknown> {
    return asActor(database.db, { kind: 'public' }, async (trx) => {
      const claim = await claimKey(trx, request);
      if (!claim.ok) return claim.code;
      if (claim.value !== undefined) return claim.value.body;
      await recordAudit(trx, {
        at: now,
        actor: 'public',
        action: 'worked',
        subject: 'enquiry',
        subjectId: request.key,
      });
      if (fail) throw new Error('on purpose');
      const body = { number: Math.random() };
      await keepAnswer(trx, request, { status: 200, body });
      return body;
    });
  }

  async function timesWorked(key: string): Promise<number> {
    const rows = await database.db.selectFrom('audit').select('seq').where('subject_id', '=', key).execute();
    return rows.length;
  }

  it('is done once and answered alike, fifty times at once', async () => {
    const request = keyed('fifty');
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(request)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toHaveProperty('number');
    await expect(timesWorked('fifty')).resolves.toBe(1);
  });

  it('is refused when it asks for something else under the same key', async () => {
    await submit(keyed('reused'));
    await expect(submit(keyed('reused', { pieces: 2 }))).resolves.toBe('different-request');
    await expect(timesWorked('reused')).resolves.toBe(1);
  });

  it('means something else to another procedure or another caller', async () => {
    await submit(keyed('scoped'));
    await submit({ ...keyed('scoped'), scope: 'enquiry.revoke' });
    await expect(timesWorked('scoped')).resolves.toBe(2);
  });

  it('goes on when the first one rolled back, also while others wait for it', async () => {
    const request = keyed('rolled-back');
    const outcomes = await Promise.allSettled([
      submit(request, { fail: true }),
      ...Array.from({ length: 9 }, () => submit(request)),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected').length).toBeLessThanOrEqual(1);
    await expect(timesWorked('rolled-back')).resolves.toBe(1);
  });

  it('gets the failure again that was kept for it', async () => {
    const request = keyed('failed');
    await expect(submit(request, { fail: true })).rejects.toThrow('on purpose');
    await keepFailure(database.db, request, { status: 500, body: { code: 'broken' } });
    await expect(submit(request)).resolves.toEqual({ code: 'broken' });
    await expect(timesWorked('failed')).resolves.toBe(0);
  });

  it('is a new request after a day', async () => {
    await submit(keyed('old'));
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000);
    await submit({ ...keyed('old', { pieces: 3 }), now: tomorrow });
    await expect(timesWorked('old')).resolves.toBe(2);
    await deleteEndedKeys(database.db, tomorrow);
    const left = await database.db.selectFrom('idempotency').select('key').execute();
    expect(left).toEqual([{ key: 'old' }]);
  });

  it('tells the programmer who claims a key and keeps no answer', async () => {
    const request = keyed('forgotten');
    await asActor(database.db, { kind: 'public' }, (trx) => claimKey(trx, request));
    await expect(submit(request)).rejects.toThrow('kept no answer');
  });
});

function keyed(key: string, input: object = { pieces: 1 }): KeyedRequest {
  return { scope: 'enquiry.submit', key, requestHash: hashOf(input), now };
}
