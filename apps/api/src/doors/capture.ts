import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pack } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { etagOf } from './pageCache.ts';
import type { CachedPage } from './pageCache.ts';

export interface Captured extends Omit<CachedPage, 'storedAt'> {
  status: number;
}

export interface CaptureOptions {
  encoding: Encoding;
  /** Hears of the page as soon as it may be kept for others; without it, no answer is kept. */
  keep?: ((page: Captured) => void) | undefined;
  /** Hears, before anything is sent, that this answer is not one to keep. */
  letGo?: () => void;
  /** Asked when the page says that the house is away: what is sent in its place. */
  standIn?: () => CachedPage | undefined;
}

/** The header by which a page says that it is the same for everybody: `tags=firm,home`. It never leaves the house. */
export const cacheHeader = 'x-sebino-cache';

const maxBufferedBytes = 2 * 1024 * 1024;
const compressible =
  /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json|xml)|image\/svg\+xml)/;
const notKept = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'content-length',
  'x-request-id',
]);

/**
 * Stands between a page and the wire: holds a public answer whole so that it can be kept, compresses what is not
 * compressed yet, lets streams and everything large pass.
 */
export function capture(request: IncomingMessage, response: ServerResponse, options: CaptureOptions): void {
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const chunks: Buffer[] = [];
  let held = 0;
  let mode: 'undecided' | 'pass' | 'compress' | 'keep' | 'replaced' = 'undecided';
  let tags: Set<string> | undefined;

  function decide(): void {
    if (mode !== 'undecided') return;
    const spare = response.statusCode === 503 ? options.standIn?.() : undefined;
    if (spare !== undefined) {
      sendInstead(spare);
      return;
    }
    tags = readTags(response);
    tidy(response);
    const keepable = options.keep !== undefined && tags !== undefined && isShareable(response);
    const worthPacking =
      options.encoding !== 'identity' &&
      !response.hasHeader('content-encoding') &&
      compressible.test(String(response.getHeader('content-type') ?? ''));
    mode = request.method === 'HEAD' ? 'pass' : keepable ? 'keep' : worthPacking ? 'compress' : 'pass';
    if (mode !== 'keep') options.letGo?.();
    if (mode === 'pass') writeHead(response.statusCode);
  }

  /** The page as it was last: old is better than none. What the page itself says is thrown away. */
  function sendInstead(page: CachedPage): void {
    mode = 'replaced';
    for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
    setHeaders(response, page.headers);
    response.setHeader('content-length', page.body.length);
    response.statusCode = 200;
    writeHead(200);
    end(request.method === 'HEAD' ? undefined : page.body);
  }

  /** Holds a chunk; answers false once there is too much to hold, after sending what was held. */
  function hold(chunk: Buffer): boolean {
    held += chunk.length;
    chunks.push(chunk);
    if (held <= maxBufferedBytes) return true;
    mode = 'pass';
    options.letGo?.();
    writeHead(response.statusCode);
    for (const each of chunks.splice(0)) write(each);
    return false;
  }

  async function finish(): Promise<void> {
    const plain = Buffer.concat(chunks);
    const packed = response.hasHeader('content-encoding');
    const { body, encoding } = await pack(
      plain,
      packed ? 'identity' : options.encoding,
      mode === 'keep' ? 5 : 1,
    );
    if (response.destroyed) return;
    if (encoding !== 'identity') {
      response.setHeader('content-encoding', encoding);
      response.removeHeader('etag');
    }
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('content-length', body.length);
    if (mode === 'keep') {
      const etag = etagOf(body, packed ? options.encoding : encoding);
      response.setHeader('etag', etag);
      if (!isImmutable(response)) response.setHeader('cache-control', 'no-cache');
      options.keep?.({ status: 200, etag, headers: flatHeaders(response), body, tags: tags ?? new Set() });
      if (request.headers['if-none-match'] === etag) {
        response.removeHeader('content-length');
        writeHead(304);
        end();
        return;
      }
    }
    writeHead(response.statusCode);
    end(body);
  }

  response.writeHead = ((status: number, reason?: unknown, headers?: unknown) => {
    response.statusCode = status;
    setHeaders(response, typeof reason === 'string' ? headers : (reason ?? headers));
    decide();
    return response;
  }) as typeof response.writeHead;

  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    decide();
    if (mode === 'replaced') return true;
    if (mode === 'pass') return write(chunk as Buffer, encoding as BufferEncoding, done as () => void);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') queueMicrotask(() => callback());
    return hold(toBuffer(chunk, encoding));
  }) as typeof response.write;

  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    const body = typeof chunk === 'function' ? undefined : chunk;
    decide();
    if (mode === 'replaced') return response;
    const small = mode === 'pass' || body === undefined || body === null || hold(toBuffer(body, encoding));
    if (mode === 'pass') {
      // A chunk that tipped the scale has already been sent by `hold`.
      if (small && body !== undefined && body !== null)
        end(body as Buffer, encoding as BufferEncoding, done as () => void);
      else end();
      return response;
    }
    if (held === 0) {
      writeHead(response.statusCode);
      end();
      return response;
    }
    finish().catch((error: Error) => response.destroy(error));
    return response;
  }) as typeof response.end;
}

/** The subjects a page depends on, or undefined when it is not for everybody. Files named by their content never change. */
function readTags(response: ServerResponse): Set<string> | undefined {
  const said = response.getHeader(cacheHeader);
  response.removeHeader(cacheHeader);
  if (typeof said !== 'string') return isImmutable(response) ? new Set() : undefined;
  const tags = /(?:^|;)\s*tags=([a-z0-9,:-]*)/.exec(said)?.[1] ?? '';
  return new Set(tags.split(',').filter((tag) => tag !== ''));
}

function isShareable(response: ServerResponse): boolean {
  const policy = String(response.getHeader('content-security-policy') ?? '');
  return response.statusCode === 200 && !response.hasHeader('set-cookie') && !policy.includes("'nonce-");
}

function isImmutable(response: ServerResponse): boolean {
  return String(response.getHeader('cache-control') ?? '').includes('immutable');
}

function tidy(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('x-sveltekit-') || name === 'server' || name === 'x-powered-by')
      response.removeHeader(name);
  }
}

function setHeaders(response: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2)
      response.setHeader(String(headers[at]), headers[at + 1]);
    return;
  }
  for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
    if (value !== undefined) response.setHeader(name, value satisfies OutgoingHttpHeader);
  }
}

function flatHeaders(response: ServerResponse): string[] {
  const flat: string[] = [];
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (value === undefined || notKept.has(name)) continue;
    flat.push(name, Array.isArray(value) ? value.join(', ') : String(value));
  }
  return flat;
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  return Buffer.from(chunk as Uint8Array);
}
