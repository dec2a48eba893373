import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaSql } from '../src/engineSchema.ts';
import { freshDatabase } from '../src/testing.ts';

/** Writes `schema.sql`; with `--check` it writes nothing and ends with 1 when the file says something else. */
const file = join(import.meta.dirname, '..', 'schema.sql');
await using database = await freshDatabase();
const made = await schemaSql(database.db);
if (!process.argv.includes('--check')) {
  await writeFile(file, made);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== made) {
  console.error(
    'schema.sql does not say what the migrations make: run pnpm db:schema and look at the difference.',
  );
  process.exitCode = 1;
}
