import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPostgres } from '@sebino/database/testing';
import type { PostgresVersion } from '@sebino/database/testing';
import { expect, test } from 'vitest';
import { openBuyers, until } from './buyers.ts';
import { draft, newDrawing, submissionOf, upload } from './form.ts';
import { openRelay } from './relay.ts';
import { postSubmission } from './post.ts';
import { readiness, startSebino } from './server.ts';
import { nothingLost, takeStock } from './stock.ts';

const isDeep = process.env['DEEP'] !== undefined;
const versions: PostgresVersion[] = isDeep ? [15, 18] : [18];

test.each(versions)(
  'Postgres %i stops under load and comes back: 503 with Retry-After meanwhile, then all is well by itself',
  async (version) => {
    await using postgres = await realPostgres(version);
    const databaseUrl = await postgres.freshUrl();
    const dataDir = await mkdtemp(join(tmpdir(), 'sebino-away-'));
    await using server = await startSebino(dataDir, { DATABASE_URL: databaseUrl });
    const url = server.ready.portal;
    const buyers = openBuyers();
    const wave = await buyers.start(url, 6);
    await wave.until(10);

    await postgres.halt();
    await wave.gone();

    const answers = [
      await postSubmission(url, submissionOf(draft())),
      await upload(url, draft().uploadKey, newDrawing()),
    ];
    expect(answers.map((each) => [each.status, each.retryAfter])).toEqual([
      [503, '5'],
      [503, '5'],
    ]);
    expect(await readiness(url)).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    await postgres.resume();
    await until(async () => (await readiness(url)) === 200);
    expect(await buyers.sendAgain(url)).toBe(6);
    const after = await buyers.start(url, 4);
    await after.until(4);
    await after.stop();
    expect(await server.stop()).toBe(0);

    const stock = await takeStock(dataDir, { databaseUrl }, buyers.acknowledged);
    // A file whose row was in doubt when the database went stays; the sweep decides about it after its age.
    expect({ ...stock, filesWithoutRow: [] }).toEqual(nothingLost(stock));
    await rm(dataDir, { recursive: true, force: true });
  },
  180_000,
);

test.runIf(isDeep)(
  'a database that swallows every word: nobody waits for ever, and it is used again when it speaks',
  async () => {
    await using postgres = await realPostgres(18);
    const direct = new URL(await postgres.freshUrl());
    await using relay = await openRelay({ host: direct.hostname, port: Number(direct.port) });
    const through = new URL(direct);
    through.port = String(relay.port);
    const dataDir = await mkdtemp(join(tmpdir(), 'sebino-away-'));
    await using server = await startSebino(dataDir, { DATABASE_URL: through.href, DATABASE_POOL_SIZE: '4' });
    const url = server.ready.portal;
    expect((await postSubmission(url, submissionOf(draft()))).status).toBe(200);

    relay.conduct('silent');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => postSubmission(url, submissionOf(draft()))),
    );
    expect(answers.map((each) => [each.status, each.retryAfter])).toEqual(answers.map(() => [503, '5']));
    expect(await readiness(url)).toBe(503);

    relay.conduct('through');
    await until(async () => (await readiness(url)) === 200);
    const buyers = openBuyers();
    const wave = await buyers.start(url, 4);
    await wave.until(8);
    await wave.stop();
    expect(await server.stop()).toBe(0);
    await rm(dataDir, { recursive: true, force: true });
  },
  180_000,
);
