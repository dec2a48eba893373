import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@sebino/database/open';
import { freshDatabase } from '@sebino/database/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { readCommand, runAccountCommand } from './account.ts';
import type { AccountCommand } from './account.ts';
import { totpCode } from './auth/secondFactor.ts';
import { openTestOffice } from './auth/testing.ts';

const typed = (words: string): AccountCommand => {
  const command = readCommand(words.split(' '));
  if (command === undefined) throw new Error(`no command: ${words}`);
  return command;
};

describe('the account command', () => {
  test('what it prints for a new account signs in, and a closed account does not', async () => {
    await using database = await freshDatabase();
    const office = openTestOffice(database);
    const run = async (words: string) => await runAccountCommand(typed(words), office.config, database);
    const opened = await run('open --email Revisione@office.example --office Revisione --role auditor');
    expect(opened.exitCode).toBe(0);
    const { passphrase, totpSecret } = opened.json as { passphrase: string; totpSecret: string };
    const attempt = { email: 'revisione@office.example', passphrase };
    const first = await office.signIn.start({ ...attempt, code: totpCode(totpSecret, office.now()) });
    expect(first).toMatchObject({ ok: true, value: { next: 'signed-in' } });

    const again = await run('open --email revisione@office.example --office Revisione --role admin');
    expect([again.exitCode, again.json]).toEqual([65, { refused: 'account-exists' }]);
    // Nothing half-made stays behind a refusal.
    expect(await database.db.selectFrom('person').select('id').execute()).toHaveLength(1);

    expect((await run('close --email revisione@office.example')).exitCode).toBe(0);
    expect((await run('close --email revisione@office.example')).json).toEqual({
      refused: 'no-open-account',
    });
    office.move(1);
    const second = await office.signIn.start({ ...attempt, code: totpCode(totpSecret, office.now()) });
    expect(second).toEqual({ ok: false, code: 'sign-in-refused' });
    const listed = await run('list');
    expect(listed.json).toMatchObject([{ email: attempt.email, roles: [{ role: 'auditor' }] }]);
    expect(JSON.stringify(listed)).not.toContain(passphrase);
  });

  test('asks for what is missing and takes nothing it does not know', () => {
    for (const words of [
      'open --email a@office.example --office X',
      'open --email a@office.example --role auditor',
      'open --email a@office.example --office X --role buyer',
      'open --email a@office.example --office X --role auditor --until 2027-02-30',
      'open --email a@office.example --office X --role auditor --passphrase x',
      'close',
      'list --email a@office.example',
      'drop',
      '',
    ])
      expect([words, readCommand(words.split(' '))]).toEqual([words, undefined]);
  });
});

describe('the account command as a process', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sebino-account-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('account.ts', import.meta.url)), ...args], {
      env: { MODE: 'test', DATA_DIR: dataDir },
      encoding: 'utf8',
    });

  test('refuses beside a running server, and with a plain word on bad usage', async () => {
    const server = await openDatabase({ dataDir });
    await server.migrate();
    const beside = run('list', '--json');
    await server.close();
    expect([beside.status, beside.stdout]).toEqual([75, '']);
    expect(run('open').status).toBe(64);
    const alone = run('list', '--json');
    expect([alone.status, alone.stdout]).toEqual([0, '[]\n']);
  });
});
