import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGliteOptions } from '@electric-sql/pglite';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';
import { refuseInsideTransaction } from './actorTransaction.ts';
import { appRole } from './engine.ts';
import { wireTypes } from './engineTypes.ts';
import { databaseRefusal } from './errors.ts';
import { lockFolder } from './lock.ts';

/**
 * The embedded engine on a folder. It survives a killed process, but never calls fsync, so it promises
 * nothing after a power cut; and it takes no lock of its own, so ours stands before it.
 */
export async function openPgliteFolder(dataDir: string): Promise<Engine> {
  await mkdir(dataDir, { recursive: true });
  const lock = await lockFolder(dataDir);
  try {
    const pglite = await openFolder(dataDir);
    return await pgliteEngine(pglite, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The engine over an instance that is already open; `afterClose` runs when it has closed. */
export async function pgliteEngine(pglite: PGlite, afterClose: () => Promise<void>): Promise<Engine> {
  const db = new Kysely<Database>({
    dialect: new PGliteDialect({ pglite }),
    plugins: [refuseInsideTransaction],
  });
  const owner = { db: db.withoutPlugins(), jobSource: { kind: 'pglite' as const, pglite } };
  await pglite.query(`set timezone to 'UTC'`);
  await becomeApp(pglite);
  return {
    kind: 'pglite',
    db,
    jobSource: owner.jobSource,
    asOwner: async (work) => {
      await pglite.query('reset role');
      try {
        return await work(owner);
      } finally {
        await becomeApp(pglite);
      }
    },
    close: async () => {
      if (!pglite.closed) await pglite.close();
      await afterClose();
    },
  };
}

export function createPglite(options: PGliteOptions): Promise<PGlite> {
  const parsers = Object.fromEntries(wireTypes.map((type) => [type.oid, type.parse]));
  return PGlite.create({ ...options, parsers, extensions: { unaccent, pg_trgm, btree_gist } });
}

/** Before the first migration there is no such role yet. */
async function becomeApp(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query('select 1 from pg_roles where rolname = $1', [appRole]);
  if (rows.length > 0) await pglite.query(`set role ${appRole}`);
}

async function openFolder(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, 'database');
  if (!existsSync(folder)) await createFolder(folder);
  try {
    return await createPglite({ dataDir: folder });
  } catch (error) {
    throw databaseRefusal('database-unreadable', await unreadableSentence(dataDir, folder), error);
  }
}

/** Made under another name first: a process killed meanwhile leaves no half-made database to be opened. */
async function createFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pglite = await createPglite({ dataDir: unfinished });
  await pglite.close();
  await rename(unfinished, folder);
}

async function unreadableSentence(dataDir: string, folder: string): Promise<string> {
  const backup = await newestBackup(join(dataDir, 'backups'));
  const next =
    backup === undefined
      ? 'No backup was found beside it.'
      : `The newest backup is ${backup}: restore it into an empty folder.`;
  return `The database in ${folder} cannot be opened. Nothing was changed or deleted. ${next}`;
}

async function newestBackup(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => ({
      path: join(folder, name),
      changed: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  return files.toSorted((a, b) => b.changed - a.changed)[0]?.path;
}
