import { createTRPCClient, httpBatchLink, localLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import type { Context } from './context.ts';
import type { OfficeRouter } from './office.ts';
import type { PortalRouter } from './portal.ts';
import { transformer } from './transformer.ts';

export type PortalClient = TRPCClient<PortalRouter>;
export type OfficeClient = TRPCClient<OfficeRouter>;
export type PortalOutputs = inferRouterOutputs<PortalRouter>;
export type OfficeOutputs = inferRouterOutputs<OfficeRouter>;

/** Calls procedures in this process, without HTTP: plain data passes by reference and is never mutated. */
export function localClient<Router extends PortalRouter | OfficeRouter>(
  router: Router,
  createContext: () => Promise<Context>,
): TRPCClient<Router> {
  const link = localLink<PortalRouter>({
    router: router as unknown as PortalRouter,
    createContext,
    transformer,
  });
  return createTRPCClient<PortalRouter>({ links: [link] }) as unknown as TRPCClient<Router>;
}

/** Calls procedures of another process; `headers` carry the visitor's cookies and address along. */
export function httpClient<Router extends PortalRouter | OfficeRouter>(
  url: string,
  headers: () => Record<string, string>,
): TRPCClient<Router> {
  const link = httpBatchLink<PortalRouter>({ url, transformer, maxItems: 10, headers });
  return createTRPCClient<PortalRouter>({ links: [link] }) as unknown as TRPCClient<Router>;
}

/** What a page may know of a refusal. By shape, never by class: a built page holds its own copy of every package. */
export interface Refusal {
  code: string;
  /** The stable kebab code of the rule, if a rule refused. */
  reason?: string;
  /** Paths of the fields that were not accepted, with the code of each. */
  fields?: { path: string; code: string }[];
  requestId?: string;
}

export function refusalOf(error: unknown): Refusal | undefined {
  if (typeof error !== 'object' || error === null || !('name' in error) || error.name !== 'TRPCClientError')
    return;
  const data = 'data' in error ? error.data : undefined;
  if (typeof data !== 'object' || data === null || !('code' in data)) return { code: 'AWAY' };
  return data as Refusal;
}
