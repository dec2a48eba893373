// `pnpm test`: every step in order, all of them even when one fails, and last the line that continuous integration
// reads: `N passed, N failed`. `--deep` runs every acceptance at its full count; `--only lint,types` some steps.
import { mkdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { endRunning, runStep } from './run.ts';
import { steps } from './steps.ts';

const { values } = parseArgs({
  options: { deep: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const names = values.only?.split(',');
const unknown = names?.find((name) => !steps.some((step) => step.name === name));
if (unknown !== undefined) {
  console.error(`no step is called ${unknown}; there are ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

const root = new URL('../../', import.meta.url).pathname;
const reports = new URL('../../test-results/', import.meta.url).pathname;
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endRunning();
    process.exit(130);
  });
}

const rows: { step: string; passed: number; failed: number; seconds: number }[] = [];
for (const step of steps.filter(({ name }) => names === undefined || names.includes(name))) {
  const outcome = await runStep(step, { root, reports, deep: values.deep });
  rows.push({ step: step.name, passed: outcome.passed, failed: outcome.failed, seconds: outcome.seconds });
  console.log(`${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${outcome.seconds} s)`);
  if (outcome.failed > 0) console.log(outcome.output);
}

console.table(rows);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
