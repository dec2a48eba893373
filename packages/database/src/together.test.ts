import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import type { Trx } from './database.ts';
import { insertEvent } from './event.ts';
import type { OpenDatabase } from './open.ts';
import { insertPerson } from './person.ts';
import { truncateAll } from './testing.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';
import { together } from './together.ts';

const at = new Date('2026-11-22T08:00:00Z');
const person = {
  id: '019aa000-0000-7000-8000-000000000001',
  office: 'Purchasing, $1 and $2',
  email: 'purchasing@nordwind.example',
  language: 'en' as const,
  processingActivity: 'enquiry',
};

describe.each(everyEngine)('writes sent together on $name', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
  });
  beforeEach(async () => {
    await truncateAll(database.db);
    await sql`insert into retention_class values ('short', 1, 'end', 'test')`.execute(database.db);
    await sql`insert into processing_activity values ('enquiry', 'test', 'test', 'test', 'test', 'short')`.execute(
      database.db,
    );
  });
  afterAll(async () => {
    await database.close();
    await engine.close();
  });

  const inside = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
    asActor(database.db, { kind: 'public' }, work);

  it('keep their own values and their references to each other', async () => {
    await inside((trx) => together(trx, (later) => writeBoth(later)));
    const { rows } = await sql`select office, kind, data from person, business_event`.execute(database.db);
    expect(rows).toEqual([{ office: person.office, kind: 'tested', data: { note: 'costs $3' } }]);
  });

  it('are one statement', async () => {
    await inside(async (trx) => {
      await together(trx, (later) => writeBoth(later));
      const { rows } = await sql<{ same: boolean }>`
        select p.cmin = e.cmin as same from person p, business_event e`.execute(trx);
      expect(rows).toEqual([{ same: true }]);
    });
  });

  it('of rows that are alike are one insert, each row with its own values', async () => {
    const offices = ['one, values (2)', 'two $1', 'three'];
    await inside(async (trx) => {
      await together(trx, async (later) => {
        for (const [at, office] of offices.entries()) {
          await insertPerson(later, { ...person, id: person.id.replace(/1$/, `${at}`), office });
          if (at === 1) await insertEvent(later, event);
        }
      });
      // A second insert of the statement would have counted on: each of its writes has a number of its own.
      const { rows } = await sql<{ office: string; writes: number }>`
        select office, (select count(distinct cmin::text)::integer from person) as writes from person order by id`.execute(
        trx,
      );
      expect(rows).toEqual(offices.map((office) => ({ office, writes: 1 })));
    });
  });

  it('all fail with the one that is refused, under its own name', async () => {
    await inside((trx) => insertPerson(trx, person));
    const twice = inside((trx) => together(trx, (later) => writeBoth(later)));
    await expect(twice).rejects.toMatchObject({ constraint: 'person_pkey' });
    const { rows } = await sql`select id from business_event`.execute(database.db);
    expect(rows).toEqual([]);
  });

  it('send nothing when what makes them throws', async () => {
    await inside(async (trx) => {
      const broken = together(trx, async (later) => {
        await writeBoth(later);
        throw new Error('on purpose');
      });
      await expect(broken).rejects.toThrow('on purpose');
      const { rows } = await sql`select id from person`.execute(trx);
      expect(rows).toEqual([]);
    });
  });

  it('are no place for a question, nor for a write that answers', async () => {
    const questions: ((later: Trx) => Promise<unknown>)[] = [
      (later) => later.selectFrom('person').select('id').execute(),
      (later) => later.deleteFrom('person').returning('id').execute(),
      (later) => sql`select 1`.execute(later),
      async (later) => {
        for await (const each of later.selectFrom('person').select('id').stream()) return each;
        return undefined;
      },
    ];
    for (const ask of questions)
      await expect(inside((trx) => together(trx, async (later) => void (await ask(later))))).rejects.toThrow(
        'Only writes are sent together',
      );
  });
});

const event = {
  id: '019aa000-0000-7000-8000-000000000002',
  kind: 'tested',
  subject: 'person',
  subjectId: person.id,
  actor: { kind: 'public' },
  data: { note: 'costs $3' },
  happenedAt: at,
  recordedAt: at,
};

async function writeBoth(later: Trx): Promise<void> {
  await insertPerson(later, person);
  await insertEvent(later, event);
}
