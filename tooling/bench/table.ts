import type { Comparison, Measured } from './compare.ts';

export interface Row {
  number: number;
  what: string;
  limit: string;
  comparison: Comparison;
  leastRatio: number;
  /** The p99 of ours that meets the goal: so many ms, or so much of the limit's in the same run. */
  tail?: { mostMs: number; mostRatio: number };
  /** Printed beside a goal, and held to nothing. */
  informative?: boolean;
}

/** One line per row, in Markdown. */
export function toTable(rows: readonly Row[]): string {
  return [
    '| # | ours | limit | goal | ratio (rounds) | verdict | ours/s | limit/s | p99 ours / limit, ms (ratio) | server cores ours / limit | µs of processor ours / limit | client cores at the limit |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(toLine),
  ].join('\n');
}

/** A goal that lies between the rounds of one run is neither met nor missed: the machine was not quiet enough. */
export function verdictOf(row: Row): 'met' | 'missed' | 'unclear' | 'void' | 'for information' {
  if (row.comparison.isVoid) return 'void';
  if (row.informative === true) return 'for information';
  const [lowest, highest] = row.comparison.spread;
  if (highest < row.leastRatio || !isQuick(row)) return 'missed';
  return lowest >= row.leastRatio ? 'met' : 'unclear';
}

function isQuick({ tail, comparison: { ours, limit } }: Row): boolean {
  return tail === undefined || ours.p99Ms <= tail.mostMs || ours.p99Ms <= tail.mostRatio * limit.p99Ms;
}

function toLine(row: Row): string {
  const { ours, limit, ratio, spread } = row.comparison;
  const goal = [
    ...(row.informative === true ? [] : [`≥ ${row.leastRatio}`]),
    ...(row.tail === undefined
      ? []
      : [`p99 ≤ ${row.tail.mostMs} ms or ${row.tail.mostRatio.toFixed(2)} of the limit's`]),
  ];
  const both = (pick: (side: Measured) => string): string => `${pick(ours)} / ${pick(limit)}`;
  return `| ${[
    row.number,
    row.what,
    row.limit,
    goal.join(', ') || '–',
    `${ratio.toFixed(2)} (${spread.map((each) => each.toFixed(2)).join('–')})`,
    verdictOf(row),
    Math.round(ours.rate),
    Math.round(limit.rate),
    `${both((side) => side.p99Ms.toFixed(1))} (${(ours.p99Ms / limit.p99Ms).toFixed(2)})`,
    both((side) => side.serverCores.toFixed(2)),
    both((side) => ((side.serverCores / side.rate) * 1e6).toFixed(0)),
    limit.clientCores.toFixed(2),
  ].join(' | ')} |`;
}
