import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asActor } from './actorTransaction.ts';
import { isDatabaseAway, isTooSlow, isUniqueViolation } from './errors.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';
import type { RealPostgres } from './testing.ts';
import { postgresVersions, realPostgres } from './testing.ts';

describe.each(postgresVersions)('Postgres %i', (version) => {
  let postgres: RealPostgres;
  beforeAll(async () => {
    postgres = await realPostgres(version);
  });
  afterAll(() => postgres.close());

  it('is migrated once by three processes that start together', async () => {
    const databaseUrl = await postgres.emptyUrl();
    const processes = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl })));
    await expect(Promise.all(processes.map((one) => one.migrationsAtHead()))).resolves.toEqual([
      false,
      false,
      false,
    ]);
    const applied = await Promise.all(processes.map((one) => one.migrate()));
    expect(applied.flat().toSorted()).toEqual(Object.keys(migrations));
    await expect(Promise.all(processes.map((one) => one.migrationsAtHead()))).resolves.toEqual([
      true,
      true,
      true,
    ]);
    await Promise.all(processes.map((one) => one.close()));
  });

  it('keeps nothing of migrations of which one broke off', async () => {
    const databaseUrl = await postgres.emptyUrl();
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    // Stands where the second migration wants to put its table.
    await client.query('create table audit_chain (in_the_way integer)');
    await using database = await openDatabase({ databaseUrl });
    await expect(database.migrate()).rejects.toMatchObject({ code: '42P07' });
    await expect(database.migrationsAtHead()).resolves.toBe(false);
    const left = await client.query(
      `select to_regclass('audit') as audit, to_regprocedure('acting_firm_id()') as first`,
    );
    expect(left.rows).toEqual([{ audit: null, first: null }]);
    await client.query('drop table audit_chain');
    await expect(database.migrate()).resolves.toHaveLength(Object.keys(migrations).length);
    await client.end();
  });

  it('is away while it is down, in a recognisable way, and back without a restart of ours', async () => {
    await using database = await postgres.fresh({ poolSize: 4, acquireTimeoutMs: 1000 });
    await Promise.all([1, 2, 3, 4].map(() => database.ping()));
    const inFlight = asActor(database.db, { kind: 'clock' }, (trx) =>
      sql`select pg_sleep(30)`.execute(trx),
    ).catch(isDatabaseAway);
    await sql`select 1`.execute(database.db);
    await postgres.halt();
    await expect(inFlight).resolves.toBe(true);
    for (let attempt = 0; attempt < 6; attempt++) {
      await expect(database.ping().catch(isDatabaseAway)).resolves.toBe(true);
    }
    await postgres.resume();
    await vi.waitFor(() => database.ping(), { timeout: 10_000 });
    await Promise.all(Array.from({ length: 20 }, () => database.ping()));
  });

  it('is away for whom no connection comes free in time, not for ever', async () => {
    await using database = await postgres.fresh({ poolSize: 1, acquireTimeoutMs: 200 });
    const release = Promise.withResolvers<void>();
    const holding = asActor(database.db, { kind: 'clock' }, () => release.promise);
    await expect(database.ping().catch(isDatabaseAway)).resolves.toBe(true);
    release.resolve();
    await holding;
    await database.ping();
  });

  it('turns away at once when far too many wait', async () => {
    await using database = await postgres.fresh({ poolSize: 1 });
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, () => sql`select pg_sleep(0.01)`.execute(database.db)),
    );
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.length).toBeGreaterThan(100);
    expect(refused.every((answer) => isDatabaseAway(answer.reason))).toBe(true);
  });

  it('ends a statement that runs too long', async () => {
    await using database = await postgres.fresh({ statementTimeoutMs: 100 });
    await expect(sql`select pg_sleep(20)`.execute(database.db).catch(isTooSlow)).resolves.toBe(true);
  });

  it('prepares a statement that comes back once per connection', async () => {
    await using database = await postgres.fresh({ poolSize: 1 });
    for (let time = 0; time < 3; time++) {
      await database.db.selectFrom('audit').select('seq').where('seq', '=', time).execute();
    }
    const { rows } = await sql<{
      text: string;
    }>`select statement as text from pg_prepared_statements`.execute(database.db);
    expect(rows.filter((row) => row.text.includes('"audit"'))).toHaveLength(1);
  });

  it('tells violations apart by constraint', async () => {
    await using database = await postgres.fresh();
    const insert = sql`insert into rate_limit values ('a', 'a', 1, now())`;
    await insert.execute(database.db);
    const error = await insert.execute(database.db).catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'rate_limit_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'another')).toBe(false);
  });
});
