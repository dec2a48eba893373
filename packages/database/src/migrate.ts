import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import type { Owner } from './engine.ts';
import { isForbiddenByDatabase, isUnmigrated } from './errors.ts';
import { installJobs } from './jobsInstall.ts';
import { migrations } from './migrations/index.ts';

/**
 * Applies what is missing, all in one transaction under an advisory lock: killed in the middle it leaves the
 * old database, and of two processes the second waits and finds nothing to do. Throws the first error.
 */
export async function migrate(owner: Owner): Promise<readonly string[]> {
  const migrator = new Migrator({ db: owner.db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  await installJobs(owner);
  return (results ?? []).map((result) => result.migrationName);
}

/** Exactly the migrations of this version: neither fewer nor, after a downgrade, more. */
export async function isAtHead(db: Kysely<Database>): Promise<boolean> {
  const known = Object.keys(migrations);
  const applied = await sql<{ name: string }>`select name from public.kysely_migration`.execute(db).then(
    ({ rows }) => rows.map((row) => row.name),
    (error: unknown) => {
      // The list itself stands before the first migration that succeeds lets the application read it.
      if (isUnmigrated(error) || isForbiddenByDatabase(error)) return [];
      throw error;
    },
  );
  return applied.length === known.length && applied.every((name) => known.includes(name));
}
