import type { IncomingMessage } from 'node:http';
import { getTRPCErrorFromUnknown, getTRPCErrorShape, transformTRPCResponse } from '@trpc/server';
import type { AnyTRPCRouter, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { isDatabaseAway } from '@sebino/database/errors';
import { listChains, runChain } from './chain.ts';
import type { Chain } from './chain.ts';
import { pack } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import type { RequestFacts } from './request.ts';
import type { DataAnswer } from './send.ts';
import type { TrpcDoor } from './trpc.ts';

/** One public call, as our clients put it: alone, or as the only one of a batch. */
export interface HotCall {
  path: string;
  chain: Chain;
  batched: boolean;
  input: unknown;
}

const prefix = '/trpc/';

/** Reads what came as a call that may take the thin way; undefined when it is none. */
export interface HotReader {
  /** A question, whole in its address. */
  question(request: IncomingMessage): HotCall | undefined;
  /** A change, whose body has been read. */
  change(request: IncomingMessage, body: unknown): HotCall | undefined;
}

/**
 * Public calls take a thin way to their procedure: tRPC's own adapter wraps every request and answer in the web's
 * classes, which costs several times the call. To a question Fastify has nothing to add either; a change comes through
 * it, for its body. Everything else, and whatever does not read at once, is the adapter's, so that a wrong request is
 * refused in one place.
 */
export function hotReader(router: AnyTRPCRouter): HotReader {
  const chains = listChains(router);
  const { transformer } = router._def._config;

  function read(
    type: Chain['type'],
    { url = '', headers }: IncomingMessage,
    inputOf: (query: Query) => unknown,
  ): HotCall | undefined {
    if (!url.startsWith(prefix)) return undefined;
    const mark = url.indexOf('?');
    const path = url.slice(prefix.length, mark === -1 ? undefined : mark);
    const chain = chains.get(path);
    if (chain?.type !== type || !isPublic(chain.meta)) return undefined;
    if (headers['trpc-accept'] !== undefined || headers.accept?.includes('jsonl') === true) return undefined;
    const query = readQuery(mark === -1 ? '' : url.slice(mark + 1));
    if (query === undefined) return undefined;
    const { batched } = query;
    try {
      const parsed = inputOf(query);
      const wire = batched && parsed !== undefined ? onlyEntry(parsed) : parsed;
      const input: unknown = wire === undefined ? undefined : transformer.input.deserialize(wire);
      return { path, chain, batched, input };
    } catch {
      return undefined;
    }
  }

  return {
    question: (request) =>
      request.method === 'GET'
        ? read('query', request, ({ input }) => (input === undefined ? undefined : JSON.parse(input)))
        : undefined,
    change: (request, body) =>
      request.method === 'POST' && typeof body === 'string'
        ? read('mutation', request, ({ input }) => (input === undefined ? JSON.parse(body) : notOurs()))
        : undefined,
  };
}

/** Answers with the body and status that the adapter would give. `tell` hears of every refusal. */
export async function answerHot(
  { path, chain, batched, input }: HotCall,
  door: TrpcDoor,
  { facts, encoding, tell }: { facts: RequestFacts; encoding: Encoding; tell: (error: TRPCError) => void },
): Promise<DataAnswer> {
  const config = door.router._def._config;
  const headers = ['vary', 'trpc-accept, accept'];
  let status = 200;
  let ctx: object | undefined;
  let wire: object;
  try {
    ctx = await door.contextOf(facts);
    const data = await runChain(chain, {
      path,
      ctx,
      type: chain.type,
      input: undefined,
      getRawInput: async () => input,
      signal: undefined,
      batchIndex: 0,
    });
    wire = { result: { data: config.transformer.output.serialize(data) } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    tell(error);
    const shape = getTRPCErrorShape({ config, ctx, error, input, path, type: chain.type });
    wire = transformTRPCResponse(config, { error: shape });
    // Away is not broken: the visitor may come back, and the balancer should not count a fault.
    const isAway = isDatabaseAway(error.cause);
    status = isAway ? 503 : getHTTPStatusCodeFromError(error);
    if (isAway) headers.push('retry-after', '5');
  }
  // As bytes: a text would make node write the headers as UTF-8 with it, which costs more than the call.
  const plain = Buffer.from(JSON.stringify(batched ? [wire] : wire));
  if (encoding === 'identity') return { status, headers, body: plain };
  const packed = await pack(plain, encoding, 1);
  headers[1] = 'trpc-accept, accept, accept-encoding';
  if (packed.encoding !== 'identity') headers.push('content-encoding', packed.encoding);
  return { status, headers, body: packed.body };
}

interface Query {
  input: string | undefined;
  batched: boolean;
}

/** What our clients send and nothing beside it, each once. */
function readQuery(text: string): Query | undefined {
  if (text === '') return { input: undefined, batched: false };
  const query = new URLSearchParams(text);
  const input = query.get('input') ?? undefined;
  const batch = query.get('batch') ?? undefined;
  if (query.size !== Number(input !== undefined) + Number(batch !== undefined)) return undefined;
  return batch === undefined || batch === '1' ? { input, batched: batch === '1' } : undefined;
}

function isPublic(meta: unknown): boolean {
  if (typeof meta !== 'object' || meta === null || !('roles' in meta)) return false;
  return Array.isArray(meta.roles) && meta.roles.includes('public');
}

function notOurs(): never {
  throw new Error('A change brings its input in its body.');
}

function onlyEntry(parsed: unknown): unknown {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('no batch');
  if (Object.keys(parsed).some((key) => key !== '0')) throw new Error('more than one');
  return '0' in parsed ? parsed['0'] : undefined;
}
