import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import type { DoorConfig } from '../config.ts';
import { clientAddress } from './address.ts';
import { hasSessionCookie, readCookies, withoutOtherDoor } from './cookie.ts';
import { rememberFacts } from './request.ts';
import type { RequestFacts } from './request.ts';

/** Reads who sends requests to a door, and tells the routes nothing else. */
export interface Reception {
  read(request: IncomingMessage, requestId: string): RequestFacts;
  /** Takes out of the headers what a visitor claims and puts in what the door knows. */
  introduce(request: IncomingMessage, facts: RequestFacts): void;
}

const claims = /^(forwarded$|x-forwarded-|x-real-ip$|x-original-|x-rewrite-|x-sebino-|x-http-method)/;

export function createReception(door: DoorConfig, trusted: BlockList): Reception {
  const { protocol, host } = new URL(door.baseUrl);
  return {
    read(request, requestId) {
      const cookies = readCookies(withoutOtherDoor(request.headers.cookie, door.kind));
      return {
        door: door.kind,
        requestId,
        ip: clientAddress(request, trusted),
        baseUrl: door.baseUrl,
        cookies,
        hasSession: hasSessionCookie(cookies, door.kind),
      };
    },
    introduce(request, facts) {
      const { headers } = request;
      for (const name of Object.keys(headers)) if (claims.test(name)) delete headers[name];
      headers['x-sebino-protocol'] = protocol.slice(0, -1);
      headers['x-sebino-host'] = host;
      headers['x-sebino-address'] = facts.ip;
      const cookie = withoutOtherDoor(headers.cookie, door.kind);
      if (cookie === undefined) delete headers.cookie;
      else headers.cookie = cookie;
      rememberFacts(request, facts);
    },
  };
}
