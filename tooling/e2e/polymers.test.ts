import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { story } from './story.ts';

const printer = fileURLToPath(new URL('../../packages/polymers/scripts/browserExamples.ts', import.meta.url));

interface Claim {
  said: string;
  got: unknown;
  stated: unknown;
}

story('the examples of the polymers package say the same in a browser', async ({ openPage }) => {
  const run = await promisify(execFile)(process.execPath, [printer], { maxBuffer: 20_000_000 });
  const page = await openPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.setContent('<!doctype html><title>Examples</title>');
  await page.addScriptTag({ content: run.stdout });
  const told: Claim[][] = JSON.parse(await page.evaluate<string>('examples.told'));
  expect(faults).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(10);
  for (const { said, got, stated } of told.flat()) expect(got, said).toEqual(stated);
});
