import type { FileLedger } from './ledger.ts';
import type { FileStore } from './store.ts';

export interface SweepOptions {
  now: Date;
  /** Younger files may belong to an upload under way, in this process or another. */
  minAgeMs: number;
}

const batch = 500;

/** Removes temporary files nobody writes to and files no row points to; answers how many of each. */
export async function sweepFiles(
  store: FileStore,
  ledger: FileLedger,
  { now, minAgeMs }: SweepOptions,
): Promise<{ temp: number; orphans: number }> {
  const before = new Date(now.getTime() - minAgeMs);
  const temp = await store.sweepTemp(before);
  let orphans = 0;
  let waiting: string[] = [];
  for await (const fileId of store.listOlderThan(before)) {
    waiting.push(fileId);
    if (waiting.length < batch) continue;
    orphans += await removeUnknown(store, ledger, waiting);
    waiting = [];
  }
  return { temp, orphans: orphans + (await removeUnknown(store, ledger, waiting)) };
}

async function removeUnknown(
  store: FileStore,
  ledger: FileLedger,
  fileIds: readonly string[],
): Promise<number> {
  if (fileIds.length === 0) return 0;
  const known = await ledger.listKnown(fileIds);
  const unknown = fileIds.filter((fileId) => !known.has(fileId));
  for (const fileId of unknown) await store.remove(fileId);
  return unknown.length;
}
