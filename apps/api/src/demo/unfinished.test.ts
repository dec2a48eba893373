import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asActor } from '@sebino/database/actorTransaction';
import { openDatabase } from '@sebino/database/open';
import type { OpenOptions } from '@sebino/database/open';
import { realPostgres } from '@sebino/database/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { readReport } from './prepare.ts';
import { clearUnfinishedSeed } from './unfinished.ts';

// A seed plays four months, here once and a half.
vi.setConfig({ testTimeout: 240_000 });
const folder = mkdtempSync(join(tmpdir(), 'sebino-unfinished-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a seed whose process was killed in the middle', () => {
  const env = { MODE: 'test', DATA_DIR: join(folder, 'embedded') };
  const database = join(env.DATA_DIR, 'database');
  beforeAll(async () => {
    expect(await run('../../scripts/killedSeed.ts', env)).toMatchObject({ signal: 'SIGKILL' });
    // Something was written, and not all.
    expect(await count({ dataDir: env.DATA_DIR })).toEqual({
      enquiries: expect.toBeOneOf([1, 2, 3, 4, 5, 6]),
      accounts: 0,
    });
  });

  test('is left as it is while its folder holds anything that is not of a demo', async () => {
    const foreign = join(env.DATA_DIR, 'backups');
    mkdirSync(foreign);
    const before = readdirSync(database).length;
    expect(await run('../cli.ts', env, 'seed')).toMatchObject({
      code: 78,
      err: expect.stringContaining('backups'),
    });
    expect(readdirSync(database)).toHaveLength(before);
    rmSync(foreign, { recursive: true });
  });

  test('is left as it is while another process has the folder', async () => {
    await using held = await openDatabase({ dataDir: env.DATA_DIR });
    await expect(clearUnfinishedSeed(readConfig(env))).rejects.toMatchObject({ code: 'data-folder-in-use' });
    expect(held.engine).toBe('pglite');
    expect(existsSync(database)).toBe(true);
  });

  test('is begun anew by the next start, and nothing tells that it ever stopped', async () => {
    expect(await run('../cli.ts', env, 'seed', '--json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('"seeded":true'),
    });
    expect(await count({ dataDir: env.DATA_DIR })).toEqual({ enquiries: 21, accounts: 7 });
    const { staff, firms } = await readReport(env);
    expect([staff.length, firms.length]).toEqual([7, 3]);
    // Finished, it is nobody's to throw away.
    await clearUnfinishedSeed(readConfig(env));
    expect(existsSync(database)).toBe(true);
  });
});

test('of a folder without the mark of a seed nothing is removed', async () => {
  const env = { MODE: 'test', DATA_DIR: join(folder, 'unmarked') };
  mkdirSync(join(env.DATA_DIR, 'database'), { recursive: true });
  writeFileSync(join(env.DATA_DIR, 'database', 'PG_VERSION'), '18');
  await clearUnfinishedSeed(readConfig(env));
  expect(existsSync(join(env.DATA_DIR, 'database', 'PG_VERSION'))).toBe(true);
});

test('a half-made cluster on Postgres is refused in a sentence, from whatever folder', async () => {
  await using postgres = await realPostgres(18);
  const databaseUrl = await postgres.freshUrl();
  const env = { MODE: 'test', DATABASE_URL: databaseUrl };
  const killed = await run('../../scripts/killedSeed.ts', { ...env, DATA_DIR: join(folder, 'first') });
  expect(killed.signal).toBe('SIGKILL');
  const before = await count({ databaseUrl });
  for (const name of ['first', 'second']) {
    const ended = await run('../cli.ts', { ...env, DATA_DIR: join(folder, name) }, 'seed');
    expect(ended).toMatchObject({ code: 78, err: expect.stringMatching(/^The invented cluster .*\.\n$/) });
  }
  expect(await count({ databaseUrl })).toEqual(before);
});

async function count(options: OpenOptions): Promise<{ enquiries: number; accounts: number }> {
  await using database = await openDatabase(options);
  return await asActor(database.db, { kind: 'clock' }, async (trx) => ({
    enquiries: (await trx.selectFrom('enquiry').select('id').execute()).length,
    accounts: (await trx.selectFrom('staff_account').select('id').execute()).length,
  }));
}

async function run(script: string, env: Record<string, string>, ...args: string[]) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return await new Promise<{ code: number | null; signal: string | null; out: string; err: string }>(
    (resolve) => child.on('close', (code, signal) => resolve({ code, signal, out, err })),
  );
}
