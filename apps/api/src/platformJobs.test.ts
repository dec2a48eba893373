import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initTRPC } from '@trpc/server';
import { asActor } from '@sebino/database/actorTransaction';
import type { SectorPack } from '@sebino/domain/sector';
import type { Context } from '@sebino/trpc/context';
import { transformer } from '@sebino/trpc/transformer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { ask } from './doors/testing.ts';
import { freePort } from '@sebino/database/freePort';
import { createLog } from './log.ts';
import { openPlatform } from './platform.ts';
import type { Platform, PlatformParts } from './platform.ts';

const [underWay, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
let aheadMs = 0;
let sweep = async (): Promise<void> => undefined;
const router = initTRPC.context<Context>().create({ transformer }).router({});
const parts: PlatformParts = {
  routers: { portal: router, office: router },
  pack: {} as SectorPack,
  pages: async () => (_request, _response, next) => next(),
  actorOf: () => async () => ({ kind: 'public' }),
  work: async (_house, jobs, daily) => {
    sweep = daily;
    await jobs.work('run-clocks', async () => {
      underWay.resolve();
      await release.promise;
    });
  },
  now: () => new Date(Date.now() + aheadMs),
};
const dataDir = mkdtempSync(join(tmpdir(), 'sebino-worker-'));

let config: Config;
let worker: Platform;
beforeAll(async () => {
  config = readConfig({
    MODE: 'test',
    ROLE: 'worker',
    DATA_DIR: dataDir,
    DISK_WATERMARK_BYTES: '0',
    HEALTH_PORT: String(await freePort()),
  });
  worker = await openPlatform(config, createLog('silent'), parts);
});
afterAll(async () => {
  release.resolve();
  await worker.stopping.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
const health = (path: string) => ask(`http://127.0.0.1:${config.HEALTH_PORT}${path}`);

test('a worker opens no door, but tells this machine how it is, and nothing else', async () => {
  expect(worker.doors).toEqual([]);
  expect((await health('/healthz')).status).toBe(200);
  const { status, body } = await health('/readyz');
  expect([status, JSON.parse(body)]).toEqual([
    200,
    { status: 'ready', checks: { database: 'ok', migrations: 'ok', disk: 'ok', outbox: 'ok' } },
  ]);
  for (const path of ['/', '/gauges', '/trpc/x', '/files/x']) expect((await health(path)).status).toBe(404);
});

test('files without a row are swept once a day, and those of an upload under way are left', async () => {
  const [old, young] = [randomUUID(), randomUUID()].map((id) => join(dataDir, 'files', id.slice(-2), id));
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  for (const path of [old, young]) {
    mkdirSync(join(path ?? '', '..'), { recursive: true });
    writeFileSync(path ?? '', 'sealed');
  }
  utimesSync(old ?? '', twoHoursAgo, twoHoursAgo);
  // The start has swept: within a day the clock job has nothing to do.
  aheadMs = 23 * 3_600_000;
  await sweep();
  expect(existsSync(old ?? '')).toBe(true);
  aheadMs = 24 * 3_600_000;
  await sweep();
  expect([existsSync(old ?? ''), existsSync(young ?? '')]).toEqual([false, true]);
});

test('not ready once a job has been due for longer than the setting says, however few there are', async () => {
  const { database, jobs } = worker.house;
  const send = (minutesAgo: number) =>
    asActor(database.db, { kind: 'clock' }, (trx) =>
      jobs.sendAll(trx, 'send-mail', [
        { data: { mailId: 'x' }, startAfter: new Date(Date.now() - minutesAgo * 60_000) },
      ]),
    );
  await send(config.OUTBOX_MINUTES - 1);
  expect((await health('/readyz')).status).toBe(200);
  await send(config.OUTBOX_MINUTES + 1);
  const { status, body } = await health('/readyz');
  expect([status, JSON.parse(body)]).toMatchObject([503, { checks: { outbox: 'failing' } }]);
});

// Last: it ends the platform.
test('a stop says 503 until the jobs are done, and then nobody answers', async () => {
  const { database, jobs } = worker.house;
  await asActor(database.db, { kind: 'clock' }, (trx) => jobs.sendAll(trx, 'run-clocks', [{ data: {} }]));
  await underWay.promise;
  const ended = worker.stopping.stop();
  expect((await health('/readyz')).status).toBe(503);
  expect((await health('/healthz')).status).toBe(200);
  release.resolve();
  await ended;
  await expect(health('/healthz')).rejects.toThrow('ECONNREFUSED');
});
