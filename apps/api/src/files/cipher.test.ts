import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { blockBytes, headLength, openFile, sealFile, UnreadableFile } from './cipher.ts';

const key = randomBytes(32).toString('hex');
const fileId = randomUUID();

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const seal = (plain: Buffer, size = 1000): Promise<Buffer> =>
  collect(sealFile(fileId, key, inChunks(plain, size)));
const open = (sealed: Buffer, id = fileId, keys = [key], size = 777): Promise<Buffer> =>
  collect(openFile(id, keys, inChunks(sealed, size)));

describe('files at rest', () => {
  test.each([0, 1, blockBytes - 1, blockBytes, blockBytes + 1, 2 * blockBytes, 3 * blockBytes + 17])(
    '%i bytes come back as they were, however the chunks fall',
    async (size) => {
      const plain = randomBytes(size);
      for (const chunk of [13_000, blockBytes, 200_000]) {
        const sealed = await seal(plain, chunk);
        expect((await open(sealed, fileId, [key], chunk + 5)).equals(plain)).toBe(true);
        if (size > 32) expect(sealed.includes(plain.subarray(0, 32))).toBe(false);
      }
    },
  );

  test('a byte changed anywhere, a block left out, swapped or cut off is found before it is handed out', async () => {
    const plain = randomBytes(2 * blockBytes + 100);
    const sealed = await seal(plain);
    for (const at of [0, 6, 20, headLength, headLength + blockBytes + 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(open(changed)).rejects.toThrow(UnreadableFile);
    }
    const sealedBlock = blockBytes + 16;
    const block = (n: number): Buffer =>
      sealed.subarray(headLength + n * sealedBlock, headLength + (n + 1) * sealedBlock);
    const head = sealed.subarray(0, headLength);
    for (const blocks of [[block(0), block(1)], [block(1), block(0), block(2)], [block(0), block(2)], []]) {
      await expect(open(Buffer.concat([head, ...blocks]))).rejects.toThrow(UnreadableFile);
    }
  });

  test('a file cannot stand in for another, and the key before the newest still opens', async () => {
    const sealed = await seal(Buffer.from('drawing'));
    await expect(open(sealed, randomUUID())).rejects.toThrow(UnreadableFile);
    await expect(open(sealed, fileId, [randomBytes(32).toString('hex')])).rejects.toThrow(UnreadableFile);
    expect((await open(sealed, fileId, [randomBytes(32).toString('hex'), key])).toString()).toBe('drawing');
  });
});
