import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '@sebino/domain/chain';
import { asActor } from './actorTransaction.ts';
import type { OpenDatabase } from './open.ts';
import { admit, deleteEndedTurns, openSubmission } from './submission.ts';
import type { Opened } from './submission.ts';
import { truncateAll } from './testing.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

const window = { windowSeconds: 3600, now: new Date('2026-11-22T08:00:00Z') };

describe.each(everyEngine)('forms that come in on $name', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
  });
  beforeEach(() => truncateAll(database.db));
  afterAll(async () => {
    await database.close();
    await engine.close();
  });

  function come(sender: string, limits: { own: number; all: number }): Promise<string | undefined> {
    const own = { ...window, bucket: 'own', key: sender, limit: limits.own };
    return admit(database.db, [own, { ...window, bucket: 'all', key: 'all', limit: limits.all }], 2026);
  }

  it('get numbers without a gap, however many come at once', async () => {
    const limits = { own: 1000, all: 1000 };
    const numbers = await Promise.all(Array.from({ length: 40 }, () => come('one', limits)));
    const expected = Array.from({ length: 40 }, (_, n) => `2026-${String(n + 1).padStart(4, '0')}`);
    expect(numbers.toSorted()).toEqual(expected);
    await expect(admit(database.db, [], 2027)).resolves.toBe('2027-0001');
  });

  it('are let in up to the limit of their sender, who takes nothing of everybody else’s', async () => {
    const limits = { own: 3, all: 5 };
    const flood = await Promise.all(Array.from({ length: 20 }, () => come('flooding', limits)));
    expect(flood.filter((number) => number !== undefined)).toHaveLength(3);
    const others = await Promise.all(Array.from({ length: 4 }, (_, n) => come(`another ${n}`, limits)));
    expect(others.filter((number) => number !== undefined)).toHaveLength(2);
    // Those that were refused took no number either.
    await expect(admit(database.db, [], 2026)).resolves.toBe('2026-0006');
  });

  /** One form of an address, as a procedure takes it: past the limit everything is rolled back. */
  async function open(
    address: string,
    now = window.now,
    key: string = randomUUID(),
  ): Promise<Opened | string> {
    const perAddress = { bucket: 'address', key: address, limit: 10, windowSeconds: 86_400, now };
    const request = { scope: 'enquiry', key, requestHash: hashOf({ key }), now };
    const answered = { status: 200, body: { key } };
    return asActor(database.db, { kind: 'public' }, async (trx) => {
      const opened = await openSubmission(trx, request, answered, { uploadKey: key, perAddress });
      if (opened === undefined) return 'claimed before';
      if (opened.sent > 10) throw new Error('too many');
      return opened;
    }).catch((error: unknown) => String(error));
  }

  it('of one address are counted exactly and get receipts apart, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => open('one')));
    const opened = answers.filter((each) => typeof each !== 'string');
    expect(opened.map(({ sent }) => sent).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const hours = opened
      .map(({ receiptAt }) => (receiptAt.getTime() - window.now.getTime()) / 3_600_000)
      .toSorted((a, b) => a - b);
    expect(hours).toEqual([0, 1, 2, 24, 25, 26, 48, 49, 50, 72]);
    await expect(open('another')).resolves.toEqual({ sent: 1, receiptAt: window.now });
  });

  it('count once when they are the same form, and not at all when they are refused after all', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => open('same', window.now, key)));
    expect(answers.filter((each) => each === 'claimed before')).toHaveLength(7);
    await expect(open('same')).resolves.toMatchObject({ sent: 2 });
  });

  it('leave turns that are thrown away when nobody waits for them any more', async () => {
    await open('one');
    const later = (hours: number): Date => new Date(window.now.getTime() + hours * 3_600_000);
    expect(await deleteEndedTurns(database.db, later(24))).toBe(0);
    await expect(open('one', later(24))).resolves.toEqual({ sent: 1, receiptAt: later(24) });
    expect(await deleteEndedTurns(database.db, later(49))).toBe(1);
  });
});
