import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import { deleteDrawing, drawingLimits, insertDrawing, listDrawingsByKey, usageOf } from './drawing.ts';
import type { ReceivedFile } from './drawing.ts';
import type { OpenDatabase } from './open.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

describe.each(everyEngine)('the key of a form in capital letters on $name', ({ start }) => {
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

  function fileUnder(uploadKey: string): ReceivedFile {
    return {
      ...{ id: randomUUID(), uploadKey, name: 'a.pdf', kind: 'pdf', bytes: 10, sha256: 'a'.repeat(64) },
      ...{ scanState: 'skipped', receivedAt: new Date('2026-11-22T08:00:00Z') },
    };
  }

  it('is the same form: files under both spellings wait for one another and are counted together', async () => {
    const small = randomUUID();
    const capital = small.toUpperCase();
    await asActor(database.db, { kind: 'public' }, async (trx) => {
      for (let n = 0; n < drawingLimits.count; n += 1)
        expect(await insertDrawing(trx, fileUnder(n % 2 === 0 ? small : capital))).toBe('received');
      for (const key of [small, capital]) expect(await insertDrawing(trx, fileUnder(key))).toBe('too-many');
      const { rows } = await sql<{ locks: number }>`select count(*)::integer as locks from pg_locks
        where locktype = 'advisory' and pid = pg_backend_pid()`.execute(trx);
      expect(rows).toEqual([{ locks: 1 }]);
    });
    const [first] = await listDrawingsByKey(database.db, capital);
    const taken = asActor(database.db, { kind: 'public' }, (trx) =>
      deleteDrawing(trx, capital, first?.id ?? ''),
    );
    expect([await taken, (await usageOf(database.db, small)).count]).toEqual([true, 9]);
  });
});
