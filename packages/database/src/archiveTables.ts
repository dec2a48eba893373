import { sql } from 'kysely';
import type { Trx } from './database.ts';

export interface ArchivedColumn {
  name: string;
  /** As `format_type` says it: `timestamp with time zone`, `uuid[]`. */
  type: string;
}

export interface ArchivedTable {
  name: string;
  columns: readonly ArchivedColumn[];
  /** Columns of the primary key; empty where there is none. */
  key: readonly string[];
  /** Tables that its rows point to, itself included. */
  references: readonly string[];
}

/**
 * Every table of ours in an order in which each comes after those that its rows point to; the queue's tables are not
 * ours, and what is unlogged is not worth keeping. Throws when tables point to each other in a circle.
 */
export async function listTables(trx: Trx): Promise<ArchivedTable[]> {
  const { rows } = await sql<ArchivedTable>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
        as columns,
      coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '[]') as key,
      coalesce((select json_agg(distinct f.confrelid::regclass::text)
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as references
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
      and c.relname not like 'kysely\\_%'
    order by c.relname collate "C"`.execute(trx);
  return inOrder(rows);
}

function inOrder(tables: readonly ArchivedTable[]): ArchivedTable[] {
  const placed: ArchivedTable[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const at = waiting.findIndex((table) =>
      table.references.every((name) => name === table.name || !waiting.some((each) => each.name === name)),
    );
    if (at < 0)
      throw new Error(`Tables point to each other: ${waiting.map((table) => table.name).join(', ')}.`);
    placed.push(...waiting.splice(at, 1));
  }
  return placed;
}
