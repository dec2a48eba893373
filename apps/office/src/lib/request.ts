import type { AsyncLocalStorage } from 'node:async_hooks';
import type { OfficeClient } from '@sebino/trpc/client';

/** What the door knows of the request it hands over: a client bound to it, and its number in the log. */
export interface OfficeRequest {
  api: OfficeClient;
  requestId: string;
}

const place = Symbol.for('sebino.request');

/** The request being answered. Throws when a page is served without its door, which is a fault of the deployment. */
export function currentRequest(): OfficeRequest {
  const store = (globalThis as { [place]?: AsyncLocalStorage<OfficeRequest> })[place]?.getStore();
  if (store === undefined)
    throw new Error('The office is served without its door: no request context was published.');
  return store;
}
