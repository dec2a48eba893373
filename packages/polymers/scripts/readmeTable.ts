import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './subjects.ts';

/**
 * Prints a table, and with `--write` puts it into README.md between `<!-- name -->` and `<!-- /name -->`, in the form that
 * Prettier asks for.
 * @param rows the head first
 */
export function writeTable(name: string, rows: readonly (readonly string[])[]): void {
  const table = toTable(rows);
  console.log(table);
  if (!process.argv.includes('--write')) return;
  const file = join(home, 'README.md');
  const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*(<!-- /${name} -->)`);
  const text = readFileSync(file, 'utf8');
  if (!place.test(text)) throw new Error(`README.md has no <!-- ${name} --> <!-- /${name} --> to fill.`);
  writeFileSync(file, text.replace(place, `$1\n\n${table}\n\n$2`));
}

function toTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...body].map((cells) => cells[at]?.length ?? 0)));
  const line = widths.map((width) => '-'.repeat(width));
  return [head, line, ...body]
    .map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n');
}
