import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from './open.ts';
import { deleteEndedLimits, takeToken, tryGuess } from './rateLimit.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

const start = new Date('2026-11-22T08:00:00Z');
const guess = { bucket: 'one-time-code', key: 'link-1', limit: 10, windowSeconds: 900, now: start };

function after(seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000);
}

describe.each(everyEngine)('limits on $name', ({ start: startEngine }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  beforeAll(async () => {
    engine = await startEngine();
    database = await engine.fresh();
  });
  afterAll(async () => {
    await database.close();
    await engine.close();
  });

  it('gives out exactly the limit, however many ask at once', async () => {
    const request = { ...guess, key: 'parallel', limit: 7 };
    const answers = await Promise.all(Array.from({ length: 60 }, () => takeToken(database.db, request)));
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(7);
    expect(
      answers
        .map((answer) => answer.remaining)
        .toSorted((a, b) => b - a)
        .slice(0, 8),
    ).toEqual([6, 5, 4, 3, 2, 1, 0, 0]);
  });

  it('starts again when the window has ended, counted from its first token', async () => {
    const request = { ...guess, key: 'window', limit: 1 };
    await expect(takeToken(database.db, request)).resolves.toEqual({
      allowed: true,
      remaining: 0,
      endsAt: after(900),
    });
    await expect(takeToken(database.db, { ...request, now: after(899) })).resolves.toMatchObject({
      allowed: false,
      endsAt: after(900),
    });
    await expect(takeToken(database.db, { ...request, now: after(900) })).resolves.toMatchObject({
      allowed: true,
      endsAt: after(1800),
    });
  });

  it('counts each bucket and each key for itself', async () => {
    const request = { ...guess, key: 'apart', limit: 1 };
    await takeToken(database.db, request);
    await expect(takeToken(database.db, { ...request, bucket: 'sign-in' })).resolves.toMatchObject({
      allowed: true,
    });
    await expect(takeToken(database.db, { ...request, key: 'another' })).resolves.toMatchObject({
      allowed: true,
    });
  });

  it('lets at most ten wrong guesses reach the verifier, sent at once or one by one', async () => {
    let asked = 0;
    async function wrong(): Promise<boolean> {
      asked += 1;
      return false;
    }
    const request = { ...guess, key: 'guessed' };
    await Promise.all(Array.from({ length: 50 }, () => tryGuess(database.db, request, wrong)));
    await expect(tryGuess(database.db, request, wrong)).resolves.toEqual({
      ok: false,
      code: 'too-many-attempts',
    });
    expect(asked).toBe(10);
    // A right code does not pass either, until the window ends.
    await expect(tryGuess(database.db, request, async () => true)).resolves.toMatchObject({
      code: 'too-many-attempts',
    });
    await expect(
      tryGuess(database.db, { ...request, now: after(900) }, async () => true),
    ).resolves.toMatchObject({ ok: true });
  });

  it('does not count right guesses, nor forget the wrong ones for them', async () => {
    const request = { ...guess, key: 'mixed', limit: 2 };
    await expect(tryGuess(database.db, request, async () => false)).resolves.toMatchObject({ code: 'wrong' });
    for (let index = 0; index < 5; index++) {
      await expect(tryGuess(database.db, request, async () => true)).resolves.toMatchObject({ ok: true });
    }
    await expect(tryGuess(database.db, request, async () => false)).resolves.toMatchObject({ code: 'wrong' });
    await expect(tryGuess(database.db, request, async () => true)).resolves.toMatchObject({
      code: 'too-many-attempts',
    });
  });

  it('counts a guess whose verifier broke as a wrong one', async () => {
    const request = { ...guess, key: 'broken', limit: 1 };
    await expect(
      tryGuess(database.db, request, () => Promise.reject(new Error('no verifier'))),
    ).rejects.toThrow('no verifier');
    await expect(tryGuess(database.db, request, async () => true)).resolves.toMatchObject({
      code: 'too-many-attempts',
    });
  });

  it('throws ended windows away and keeps the others', async () => {
    await deleteEndedLimits(database.db, after(1_000_000));
    await takeToken(database.db, { ...guess, key: 'old' });
    await takeToken(database.db, { ...guess, key: 'young', now: after(600) });
    await expect(deleteEndedLimits(database.db, after(900))).resolves.toBe(1);
    await expect(takeToken(database.db, { ...guess, key: 'young', now: after(901) })).resolves.toMatchObject({
      remaining: 8,
    });
  });
});
