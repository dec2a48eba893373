import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromEngine } from './open.ts';
import { createPglite, pgliteEngine } from './pglite.ts';

/** A migrated embedded database as a file, made once for these migrations and kept below `node_modules`. */
export async function migratedDump(): Promise<Blob> {
  const file = join(folder, `${await dumpKey()}.tar`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return new Blob([kept]);
  const made = await makeDump();
  await keep(file, made);
  return made;
}

const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'sebino');

async function makeDump(): Promise<Blob> {
  // Write-ahead segments of 1 MB instead of 16 make the dump, and so every start from it, smaller.
  const pglite = await createPglite({ initDbStartParams: ['--wal-segsize=1'] });
  await using database = fromEngine(await pgliteEngine(pglite, async () => undefined));
  await database.migrate();
  await pglite.exec('reset role; checkpoint');
  return await pglite.dumpDataDir('none');
}

/** Everything that decides what a migrated database looks like: our files, and the versions of engine and queue. */
async function dumpKey(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(join(import.meta.dirname, 'migrations'))).toSorted();
  const sources = [...names.map((name) => join('migrations', name)), 'migrate.ts', 'jobsInstall.ts'];
  for (const source of sources) hash.update(source).update(await readFile(join(import.meta.dirname, source)));
  for (const name of ['@electric-sql/pglite', 'pg-boss']) {
    hash.update(await readFile(join(import.meta.dirname, '../node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 24);
}

/** Test files run beside each other: written whole under another name, then renamed. Older dumps go. */
async function keep(file: string, made: Blob): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.from(await made.arrayBuffer()));
  await rename(unfinished, file);
  const older = (await readdir(folder)).filter(
    (name) => name.endsWith('.tar') && join(folder, name) !== file,
  );
  for (const name of older) await rm(join(folder, name), { force: true });
}
