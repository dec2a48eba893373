import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { done, refused } from '@sebino/domain/outcome';
import type { TestDoor, TestDoorOptions } from '../doors/testing.ts';
import { openTestDoor } from '../doors/testing.ts';
import { downloadRoute } from './download.ts';
import type { FileLedger, UploadRow } from './ledger.ts';
import { openFileStore } from './store.ts';
import type { FileStore } from './store.ts';
import { uploadRoute } from './upload.ts';
import type { UploadLimits } from './upload.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';

export const testLimits: UploadLimits = {
  UPLOAD_FILES: 10,
  UPLOAD_FILE_BYTES: 20_000,
  UPLOAD_TOTAL_BYTES: 50_000,
};

export interface FileDoor extends AsyncDisposable {
  at: TestDoor;
  store: FileStore;
  rows: UploadRow[];
  openings: string[];
  folder: string;
  uploadUrl(key?: string, back?: string): string;
  files(): Promise<string[]>;
}

/** A door with the file routes over a real folder; the rows, which are the database's, are kept in a list. */
export async function openFileDoor(
  options: { hasRoom?: () => boolean; door?: TestDoorOptions } = {},
): Promise<FileDoor> {
  const folder = join(mkdtempSync(join(tmpdir(), 'sebino-files-')), 'files');
  const store = await openFileStore(folder, ['a master key of this test only, 32 bytes']);
  const rows: UploadRow[] = [];
  const openings: string[] = [];
  const closed = randomUUID();
  const of = (key: string): UploadRow[] => rows.filter((row) => row.uploadKey === key);
  const ledger: FileLedger = {
    admitUpload: async (key) => {
      if (key === closed) return refused('upload-closed');
      return done({ files: of(key).length, bytes: of(key).reduce((sum, row) => sum + row.bytes, 0) });
    },
    recordUpload: async (row) => {
      if (of(row.uploadKey).length >= testLimits.UPLOAD_FILES) return refused('too-many-files');
      const together = of(row.uploadKey).reduce((sum, each) => sum + each.bytes, row.bytes);
      if (together > testLimits.UPLOAD_TOTAL_BYTES) return refused('files-too-large-together');
      rows.push(row);
      return done(undefined);
    },
    findDownload: async (fileId, facts) => {
      const row = rows.find((each) => each.fileId === fileId);
      if (row === undefined || facts.cookies.get('may') !== 'open') return undefined;
      openings.push(fileId);
      return { name: row.name, bytes: row.bytes, kind: row.kind };
    },
    listKnown: async (ids) => new Set(rows.map((row) => row.fileId).filter((id) => ids.includes(id))),
  };
  const parts = {
    store,
    ledger,
    newId: randomUUID,
    hasRoom: async () => options.hasRoom?.() ?? true,
    stallMs: 300,
  };
  const at = await openTestDoor({
    ...options.door,
    parts: { mounts: [uploadRoute(testLimits, parts), downloadRoute(store, ledger)] },
  });
  return {
    at,
    store,
    rows,
    openings,
    folder,
    uploadUrl: (key = randomUUID(), back) =>
      `${at.url}/files?key=${key}${back === undefined ? '' : `&back=${encodeURIComponent(back)}`}`,
    files: async () => await Array.fromAsync(store.listOlderThan(new Date(Date.now() + 60_000))),
    [Symbol.asyncDispose]: async () => await at[Symbol.asyncDispose](),
  };
}

export interface SentPart {
  name: string;
  bytes: Buffer;
  type?: string;
}

export const boundary = '----seam';

/** A form with these files, as a browser writes it. */
export function formOf(...parts: readonly SentPart[]): Buffer {
  const pieces = parts.flatMap(({ name, bytes, type }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: ${type ?? 'application/octet-stream'}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

export const formHeaders = {
  'content-type': `multipart/form-data; boundary=${boundary}`,
  accept: 'application/json',
};
