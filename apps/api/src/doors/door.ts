import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fastify, LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify';
import { isDatabaseAway } from '@sebino/database/errors';
import type { Config, DoorConfig } from '../config.ts';
import type { Gauges } from '../gauges.ts';
import { loggablePath } from '../log.ts';
import type { Log } from '../log.ts';
import { trustList } from './address.ts';
import { createFront } from './front.ts';
import { mountHealth } from './health.ts';
import type { Readiness } from './health.ts';
import { mountPages } from './page.ts';
import type { PageDoor } from './page.ts';
import type { PageCache } from './pageCache.ts';
import { factsOf } from './request.ts';
import type { RequestFacts } from './request.ts';
import { hotWay, mountTrpc } from './trpc.ts';
import type { TrpcDoor } from './trpc.ts';

export type Mount = (app: FastifyInstance) => Promise<void>;

export interface DoorParts {
  config: Config;
  log: Log;
  cache: PageCache;
  gauges: Gauges;
  readiness: Readiness;
  pages: PageDoor;
  /** The router of this door; an app deployed alone has none and mounts a way through to its API instead. */
  trpc?: TrpcDoor;
  /** Further routes: files, sign-in, mailbox of the demo, the way through to an API. */
  mounts: readonly Mount[];
}

export interface Door {
  config: DoorConfig;
  app: FastifyInstance;
  /** `METHOD /path` of every route, for the list that a test compares. */
  routes: readonly string[];
  /** Starts to listen; answers the port, which differs from the configured one when that is 0. */
  open(): Promise<number>;
  /** Answers new requests with 503, waits for those under way up to `drainMs`, then cuts them and listens no more. */
  close(drainMs: number): Promise<void>;
}

/** One address of the process with its pages, its router and its files. Nothing listens yet. */
export async function buildDoor(door: DoorConfig, parts: DoorParts): Promise<Door> {
  const { config, log, cache, gauges } = parts;
  const routes: string[] = [];
  const underWay = new Set<ServerResponse>();
  let isLeaving = false;
  function track(response: ServerResponse): void {
    gauges.track(response);
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  }
  /** One line for what changes something or is refused; the query and the link stay out of it. */
  function tellAnswered(
    { method, url }: IncomingMessage,
    { requestId }: RequestFacts,
    { status, ms }: { status: number; ms: number },
  ): void {
    if (status < 400 && method === 'GET') return;
    const path = loggablePath(url ?? '/');
    log.info({ requestId, door: door.kind, method, path, status, ms: Math.round(ms) }, 'answered');
  }
  const hot = parts.trpc === undefined ? undefined : hotWay(parts.trpc, log);
  const app = fastify({
    serverFactory: (handler) =>
      createFront(
        {
          door,
          trusted: trustList(config.trustedProxies),
          cache,
          headerSeconds: config.HEADER_SECONDS,
          bodySeconds: config.BODY_SECONDS,
          uploadSeconds: config.UPLOAD_SECONDS,
          strictHeaders: config.MODE !== 'development',
          onHit: gauges.countHit,
          track,
          isLeaving: () => isLeaving,
          answerHot: (request, facts, encoding) => {
            const began = performance.now();
            return hot?.(request, facts, encoding)?.then((answer) => {
              tellAnswered(request, facts, { status: answer.status, ms: performance.now() - began });
              return answer;
            });
          },
        },
        handler,
      ),
    loggerInstance: log as FastifyBaseLogger,
    // Every line names its request by itself; a logger for each request would cost a fifth of a short call.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.BODY_BYTES,
    // The front decides about proxies; Fastify must not read their headers a second time.
    trustProxy: false,
    routerOptions: { maxParamLength: 2000 },
    // Closing is ours: requests under way are let finish, see `close`.
    forceCloseConnections: false,
    return503OnClosing: false,
  });
  // Fastify's own words would repeat the address, which may be a link.
  app.setNotFoundHandler(async (request, reply) => {
    const { requestId } = factsOf(request.raw);
    return await reply.code(404).send({ error: 'unknown', requestId });
  });
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) routes.push(`${method} ${route.url}`);
  });
  app.addHook('onResponse', (request, reply, done) => {
    tellAnswered(request.raw, factsOf(request.raw), { status: reply.statusCode, ms: reply.elapsedTime });
    done();
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { requestId } = factsOf(request.raw);
    if (isDatabaseAway(error)) {
      log.error({ err: error, requestId }, 'database away');
      return await reply.code(503).header('retry-after', '5').send({ error: 'away', requestId });
    }
    const status = error.statusCode !== undefined && error.statusCode >= 400 ? error.statusCode : 500;
    if (status >= 500) log.error({ err: error, requestId }, 'request failed');
    return await reply.code(status).send({ error: status >= 500 ? 'broken' : 'refused', requestId });
  });
  mountHealth(app, parts.readiness);
  if (config.MODE === 'test') mountTestRoutes(app, routes, gauges);
  if (parts.trpc !== undefined) await mountTrpc(app, parts.trpc, log);
  for (const mount of parts.mounts) await app.register(mount);
  await mountPages(app, parts.pages);
  return {
    config: door,
    app,
    routes,
    open: async () => {
      await app.listen({ host: config.BIND_ADDRESS, port: door.port });
      const address = app.server.address();
      return typeof address === 'object' && address !== null ? address.port : door.port;
    },
    close: async (drainMs) => {
      const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
      // Listens on while they finish: a balancer hears 503 from `/readyz`, and whoever else comes is told to come back.
      isLeaving = true;
      await Promise.all([...underWay].map(async (response) => await once(response, 'close')));
      await app.close();
      clearTimeout(cut);
    },
  };
}

// Test mode binds loopback only, which the configuration has made sure of.
function mountTestRoutes(app: FastifyInstance, routes: readonly string[], gauges: Gauges): void {
  app.get('/gauges', async () => await gauges.read());
  app.get('/routes', async () => [...routes].sort());
}
