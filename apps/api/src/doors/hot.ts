import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  transformTRPCResponse,
} from '@trpc/server';
import type { AnyTRPCRouter, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '@sebino/database/errors';
import { factsOf } from './request.ts';
import type { TrpcDoor } from './trpc.ts';

/** One public question, as our clients put it: alone, or as the only one of a batch. */
export interface HotCall {
  path: string;
  batched: boolean;
  input: unknown;
}

/**
 * Public questions take a thin way to their procedure: tRPC's own adapter wraps every request and answer in the web's
 * classes, which costs several times the call. Everything else, and whatever does not read at once, is the adapter's,
 * so that a wrong request is refused in one place.
 */
export function hotCalls(router: AnyTRPCRouter): (request: FastifyRequest) => HotCall | undefined {
  const names = new Set(listHotNames(router));
  const { transformer } = router._def._config;
  return (request) => {
    const { path } = request.params as { path: string };
    if (request.method !== 'GET' || !names.has(path)) return undefined;
    const { headers } = request.raw;
    if (headers['trpc-accept'] !== undefined || headers.accept?.includes('jsonl') === true) return undefined;
    const { input, batch, ...rest } = request.query as Record<string, unknown>;
    if (Object.keys(rest).length > 0 || (batch !== undefined && batch !== '1')) return undefined;
    if (input === undefined) return { path, batched: batch === '1', input: undefined };
    try {
      const parsed: unknown = JSON.parse(String(input));
      const wire = batch === '1' ? onlyEntry(parsed) : parsed;
      return {
        path,
        batched: batch === '1',
        input: wire === undefined ? undefined : transformer.input.deserialize(wire),
      };
    } catch {
      return undefined;
    }
  };
}

/** Answers with the body and status that the adapter would give. `tell` hears of every refusal. */
export async function answerHot(
  { path, batched, input }: HotCall,
  door: TrpcDoor,
  {
    request,
    reply,
    tell,
  }: { request: FastifyRequest; reply: FastifyReply; tell: (error: TRPCError) => void },
): Promise<FastifyReply> {
  const config = door.router._def._config;
  let ctx: object | undefined;
  let answer: Parameters<typeof transformTRPCResponse>[1];
  reply.header('vary', 'trpc-accept, accept').header('content-type', 'application/json');
  try {
    ctx = await door.contextOf(factsOf(request.raw));
    const data: unknown = await callTRPCProcedure({
      router: door.router,
      path,
      ctx,
      type: 'query',
      getRawInput: async () => input,
      signal: undefined,
      batchIndex: 0,
    });
    answer = { result: { data } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    tell(error);
    answer = { error: getTRPCErrorShape({ config, ctx, error, input, path, type: 'query' }) };
    if (isDatabaseAway(error.cause)) reply.code(503).header('retry-after', '5');
    else reply.code(getHTTPStatusCodeFromError(error));
  }
  const wire = transformTRPCResponse(config, batched ? [answer] : answer);
  // As bytes: a text would make node write the long headers as UTF-8 with it, which costs more than the call.
  return reply.send(Buffer.from(JSON.stringify(wire)));
}

function listHotNames(router: AnyTRPCRouter): string[] {
  const procedures = router._def.procedures as Record<string, { _def: { type: string; meta?: unknown } }>;
  return Object.entries(procedures)
    .filter(([, { _def }]) => _def.type === 'query' && isPublic(_def.meta))
    .map(([name]) => name);
}

function isPublic(meta: unknown): boolean {
  if (typeof meta !== 'object' || meta === null || !('roles' in meta)) return false;
  return Array.isArray(meta.roles) && meta.roles.includes('public');
}

function onlyEntry(parsed: unknown): unknown {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('no batch');
  if (Object.keys(parsed).some((key) => key !== '0')) throw new Error('more than one');
  return '0' in parsed ? parsed['0'] : undefined;
}
