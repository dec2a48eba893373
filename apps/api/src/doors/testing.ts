import { request as send } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Config, DoorKind } from '../config.ts';
import { freePort } from '@sebino/database/freePort';
import { createGauges } from '../gauges.ts';
import { createLog } from '../log.ts';
import type { Log } from '../log.ts';
import { buildDoor } from './door.ts';
import type { Door, DoorParts } from './door.ts';
import { createPageCache } from './pageCache.ts';
import type { PageCache } from './pageCache.ts';

/** A door on a free port of this machine, with a stub where a built app would stand. */
export interface TestDoor extends AsyncDisposable {
  door: Door;
  config: Config;
  cache: PageCache;
  url: string;
  port: number;
}

export interface TestDoorOptions {
  kind?: DoorKind;
  env?: Record<string, string>;
  parts?: Partial<DoorParts>;
  now?: () => number;
  cacheBytes?: number;
  log?: Log;
}

export async function openTestDoor(options: TestDoorOptions = {}): Promise<TestDoor> {
  const kind = options.kind ?? 'portal';
  const port = await freePort();
  const config = readConfig({
    MODE: 'test',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'sebino-door-')),
    [kind === 'portal' ? 'PORTAL_PORT' : 'OFFICE_PORT']: String(port),
    ...options.env,
  });
  const now = options.now ?? ((): number => Date.now());
  const cache = createPageCache({
    maxBytes: options.cacheBytes ?? 1e6,
    freshMs: 60_000,
    staleMs: 60_000,
    spareMs: 600_000,
    timeZone: 'Europe/Rome',
    now,
  });
  const door = await buildDoor(config.doors[kind], {
    config,
    log: options.log ?? createLog('silent'),
    cache,
    gauges: createGauges({ outboxDepth: async () => 0, tempFiles: async () => 0 }),
    readiness: { checks: {}, isStopping: () => false },
    pages: { handler: (_request, _response, next) => next(), clientOf: () => undefined },
    mounts: [],
    ...options.parts,
  });
  await door.open();
  const url = config.doors[kind].baseUrl;
  return { door, config, cache, url, port, [Symbol.asyncDispose]: async () => await door.close(1000) };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}

/** One request by node:http, which unlike `fetch` sends any header we like. */
export async function ask(
  url: string,
  options: {
    method?: string;
    headers?: Record<string, string | string[]>;
    body?: string | Buffer;
    path?: string;
  } = {},
): Promise<Answer> {
  const target = new URL(url);
  return await new Promise((resolve, reject) => {
    const path = options.path ?? `${target.pathname}${target.search}`;
    const sent = send(
      {
        host: target.hostname,
        port: target.port,
        path,
        method: options.method ?? 'GET',
        headers: options.headers,
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes.toString(), bytes });
        });
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** Everything a raw connection answers to these bytes, until it is closed. */
export async function speak(port: number, text: string): Promise<string> {
  return await new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', () => resolve(heard));
    socket.on('close', () => resolve(heard));
  });
}

/** Waits for something that happens soon after an answer; fails by the test's own time limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
