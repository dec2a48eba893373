import { createTRPCClient, httpBatchLink, localLink } from '@trpc/client';
import type { TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { transformer } from '@sebino/trpc/transformer';
import type { Log } from '../log.ts';
import { maxBatchSize } from './trpc.ts';
import type { TrpcDoor } from './trpc.ts';
import type { RequestFacts } from './request.ts';

/** A client bound to one request that calls the router in this process: no HTTP, results by reference. */
export function localClient(door: TrpcDoor, facts: RequestFacts, log: Log): unknown {
  const link = localLink({
    router: door.router,
    transformer,
    createContext: async () => await door.contextOf(facts),
    onError: ({ error, path }: { error: Error & { code: string }; path?: string }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') {
        log.error({ err: error.cause ?? error, procedure: path, requestId: facts.requestId }, 'call failed');
      }
    },
  } as never) as TRPCLink<AnyTRPCRouter>;
  return createTRPCClient<AnyTRPCRouter>({ links: [link] });
}

/** A client bound to one request that asks the API over HTTP, in the name of the visitor. */
export function remoteClient(apiUrl: string, facts: RequestFacts, cookie: string | undefined): unknown {
  const link = httpBatchLink({
    url: `${apiUrl}/trpc`,
    transformer,
    maxItems: maxBatchSize,
    headers: () => ({ ...forwardedHeaders(apiUrl, facts), ...(cookie === undefined ? {} : { cookie }) }),
  } as never) as TRPCLink<AnyTRPCRouter>;
  return createTRPCClient<AnyTRPCRouter>({ links: [link] });
}

/**
 * How an app deployed alone introduces a visitor to the API. The origin is the API's own, because this door has
 * already checked the visitor's against its address; the API believes the address only from `TRUSTED_PROXIES`.
 */
export function forwardedHeaders(apiUrl: string, facts: RequestFacts): Record<string, string> {
  return { origin: new URL(apiUrl).origin, 'x-forwarded-for': facts.ip };
}
