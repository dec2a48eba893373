import { parseArgs } from 'node:util';
import { policies } from '@sebino/domain/rotation/simulate';
import type { SimulatedPolicy } from '@sebino/domain/rotation/simulate';
import { simulatedYear } from '@sebino/domain/rotation/stream';
import { study } from './study.ts';
import type { Study } from './study.ts';
import { runVariants } from './variants.ts';
import type { Variant } from './variants.ts';

/** The product handbook's figures, section 8: mean and 95th percentile of the worst gap, least / most, under half due. */
const handbook: Record<SimulatedPolicy, readonly [string, string, string, string]> = {
  random: ['3.78', '5.77', '0.8 / 9.2', '89 %'],
  'round-robin': ['2.78', '4.03', '1.1 / 8.0', '70 %'],
  'who-got-least': ['2.88', '3.99', '3.5 / 5.0', '4 %'],
  deficit: ['0.63', '0.83', '1.9 / 7.2', '0 %'],
};

/** Below 200 years the means are too rough to gate on. */
const fewestRuns = 200;

/** Prints the tables. Answers the exit code: 0 within the gate, 1 the gate is missed, 2 the command was wrong. */
export function runSimulate(args: readonly string[]): 0 | 1 | 2 {
  const asked = readArguments(args);
  if (!asked) {
    console.error(`Usage: node tooling/ledger/simulate.ts [--runs N, at least ${fewestRuns}] [--json]`);
    return 2;
  }
  const { runs } = asked;
  const table = new Map(policies.map((policy) => [policy, study({ runs, policy })]));
  const variants = runVariants(Math.max(fewestRuns, Math.ceil(runs / 4)));
  const missed = gate(table);
  if (asked.json)
    console.log(
      JSON.stringify({ runs, shape: simulatedYear, table: Object.fromEntries(table), variants, missed }),
    );
  else print(runs, table, variants, missed);
  return missed.length === 0 ? 0 : 1;
}

/** What the figures must show before anybody is told that the rotation is fair. */
export function gate(table: ReadonlyMap<SimulatedPolicy, Study>): string[] {
  const mean = (policy: SimulatedPolicy): number => table.get(policy)?.gapMean ?? Number.NaN;
  const rules: [string, boolean][] = [
    ['deficit: mean worst gap within 0.55 to 0.70', mean('deficit') >= 0.55 && mean('deficit') <= 0.7],
    ['deficit: 95th percentile under 1', (table.get('deficit')?.gapP95 ?? 1) < 1],
    ['random: at least three times the deficit gap', mean('random') >= 3 * mean('deficit')],
    ['round-robin: at least three times the deficit gap', mean('round-robin') >= 3 * mean('deficit')],
  ];
  return rules.flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

function print(
  runs: number,
  table: ReadonlyMap<SimulatedPolicy, Study>,
  variants: readonly Variant[],
  missed: readonly string[],
): void {
  const { firms, enquiries, fewest, most, breadth } = simulatedYear;
  console.log(
    `${runs} simulated years: ${firms} firms, ${enquiries} enquiries, ${fewest} to ${most} eligible each, broadest firm ${breadth} times the narrowest.\n` +
      'Own figures, the handbook’s in brackets. The last two columns are reported, not gated.\n',
  );
  printRow(['policy', 'mean worst gap', '95th percentile', 'least / most', 'under half its due']);
  for (const [policy, of] of table) {
    const own = [
      of.gapMean.toFixed(2),
      of.gapP95.toFixed(2),
      `${of.leastReceived.toFixed(1)} / ${of.mostReceived.toFixed(1)}`,
      `${(100 * of.underHalfDue).toFixed(0)} %`,
    ];
    printRow([policy, ...own.map((figure, n) => `${figure} (${handbook[policy][n]})`)]);
  }
  console.log();
  for (const { name, outcome, handbook: theirs } of variants) {
    console.log(`${name}\n  own       ${outcome}\n  handbook  ${theirs}`);
  }
  console.log(missed.length === 0 ? '\nWithin the gate.' : `\nGate missed:\n  ${missed.join('\n  ')}`);
}

function printRow(cells: readonly string[]): void {
  const widths = [15, 17, 17, 24, 20];
  console.log(
    cells
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('')
      .trimEnd(),
  );
}

function readArguments(args: readonly string[]): { runs: number; json: boolean } | undefined {
  try {
    const options = {
      runs: { type: 'string', default: '4000' },
      json: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    const runs = Number(values.runs);
    return Number.isSafeInteger(runs) && runs >= fewestRuns ? { runs, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.main) process.exitCode = runSimulate(process.argv.slice(2));
