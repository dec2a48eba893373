import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chainAudit } from '@sebino/database/auditChain';
import { openDatabase } from '@sebino/database/open';
import { verifyLedgerText } from '@sebino/domain/rotation/verify';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import type { DemoReport } from './demo/prepare.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sebino-cli-'));
// Each command is a process of its own, and a seed plays four months.
vi.setConfig({ testTimeout: 240_000 });
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('one house from its first table to its export, by commands alone', async () => {
  expect(await run('audit', 'verify', '--json')).toMatchObject({
    code: 66,
    json: { refused: 'not-migrated' },
  });
  const migrated = await run('migrate', '--json');
  expect(migrated).toMatchObject({ code: 0, json: { applied: expect.arrayContaining(['0001_foundation']) } });
  expect(await run('migrate')).toMatchObject({ code: 0, out: 'Nothing to migrate.\n' });

  expect(await run('seed', '--json')).toMatchObject({ code: 0, json: { seeded: true } });
  expect(await run('seed', '--json')).toMatchObject({ code: 0, json: { seeded: false } });
  const report = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as DemoReport;
  expect(report.staff.map((each) => each.roles[0])).toContain('auditor');

  const file = join(dataDir, 'ledger.jsonl');
  const exported = await run('ledger', 'export', '--out', file, '--json');
  const verified = verifyLedgerText(readFileSync(file, 'utf8'));
  expect(verified).toMatchObject({ ok: true, value: { head: exported.json['head'] } });
  expect(await run('outbox', '--json')).toMatchObject({ code: 0, json: { waiting: 4, tried: 0 } });
});

test('while a server holds the folder every command is refused with its code, and after it they go on', async () => {
  await using database = await openDatabase({ dataDir });
  for (const words of [['migrate'], ['audit', 'verify'], ['ledger', 'export'], ['outbox'], ['seed']]) {
    const refused = await run(...words);
    expect(refused.code, words.join(' ')).toBe(75);
    expect(refused.err).toContain('is in use by process');
  }
  await database.close();
  expect((await run('audit', 'verify')).code).toBe(0);
});

test('a row changed behind the chain is named', async () => {
  const database = await openDatabase({ dataDir });
  expect(await chainAudit(database.db, { everything: true })).toBeGreaterThan(100);
  await database.db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update audit set action = 'nothing' where seq = 5`.execute(trx);
  });
  await database.close();
  expect(await run('audit', 'verify', '--json')).toMatchObject({
    code: 65,
    json: { ok: false, auditSeq: 5, why: 'row-changed' },
  });
});

test('a command that is none, and a seed outside demo and test, are refused', async () => {
  expect(await run('audit', 'forget')).toMatchObject({ code: 64, out: '' });
  expect(await run('migrate', '--out', 'x')).toMatchObject({ code: 64 });
  const real = { MODE: 'development', DATA_DIR: mkdtempSync(join(tmpdir(), 'sebino-cli-')) };
  expect(await runIn(real, 'seed')).toMatchObject({ code: 78 });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
  json: Record<string, unknown>;
}

async function run(...args: string[]): Promise<Ended> {
  return await runIn({ MODE: 'test', DATA_DIR: dataDir }, ...args);
}

async function runIn(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
  // Vitest runs under this Node; PATH may lead to an older one.
  const child = spawn(process.execPath, [cli, ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err, json: out.startsWith('{') ? (JSON.parse(out) as Record<string, unknown>) : {} };
}
