import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { factsOf, pageStorage } from './request.ts';
import type { RequestFacts } from './request.ts';

/** An app as adapter-node builds it, or Vite's middlewares in development. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

export interface PageDoor {
  handler: PageHandler;
  clientOf(facts: RequestFacts, cookie: string | undefined): unknown;
}

/** Everything that is no route of the door is a page. Kit reads the body itself, so nothing may parse it before. */
export async function mountPages(app: FastifyInstance, door: PageDoor): Promise<void> {
  const storage = pageStorage();
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      exposeHeadRoute: false,
      handler: (request, reply) => {
        const facts = factsOf(request.raw);
        const api = door.clientOf(facts, request.raw.headers.cookie);
        reply.hijack();
        storage.run({ ...facts, api }, () => {
          Promise.resolve()
            .then(() => door.handler(request.raw, reply.raw, () => notFound(reply.raw)))
            .catch((error: unknown) => {
              request.log.error({ err: error, requestId: facts.requestId }, 'page failed');
              reply.raw.destroy();
            });
        });
      },
    });
  });
}

function notFound(response: ServerResponse): void {
  if (response.headersSent) return;
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found');
}
