import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { done, refused } from '@sebino/domain/outcome';
import type { Outcome } from '@sebino/domain/outcome';
import { findClaimedKind, headBytes, isContentOf, isDeclaredAs } from './kind.ts';
import type { FileLedger, UploadRefusal, UploadRow } from './ledger.ts';
import { readFileName } from './name.ts';
import type { FileStore } from './store.ts';

export interface ReceiveParts {
  store: FileStore;
  ledger: FileLedger;
  newId(): string;
  hasRoom(): Promise<boolean>;
  stallMs: number;
}

/** A part of a form: `truncated` once the size limit has cut it. */
type CutStream = Readable & { truncated: boolean };

export interface SentFile {
  name: string | undefined;
  declaredType: string;
  stream: CutStream;
}

/**
 * One file from the wire to its row: checked by name, streamed sealed to the temporary place, checked by content,
 * durable, renamed, recorded. Whatever refuses on the way leaves nothing behind. Throws when the upload breaks off.
 */
export async function receiveFile(
  uploadKey: string,
  sent: SentFile,
  parts: ReceiveParts,
): Promise<Outcome<UploadRow, UploadRefusal>> {
  const claimed = await checkName(sent, parts);
  if (!claimed.ok) {
    await drain(sent.stream, parts.stallMs);
    return claimed;
  }
  const { name, kind } = claimed.value;
  const fileId = parts.newId();
  const tally = { bytes: 0, hash: createHash('sha256'), head: Buffer.alloc(0) };
  let received;
  try {
    received = await parts.store.receive(fileId, count(withoutStall(sent.stream, parts.stallMs), tally));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    await drain(sent.stream, parts.stallMs);
    return refused('disk-full');
  }
  try {
    if (sent.stream.truncated) return refused('file-too-large');
    if (tally.bytes === 0) return refused('file-empty');
    if (!(await isContentOf(kind, tally.head, tally.bytes))) return refused('content-not-as-named');
    const row: UploadRow = {
      uploadKey,
      fileId,
      name,
      kind,
      bytes: tally.bytes,
      sha256: tally.hash.digest('hex'),
    };
    await received.commit();
    const recorded = await recordOrRemove(row, parts);
    return recorded.ok ? done(row) : recorded;
  } finally {
    await received.discard();
  }
}

async function checkName(
  sent: SentFile,
  parts: ReceiveParts,
): Promise<Outcome<{ name: string; kind: NonNullable<ReturnType<typeof findClaimedKind>> }, UploadRefusal>> {
  const name = readFileName(sent.name);
  if (name === undefined) return refused('name-not-usable');
  const kind = findClaimedKind(name);
  if (kind === undefined || !isDeclaredAs(kind, sent.declaredType)) return refused('kind-not-taken');
  return (await parts.hasRoom()) ? done({ name, kind }) : refused('disk-full');
}

// When the database goes away here, nobody knows whether the row was committed: the file stays, the sweep decides.
async function recordOrRemove(row: UploadRow, parts: ReceiveParts): ReturnType<FileLedger['recordUpload']> {
  const recorded = await parts.ledger.recordUpload(row);
  if (!recorded.ok) await parts.store.remove(row.fileId);
  return recorded;
}

async function* count(
  source: AsyncIterable<Buffer>,
  tally: { bytes: number; hash: ReturnType<typeof createHash>; head: Buffer },
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    tally.bytes += chunk.length;
    tally.hash.update(chunk);
    if (tally.head.length < headBytes) tally.head = Buffer.concat([tally.head, chunk]).subarray(0, headBytes);
    yield chunk;
  }
}

/** Breaks off a sender that stops in the middle; a slow one is left in peace as long as bytes arrive. */
async function* withoutStall(stream: CutStream, stallMs: number): AsyncGenerator<Buffer> {
  const stall = (): unknown => stream.destroy(new Error('The upload stalled.'));
  let timer = setTimeout(stall, stallMs);
  try {
    // Left open when the disk is full: the rest has to be read to its end for the answer to be heard.
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      clearTimeout(timer);
      yield chunk;
      timer = setTimeout(stall, stallMs);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a refused file to its end, so that the next one can be read and the answer be heard. */
async function drain(stream: CutStream, stallMs: number): Promise<void> {
  const chunks = withoutStall(stream, stallMs);
  while ((await chunks.next()).done !== true);
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
