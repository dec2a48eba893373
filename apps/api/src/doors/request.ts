import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import type { DoorKind } from '../config.ts';

/** What a door knows about one request before anybody has looked at who is asking. */
export interface RequestFacts {
  door: DoorKind;
  requestId: string;
  /** Address of the client, past the proxies we trust. */
  ip: string;
  baseUrl: string;
  cookies: ReadonlyMap<string, string>;
  /** Whether one of this door's own session cookies came along; says nothing about its worth. */
  hasSession: boolean;
}

/** What a page finds under `Symbol.for('sebino.request')`: the facts and a tRPC client bound to this request. */
export interface PageRequest extends RequestFacts {
  api: unknown;
}

const ofRequest = Symbol('facts');

interface Met extends IncomingMessage {
  [ofRequest]?: RequestFacts;
}

export function rememberFacts(request: Met, facts: RequestFacts): void {
  request[ofRequest] = facts;
}

/** Facts of a request that came through the front; a request that did not is a fault of ours. */
export function factsOf(request: Met): RequestFacts {
  const found = request[ofRequest];
  if (found === undefined)
    throw new Error('A request reached a route without passing the front of its door.');
  return found;
}

const key = Symbol.for('sebino.request');

/**
 * The storage in which a page finds its request. Published under a registered symbol because a built page holds its
 * own copy of every package, and under Vite there is no `event.platform`.
 */
export function pageStorage(): AsyncLocalStorage<PageRequest> {
  const found: unknown = Reflect.get(globalThis, key);
  if (found instanceof AsyncLocalStorage) return found;
  const storage = new AsyncLocalStorage<PageRequest>();
  Reflect.set(globalThis, key, storage);
  return storage;
}
