import { request as send } from 'node:http';
import { request as sendSecurely } from 'node:https';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Mount } from './door.ts';
import { forwardedHeaders } from './link.ts';
import { factsOf } from './request.ts';

/** What an app deployed alone leaves to its API. */
const paths = ['/trpc/*', '/files', '/files/*', '/auth/*'];
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-authorization',
]);

/** The way through to the API: bytes pass as they come, in both directions, and nothing is held. */
export function throughRoutes(apiUrl: string, timeoutMs: number): Mount {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of paths) {
      app.route({
        method: ['GET', 'HEAD', 'POST'],
        url,
        exposeHeadRoute: false,
        handler: (request, reply) => {
          reply.hijack();
          pass(request.raw, reply.raw, apiUrl, timeoutMs);
        },
      });
    }
  };
}

function pass(request: IncomingMessage, response: ServerResponse, apiUrl: string, timeoutMs: number): void {
  const facts = factsOf(request);
  const target = new URL(request.url ?? '/', apiUrl);
  const headers = { ...kept(request.headers), ...forwardedHeaders(apiUrl, facts), host: target.host };
  const upstream = (target.protocol === 'https:' ? sendSecurely : send)(
    target,
    { method: request.method ?? 'GET', headers, timeout: timeoutMs },
    (answer) => {
      for (const [name, value] of Object.entries(kept(answer.headers))) {
        if (value !== undefined && name !== 'x-request-id') response.setHeader(name, value);
      }
      response.writeHead(answer.statusCode ?? 502);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    },
  );
  upstream.on('timeout', () => upstream.destroy());
  upstream.on('error', () => away(response, facts.requestId));
  request.on('error', () => upstream.destroy());
  // A visitor who is gone must not leave half an upload waiting at the API.
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

function away(response: ServerResponse, requestId: string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '5', connection: 'close' });
  response.end(JSON.stringify({ error: 'api-away', requestId }));
}

function kept(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const pairs = Object.entries(headers).filter(
    ([name]) => !hopByHop.has(name) && !name.startsWith('x-sebino-'),
  );
  return Object.fromEntries(pairs);
}
