import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './open.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sebino-open-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('makes a database in an empty folder, migrates it once and opens it again', async () => {
  const first = await openDatabase({ dataDir });
  await expect(first.migrationsAtHead()).resolves.toBe(false);
  await expect(first.migrate()).resolves.toContain('0001_foundation');
  await expect(first.migrationsAtHead()).resolves.toBe(true);
  await expect(first.migrate()).resolves.toEqual([]);
  await first.close();
  await first.close();
  await using second = await openDatabase({ dataDir });
  await second.ping();
  await expect(second.migrationsAtHead()).resolves.toBe(true);
  const { rows } = await sql`select current_user as role`.execute(second.db);
  expect(rows).toEqual([{ role: 'sebino_app' }]);
});

it('refuses a second opening and says what to do', async () => {
  await using _ = await openDatabase({ dataDir });
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'data-folder-in-use', exitCode: 75 });
  await expect(openDatabase({ dataDir })).rejects.toThrow('set DATABASE_URL to use Postgres');
});

it('says that a folder cannot be opened, names the newest backup, deletes nothing and gives the lock back', async () => {
  await (await openDatabase({ dataDir })).close();
  await mkdir(join(dataDir, 'backups'));
  await writeFile(join(dataDir, 'backups', 'monday.archive'), '');
  await writeFile(join(dataDir, 'database', 'global', 'pg_control'), 'not a control file');
  const before = await readdir(dataDir, { recursive: true });
  const opening = openDatabase({ dataDir });
  await expect(opening).rejects.toMatchObject({ code: 'database-unreadable', exitCode: 74 });
  await expect(opening).rejects.toThrow('monday.archive');
  expect(new Set(await readdir(dataDir, { recursive: true })).isSupersetOf(new Set(before))).toBe(true);
  await expect(readdir(dataDir)).resolves.toEqual(['backups', 'database']);
  await expect(readFile(join(dataDir, 'database', 'global', 'pg_control'), 'utf8')).resolves.toBe(
    'not a control file',
  );
});

it('starts anew when a process was killed while it made the database', async () => {
  await mkdir(join(dataDir, 'database.unfinished', 'base'), { recursive: true });
  await using database = await openDatabase({ dataDir });
  await database.ping();
  await expect(readdir(dataDir)).resolves.toEqual(['database', 'database.lock']);
});

it('keeps every acknowledged row of a process that is killed', async () => {
  await using prepared = await openDatabase({ dataDir });
  await prepared.migrate();
  await prepared.close();
  const acknowledged = await killAfter(
    `for (let n = 0; ; n++) {
      await database.db.insertInto('rate_limit')
        .values({ bucket: 'kill', key: String(n), taken: 1, ends_at: new Date() }).execute();
      process.stdout.write(n + '\\n');
    }`,
    (lines) => lines > 200,
  );
  expect(acknowledged).toBeGreaterThan(200);
  await using after = await openDatabase({ dataDir });
  const kept = await after.db.selectFrom('rate_limit').select('key').execute();
  const keys = Array.from({ length: acknowledged }, (_, n) => `${n}`);
  expect(new Set(kept.map((row) => row.key)).isSupersetOf(new Set(keys))).toBe(true);
});

it('has the old database or the new one when a process is killed while it migrates', async () => {
  await (await openDatabase({ dataDir })).close();
  const rounds = process.env['DEEP'] === '1' ? 20 : 3;
  for (let round = 0; round < rounds; round++) {
    // Each round waits a little longer, so the kills fall before, inside and behind the transaction.
    const wait = (round * 900) / rounds;
    await killAfter(
      `console.log('go'); await database.migrate(); setInterval(() => {}, 1000);`,
      (lines) => lines > 0,
      wait,
    );
    await using database = await openDatabase({ dataDir });
    const { rows } = await sql<{
      tables: number;
    }>`select count(*) as tables from pg_tables where schemaname = 'public'
      and tablename not like 'kysely_%'`.execute(database.db);
    expect((rows[0]?.tables ?? 0) > 0).toBe(await database.migrationsAtHead());
  }
  await using database = await openDatabase({ dataDir });
  await database.migrate();
  await expect(database.migrationsAtHead()).resolves.toBe(true);
});

/** Runs a program with `database` open in a process of its own and kills it; answers the lines it had printed. */
async function killAfter(program: string, enough: (lines: number) => boolean, waitMs = 0): Promise<number> {
  const source = `import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'open.ts'))};
    const database = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    ${program}`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1;
    if (enough(lines)) setTimeout(() => child.kill('SIGKILL'), waitMs);
  });
  await new Promise((resolve) => child.on('close', resolve));
  return lines;
}
