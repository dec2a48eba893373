import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

// The one line that `start:test` prints on stdout when every door answers.
const ready = z.looseObject({
  portal: z.url(),
  office: z.url(),
  pid: z.int(),
  workerPid: z.int(),
});

export type Ready = z.infer<typeof ready>;

export interface ServerOptions {
  env?: Record<string, string>;
  /** For example `--split`. */
  args?: string[];
  /** Kept after the end, to start again on the same data; without it a folder is made and removed. */
  dataDir?: string;
}

/** Sebino in a process of its own, with the seeded cluster, on loopback. */
export interface Server extends AsyncDisposable {
  ready: Ready;
  dataDir: string;
  /** What time it is in the house. */
  now(): Date;
  /** Lets so many minutes pass at once, and all that they bring about begin. Followed within a tenth of a second. */
  pass(minutes: number): Promise<void>;
  /** All that it wrote to stderr so far. */
  log(): string;
  /** Graceful: SIGTERM, then waits. Returns the exit code, null when a signal ended it. */
  stop(): Promise<number | null>;
  /** kill -9 to every pid it named. */
  kill(): Promise<void>;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const startMs = 120_000;
const stopMs = 30_000;

/**
 * Starts `start:test` from the built apps and waits for its ready line.
 * @throws with the server's own words when it ends, or stays silent for two minutes, instead
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'sebino-story-')));
  const child = spawn(process.execPath, ['apps/api/src/startTest.ts', ...(options.args ?? [])], {
    cwd: root,
    env: { ...plainEnvironment(), DATA_DIR: dataDir, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stderr: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  const log = (): string => stderr.join('');
  let line: Ready;
  try {
    line = await readyLine(child, log);
  } catch (error) {
    await end(child, 'SIGKILL');
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
  let aheadMinutes = 0;
  return {
    ready: line,
    dataDir,
    now: () => new Date(Date.now() + aheadMinutes * 60_000),
    async pass(minutes): Promise<void> {
      aheadMinutes += Math.ceil(minutes);
      const file = join(dataDir, 'clock-ahead-minutes');
      await writeFile(`${file}.new`, String(aheadMinutes));
      await rename(`${file}.new`, file);
      await setTimeout(400);
    },
    log,
    stop: () => end(child, 'SIGTERM'),
    async kill(): Promise<void> {
      for (const pid of pidsOf(line)) signal(pid, 'SIGKILL');
      await end(child, 'SIGKILL');
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await end(child, 'SIGTERM');
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function readyLine(child: ChildProcess, log: () => string): Promise<Ready> {
  if (child.stdout === null) throw new Error('the server has no stdout');
  const lines = createInterface({ input: child.stdout });
  const timeout = AbortSignal.timeout(startMs);
  const outcome = await Promise.race([
    once(lines, 'line').then(([text]) => ({ text: String(text) })),
    once(child, 'exit').then(([code]) => ({ failure: `ended with ${String(code)}` })),
    once(timeout, 'abort').then(() => ({ failure: `said nothing for ${startMs / 1000} s` })),
  ]);
  if ('failure' in outcome) throw new Error(`the server ${outcome.failure}:\n${log().slice(-4_000)}`);
  return ready.parse(JSON.parse(outcome.text));
}

async function end(child: ChildProcess, how: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(how);
  const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), stopMs);
  await exit;
  clearTimeout(timer);
  return child.exitCode;
}

/** In split mode the line carries the pids of the apps deployed alone as well, each under a name that ends in pid. */
function pidsOf(line: Ready): number[] {
  const named = Object.entries(line).filter(([name]) => /pid$/i.test(name));
  return [...new Set(named.map(([, value]) => z.int().parse(value)))];
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone, which is what was asked for.
  }
}

/** What a server needs from the machine and nothing that the test runner added (NODE_ENV, VITEST…). */
function plainEnvironment(): Record<string, string> {
  // The builds by name, so that stories can be told about apps that were built elsewhere.
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TZ',
    'LANG',
    'LD_PRELOAD',
    'FAKETIME',
    'PORTAL_BUILD',
    'OFFICE_BUILD',
  ];
  return Object.fromEntries(
    names.flatMap((name) => [[name, process.env[name] ?? '']]).filter(([, value]) => value !== ''),
  );
}
