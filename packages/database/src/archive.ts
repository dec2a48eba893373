import { createHash } from 'node:crypto';
import type { Outcome } from '@sebino/domain/outcome';
import { done, refused } from '@sebino/domain/outcome';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { listTables } from './archiveTables.ts';
import type { ArchivedTable } from './archiveTables.ts';
import { fromCopyText, toCopyText } from './archiveText.ts';
import type { TextRow } from './archiveText.ts';
import type { Database, Trx } from './database.ts';

/** What an archive says of itself: enough to tell that it is whole, and which tables it fits into. */
export interface ArchiveManifest {
  format: 'sebino-archive/1';
  /** The newest migration of the database it was taken from, and how many there were. */
  migration: string;
  migrations: number;
  /** In an order in which they can be filled. `sha256` is that of the table's text. */
  tables: readonly { name: string; columns: readonly string[]; rows: number; sha256: string }[];
}

/** A database as text, the same from both engines: for each table what `COPY … TO` would write. */
export interface Archive {
  manifest: ArchiveManifest;
  texts: ReadonlyMap<string, string>;
}

export type ArchiveRefusal = 'archive-damaged' | 'other-migration' | 'database-not-empty';

/**
 * Takes all rows in one repeatable-read transaction, each table ordered by its key. Left out: the queue's own tables
 * and the files, which are copied after this, since each was written before its row.
 */
export async function takeArchive(db: Kysely<Database>): Promise<Archive> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await actAsOwner(trx);
      const names = await listMigrations(trx);
      const texts = new Map<string, string>();
      const tables: ArchiveManifest['tables'][number][] = [];
      for (const table of await listTables(trx)) {
        const rows = await readRows(trx, table);
        const text = toCopyText(rows);
        texts.set(table.name, text);
        const columns = table.columns.map((column) => column.name);
        tables.push({ name: table.name, columns, rows: rows.length, sha256: sha256(text) });
      }
      const manifest: ArchiveManifest = {
        format: 'sebino-archive/1',
        migration: names.at(-1) ?? '',
        migrations: names.length,
        tables,
      };
      return { manifest, texts };
    });
}

/**
 * Fills a migrated, empty database, all or nothing; answers the number of rows. Refused, before anything is written,
 * when a text is not what the manifest says, the migrations differ, or a table holds something already.
 */
export async function loadArchive(
  db: Kysely<Database>,
  { manifest, texts }: Archive,
): Promise<Outcome<number, ArchiveRefusal>> {
  const isWhole = manifest.tables.every((table) => isText(texts.get(table.name), table));
  if (!isWhole) return refused('archive-damaged');
  return await db.transaction().execute(async (trx) => {
    await actAsOwner(trx);
    const names = await listMigrations(trx);
    if (names.at(-1) !== manifest.migration || names.length !== manifest.migrations)
      return refused('other-migration');
    const tables = await listTables(trx);
    if (await holdsAnything(trx, tables)) return refused('database-not-empty');
    let written = 0;
    for (const { name, columns } of manifest.tables) {
      const table = tables.find((each) => each.name === name);
      if (table === undefined) throw new Error(`There is no table ${name}.`);
      written += await writeRows(trx, table, columns, fromCopyText(texts.get(name) ?? ''));
      await continueNumbers(trx, table);
    }
    return done(written);
  });
}

// Small enough to be a parameter, large enough that the way to the server does not count.
const batchRows = 1000;

/** Row security and missing grants are for the application: whoever archives sees all. */
async function actAsOwner(trx: Trx): Promise<void> {
  await sql`set local role none`.execute(trx);
}

async function listMigrations(trx: Trx): Promise<readonly string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from public.kysely_migration order by name`.execute(trx);
  return rows.map((row) => row.name);
}

async function readRows(trx: Trx, table: ArchivedTable): Promise<TextRow[]> {
  const values = table.columns.map(({ name, type }) =>
    // `COPY` writes t and f, a cast true and false.
    type === 'boolean'
      ? sql`case when ${sql.ref(name)} then 't' when not ${sql.ref(name)} then 'f' end`
      : sql`${sql.ref(name)}::text`,
  );
  const { rows } = await sql<{ row: TextRow }>`
    select json_build_array(${sql.join(values)}) as row from ${sql.table(table.name)} order by ${orderOf(table)}`.execute(
    trx,
  );
  return rows.map(({ row }) => row);
}

/** By key, bytes of text rather than a language's alphabet, so that both engines agree. */
function orderOf({ columns, key }: ArchivedTable) {
  const named = columns.filter(({ name }) => key.length === 0 || key.includes(name));
  const ordered =
    key.length === 0 ? named : named.toSorted((a, b) => key.indexOf(a.name) - key.indexOf(b.name));
  return sql.join(
    ordered.map(({ name, type }) =>
      key.length > 0 && type !== 'text' ? sql.ref(name) : sql`${sql.ref(name)}::text collate "C"`,
    ),
  );
}

async function holdsAnything(trx: Trx, tables: readonly ArchivedTable[]): Promise<boolean> {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
    if (rows.length > 0) return true;
  }
  return false;
}

async function writeRows(
  trx: Trx,
  table: ArchivedTable,
  columns: readonly string[],
  rows: readonly TextRow[],
): Promise<number> {
  const typed = columns.map((name, at) => {
    const type = table.columns.find((column) => column.name === name)?.type;
    if (type === undefined) throw new Error(`${table.name} has no column ${name}.`);
    return sql`(r ->> ${sql.lit(at)})::${sql.raw(type)}`;
  });
  // Keys are checked at the end of a statement: rows that point to each other go in together.
  const step = table.references.includes(table.name) ? Math.max(rows.length, 1) : batchRows;
  for (let from = 0; from < rows.length; from += step) {
    await sql`
      insert into ${sql.table(table.name)} (${sql.join(columns.map((name) => sql.ref(name)))})
      overriding system value
      select ${sql.join(typed)} from json_array_elements(${JSON.stringify(rows.slice(from, from + step))}::json) r`.execute(
      trx,
    );
  }
  return rows.length;
}

/** A sequence goes on after the highest number that came in. */
async function continueNumbers(trx: Trx, { name, columns }: ArchivedTable): Promise<void> {
  for (const column of columns.filter(({ type }) => type === 'bigint' || type === 'integer')) {
    await sql`
      select setval(numbers, highest) from (
        select pg_get_serial_sequence(${`public."${name}"`}, ${column.name}) as numbers,
          (select max(${sql.ref(column.name)}) from ${sql.table(name)}) as highest) s
      where numbers is not null and highest is not null`.execute(trx);
  }
}

function isText(text: string | undefined, table: { rows: number; sha256: string }): boolean {
  return text !== undefined && sha256(text) === table.sha256 && fromCopyText(text).length === table.rows;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
