import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedPage } from './pageCache.ts';

/** An answer that is data, whole. Headers are name and value in turn. */
export interface DataAnswer {
  status: number;
  headers: readonly string[];
  body: Buffer;
}

export function sendPage(request: IncomingMessage, response: ServerResponse, page: CachedPage): void {
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, [...page.headers]);
    response.end();
    return;
  }
  response.writeHead(200, [...page.headers, 'content-length', String(page.body.length)]);
  response.end(request.method === 'HEAD' ? undefined : page.body);
}

/** All headers at once: given one by one, node would look at each of them twice. */
export function sendData(
  response: ServerResponse,
  { status, headers, body }: DataAnswer,
  requestId: string,
  base: readonly string[],
): void {
  response.writeHead(status, [
    ...base,
    'x-request-id',
    requestId,
    ...headers,
    'content-type',
    'application/json',
    'content-length',
    String(body.length),
  ]);
  response.end(body);
}

export function refuse(
  response: ServerResponse,
  { status, code, headers = [] }: { status: number; code: string; headers?: readonly string[] },
  requestId: string,
  base: readonly string[],
): void {
  const body = Buffer.from(JSON.stringify({ error: code, requestId }));
  // The body of a refused request is not worth reading.
  sendData(response, { status, headers: [...headers, 'connection', 'close'], body }, requestId, base);
}
