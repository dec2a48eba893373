import { randomUUID } from 'node:crypto';
import { createServer, get } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo, BlockList } from 'node:net';
import type { DoorConfig } from '../config.ts';
import { clientAddress, findTargetFault, hostsOf } from './address.ts';
import type { TargetFault } from './address.ts';
import { capture } from './capture.ts';
import { hasSessionCookie, mayHoldSession, readCookies, withoutOtherDoor } from './cookie.ts';
import { isForged } from './csrf.ts';
import { baseHeaders } from './headers.ts';
import { negotiate } from './pageCache.ts';
import type { CachedPage, Encoding, PageCache } from './pageCache.ts';
import { rememberFacts } from './request.ts';
import type { RequestFacts } from './request.ts';

export interface FrontOptions {
  door: DoorConfig;
  trusted: BlockList;
  cache: PageCache;
  headerSeconds: number;
  bodySeconds: number;
  uploadSeconds: number;
  /** Development leaves the headers of pages to Vite, which needs inline scripts. */
  strictHeaders: boolean;
  onHit?: () => void;
}

const statusOf: Record<TargetFault, number> = {
  'bad-request': 400,
  misdirected: 421,
  'target-too-long': 414,
};
const refreshHeader = 'x-sebino-refresh';

/**
 * The first thing a request meets: is it for this door, who sent it past the proxies, does it come from our own
 * page, and is the answer already here. Only then the routes see it.
 */
export function createFront(options: FrontOptions, routes: RequestListener): Server {
  const { door, cache } = options;
  const hosts = hostsOf(door.baseUrl, door.internalUrl);
  const origins = new Set([door.baseUrl, ...(door.internalUrl === undefined ? [] : [door.internalUrl])]);
  const base = options.strictHeaders ? Object.entries(baseHeaders(door.kind, door.baseUrl)) : [];
  const refreshToken = randomUUID();
  const refreshing = new Set<string>();
  const filling = new Map<string, Promise<void>>();

  const server = createServer(
    {
      headersTimeout: options.headerSeconds * 1000,
      requestTimeout: options.uploadSeconds * 1000,
      connectionsCheckingInterval: 2000,
      // Longer than the minute after which common proxies drop an idle connection, so that they are the ones to do it.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    receive,
  );
  server.maxRequestsPerSocket = 0;

  function receive(request: IncomingMessage, response: ServerResponse): void {
    const requestId = randomUUID();
    const fault = findTargetFault(request, hosts);
    if (fault !== undefined) return refuse(response, statusOf[fault], fault, requestId, base);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const encoding = negotiate(request.headers['accept-encoding']);
    const key = `${encoding} ${request.url}`;
    const shared = reading && !mayHoldSession(request.headers.cookie, door.kind);
    const refresh = request.headers[refreshHeader] === refreshToken;
    if (shared && !refresh && serveCached(request, response, key, encoding, requestId)) return;
    const facts = readFacts(request, requestId);
    cutSlowBody(request, response);
    if (isForged(request, origins, facts.hasSession))
      return refuse(response, 403, 'foreign-origin', requestId, base);
    const fill = filling.get(key);
    if (shared && !refresh && fill !== undefined && cache.wasKept(key)) {
      void fill.then(() => {
        if (!serveCached(request, response, key, encoding, requestId)) proceed();
      });
      return;
    }
    proceed();

    function proceed(): void {
      if (reading) request.headers['accept-encoding'] = encoding;
      for (const [name, value] of base) if (value !== undefined) response.setHeader(name, value);
      response.setHeader('x-request-id', requestId);
      const ticket = cache.ticket();
      if (shared && request.method === 'GET') markFilling(key, response);
      capture(request, response, {
        encoding,
        mayKeep: shared && request.method === 'GET',
        keep: (page) => cache.store(key, page, ticket),
      });
      routes(request, response);
    }
  }

  function readFacts(request: IncomingMessage, requestId: string): RequestFacts {
    const ip = clientAddress(request, options.trusted);
    for (const name of Object.keys(request.headers)) {
      if (/^(forwarded$|x-forwarded-|x-real-ip$|x-original-|x-rewrite-|x-sebino-|x-http-method)/.test(name)) {
        delete request.headers[name];
      }
    }
    const url = new URL(door.baseUrl);
    request.headers['x-sebino-protocol'] = url.protocol.slice(0, -1);
    request.headers['x-sebino-host'] = url.host;
    request.headers['x-sebino-address'] = ip;
    const cookie = withoutOtherDoor(request.headers.cookie, door.kind);
    if (cookie === undefined) delete request.headers.cookie;
    else request.headers.cookie = cookie;
    const cookies = readCookies(cookie);
    const facts: RequestFacts = {
      door: door.kind,
      requestId,
      ip,
      baseUrl: door.baseUrl,
      cookies,
      hasSession: hasSessionCookie(cookies, door.kind),
    };
    rememberFacts(request, facts);
    return facts;
  }

  function serveCached(
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    encoding: Encoding,
    requestId: string,
  ): boolean {
    const found = cache.find(key);
    if (found === undefined) return false;
    options.onHit?.();
    sendPage(request, response, found.page, requestId);
    if (found.stale) refreshPage(request.url ?? '/', key, encoding);
    return true;
  }

  function markFilling(key: string, response: ServerResponse): void {
    if (filling.has(key)) return;
    const filled = new Promise<void>((resolve) => response.once('close', resolve));
    filling.set(key, filled);
    void filled.then(() => filling.delete(key));
  }

  /** Asks the door itself for the page, so that a refresh takes exactly the way of a visit. */
  function refreshPage(path: string, key: string, encoding: Encoding): void {
    if (refreshing.has(key) || !server.listening) return;
    refreshing.add(key);
    const { address, port } = server.address() as AddressInfo;
    const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
    const headers = { host: [...hosts][0], 'accept-encoding': encoding, [refreshHeader]: refreshToken };
    get({ host, port, path, headers, agent: false }, (answer) => answer.resume())
      .on('error', () => refreshing.delete(key))
      .on('close', () => refreshing.delete(key));
  }

  /** Ends a request whose body does not arrive in time; uploads have a stall limit of their own. */
  function cutSlowBody(request: IncomingMessage, response: ServerResponse): void {
    if (request.method === 'GET' || request.method === 'HEAD' || request.url?.startsWith('/files')) return;
    const timer = setTimeout(() => {
      if (!request.complete) response.socket?.destroy();
    }, options.bodySeconds * 1000);
    const stop = (): void => clearTimeout(timer);
    request.once('end', stop);
    response.once('close', stop);
  }

  return server;
}

function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  requestId: string,
): void {
  const headers = ['x-request-id', requestId, ...page.headers];
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  headers.push('content-length', String(page.body.length));
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : page.body);
}

function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  requestId: string,
  base: readonly [string, unknown][],
): void {
  for (const [name, value] of base) response.setHeader(name, String(value));
  response.setHeader('x-request-id', requestId);
  response.setHeader('content-type', 'application/json');
  // The body of a refused request is not worth reading.
  response.setHeader('connection', 'close');
  response.writeHead(status);
  response.end(JSON.stringify({ error: code, requestId }));
}
