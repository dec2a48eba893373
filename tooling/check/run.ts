import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './steps.ts';

export interface Run {
  root: string;
  /** An existing folder for vitest's report. */
  reports: string;
  deep: boolean;
}

export interface Outcome {
  passed: number;
  failed: number;
  /** What the step said, on both streams. */
  output: string;
  seconds: number;
}

// The slowest step takes a few minutes; one that hangs must still leave the table and the last line.
const stepLimitMs = 20 * 60_000;

/** Runs one step to its end. A step that cannot start, hangs or ends badly without a failed test counts as one failure. */
export async function runStep(step: Step, run: Run): Promise<Outcome> {
  const report = join(run.reports, `${step.name}.json`);
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const started = performance.now();
  const { code, output } = await execute(
    step.command,
    [...step.args, ...(step.vitest ? reporting : [])],
    run,
  );
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (step.vitest === undefined)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output, seconds };
  const { passed, failed } = countTests(await readFile(report, 'utf8').catch(() => '{}'));
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, output, seconds };
}

/** Reads vitest's JSON report; one that is not there or not whole counts nothing. */
export function countTests(report: string): { passed: number; failed: number } {
  const counts: { numPassedTests?: number; numFailedTests?: number } = JSON.parse(report);
  return { passed: counts.numPassedTests ?? 0, failed: counts.numFailedTests ?? 0 };
}

const running = new Set<ChildProcess>();

/** Ends whatever a step has started: for a person who presses Ctrl-C. */
export function endRunning(): void {
  for (const child of running) endGroup(child);
}

function endGroup(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}

function execute(
  command: string,
  args: string[],
  run: Run,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const said: Buffer[] = [];
    // A group of its own, so that the limit ends what the step started as well.
    const child = spawn(command, args, {
      cwd: run.root,
      detached: true,
      env: environment(run.deep),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = setTimeout(() => {
      said.push(Buffer.from(`\nended after ${stepLimitMs / 60_000} minutes\n`));
      endGroup(child);
    }, stepLimitMs);
    running.add(child);
    function finish(code: number | null): void {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output: Buffer.concat(said).toString() });
    }
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => {
      said.push(Buffer.from(error.message));
      finish(null);
    });
    child.on('close', finish);
  });
}

function environment(deep: boolean): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CI: '1',
    NO_COLOR: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    ...(deep ? { DEEP: '1' } : {}),
  };
}
