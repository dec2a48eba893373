import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { compareEnquiries } from './enquiry.ts';
import { comparePages, measureStaleness } from './pages.ts';
import { raised, startPlatform } from './platform.ts';
import type { Platform } from './platform.ts';
import { residentMiB, root } from './process.ts';
import { toTable } from './table.ts';
import type { Row } from './table.ts';
import { compareTransport } from './transport.ts';

/** `pnpm bench [--row 4,9,10] [--seconds 5] [--rounds 3] [--depth 1]`: ours and its limit in turns, printed as Markdown. */
if (import.meta.main) await main();

interface Plan {
  rounds: number;
  seconds: number;
  /** Requests under way on one connection; with 1 the client does as wrk does. */
  depth: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      row: { type: 'string', default: '4,9,10' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      depth: { type: 'string', default: '1' },
    },
  });
  const plan = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    depth: Number(values.depth),
  };
  const asked = new Set(values.row.split(',').map(Number));
  say(`${new Date().toISOString()} · revision ${revision()} · Node ${process.version}`);
  say(`${cpus().length} cores (${cpus()[0]?.model ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GiB`);
  say(
    `${plan.rounds} rounds of ${plan.seconds} s a side, 32 connections, depth ${plan.depth}, medians; load before ${loadavg()[0]?.toFixed(2)}`,
  );
  const rows: Row[] = [];
  const notes: string[] = [];
  if (asked.has(9)) rows.push(await transportRow(plan));
  if (asked.has(4) || asked.has(10)) {
    await using platform = await startPlatform();
    const idle = residentMiB(platform.pid);
    if (asked.has(4)) {
      rows.push(...(await pageRows(platform, plan, notes)));
    }
    if (asked.has(10)) {
      rows.push(await enquiryRow(platform, plan));
      notes.push(
        `Row 10 raises, for one machine sends everything: ${JSON.stringify(raised)}; tasks are solved before.`,
      );
    }
    const grown = (residentMiB(platform.pid) ?? Number.NaN) - (idle ?? Number.NaN);
    notes.push(
      `Server on Postgres: ${idle?.toFixed(0)} MiB resident idle, ${grown.toFixed(0)} MiB more after the load.`,
    );
  }
  say(`\n${toTable(rows.toSorted((a, b) => a.number - b.number))}\n`);
  for (const note of notes) say(note);
  const load = loadavg()[0] ?? 0;
  // Our own load counts too: a server, a client and Postgres, each up to one core.
  say(
    `Load after ${load.toFixed(2)}${load > 4 ? ': others used this machine, take no verdict from this run' : ''}.`,
  );
}

async function pageRows(platform: Platform, plan: Plan, notes: string[]): Promise<Row[]> {
  const { hello, sameBytes, bytes } = await comparePages(platform, plan);
  const stale = await measureStaleness(platform, 5);
  notes.push(
    `Row 4: ${bytes} bytes of brotli; the longest a page stayed old after another process had written: ${stale.toFixed(0)} ms (goal ≤ 1000: ${stale <= 1000 ? 'met' : 'missed'}).`,
  );
  const ours = { number: 4, what: 'list of firms through the portal door, cached, brotli' };
  return [
    { ...ours, limit: 'node:http hello', comparison: hello, leastRatio: 0.65 },
    {
      ...ours,
      limit: 'node:http, same headers and bytes',
      comparison: sameBytes,
      leastRatio: 0.65,
      informative: true,
    },
  ];
}

async function transportRow(plan: Plan): Promise<Row> {
  return {
    number: 9,
    what: 'public question through the portal door, thin way, no database',
    limit: 'Fastify JSON hello',
    comparison: await compareTransport(plan),
    leastRatio: 0.4,
  };
}

async function enquiryRow(platform: Platform, plan: Plan): Promise<Row> {
  return {
    number: 10,
    what: 'enquiry answered after its commit, 32 clients',
    limit: 'its statements by hand on as many connections',
    comparison: await compareEnquiries(platform, plan),
    leastRatio: 0.6,
    tail: { mostMs: 30, mostRatio: 2 / 3 },
  };
}

function revision(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
