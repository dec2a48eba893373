import { mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Rolldown } from 'tsdown';
import { home } from './subjects.ts';

// The examples of README.md as programs. A line `expression; // => value` is a claim (the comment may stand on the next
// line and go on, indented, on those after it): the program evaluates both sides, and what runs it compares them.

/** One block of code of the README, under its heading. */
export interface Example {
  title: string;
  code: string;
}

/** What one claim came to, after a journey through JSON; `(undefined)` is undefined. */
export interface Told {
  said: string;
  got: unknown;
  stated: unknown;
}

/** A program in its own folder. `name` is the bare name of its entry, which exports `told`: JSON of `Told[][]`. */
export interface Program {
  folder: string;
  entry: string;
}

export function readExamples(): readonly Example[] {
  const text = readFileSync(join(home, 'README.md'), 'utf8');
  const blocks = text.matchAll(/^#+ (?<title>.+)$|^```ts\n(?<code>[\s\S]+?)^```$/gm);
  let title = '';
  const examples: Example[] = [];
  for (const { groups } of blocks) {
    title = groups?.['title'] ?? title;
    if (groups?.['code'] !== undefined) examples.push({ title, code: groups['code'] });
  }
  return examples;
}

/** Whether the example runs with the published package alone. */
export function standsAlone({ code }: Example): boolean {
  return !code.includes("'@sebino/domain");
}

/** Writes examples into an existing folder that has `node_modules`, one module each and an entry over all. */
export function writeProgram(folder: string, examples: readonly Example[]): Program {
  examples.forEach((example, at) => writeFileSync(join(folder, `example${at}.mjs`), toModule(example)));
  const imports = examples
    .map((_, at) => `import { told as told${at} } from './example${at}.mjs';\n`)
    .join('');
  const list = examples.map((_, at) => `told${at}`).join(', ');
  const replacer = `(key, value) => (value === undefined ? '(undefined)' : value)`;
  const entry = join(folder, 'examples.mjs');
  writeFileSync(entry, `${imports}export const told = JSON.stringify([${list}], ${replacer});\n`);
  return { folder, entry };
}

/** Makes `node_modules` in a folder: this package (its sources, or an unpacked one), zod, and nothing else. */
export function linkModules(folder: string, { withDomain }: { withDomain: boolean }): void {
  const scope = join(folder, 'node_modules', '@sebino');
  mkdirSync(scope, { recursive: true });
  symlinkSync(
    fileURLToPath(new URL('.', import.meta.resolve('zod/package.json'))),
    join(folder, 'node_modules', 'zod'),
  );
  if (!withDomain) return;
  symlinkSync(home, join(scope, 'polymers'));
  symlinkSync(realpathSync(join(home, 'node_modules/@sebino/domain')), join(scope, 'domain'));
}

/** The program as one classic script for a place without modules and without Node: it sets `examples.told`. */
export async function bundleProgram({ folder, entry }: Program): Promise<string> {
  const { output } = await Rolldown.build({
    cwd: folder,
    input: entry,
    platform: 'neutral',
    output: { format: 'iife', name: 'examples' },
    write: false,
  });
  return output[0].code;
}

function toModule({ title, code }: Example): string {
  let claims = 0;
  const body = code.replaceAll(claim, (_, said: string, stated: string) => {
    claims += 1;
    const value = stated.replaceAll(/\n\/\/ +/g, ' ');
    return `told.push({ said: ${JSON.stringify(said)}, got: ${said}, stated: ${value} });`;
  });
  if (claims === 0 || claims !== code.split('// =>').length - 1)
    throw new Error(`README.md, "${title}": a claim is one line, "expression; // => value".`);
  return `export const told = [];\n${body}`;
}

const claim = /^([^\s)\]}][^\n]*);\s+\/\/ => (.+(?:\n\/\/ {2,}.+)*)$/gm;
