import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** The house without its sources: manifests, rules and the lockfile, in a folder that is thrown away. */
export interface EmptyHouse extends AsyncDisposable {
  /** Writes a file at a path from the root. */
  plant(path: string, text: string): Promise<void>;
  /** What each guard says, one complaint a line, each naming the planted file. */
  oxlint(): Promise<string>;
  turbo(): Promise<string>;
}

/** Copies the rules, so that what is planted never stands in the tree that other commands read meanwhile. */
export async function openEmptyHouse(): Promise<EmptyHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'sebino-boundaries-'));
  for (const path of globSync(rules, { cwd: root })) await cp(join(root, path), join(folder, path));
  return {
    async plant(path, text): Promise<void> {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    oxlint: () => complaints('oxlint', ['-c', '.oxlintrc.json', '--format', 'unix'], folder),
    turbo: () => complaints('turbo', ['--skip-infer', 'boundaries'], folder),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

const rules = [
  '{package,turbo,.oxlintrc}.json',
  'pnpm-{workspace,lock}.yaml',
  '{apps,packages,tooling}/*/{package,turbo}.json',
];

async function complaints(command: string, args: string[], cwd: string): Promise<string> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const { stdout, stderr } = await execute(join(bin, command), args, { cwd, env }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  return stdout + stderr;
}
