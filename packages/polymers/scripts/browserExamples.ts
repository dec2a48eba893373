import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleProgram, linkModules, readExamples, standsAlone, writeProgram } from './examples.ts';
import { buildPackage } from './package.ts';

// Prints the examples of the README as one script for a browser, over the package as it is built: it sets
// `examples.told`, the JSON of a list of claims for each example.

const folder = mkdtempSync(join(tmpdir(), 'polymers-browser-'));
try {
  linkModules(folder, { withDomain: false });
  await buildPackage(join(folder, 'node_modules/@sebino/polymers'));
  process.stdout.write(await bundleProgram(writeProgram(folder, readExamples().filter(standsAlone))));
} finally {
  rmSync(folder, { recursive: true });
}
