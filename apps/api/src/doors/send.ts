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
    sendSoon(response, 304, [...page.headers]);
    return;
  }
  const headers = [...page.headers, 'content-length', String(page.body.length)];
  sendSoon(response, 200, headers, request.method === 'HEAD' ? undefined : page.body);
}

/** All headers at once: given one by one, node would look at each of them twice. */
export function sendData(
  response: ServerResponse,
  { status, headers, body }: DataAnswer,
  requestId: string,
  base: readonly string[],
): void {
  const all = [
    ...base,
    'x-request-id',
    requestId,
    ...headers,
    'content-type',
    'application/json',
    'content-length',
    String(body.length),
  ];
  sendSoon(response, status, all, body);
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

interface Ready {
  response: ServerResponse;
  status: number;
  headers: string[];
  body: Buffer | undefined;
}

const ready: Ready[] = [];

/**
 * Sends what is ready once everything that has come in was looked at. Whoever waits for an answer sleeps, and waking a
 * processor costs more than an answer does: of answers that leave one right after the other only the first pays for it.
 */
function sendSoon(response: ServerResponse, status: number, headers: string[], body?: Buffer): void {
  if (ready.push({ response, status, headers, body }) === 1) setImmediate(sendReady);
}

function sendReady(): void {
  for (const { response, status, headers, body } of ready.splice(0)) {
    response.writeHead(status, headers);
    response.end(body);
  }
}
