import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LoadOrder, LoadReport } from './load.ts';
import { processorSeconds } from './process.ts';

/** Where `wrk` is installed; it takes a third of the processor that a client of ours takes. */
export function findWrk(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'wrk'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Whether wrk can send it: one request again and again, one at a time on each connection. */
export function isForWrk(order: LoadOrder): order is LoadOrder & { request: string } {
  return order.request?.startsWith('GET ') === true && order.depth === 1;
}

/** The same load by wrk, on one thread, as ours is. */
export async function loadByWrk(path: string, order: LoadOrder & { request: string }): Promise<LoadReport> {
  const [start = '', ...lines] = order.request.trimEnd().split('\r\n');
  const headers = lines.filter((line) => !line.startsWith('Host:')).flatMap((line) => ['-H', line]);
  const url = `http://127.0.0.1:${order.port}${start.split(' ')[1] ?? '/'}`;
  const args = ['-t1', `-c${order.connections}`, `-d${order.seconds}s`, '--latency', ...headers, url];
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit');
  let used = 0;
  const watching = watch(child.pid ?? 0, (seconds) => (used = seconds));
  const [code] = await ended;
  await watching;
  if (code !== 0) throw new Error(`wrk ended with ${code}: ${said}`);
  return toReport(said, order.seconds, used);
}

/** Tells of the processor time of a process until it has ended: afterwards nobody knows it. */
async function watch(pid: number, tell: (seconds: number) => void): Promise<void> {
  for (let seconds = processorSeconds(pid); seconds !== undefined; seconds = processorSeconds(pid)) {
    tell(seconds);
    await pause(50);
  }
}

/** @throws when the words are none that wrk prints */
export function toReport(said: string, seconds: number, used: number): LoadReport {
  const found = (pattern: RegExp): string[] => {
    const match = pattern.exec(said);
    if (match === null) throw new Error(`wrk said nothing of ${pattern.source}:\n${said}`);
    return match.slice(1);
  };
  const inMs = ([value, unit]: string[]): number =>
    Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us'];
  const [answered, ran, unit] = found(/(\d+) requests in ([\d.]+)(m?s)/);
  const duration = Number(ran) / (unit === 'ms' ? 1000 : 1);
  const [refused] = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.slice(1) ?? ['0'];
  return {
    answered: Number(answered),
    refused: Number(refused),
    seconds: duration,
    p50Ms: inMs(found(/50%\s+([\d.]+)(us|ms|s)/)),
    p99Ms: inMs(found(/99%\s+([\d.]+)(us|ms|s)/)),
    clientCores: used / seconds,
    ranOut: false,
  };
}
