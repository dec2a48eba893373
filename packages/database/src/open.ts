import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';
import type { JobSource } from './jobsSource.ts';
import type { PostgresOptions } from './postgres.ts';
import { isAtHead, migrate } from './migrate.ts';
import { openPgliteFolder } from './pglite.ts';
import { postgresEngine } from './postgres.ts';

/** `dataDir` is the folder of the deployment: the embedded database lives in `database/` inside it, our lock beside it. */
export type OpenOptions = { dataDir: string } | PostgresOptions;

export interface OpenDatabase extends AsyncDisposable {
  db: Kysely<Database>;
  engine: 'pglite' | 'postgres';
  /** Brings tables, roles and the job queue to the newest version, as their owner; answers the names applied. */
  migrate(): Promise<readonly string[]>;
  /** One round trip; throws an error that `isDatabaseAway` knows when it does not come back. */
  ping(): Promise<void>;
  /** False also when the database was made by a newer version than this one. */
  migrationsAtHead(): Promise<boolean>;
  /** What the job queue needs of the engine. */
  jobSource: JobSource;
  /** Close the job queue first. A second call does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the embedded engine or Postgres. Throws a `DatabaseRefusal` (with the exit code to end with) when the
 * folder is in use or cannot be opened; Postgres is first reached by the first query.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  return fromEngine('dataDir' in options ? await openPgliteFolder(options.dataDir) : postgresEngine(options));
}

export function fromEngine(engine: Engine): OpenDatabase {
  let closing: Promise<void> | undefined;
  function close(): Promise<void> {
    closing ??= engine.close();
    return closing;
  }
  return {
    db: engine.db,
    engine: engine.kind,
    migrate: () => engine.asOwner((owner) => migrate(owner)),
    ping: async () => {
      await sql`select 1`.execute(engine.db);
    },
    migrationsAtHead: () => isAtHead(engine.db),
    jobSource: engine.jobSource,
    close,
    [Symbol.asyncDispose]: close,
  };
}
