import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { OpenDatabase } from './open.ts';
import { fromEngine } from './open.ts';
import { createPglite, pgliteEngine } from './pglite.ts';
import type { PostgresOptions } from './postgres.ts';
import { postgresEngine } from './postgres.ts';
import { migratedDump } from './testingDump.ts';
import { startServer } from './testingServer.ts';

/** An embedded database in memory, migrated, of its own: `await using database = await freshDatabase()`. */
export async function freshDatabase(): Promise<OpenDatabase> {
  dump ??= migratedDump();
  return fromEngine(
    await pgliteEngine(await createPglite({ loadDataDir: await dump }), async () => undefined),
  );
}

let dump: Promise<Blob> | undefined;

/** Empties every table but keeps the declared queues; as owner, since the audit log lets nobody else. */
export async function truncateAll(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    // Triggers of append-only tables stay silent.
    await sql`set local session_replication_role = replica`.execute(trx);
    const { rows } = await sql<{ tables: string }>`
      select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables
      where (schemaname = 'public' and tablename not like 'kysely_%')
        or (schemaname = 'pgboss' and tablename = 'job_common')`.execute(trx);
    await sql`truncate ${sql.raw(rows.map((row) => row.tables).join(''))} restart identity cascade`.execute(
      trx,
    );
  });
}

export interface RealPostgres extends AsyncDisposable {
  version: PostgresVersion;
  /** The address of an empty database without any migration. */
  emptyUrl(): Promise<string>;
  /** The address of a migrated database of its own. */
  freshUrl(): Promise<string>;
  /** A migrated database of its own, open; close it before the server stops. */
  fresh(options?: Omit<PostgresOptions, 'databaseUrl'>): Promise<OpenDatabase>;
  /** Stops the server as an administrator would, and starts it again on the same data and port. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** 15 is the oldest that Sebino supports, 18 the newest. */
export type PostgresVersion = 15 | 18;
export const postgresVersions: readonly PostgresVersion[] = [15, 18];

/**
 * A real Postgres out of an npm package, on loopback and a free port, in a folder that goes with it. Once per
 * test file: `beforeAll(async () => { postgres = await realPostgres(18); })` and `afterAll(() => postgres.close())`.
 */
export async function realPostgres(version: PostgresVersion): Promise<RealPostgres> {
  const server = await startServer(version);
  let count = 0;
  async function create(template: string): Promise<string> {
    count += 1;
    const name = `test_${count}`;
    await server.run(`create database ${name} template ${template}`);
    return server.url(name);
  }
  let template: Promise<string> | undefined;
  async function freshUrl(): Promise<string> {
    template ??= migratedTemplate(server.run, server.url);
    return create(await template);
  }
  return {
    version,
    emptyUrl: () => create('template0'),
    freshUrl,
    fresh: async (options = {}) => fromEngine(postgresEngine({ ...options, databaseUrl: await freshUrl() })),
    halt: server.halt,
    resume: server.resume,
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  };
}

async function migratedTemplate(
  run: (text: string) => Promise<void>,
  url: (name: string) => string,
): Promise<string> {
  await run('create database migrated');
  await using database = fromEngine(postgresEngine({ databaseUrl: url('migrated') }));
  await database.migrate();
  return 'migrated';
}
