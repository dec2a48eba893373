import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A program of ours in a process of its own, so that its processor time is its own too. */
export interface Program extends AsyncDisposable {
  pid: number;
  /** The line of JSON it printed when it was ready. */
  ready: unknown;
}

/**
 * Starts a TypeScript program and waits for its first line on stdout, which must be JSON.
 * @throws with the program's own words when it ends first
 */
export async function startProgram(
  path: string,
  { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Program> {
  const { preload, ...rest } = env;
  const node = preload === undefined ? [] : ['--import', preload];
  const child = spawn(process.execPath, [...node, path, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...rest },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-4000)));
  const ended = once(child, 'exit');
  const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text));
  const first = await Promise.race([line, ended.then(() => undefined)]);
  if (first === undefined || child.pid === undefined) throw new Error(`${path} did not start:\n${said}`);
  return {
    pid: child.pid,
    ready: JSON.parse(first),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), 15_000);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(kill);
    },
  };
}

// The kernel counts processor time in hundredths of a second on every Linux of today (USER_HZ, man 7 time).
const ticksPerSecond = 100;

/** Processor seconds a process has used; undefined where there is no /proc. */
export function processorSeconds(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}

/** Resident memory of a process in MiB; undefined where there is no /proc. */
export function residentMiB(pid: number): number | undefined {
  try {
    const kB = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kB === undefined ? undefined : Number(kB) / 1024;
  } catch {
    return undefined;
  }
}
