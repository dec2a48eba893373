import type { FastifyInstance, FastifyReply } from 'fastify';
import { isDatabaseAway } from '@sebino/database/errors';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { AnyTRPCRouter, TRPCError } from '@trpc/server';
import type { Log } from '../log.ts';
import type { FrontOptions } from './front.ts';
import { answerHot, hotReader } from './hot.ts';
import { factsOf } from './request.ts';
import type { RequestFacts } from './request.ts';
import type { DataAnswer } from './send.ts';

/** Makes the context of one call. `signal` ends when the client is gone or the process stops. */
export type ContextOf = (facts: RequestFacts) => Promise<object>;

export interface TrpcDoor {
  router: AnyTRPCRouter;
  contextOf: ContextOf;
}

/** Calls that one request may batch; the limits of the platform count calls, and this bounds what one request can ask. */
export const maxBatchSize = 10;
const maxDepth = 64;

/** tRPC at `/trpc`: JSON only. A form can send multipart from anywhere without asking first, so none is read here. */
export async function mountTrpc(app: FastifyInstance, door: TrpcDoor, log: Log): Promise<void> {
  const { change } = hotReader(door.router);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
      if (isTooDeep(String(body)))
        done(Object.assign(new Error('Body nested too deeply.'), { statusCode: 400 }), undefined);
      else done(null, body);
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/trpc/:path',
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const { path } = request.params as { path: string };
        const facts = factsOf(request.raw);
        const { requestId } = facts;
        const hot = change(request.raw, request.body);
        if (hot !== undefined) {
          const heard = (error: TRPCError): void => tell(log, error, { procedure: path, requestId });
          // Packed on its way out, like everything that comes through here.
          const answer = await answerHot(hot, door, { facts, encoding: 'identity', tell: heard });
          return await sendOn(reply, answer);
        }
        return await fastifyRequestHandler({
          router: door.router,
          createContext: async () => await door.contextOf(facts),
          maxBatchSize,
          // Away is not broken: the visitor may come back, and the balancer should not count a fault.
          responseMeta: ({ errors }) =>
            errors.some((error) => isDatabaseAway(error.cause))
              ? { status: 503, headers: new Headers({ 'retry-after': '5' }) }
              : {},
          req: request,
          res: reply,
          path,
          onError: ({ error, path: procedure }) => tell(log, error, { procedure, requestId }),
        });
      },
    });
  });
}

/** The thin way of public questions, for the front. What breaks on it is logged here, and the visitor hears no cause. */
export function hotWay(door: TrpcDoor, log: Log): FrontOptions['answerHot'] {
  const { question } = hotReader(door.router);
  return (request, facts, encoding) => {
    const call = question(request);
    if (call === undefined) return undefined;
    const { requestId } = facts;
    const heard = (error: TRPCError): void => tell(log, error, { procedure: call.path, requestId });
    return answerHot(call, door, { facts, encoding, tell: heard }).catch((error: unknown) => {
      log.error({ err: error, procedure: call.path, requestId }, 'request failed');
      const body = Buffer.from(JSON.stringify({ error: 'broken', requestId }));
      return { status: 500, headers: [], body };
    });
  };
}

async function sendOn(reply: FastifyReply, { status, headers, body }: DataAnswer): Promise<FastifyReply> {
  for (let at = 0; at + 1 < headers.length; at += 2) reply.header(headers[at] ?? '', headers[at + 1]);
  return await reply.code(status).header('content-type', 'application/json').send(body);
}

function tell(log: Log, error: TRPCError, of: { procedure: string | undefined; requestId: string }): void {
  if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error.cause ?? error, ...of }, 'call failed');
}

/** Whether JSON text nests deeper than any input of ours, told without parsing it. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (inText) {
      if (char === '\\') at += 1;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '[' || char === '{') {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (char === ']' || char === '}') depth -= 1;
  }
  return false;
}
