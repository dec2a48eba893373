import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { databaseRefusal } from './errors.ts';

/** The sole right to a folder, until released or until the process dies. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Two processes on one embedded database both acknowledge writes and lose them, so only one may open it.
 * A lock left by a process that died is taken over, also when its number was given to another process since.
 * Throws `data-folder-in-use` while the holder lives.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  const path = join(dataDir, 'database.lock');
  const mine = toText({ ...thisProcess(), token: randomUUID() });
  if (!(await tryWrite(path, mine))) {
    const found = await readText(path);
    if (found === undefined) {
      // Let go this moment.
      if (!(await tryWrite(path, mine))) throw inUse(dataDir, await readText(path));
    } else {
      if (await isHeld(path, found)) throw inUse(dataDir, found);
      await takeOver(path, found, mine, dataDir);
    }
  }
  return keep(path, mine);
}

interface Holder {
  pid: string;
  /** Ticks since boot when the process began: tells a process from a later one under the same number. */
  started: string;
  /** Machine, boot and process namespace: numbers of another place mean nothing here. */
  place: string;
  token: string;
}

const signOfLifeMs = 5_000;
// Six missed signs: a machine that swaps or sleeps for a moment must not lose its database to another.
const silenceMs = 30_000;

function thisProcess(): Omit<Holder, 'token'> {
  return { pid: String(process.pid), started: startOf(String(process.pid)), place: thisPlace() };
}

function startOf(pid: string): string {
  // Field 22 of /proc/PID/stat, counted behind the command name, which may hold spaces and brackets: proc(5).
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown';
}

function thisPlace(): string {
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = attempt(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), boot ?? 'unknown', namespace ?? 'unknown'].join(' ');
}

async function isHeld(path: string, text: string): Promise<boolean> {
  const holder = toHolder(text);
  if (holder?.place === thisPlace()) return isAlive(holder.pid) && startOf(holder.pid) === holder.started;
  // From another machine or container, or still being written: only its signs of life can be seen.
  const changed = await stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  return Date.now() - changed < silenceMs;
}

function isAlive(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Replaces a dead lock by ours. Only who holds the guard may: without it a slow rival, who judged the same dead lock,
 * could take the winner's new one away, and a third find the place empty meanwhile.
 */
async function takeOver(path: string, dead: string, mine: string, dataDir: string): Promise<void> {
  const guard = `${path}.takeover`;
  if (!(await tryWrite(guard, mine))) {
    const rival = await readText(guard);
    if (rival === undefined || (await isHeld(guard, rival))) throw inUse(dataDir, rival);
    // Its maker died in the middle.
    await rm(guard, { force: true });
    if (!(await tryWrite(guard, mine))) throw inUse(dataDir, await readText(guard));
  }
  try {
    if ((await readText(path)) !== dead) throw inUse(dataDir, await readText(path));
    await rm(path, { force: true });
    if (!(await tryWrite(path, mine))) throw inUse(dataDir, await readText(path));
  } finally {
    await rm(guard, { force: true });
  }
}

function keep(path: string, mine: string): FolderLock {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, signOfLifeMs);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      if ((await readText(path)) === mine) await rm(path, { force: true });
    },
  };
}

async function tryWrite(path: string, text: string): Promise<boolean> {
  return writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

function inUse(dataDir: string, text: string | undefined): Error {
  const holder = text === undefined ? undefined : toHolder(text);
  const who =
    holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.place.split(' ')[0]}`;
  const message = `The data folder ${dataDir} is in use by ${who}. Only one process may open the embedded database: stop that one, or set DATABASE_URL to use Postgres.`;
  return databaseRefusal('data-folder-in-use', message);
}

function toText(holder: Holder): string {
  return [holder.pid, holder.started, holder.place, holder.token, ''].join('\n');
}

function toHolder(text: string): Holder | undefined {
  const [pid, started, place, token] = text.split('\n');
  if (!pid || !started || !place || !token) return undefined;
  return { pid, started, place, token };
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
