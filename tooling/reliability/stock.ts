import { createHash } from 'node:crypto';
import { readFile, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { openFileStore } from '@sebino/api/src/files/store.ts';
import { asActor } from '@sebino/database/actorTransaction';
import { openDatabase } from '@sebino/database/open';
import type { OpenOptions } from '@sebino/database/open';
import { z } from 'zod';
import type { Acknowledged } from './buyers.ts';

/** How what was promised compares with what is there. Every list is empty when nothing was lost. */
export interface Comparison {
  /** What there was to lose. */
  enquiries: number;
  files: number;
  rows: number;
  lostEnquiries: string[];
  /** Acknowledged, but no row ties it to its enquiry. */
  lostFiles: string[];
  /** Acknowledged or on record, but not to be read, or with another hash than it came with. */
  changedFiles: string[];
  rowsWithoutFile: string[];
  filesWithoutRow: string[];
  /** Keys under which more than one enquiry came to be, or another than the one acknowledged. */
  doubled: string[];
  tempFiles: number;
}

/** Reads the data of a server that has stopped, with its own functions and the keys in its folder. */
export async function takeStock(
  dataDir: string,
  database: OpenOptions,
  acknowledged: readonly Acknowledged[],
): Promise<Comparison> {
  const store = await openFileStore(join(dataDir, 'files'), await fileKeysIn(dataDir));
  const { enquiries, drawings, keys } = await readRows(database);
  const atRest = await Array.fromAsync(store.listOlderThan(new Date(Date.now() + 3_600_000)));
  const hashes = new Map<string, string>();
  for (const id of atRest) hashes.set(id, await hashOf(store.read(id)));
  const ids = new Set(enquiries.map((row) => row.id));
  const enquiryOf = new Map(drawings.map((row) => [row.id, row.enquiry_id]));
  const promised = acknowledged.flatMap((each) =>
    [...each.files].map(([fileId, sha256]) => ({ fileId, sha256, enquiryId: each.id })),
  );
  const numbers = enquiries.map((row) => row.number);
  return {
    enquiries: acknowledged.length,
    files: promised.length,
    rows: drawings.length,
    lostEnquiries: acknowledged.filter((each) => !ids.has(each.id)).map((each) => each.id),
    lostFiles: promised
      .filter((each) => enquiryOf.get(each.fileId) !== each.enquiryId)
      .map((each) => each.fileId),
    changedFiles: [
      ...promised.filter((each) => hashes.get(each.fileId) !== each.sha256).map((each) => each.fileId),
      ...drawings
        .filter((row) => hashes.has(row.id) && hashes.get(row.id) !== row.sha256)
        .map((row) => row.id),
    ],
    rowsWithoutFile: drawings.filter((row) => !hashes.has(row.id)).map((row) => row.id),
    filesWithoutRow: atRest.filter((id) => !enquiryOf.has(id)),
    doubled: [
      ...acknowledged
        .filter((each) => keys.get(each.idempotencyKey) !== each.id)
        .map((each) => each.idempotencyKey),
      ...numbers.filter((number, index) => numbers.indexOf(number) !== index),
    ],
    tempFiles: await store.tempFiles(),
  };
}

/** Nothing missing, nothing doubled, nothing left about. */
export function nothingLost(of: Pick<Comparison, 'enquiries' | 'files' | 'rows'>): Comparison {
  return {
    ...{ enquiries: of.enquiries, files: of.files, rows: of.rows },
    ...{ lostEnquiries: [], lostFiles: [], changedFiles: [], rowsWithoutFile: [], filesWithoutRow: [] },
    ...{ doubled: [], tempFiles: 0 },
  };
}

/** Lets hours pass for what lies in the folder of files, as a sweep that waits for its age sees it. */
export async function age(dataDir: string, hours: number): Promise<void> {
  const then = new Date(Date.now() - hours * 3_600_000);
  for (const entry of await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), then, then);
  }
}

export async function countTempFiles(dataDir: string): Promise<number> {
  return (await readdir(join(dataDir, 'files', 'tmp'))).length;
}

async function readRows(options: OpenOptions) {
  await using database = await openDatabase(options);
  return await asActor(database.db, { kind: 'clock' }, async (trx) => {
    const answers = await trx
      .selectFrom('idempotency')
      .select(['key', 'body'])
      .where('scope', '=', 'enquiry')
      .execute();
    return {
      enquiries: await trx.selectFrom('enquiry').select(['id', 'number']).execute(),
      drawings: await trx.selectFrom('drawing').select(['id', 'enquiry_id', 'sha256']).execute(),
      keys: new Map(answers.map((row) => [row.key, z.object({ id: z.string() }).parse(row.body).id])),
    };
  });
}

async function fileKeysIn(dataDir: string): Promise<string[]> {
  const secrets = z.object({ FILE_KEYS: z.array(z.string()) });
  return secrets.parse(JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8'))).FILE_KEYS;
}

async function hashOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of bytes) hash.update(chunk);
    return hash.digest('hex');
  } catch {
    return 'unreadable';
  }
}
