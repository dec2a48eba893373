import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Under this many bytes the packing costs more than it saves. */
const leastBytes = 200;
const maxRemembered = 100;
const remembered = new Map<string, Encoding>();
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The best encoding we have that the client takes. A client that rules an encoding out with `q=0` is heard. */
export function negotiate(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  const known = remembered.get(accept);
  if (known !== undefined) return known;
  // Browsers send a handful of texts; whoever invents more of them makes us read them, and nothing else.
  if (remembered.size >= maxRemembered) remembered.clear();
  const encoding = readAccept(accept);
  remembered.set(accept, encoding);
  return encoding;
}

/** The bytes in that encoding, or as they are when they are few. Quality is brotli's: 1 at once, 5 to be kept. */
export async function pack(
  plain: Buffer,
  encoding: Encoding,
  quality: 1 | 5,
): Promise<{ body: Buffer; encoding: Encoding }> {
  if (encoding === 'identity' || plain.length < leastBytes) return { body: plain, encoding: 'identity' };
  if (encoding === 'gzip') return { body: await toGzip(plain), encoding };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return { body: await toBrotli(plain, { params }), encoding };
}

function readAccept(accept: string): Encoding {
  const offered = new Map(
    accept.split(',').map((part) => {
      const [name = '', ...rest] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = rest.find((piece) => piece.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2))] as const;
    }),
  );
  if ((offered.get('br') ?? 0) > 0) return 'br';
  return (offered.get('gzip') ?? 0) > 0 ? 'gzip' : 'identity';
}
