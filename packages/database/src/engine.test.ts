import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json } from './column.ts';
import { schemaSql } from './engineSchema.ts';
import type { OpenDatabase } from './open.ts';
import { freshDatabase, truncateAll } from './testing.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

describe.each(everyEngine)('on $name', ({ start }) => {
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

  it('answers every type alike', async () => {
    const { rows } =
      await sql`select 9007199254740991::int8 as int8, '2026-10-25'::date as date, '1 day 02:00'::interval as interval,
      '2026-10-25T00:30:00.123Z'::timestamptz as instant, 0.10::numeric as numeric, '{"a":[1]}'::jsonb as jsonb,
      array[1, null]::int8[] as int8s, array['2026-10-25']::date[] as dates, array['2026-10-25T00:30:00Z']::timestamptz[] as instants,
      array['{"a":1}']::jsonb[] as jsonbs, array['a,"b']::text[] as texts, true as yes, count(*) as counted
      from (values (1)) as one`.execute(database.db);
    expect(rows).toEqual([
      {
        int8: 9007199254740991,
        date: '2026-10-25',
        interval: '1 day 02:00:00',
        instant: new Date('2026-10-25T00:30:00.123Z'),
        numeric: '0.10',
        jsonb: { a: [1] },
        int8s: [1, null],
        dates: ['2026-10-25'],
        instants: [new Date('2026-10-25T00:30:00Z')],
        jsonbs: [{ a: 1 }],
        texts: ['a,"b'],
        yes: true,
        counted: 1,
      },
    ]);
  });

  it('refuses a number that would lose its last digit', async () => {
    await expect(sql`select 9007199254740993::int8 as big`.execute(database.db)).rejects.toThrow(
      'beyond the safe integers',
    );
  });

  it.each([
    ['an array', [1, 'two', null]],
    ['a string', 'plain "text"'],
    ['a number', 1.5],
    ['an object', { a: { b: [] } }],
    ['nothing', null],
  ])('keeps %s in a jsonb column as it was', async (_, value) => {
    const { rows } = await sql<{ kept: unknown }>`select ${json(value)} as kept`.execute(database.db);
    expect(rows).toEqual([{ kept: value }]);
  });

  it('passes instants, calendar days, flags and lists in and out unchanged', async () => {
    const instant = new Date('2026-03-29T01:30:00.001Z');
    const { rows } =
      await sql`select ${instant}::timestamptz as instant, ${'2026-03-29'}::date as day, ${true}::boolean as flag,
      ${['a', 'b']}::text[] as list, ${12}::int8 as cents`.execute(database.db);
    expect(rows).toEqual([{ instant, day: '2026-03-29', flag: true, list: ['a', 'b'], cents: 12 }]);
  });

  it('acts as a role that owns nothing, and says it has all migrations', async () => {
    const { rows } = await sql`select current_user as role, current_setting('TimeZone') as zone`.execute(
      database.db,
    );
    expect(rows).toEqual([{ role: 'sebino_app', zone: 'UTC' }]);
    await expect(sql`create table intruder (id integer)`.execute(database.db)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(database.migrationsAtHead()).resolves.toBe(true);
  });

  it('folds accents and case for search', async () => {
    const { rows } =
      await sql`select plain_text('Perché GRÖßE') as plain, similarity('telaio', 'telao') > 0.3 as alike`.execute(
        database.db,
      );
    expect(rows).toEqual([{ plain: 'perche grosse', alike: true }]);
  });

  it('has exactly the schema that is written down', async () => {
    await using embedded = await freshDatabase();
    expect(await schemaSql(database.db)).toBe(await schemaSql(embedded.db));
  });

  it('is emptied between tests without losing a queue or a migration', async () => {
    await sql`insert into rate_limit (bucket, key, taken, ends_at) values ('a', 'b', 1, now())`.execute(
      database.db,
    );
    await truncateAll(database.db);
    const { rows } =
      await sql`select (select count(*) from rate_limit) as limits, current_user as role`.execute(
        database.db,
      );
    expect(rows).toEqual([{ limits: 0, role: 'sebino_app' }]);
    await expect(database.migrationsAtHead()).resolves.toBe(true);
  });
});
