import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, ArchiveManifest } from './archive.ts';

/** Writes an archive as `manifest.json` and one `.copy` file a table; what else lay in the folder goes. */
export async function writeArchive(folder: string, { manifest, texts }: Archive): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.endsWith('.copy')) await rm(join(folder, name));
  }
  for (const [name, text] of texts) await writeFile(join(folder, `${name}.copy`), text);
  // Last: a folder without it is no archive, whatever else a broken write has left.
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads what `writeArchive` wrote; whether it is whole is for `loadArchive` to say. Throws when a file is missing. */
export async function readArchive(folder: string): Promise<Archive> {
  const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as ArchiveManifest;
  const texts = new Map<string, string>();
  for (const { name } of manifest.tables)
    texts.set(name, await readFile(join(folder, `${name}.copy`), 'utf8'));
  return { manifest, texts };
}

const manifestName = 'manifest.json';

/** The archive with the highest number below a folder. Throws when there is none. */
export async function findNewestArchive(folder: string): Promise<string> {
  const newest = (await readdir(folder))
    .filter((name) => /^\d{4}$/.test(name))
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error(`There is no archive below ${folder}.`);
  return join(folder, newest);
}
