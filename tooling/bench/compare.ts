import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LoadOrder, LoadReport } from './load.ts';
import { processorSeconds } from './process.ts';
import { findWrk, isForWrk, loadByWrk } from './wrk.ts';

/** One side of a comparison: what is asked, and whose processor time counts. */
export interface Side {
  pid: number;
  /** A fresh order for each run of so many seconds: requests that count once cannot be sent twice. */
  order(seconds: number): Promise<Omit<LoadOrder, 'seconds'>>;
}

export interface Measured {
  /** Answers per second. */
  rate: number;
  p99Ms: number;
  /** Share of one core, of the server's process and of the client. */
  serverCores: number;
  clientCores: number;
}

export interface Comparison {
  ours: Measured;
  limit: Measured;
  ratio: number;
  /** Lowest and highest ratio of the rounds. */
  spread: [number, number];
  /** Whether the client was the bottleneck: then the row says nothing. */
  isVoid: boolean;
}

/** Until the engine has compiled what is run often, on both sides. */
const warmUpSeconds = 6;
const clientMayUse = 0.6;
const limitMustLead = 1.5;
/** A server that was never idle was not waiting for the client, however hard that worked. */
const wholeCore = 0.95;
const load = fileURLToPath(new URL('load.ts', import.meta.url));

/** Runs both sides in turns, beginning with the other one each round, and takes the medians. */
export async function compare(
  sides: { ours: Side; limit: Side },
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Comparison> {
  const runs = { ours: [] as Measured[], limit: [] as Measured[] };
  for (const side of [sides.limit, sides.ours]) await run(side, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2 === 0 ? (['limit', 'ours'] as const) : (['ours', 'limit'] as const);
    for (const name of turn) runs[name].push(await run(sides[name], seconds));
  }
  const ours = middle(runs.ours);
  const limit = middle(runs.limit);
  const ratios = runs.ours.map((each, at) => each.rate / (runs.limit[at]?.rate ?? Number.NaN));
  return {
    ours,
    limit,
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    isVoid:
      limit.clientCores >= clientMayUse &&
      limit.rate < limitMustLead * ours.rate &&
      limit.serverCores < wholeCore,
  };
}

async function run(side: Side, seconds: number): Promise<Measured> {
  const order: LoadOrder = { ...(await side.order(seconds)), seconds };
  const before = processorSeconds(side.pid) ?? Number.NaN;
  const report = await send(order);
  if (report.refused > 0)
    throw new Error(
      `${report.refused} of ${report.answered} answers were refusals: ${report.firstRefusal ?? ''}`,
    );
  if (report.answered === 0) throw new Error('Nothing was answered.');
  return {
    rate: report.answered / report.seconds,
    p99Ms: report.p99Ms,
    serverCores: ((processorSeconds(side.pid) ?? Number.NaN) - before) / report.seconds,
    clientCores: report.clientCores,
  };
}

async function send(order: LoadOrder): Promise<LoadReport> {
  const wrk = findWrk();
  if (wrk !== undefined && isForWrk(order)) return await loadByWrk(wrk, order);
  const { stdout } = await promisify(execFile)(process.execPath, [load, JSON.stringify(order)]);
  return JSON.parse(stdout) as LoadReport;
}

function middle(runs: readonly Measured[]): Measured {
  const of = (pick: (run: Measured) => number): number => median(runs.map(pick));
  return {
    rate: of((run) => run.rate),
    p99Ms: of((run) => run.p99Ms),
    serverCores: of((run) => run.serverCores),
    clientCores: of((run) => run.clientCores),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
