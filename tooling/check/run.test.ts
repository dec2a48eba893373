import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Step } from './steps.ts';
import { runStep } from './run.ts';

const folder = await mkdtemp(join(tmpdir(), 'sebino-check-'));
const run = { root: folder, reports: folder, deep: false };

test('a step that ends well passes and one that does not fails with what it said', async () => {
  expect(await runStep(script('fine', ''), run)).toMatchObject({ passed: 1, failed: 0 });
  const outcome = await runStep(script('poor', 'console.error("the reason"); process.exit(3)'), run);
  expect(outcome).toMatchObject({ passed: 0, failed: 1, output: expect.stringContaining('the reason') });
});

test('a command that is not there fails', async () => {
  expect(await runStep({ name: 'absent', command: 'no-such-command', args: [] }, run)).toMatchObject({
    failed: 1,
  });
});

test('tests are counted from the report', async () => {
  await writeFile(join(folder, 'counted.json'), JSON.stringify({ numPassedTests: 7, numFailedTests: 2 }));
  expect(await runStep({ ...script('counted', 'process.exit(1)'), vitest: true }, run)).toMatchObject({
    passed: 7,
    failed: 2,
  });
});

test('a test run that breaks outside its tests, or finds none, is a failure', async () => {
  await writeFile(join(folder, 'broken.json'), JSON.stringify({ numPassedTests: 7, numFailedTests: 0 }));
  expect(await runStep({ ...script('broken', 'process.exit(1)'), vitest: true }, run)).toMatchObject({
    passed: 7,
    failed: 1,
  });
  expect(await runStep({ ...script('empty', ''), vitest: true }, run)).toMatchObject({
    passed: 0,
    failed: 1,
  });
});

/** Arguments after `--` are the script's own, so that vitest's reporters do not reach node. */
function script(name: string, source: string): Step {
  return { name, command: process.execPath, args: ['-e', source, '--'] };
}
