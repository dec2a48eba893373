import { CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { DatabaseConnection, Driver } from 'kysely';
import type { Database, Trx } from './database.ts';

/**
 * Sends writes that need nothing of each other as one statement, in one round trip: what `work` writes through `later` is
 * kept and sent when `work` ends, all of it or nothing.
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
  const parts = writes.map((write, at) => {
    const before = parameters.length;
    parameters.push(...write.parameters);
    return `w${at} as (${write.sql.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`)})`;
  });
  return CompiledQuery.raw(`with ${parts.join(', ')} select`, parameters);
}

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
