import { randomUUID } from 'node:crypto';
import { createServer, get } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo, BlockList } from 'node:net';
import type { DoorConfig } from '../config.ts';
import { findTargetFault, hostsOf } from './address.ts';
import type { TargetFault } from './address.ts';
import { capture } from './capture.ts';
import { mayHoldSession } from './cookie.ts';
import { isForged } from './csrf.ts';
import { negotiate } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { createFills } from './fills.ts';
import { dataHeaders, pageHeaders } from './headers.ts';
import { healthPaths } from './health.ts';
import type { PageCache } from './pageCache.ts';
import type { RequestFacts } from './request.ts';
import { refuse, sendData, sendPage } from './send.ts';
import type { DataAnswer } from './send.ts';
import { createReception } from './visitor.ts';

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
  /** Hears of every answer that is neither a kept page nor a refusal of the front. */
  track(response: ServerResponse): void;
  /** Whether the process takes nobody new. Who was let in before is answered. */
  isLeaving(): boolean;
  /** Answers a question to which the routes add nothing; undefined when it is not one of those. Never rejects. */
  answerHot(
    request: IncomingMessage,
    facts: RequestFacts,
    encoding: Encoding,
  ): Promise<DataAnswer> | undefined;
}

interface Caller {
  request: IncomingMessage;
  response: ServerResponse;
  encoding: Encoding;
}

/** One request on its way through the front, by the name under which the log speaks of it. */
interface Visit extends Caller {
  requestId: string;
}

const statusOf: Record<TargetFault, number> = {
  'bad-request': 400,
  misdirected: 421,
  'target-too-long': 414,
  'unclear-path': 400,
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
  const forPages = options.strictHeaders ? pageHeaders(door.kind, door.baseUrl) : new Map<string, string>();
  const forData = options.strictHeaders ? dataHeaders(door.baseUrl) : new Map<string, string>();
  const forDataFlat = [...forData].flat();
  const reception = createReception(door, options.trusted);
  const fills = createFills();
  const refreshToken = randomUUID();
  const refreshing = new Set<string>();

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
    const fault = findTargetFault(request, hosts);
    if (fault === 'unclear-path' && isNavigation(request)) request.url = nowhere(request.url ?? '/');
    else if (fault !== undefined) {
      refuse(response, { status: statusOf[fault], code: fault }, randomUUID(), forDataFlat);
      return;
    }
    const encoding = negotiate(request.headers['accept-encoding']);
    const caller = { request, response, encoding };
    if (isForData(request.url ?? '/')) answerData({ ...caller, requestId: randomUUID() });
    else answerPage(caller);
  }

  function answerData(visit: Visit): void {
    const { request, response, requestId, encoding } = visit;
    const facts = admit(visit);
    if (facts === undefined) return;
    const answer = options.answerHot(request, facts, encoding);
    if (answer === undefined) {
      pass(visit, facts);
      return;
    }
    void answer.then((found) => sendData(response, found, requestId, forDataFlat));
  }

  function answerPage(caller: Caller): void {
    const { request } = caller;
    const shared = isReading(request) && !mayHoldSession(request.headers.cookie, door.kind);
    const key = `${caller.encoding} ${request.url}`;
    const isRefresh = request.headers[refreshHeader] === refreshToken;
    if (shared && !isRefresh && serveCached(caller, key)) return;
    const visit = { ...caller, requestId: randomUUID() };
    const facts = admit(visit);
    if (facts === undefined) return;
    const fill = shared && !isRefresh ? fills.find(key) : undefined;
    if (fill === undefined) make();
    // Whoever has waited once waits no more: a page that is not kept after all must not be made one by one.
    // Nor does one who has left make anything: nobody would hear that it has ended.
    else void fill.then(() => visit.response.destroyed || serveCached(visit, key) || make());

    function make(): void {
      if (facts !== undefined) pass(visit, facts, shared && request.method === 'GET' ? key : undefined);
    }
  }

  /** Facts of a request that may come in; undefined after refusing one that another site sent, or that came too late. */
  function admit({ request, response, requestId }: Visit): RequestFacts | undefined {
    const facts = reception.read(request, requestId);
    if (!isReading(request)) cutSlowBody(request, response);
    const refused = isForged(request, origins, facts.hasSession)
      ? { status: 403, code: 'foreign-origin' }
      : options.isLeaving() && !healthPaths.has(request.url ?? '/')
        ? { status: 503, code: 'leaving', headers: ['retry-after', '5'] }
        : undefined;
    if (refused === undefined) options.track(response);
    else refuse(response, refused, requestId, forDataFlat);
    return refused === undefined ? facts : undefined;
  }

  /** On to the routes. With a key, the answer is kept under it when it is the same for everybody. */
  function pass({ request, response, requestId, encoding }: Visit, facts: RequestFacts, key?: string): void {
    reception.introduce(request, facts);
    if (isReading(request)) request.headers['accept-encoding'] = encoding;
    response.setHeaders(isForData(request.url ?? '/') ? forData : forPages);
    response.setHeader('x-request-id', requestId);
    if (options.isLeaving()) response.setHeader('connection', 'close');
    if (key === undefined) capture(request, response, { encoding });
    else {
      const ticket = cache.ticket();
      const filled = fills.begin(key);
      response.once('close', () => filled('left'));
      capture(request, response, {
        encoding,
        keep: (page) => filled(cache.store(key, page, ticket) ? 'kept' : 'let-go'),
        letGo: () => filled('let-go'),
        standIn: () => cache.findSpare(key),
      });
    }
    routes(request, response);
  }

  /** A kept page goes out as it is: the log has no line about it, so that it needs no name of its own. */
  function serveCached({ request, response, encoding }: Caller, key: string): boolean {
    const found = cache.find(key);
    if (found === undefined) return false;
    options.onHit?.();
    sendPage(request, response, found.page);
    if (found.stale) refreshPage(request.url ?? '/', key, encoding);
    return true;
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
    if (request.url?.startsWith('/files') === true) return;
    const timer = setTimeout(() => {
      if (!request.complete) response.socket?.destroy();
    }, options.bodySeconds * 1000);
    const stop = (): void => clearTimeout(timer);
    request.once('end', stop);
    response.once('close', stop);
  }

  return server;
}

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/**
 * No page of any app, so that whoever follows a broken address is told so by the app, in its own words. As deep as the
 * address itself: what the page loads, it names from there.
 */
function nowhere(target: string): string {
  const [path = ''] = target.split('?', 1);
  return '/-'.repeat(Math.max(1, path.split('/').length - 1));
}

/** Whether a person waits for a page. */
function isNavigation(request: IncomingMessage): boolean {
  return isReading(request) && request.headers.accept?.includes('text/html') === true;
}

/** Whether a path answers data, which is never kept for others and never shown as a page. */
function isForData(target: string): boolean {
  return target.startsWith('/trpc/') || healthPaths.has(target);
}
