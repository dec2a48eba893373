import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sebino-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('lets one holder in at a time and the next one after it', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'data-folder-in-use', exitCode: 75 });
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`);
  await lock.release();
  await (await lockFolder(folder)).release();
  await expect(readdir(folder)).resolves.toEqual([]);
});

it('refuses while another process holds the folder, and takes over when that one was killed', async () => {
  const source = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    await lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', source, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => holder.on('exit', resolve));
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  await expect(lockFolder(folder)).rejects.toThrow(`process ${holder.pid}`);
  holder.kill('SIGKILL');
  await ended;
  await (await lockFolder(folder)).release();
});

it('takes over when the number of the dead holder was given to another process', async () => {
  const lock = await lockFolder(folder);
  const path = join(folder, 'database.lock');
  const [pid, started, ...rest] = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, [pid, `${Number(started) - 1}`, ...rest].join('\n'));
  const taken = await lockFolder(folder);
  await lock.release();
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'data-folder-in-use' });
  await taken.release();
});

it('believes a holder on another machine as long as it gives signs of life', async () => {
  const path = join(folder, 'database.lock');
  await writeFile(path, ['1', '1', 'elsewhere boot namespace', 'token', ''].join('\n'));
  await expect(lockFolder(folder)).rejects.toThrow('process 1 on elsewhere');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(path, longAgo, longAgo);
  await (await lockFolder(folder)).release();
});

it('lets only one of many take over a dead lock', async () => {
  for (let round = 0; round < 200; round++) {
    const path = join(folder, 'database.lock');
    await writeFile(path, ['1', '1', 'elsewhere boot namespace', 'token', ''].join('\n'));
    await utimes(path, new Date(0), new Date(0));
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const holders = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(holders).toHaveLength(1);
    for (const holder of holders) await holder.value.release();
  }
});
