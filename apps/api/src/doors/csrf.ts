import type { IncomingMessage } from 'node:http';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from a page of another origin. With a session cookie the browser
 * must name our origin; without one a foreign origin is refused all the same, since a form can carry an upload.
 * Multipart is a simple request that needs no preflight: the content type says nothing here.
 */
export function isForged(
  request: IncomingMessage,
  origins: ReadonlySet<string>,
  hasSession: boolean,
): boolean {
  if (safeMethods.has(request.method ?? 'GET')) return false;
  const origin = request.headers.origin;
  if (origin === undefined ? hasSession : !origins.has(origin)) return true;
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'same-site';
}
