import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openFile, sealFile } from './cipher.ts';
import { isStored } from './fileId.ts';

/**
 * Where files rest. The fs driver of flydrive was tried and left: it writes in place, without fsync and without
 * rename, so a cut stream leaves half a file under its final name. An object store would be a second maker of this
 * interface.
 */
export interface FileStore {
  /** Writes to a temporary place and makes it durable; nothing can be opened until `commit`. */
  receive(fileId: string, source: AsyncIterable<Buffer>): Promise<ReceivedFile>;
  /** The plain bytes. Throws `UnreadableFile` in the stream when they are not what was stored. */
  read(fileId: string): AsyncGenerator<Buffer>;
  has(fileId: string): Promise<boolean>;
  remove(fileId: string): Promise<void>;
  /** Ids at rest that have not changed since. */
  listOlderThan(time: Date): AsyncGenerator<string>;
  tempFiles(): Promise<number>;
  /** Removes what an interrupted upload left; answers how many. */
  sweepTemp(olderThan: Date): Promise<number>;
}

export interface ReceivedFile {
  /** Gives the file its final name, durable before this answers. */
  commit(): Promise<void>;
  /** Forgets it; nothing happens when it is committed already. */
  discard(): Promise<void>;
}

/** Files in a folder of this machine, sealed with the first of the master keys. */
export async function openFileStore(folder: string, masterKeys: readonly string[]): Promise<FileStore> {
  const temp = join(folder, 'tmp');
  await mkdir(temp, { recursive: true });
  const [sealingKey] = masterKeys;
  if (sealingKey === undefined) throw new Error('A file store needs a master key.');
  const placeOf = (fileId: string): string => {
    if (!isStored(fileId)) throw new Error('Not the id of a stored file.');
    // The end of an id is random, its beginning is the time: by the end, folders fill evenly.
    return join(folder, fileId.slice(-2), fileId);
  };

  return {
    async receive(fileId, source) {
      const final = placeOf(fileId);
      const path = join(temp, fileId);
      try {
        await writeDurably(path, sealFile(fileId, sealingKey, source));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return {
        commit: async () => {
          await mkdir(dirname(final), { recursive: true });
          await rename(path, final);
          await syncFolder(dirname(final));
          await syncFolder(folder);
        },
        discard: async () => await rm(path, { force: true }),
      };
    },
    read: (fileId) => openFile(fileId, masterKeys, createReadStream(placeOf(fileId))),
    has: async (fileId) => (await stat(placeOf(fileId)).catch(() => undefined)) !== undefined,
    remove: async (fileId) => await rm(placeOf(fileId), { force: true }),
    async *listOlderThan(time) {
      for (const shelf of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
        for (const fileId of await readdir(join(folder, shelf))) {
          if (isStored(fileId) && (await isOlder(join(folder, shelf, fileId), time))) yield fileId;
        }
      }
    },
    tempFiles: async () => (await readdir(temp)).length,
    async sweepTemp(olderThan) {
      let removed = 0;
      for (const name of await readdir(temp)) {
        if (!(await isOlder(join(temp, name), olderThan))) continue;
        await rm(join(temp, name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

async function writeDurably(path: string, source: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function isOlder(path: string, time: Date): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.mtimeMs < time.getTime();
}
