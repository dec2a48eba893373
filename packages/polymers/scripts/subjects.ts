import { globSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of this package. */
export const home = resolve(import.meta.dirname, '..');

// Parts that are useful without their subject. Every other part is private and may change at any time.
const publicParts = ['compatibility/chart', 'figure/kind', 'figure/layout', 'figure/svg', 'material/facts'];

/** What may be imported from the published package, each alone: every `src/<subject>.ts`, and the public parts. */
export function listSubjects(): readonly string[] {
  const subjects = globSync('*.ts', { cwd: `${home}/src` })
    .filter((file) => !/\.(?:test|generated)\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));
  return [...subjects, ...publicParts].sort();
}
