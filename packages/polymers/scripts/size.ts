import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { Rolldown } from 'tsdown';
import { writeTable } from './readmeTable.ts';
import { home, listSubjects } from './subjects.ts';

// What a page pays for each subject alone and for all of them: `pnpm size:polymers [--write]`, into README.md.

/** The goal; 1 kB is 1,000 bytes. Missed since the reader came: see docs/decisions/0014. */
export const wholeLimitBytes = 120_000;
/** What the whole weighs today, with room for a few words more. It may be lowered, never raised. */
export const wholeCeilingBytes = 179_000;

/** Bytes of the subjects in one bundle, minified and gzipped, zod apart. */
export async function measureSize(subjects: readonly string[]): Promise<number> {
  const entry = 'all-subjects';
  const { output } = await Rolldown.build({
    input: entry,
    platform: 'neutral',
    external: ['zod'],
    plugins: [toEntry(entry, subjects)],
    output: { format: 'esm', minify: true },
    write: false,
  });
  return gzipSync(output[0].code, { level: 9 }).length;
}

// Every subject whole, under a name of its own: two of them may export the same word.
function toEntry(id: string, subjects: readonly string[]): Rolldown.Plugin {
  const lines = subjects.map(
    (subject, at) => `export * as subject${at} from ${JSON.stringify(join(home, 'src', `${subject}.ts`))};`,
  );
  return {
    name: 'entry',
    resolveId: (asked) => (asked === id ? id : undefined),
    load: (asked) => (asked === id ? lines.join('\n') : undefined),
  };
}

if (import.meta.main) {
  const subjects = listSubjects();
  const sizes = await Promise.all(subjects.map((subject) => measureSize([subject])));
  const whole = await measureSize(subjects);
  const verdict = whole <= wholeLimitBytes ? 'met' : 'missed';
  writeTable('size', [
    ['subject', 'kB gzip', 'goal', ''],
    ...subjects.map((subject, at) => [`\`${subject}\``, toKb(sizes[at] ?? 0), '', '']),
    ['**the whole**', toKb(whole), `≤ ${wholeLimitBytes / 1000}`, verdict],
  ]);
}

function toKb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
