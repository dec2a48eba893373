import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { OpenOptions } from '@sebino/database/open';
import { realPostgres } from '@sebino/database/testing';
import { describe, expect, test } from 'vitest';
import { openBuyers } from './buyers.ts';
import type { Acknowledged } from './buyers.ts';
import { readiness, startSebino } from './server.ts';
import { openSlowUpload } from './slowUpload.ts';
import { age, countTempFiles, nothingLost, takeStock } from './stock.ts';

const isDeep = process.env['DEEP'] !== undefined;
const rounds = isDeep ? 10 : 2;
/** Acknowledged forms per round before the process is killed, at the least. */
const perRound = isDeep ? 32 : 8;

interface Killed {
  rounds: number;
  acknowledged: number;
  files: number;
  sentAgain: number;
  tempFilesFound: number;
}

describe('killed under load, again and again, nothing that was acknowledged is lost', () => {
  test('on the embedded engine', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'sebino-kill-'));
    const killed = await killUnderLoad(dataDir, { dataDir }, {});
    process.stdout.write(`embedded engine: ${JSON.stringify(killed)}\n`);
    expect(killed.acknowledged).toBeGreaterThanOrEqual(rounds * perRound);
  }, 900_000);

  test.runIf(isDeep)(
    'on Postgres 18',
    async () => {
      await using postgres = await realPostgres(18);
      const databaseUrl = await postgres.freshUrl();
      const dataDir = await mkdtemp(join(tmpdir(), 'sebino-kill-'));
      const killed = await killUnderLoad(dataDir, { databaseUrl }, { DATABASE_URL: databaseUrl });
      process.stdout.write(`Postgres 18: ${JSON.stringify(killed)}\n`);
      expect(killed.acknowledged).toBeGreaterThanOrEqual(rounds * perRound);
    },
    900_000,
  );
});

/** Rounds of: load, kill -9 at a random moment, start without help, stop, compare with what buyers were told. */
async function killUnderLoad(
  dataDir: string,
  database: OpenOptions,
  env: Record<string, string>,
): Promise<Killed> {
  const buyers = openBuyers();
  const killed: Killed = { rounds, acknowledged: 0, files: 0, sentAgain: 0, tempFilesFound: 0 };
  for (let round = 0; round < rounds; round += 1) {
    await using server = await startSebino(dataDir, env);
    const wave = await buyers.start(server.ready.portal, 6);
    const halfSent = await openSlowUpload(server.ready.portal);
    await wave.until(perRound + Math.floor(Math.random() * 10));
    await pause(Math.random() * 60);
    await server.kill();
    await wave.gone();
    halfSent.abandon();
    killed.tempFilesFound += await countTempFiles(dataDir);
    // Where other processes may be uploading, a start sweeps only what is older than the longest upload.
    if (env['DATABASE_URL'] !== undefined) await age(dataDir, 2);

    await using again = await startSebino(dataDir, env);
    expect(await readiness(again.ready.portal)).toBe(200);
    killed.sentAgain += await buyers.sendAgain(again.ready.portal);
    expect(await again.stop()).toBe(0);

    const stock = await takeStock(dataDir, database, buyers.acknowledged);
    expect(stock).toEqual(nothingLost(stock));
    killed.acknowledged = stock.enquiries;
    killed.files = stock.files;
  }
  expect(buyers.refusals).toEqual([]);
  await expectComparisonBarks(dataDir, database, buyers.acknowledged);
  // Without a file cut in the middle the sweep would have had nothing to do.
  expect(killed.tempFilesFound).toBeGreaterThan(0);
  await rm(dataDir, { recursive: true, force: true });
  return killed;
}

/** A comparison that cannot find a loss proves nothing. */
async function expectComparisonBarks(
  dataDir: string,
  database: OpenOptions,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const [one] = acknowledged;
  const [fileId] = one?.files.keys() ?? [];
  if (one === undefined || fileId === undefined) throw new Error('nothing was acknowledged');
  await rm(join(dataDir, 'files', fileId.slice(-2), fileId));
  const foreign = { ...one, id: randomUUID(), files: new Map() };
  const stock = await takeStock(dataDir, database, [...acknowledged, foreign]);
  expect([stock.rowsWithoutFile, stock.changedFiles, stock.lostEnquiries]).toEqual([
    [fileId],
    [fileId],
    [foreign.id],
  ]);
}
