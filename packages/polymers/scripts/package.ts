import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { home, listSubjects } from './subjects.ts';

// Builds the package as it is published, a folder that npm packs as it stands: `pnpm --filter @sebino/polymers
// build:package`. Our own manifest points at sources and names a package of this workspace, so the folder has its own.

/** Modules, declarations, manifest and papers into a folder, which is emptied first. */
export async function buildPackage(folder: string): Promise<void> {
  await build({ cwd: home, config: join(home, 'tsdown.config.ts'), outDir: folder, logLevel: 'warn' });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(toManifest(), null, 2)}\n`);
  for (const paper of ['README.md', 'SOURCES.md', '../../LICENSE'])
    copyFileSync(join(home, paper), join(folder, paper.replace('../../', '')));
}

function toManifest(): Readonly<Record<string, unknown>> {
  const { scripts: _, devDependencies: __, ...manifest } = readManifest(home);
  return {
    ...manifest,
    exports: Object.fromEntries(listSubjects().map((subject) => [`./${subject}`, toExport(subject)])),
    files: ['**/*.js', '**/*.d.ts', 'SOURCES.md'],
    dependencies: { zod: `^${zodVersion()}` },
  };
}

function toExport(subject: string): Readonly<Record<'types' | 'default', string>> {
  return { types: `./${subject}.d.ts`, default: `./${subject}.js` };
}

// The lowest that is promised is the one that the tests run with.
function zodVersion(): unknown {
  return readManifest(fileURLToPath(new URL('.', import.meta.resolve('zod/package.json'))))['version'];
}

function readManifest(folder: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

if (import.meta.main) await buildPackage(resolve(home, process.argv[2] ?? 'dist'));
