import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from './open.ts';
import { admit } from './submission.ts';
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
});
