import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initTRPC } from '@trpc/server';
import type { SectorPack } from '@sebino/domain/sector';
import type { Context } from '@sebino/trpc/context';
import { transformer } from '@sebino/trpc/transformer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openAlone } from './alone.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import type { PageHandler } from './doors/page.ts';
import { pageStorage } from './doors/request.ts';
import { ask } from './doors/testing.ts';
import { samples } from './files/samples.ts';
import { formHeaders, formOf } from './files/testing.ts';
import { freePort } from '@sebino/database/freePort';
import { createLog } from './log.ts';
import { openPlatform } from './platform.ts';
import type { Platform, PlatformParts } from './platform.ts';

interface Api {
  whoAsks: { query(input: object): Promise<{ ip: string }> };
}

const t = initTRPC.context<Context>().create({ transformer, isDev: false });
const slow = { release: (): void => undefined, started: Promise.withResolvers<void>() };
const router = t.router({
  whoAsks: t.procedure.input(z.strictObject({})).query(({ ctx }) => ({ ip: ctx.ip, actor: ctx.actor.kind })),
  edit: t.procedure.input(z.strictObject({})).mutation(({ ctx }) => ctx.house.purge(['firm'])),
  slow: t.procedure.input(z.strictObject({})).query(async () => {
    slow.started.resolve();
    await new Promise<void>((resolve) => (slow.release = resolve));
    return 'finished';
  }),
});

let pagesMade = 0;
const page: PageHandler = async (request, response) => {
  pagesMade += 1;
  const api = pageStorage().getStore()?.api as Api;
  const { ip } = await api.whoAsks.query({});
  response.writeHead(200, {
    'content-type': 'text/html',
    ...(request.url === '/public' ? { 'x-sebino-cache': 'tags=firm' } : {}),
  });
  response.end(`page ${pagesMade} for ${ip}`);
};
const parts: PlatformParts = {
  routers: { portal: router, office: router },
  pack: {} as SectorPack,
  pages: async () => page,
  actorOf: () => async () => ({ kind: 'public' }),
  work: async () => undefined,
};

const log = createLog('silent');
const dataDir = mkdtempSync(join(tmpdir(), 'sebino-platform-'));
const configOf = async (env: Record<string, string> = {}): Promise<Config> =>
  readConfig({
    MODE: 'test',
    DATA_DIR: dataDir,
    DISK_WATERMARK_BYTES: '0',
    TRUSTED_PROXIES: '127.0.0.1',
    PORTAL_PORT: String(await freePort()),
    OFFICE_PORT: String(await freePort()),
    ...env,
  });

let config: Config;
let platform: Platform;
beforeAll(async () => {
  config = await configOf();
  platform = await openPlatform(config, log, parts);
});
afterAll(async () => {
  slow.release();
  await platform.stopping.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
const portal = (): string => config.doors.portal.baseUrl;

describe('one process opens both doors over the embedded database', () => {
  test('ready, with every check named and nothing else told', async () => {
    const { status, body } = await ask(`${portal()}/readyz`);
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { status: 'ready', checks: { database: 'ok', migrations: 'ok', disk: 'ok', outbox: 'ok' } },
    ]);
    expect((await ask(`${config.doors.office.baseUrl}/healthz`)).status).toBe(200);
  });

  test('the routes of each door are these and no others', async () => {
    const pages = ['GET /*', 'HEAD /*', 'POST /*'];
    const common = [
      'GET /files/:fileId',
      'GET /gauges',
      'GET /healthz',
      'GET /readyz',
      'GET /routes',
      'GET /trpc/:path',
    ];
    const rest = [
      'HEAD /files/:fileId',
      'HEAD /gauges',
      'HEAD /healthz',
      'HEAD /readyz',
      'HEAD /routes',
      'POST /trpc/:path',
    ];
    const office = [...pages, ...common, ...rest].sort();
    expect(JSON.parse((await ask(`${portal()}/routes`)).body)).toEqual([...office, 'POST /files'].sort());
    expect(JSON.parse((await ask(`${config.doors.office.baseUrl}/routes`)).body)).toEqual(office);
  });

  test('gauges are read on this machine', async () => {
    expect(JSON.parse((await ask(`${portal()}/gauges`)).body)).toMatchObject({
      inFlight: 0,
      outboxDepth: 0,
      tempFiles: 0,
    });
  });

  test('a drawing is received into the database, and a foreign one is not there', async () => {
    const body = formOf({ name: 'a.pdf', bytes: samples.pdf[0] ?? Buffer.alloc(0) });
    const { status, body: said } = await ask(`${portal()}/files?key=${randomUUID()}`, {
      method: 'POST',
      headers: formHeaders,
      body,
    });
    expect(status).toBe(201);
    const { received } = JSON.parse(said) as { received: { fileId: string }[] };
    expect((await ask(`${portal()}/files/${received[0]?.fileId}`)).status).toBe(404);
  });

  test('a second process on the same folder leaves with a plain sentence', async () => {
    await expect(openPlatform(await configOf(), log, parts)).rejects.toMatchObject({
      code: 'data-folder-in-use',
    });
  });

  test('a page asks in process and a write purges the pages of its subject', async () => {
    const before = (await ask(`${portal()}/public`)).body;
    expect((await ask(`${portal()}/public`)).body).toBe(before);
    const headers = { 'content-type': 'application/json' };
    await ask(`${portal()}/trpc/edit`, {
      method: 'POST',
      headers,
      body: JSON.stringify(transformer.serialize({})),
    });
    expect((await ask(`${portal()}/public`)).body).not.toBe(before);
  });
});

