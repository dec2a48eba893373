import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '@sebino/domain/chain';
import { asActor } from './actorTransaction.ts';
import type { OpenDatabase } from './open.ts';
import { admit, deleteEndedTurns, openSubmissions } from './submission.ts';
import type { Claim, Opened } from './submission.ts';
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

  function come(
    senders: readonly string[],
    limits: { own: number; all: number } = { own: 1000, all: 1000 },
    year = 2026,
  ): Promise<(string | undefined)[]> {
    return admit(database.db, {
      senders,
      perSender: { ...window, bucket: 'own', limit: limits.own },
      all: { ...window, bucket: 'all', key: 'all', limit: limits.all },
      year,
    });
  }
  const numbered = (...numbers: number[]): string[] =>
    numbers.map((number) => `2026-${String(number).padStart(4, '0')}`);

  it('get numbers without a gap, however many come at once and in whatever bunches', async () => {
    const bunches = [1, 2, 4, 1, 8, 16, 1, 7].map((size) =>
      Array.from({ length: size }, (_, n) => `${n % 3}`),
    );
    const numbers = await Promise.all(bunches.map((senders) => come(senders)));
    const expected = numbered(...Array.from({ length: 40 }, (_, n) => n + 1));
    expect(numbers.flat().toSorted()).toEqual(expected);
    await expect(come(['one'], undefined, 2027)).resolves.toEqual(['2027-0001']);
  });

  it('are let in up to the limit of their sender, who takes nothing of everybody else’s', async () => {
    const limits = { own: 3, all: 5 };
    const flood = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        come(n % 2 === 0 ? ['flooding'] : ['flooding', 'flooding'], limits),
      ),
    );
    expect(flood.flat().filter((number) => number !== undefined)).toHaveLength(3);
    const others = await Promise.all(Array.from({ length: 4 }, (_, n) => come([`another ${n}`], limits)));
    expect(others.flat().filter((number) => number !== undefined)).toHaveLength(2);
    // Those that were refused took no number either.
    await expect(come(['one'])).resolves.toEqual(numbered(6));
  });

  it('of one bunch get what is left of each limit, in their order', async () => {
    const limits = { own: 2, all: 4 };
    await expect(come(['a', 'b', 'a', 'a', 'c'], limits)).resolves.toEqual([
      ...numbered(1, 2, 3),
      undefined,
      ...numbered(4),
    ]);
    await expect(come(['a', 'd'], limits)).resolves.toEqual([undefined, undefined]);
  });

  /** One form of an address, as a procedure takes it: past the limit everything is rolled back. */
  async function open(
    address: string,
    now = window.now,
    key: string = randomUUID(),
  ): Promise<Opened | string> {
    const perAddress = { bucket: 'address', limit: 10, windowSeconds: 86_400, now };
    const request = { scope: 'enquiry', key, requestHash: hashOf({ key }), now };
    const claim = { request, answer: { status: 200, body: { key } }, uploadKey: key, address };
    return asActor(database.db, { kind: 'public' }, async (trx) => {
      const opened = (await openSubmissions(trx, [claim], perAddress)).get(key);
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

  it('of several addresses are opened together as each alone would be, and those claimed before are left out', async () => {
    const perAddress = { bucket: 'address', limit: 10, windowSeconds: 86_400, now: window.now };
    const claimOfForm = (key: string, address: string): Claim => ({
      request: { scope: 'enquiry', key, requestHash: hashOf({ key }), now: window.now },
      answer: { status: 200, body: { key } },
      uploadKey: randomUUID(),
      address,
    });
    await open('one');
    await open('two', window.now, 'known');
    const claims = [claimOfForm('new b', 'one'), claimOfForm('known', 'two'), claimOfForm('new a', 'three')];
    const opened = await asActor(database.db, { kind: 'public' }, (trx) =>
      openSubmissions(trx, claims, perAddress),
    );
    const nextHour = new Date(window.now.getTime() + 3_600_000);
    expect(opened).toEqual(
      new Map([
        ['new a', { sent: 1, receiptAt: window.now }],
        ['new b', { sent: 2, receiptAt: nextHour }],
      ]),
    );
    // What was claimed before counts nothing.
    await expect(open('two')).resolves.toMatchObject({ sent: 2 });
  });

  it('leave turns that are thrown away when nobody waits for them any more', async () => {
    await open('one');
    const later = (hours: number): Date => new Date(window.now.getTime() + hours * 3_600_000);
    expect(await deleteEndedTurns(database.db, later(24))).toBe(0);
    await expect(open('one', later(24))).resolves.toEqual({ sent: 1, receiptAt: later(24) });
    expect(await deleteEndedTurns(database.db, later(49))).toBe(1);
  });
});
