import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Files at rest. Each has a key of its own, derived from a master key outside the database, its random salt and its
 * id, and is cut into blocks that are sealed one by one (AES-256-GCM), so that reading can stream and still never
 * hands out a byte that was not checked. docs/operations.md describes the bytes.
 *
 *   "SEBF" 0x01 · key name (8) · salt (16) · blocks of up to 65,536 bytes, each followed by its tag (16)
 *
 * The nonce of a block is its number (11 bytes, big endian) and one byte that is 1 for the last: blocks cannot be
 * swapped, left out or cut off. The id and the head are authenticated with every block: files cannot be swapped.
 */
export const blockBytes = 65_536;
export const headLength = 29;
const tagBytes = 16;
const mark = Buffer.from('SEBF\u0001', 'latin1');

export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** Seals a stream under the first master key. */
export async function* sealFile(
  fileId: string,
  masterKey: string,
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const head = Buffer.concat([mark, keyName(masterKey), randomBytes(16)]);
  const key = fileKey(masterKey, head, fileId);
  yield head;
  let number = 0;
  for await (const { block, last } of inBlocks(source, blockBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last));
    cipher.setAAD(Buffer.concat([head, Buffer.from(fileId)]));
    yield Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** Opens a sealed stream. Throws `UnreadableFile` on the first block that is not what was sealed. */
export async function* openFile(
  fileId: string,
  masterKeys: readonly string[],
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const { head, rest } = await splitHead(source);
  const master = masterKeys.find((each) => keyName(each).equals(head.subarray(5, 13)));
  if (head.length !== headLength || !head.subarray(0, 5).equals(mark))
    throw new UnreadableFile('Not a sealed file.');
  if (master === undefined) throw new UnreadableFile('Sealed with a master key that is not configured.');
  const key = fileKey(master, head, fileId);
  let number = 0;
  for await (const { block, last } of inBlocks(rest, blockBytes + tagBytes)) {
    yield openBlock(block, key, nonce(number, last), Buffer.concat([head, Buffer.from(fileId)]));
    number += 1;
  }
}

function openBlock(block: Buffer, key: Buffer, iv: Buffer, aad: Buffer): Buffer {
  if (block.length < tagBytes) throw new UnreadableFile('Cut off.');
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  decipher.setAAD(aad);
  decipher.setAuthTag(block.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(block.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw new UnreadableFile('Changed since it was sealed.');
  }
}

function keyName(masterKey: string): Buffer {
  return createHash('sha256').update('sebino file key name').update(masterKey).digest().subarray(0, 8);
}

function fileKey(masterKey: string, head: Buffer, fileId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, head.subarray(13), `sebino file ${fileId}`, 32));
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Cuts a stream into equal blocks and tells the last one apart; an empty stream is one empty block. */
async function* inBlocks(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ block: Buffer; last: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    length += chunk.length;
    if (length <= size) continue;
    let joined = Buffer.concat(waiting);
    for (; joined.length > size; joined = joined.subarray(size))
      yield { block: joined.subarray(0, size), last: false };
    waiting = [joined];
    length = joined.length;
  }
  yield { block: Buffer.concat(waiting), last: true };
}

async function splitHead(
  source: AsyncIterable<Buffer>,
): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  const chunks = source[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < headLength) {
    const next = await chunks.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* rest(): AsyncGenerator<Buffer> {
    try {
      if (start.length > headLength) yield start.subarray(headLength);
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { head: start.subarray(0, headLength), rest: rest() };
}