describe('an app deployed alone', () => {
  async function openAlonePortal() {
    const aloneConfig = await configOf({ API_URL: portal(), APP: 'portal' });
    const { alone } = aloneConfig;
    if (alone === undefined) throw new Error('API_URL makes an app alone.');
    const opened = await openAlone({ ...aloneConfig, alone }, log, page);
    return {
      url: aloneConfig.doors.portal.baseUrl,
      stop: opened.stopping.stop,
      secrets: aloneConfig.secretKeys,
    };
  }

  test('asks the API over HTTP in the name of its visitor and passes files through, holding no secret', async () => {
    const { url, stop, secrets } = await openAlonePortal();
    expect((await ask(url, { headers: { 'x-forwarded-for': '192.0.2.9' } })).body).toMatch(
      /for 192\.0\.2\.9$/,
    );
    const body = formOf({ name: 'a.pdf', bytes: samples.pdf[0] ?? Buffer.alloc(0) });
    const headers = { ...formHeaders, origin: url };
    expect((await ask(`${url}/files?key=${randomUUID()}`, { method: 'POST', headers, body })).status).toBe(
      201,
    );
    expect(
      (
        await ask(`${url}/files?key=${randomUUID()}`, {
          method: 'POST',
          headers: { ...headers, origin: portal() },
          body,
        })
      ).status,
    ).toBe(403);
    expect(secrets).toEqual([]);
    await stop();
  });

  test('shows a change within a second of it, without being told', async () => {
    const { url, stop } = await openAlonePortal();
    const before = (await ask(`${url}/public`)).body;
    expect((await ask(`${url}/public`)).body).toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 1010));
    expect((await ask(`${url}/public`)).body).not.toBe(before);
    await stop();
  });
});

// Last: it ends the platform.
test('a stop says 503 first, lets the request under way finish and takes no new one', async () => {
  const under = ask(
    `${portal()}/trpc/slow?input=${encodeURIComponent(JSON.stringify(transformer.serialize({})))}`,
  );
  await slow.started.promise;
  const ended = platform.stopping.stop();
  expect(platform.stopping.isStopping()).toBe(true);
  const heard = await Promise.all(['/readyz', '/healthz', '/any'].map((path) => ask(`${portal()}${path}`)));
  expect(heard.map((answer) => answer.status)).toEqual([503, 200, 503]);
  expect(heard[2]?.headers['retry-after']).toBe('5');
  slow.release();
  expect((await under).body).toContain('finished');
  await ended;
  const again = await openPlatform(await configOf(), log, parts);
  expect(again.doors).toHaveLength(2);
  await again.stopping.stop();
});
