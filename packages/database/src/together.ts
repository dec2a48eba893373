import { CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { DatabaseConnection, Driver } from 'kysely';
import type { Database, Trx } from './database.ts';

/**
 * Sends writes that need nothing of each other as one statement, in one round trip: what `work` writes through `later` is
 * kept and sent when `work` ends, all of it or nothing. Rows inserted alike become one insert of many rows.
 *
 * Every write sees the tables as they were before, not what the others write; references between the new rows hold, for
 * they are looked at when the statement ends. Nothing can be read through `later`, and it does not tell how many rows a
 * write met: what depends on that belongs before or after. Throws on a question.
 */
export async function together(trx: Trx, work: (later: Trx) => Promise<void>): Promise<void> {
  const kept: CompiledQuery[] = [];
  await keeping(kept).transaction().execute(work);
  if (kept.length > 0) await trx.executeQuery(join(kept));
}

function join(writes: readonly CompiledQuery[]): CompiledQuery {
  const parameters: unknown[] = [];
  const numbered = (sql: string, own: readonly unknown[]): string => {
    const before = parameters.length;
    parameters.push(...own);
    return sql.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
  };
  const parts = Map.groupBy(writes, (write) => rowOf(write)?.into ?? write)
    .values()
    .map((alike, at) => {
      const [first] = alike;
      const { into } = (first === undefined ? undefined : rowOf(first)) ?? {};
      const texts = alike.map((write) => numbered(rowOf(write)?.row ?? write.sql, write.parameters));
      return `w${at} as (${into ?? ''}${texts.join(', ')})`;
    });
  return CompiledQuery.raw(`with ${[...parts].join(', ')} select`, parameters);
}

/** What a plain insert of one row is made of: rows of the same `into` can be joined by commas. */
function rowOf({ query, sql }: CompiledQuery): { into: string; row: string } | undefined {
  if (query.kind !== 'InsertQueryNode' || query.onConflict !== undefined) return undefined;
  const at = sql.indexOf(valuesKeyword);
  return at === -1
    ? undefined
    : { into: sql.slice(0, at + valuesKeyword.length), row: sql.slice(at + valuesKeyword.length) };
}

const valuesKeyword = ' values ';

function keeping(kept: CompiledQuery[]): Kysely<Database> {
  const connection: DatabaseConnection = {
    executeQuery: async (query) => {
      if (asksSomething(query)) throw new Error('Only writes are sent together: ask before or after.');
      kept.push(query);
      return { rows: [] };
    },
    streamQuery: () => {
      throw new Error('Only writes are sent together: nothing can be read.');
    },
  };
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  };
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** The queue sends its own text, an insert that answers an id nobody needs here. */
function asksSomething({ query, sql }: CompiledQuery): boolean {
  switch (query.kind) {
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      return query.returning !== undefined;
    case 'RawNode':
      return !/^\s*insert\s/i.test(sql);
    default:
      return true;
  }
}

async function nothing(): Promise<void> {}
