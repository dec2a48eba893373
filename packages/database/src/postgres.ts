import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';
import type { Parse } from './engineTypes.ts';
import { refuseInsideTransaction } from './actorTransaction.ts';
import { appRole } from './engine.ts';
import { wireTypes } from './engineTypes.ts';
import { databaseRefusal, isUnanswered, isUnmigrated } from './errors.ts';
import { statementNames } from './postgresStatement.ts';

export interface PostgresOptions {
  databaseUrl: string;
  /** Connections of this process; default 10. */
  poolSize?: number;
  /** How long a query waits for a connection before it is refused as `database-away`; default 5000, never longer. */
  acquireTimeoutMs?: number;
  /** Longest a statement may run; default 10000. */
  statementTimeoutMs?: number;
}

export function postgresEngine(options: PostgresOptions): Engine {
  const statementTimeoutMs = options.statementTimeoutMs ?? 10_000;
  const settings = `-c role=${appRole} -c statement_timeout=${statementTimeoutMs} -c idle_in_transaction_session_timeout=30000`;
  const queryTimeoutMs = statementTimeoutMs + silenceMs;
  const pool = createPool(options, { max: options.poolSize ?? 10, settings, queryTimeoutMs });
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: toKyselyPool(pool) }),
    plugins: [refuseInsideTransaction],
  });
  return {
    kind: 'postgres',
    db,
    jobSource: {
      kind: 'postgres',
      connectionString: withSettings(options.databaseUrl, `-c role=${appRole}`),
    },
    asOwner: async (work) => {
      const ownerPool = createPool(options, { max: 1, settings: '' });
      const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: toKyselyPool(ownerPool) }) });
      try {
        return await work({
          db: owner,
          jobSource: { kind: 'postgres', connectionString: options.databaseUrl },
        });
      } finally {
        await end(owner, ownerPool);
      }
    },
    close: () => end(db, pool),
  };
}

// Beyond this many waiting for each connection the queue only makes everybody late.
const waitingPerConnection = 50;

/** A query that is not answered in this time after the server should have ended it waits on a dead connection. */
const silenceMs = 5_000;

interface PoolRule {
  max: number;
  settings: string;
  queryTimeoutMs?: number;
}

function createPool(options: PostgresOptions, { max, settings, queryTimeoutMs }: PoolRule): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSettings(options.databaseUrl, `-c timezone=UTC ${settings}`.trim()),
    max,
    connectionTimeoutMillis: Math.min(options.acquireTimeoutMs ?? 5_000, 5_000),
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // The server's own limit says nothing when the way to the server is gone: then nobody else ends the wait.
    ...(queryTimeoutMs === undefined ? {} : { query_timeout: queryTimeoutMs }),
    application_name: 'sebino',
    types: { getTypeParser },
  });
  // An idle connection, then one in use: unheard, either error would end the process when Postgres restarts.
  // The query on it fails by itself and the pool drops it.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

function toKyselyPool(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await acquire(pool);
      // Kysely knows a connection by its object, so each client keeps the one it was given first.
      const known = wrapped.get(client) ?? withNamedStatements(client, nameOf);
      wrapped.set(client, known);
      return known;
    },
  };
}

async function acquire(pool: pg.Pool): Promise<pg.PoolClient> {
  if (pool.waitingCount >= pool.options.max * waitingPerConnection) {
    throw databaseRefusal('database-away', 'Too many queries wait for the database.');
  }
  try {
    return await pool.connect();
  } catch (error) {
    if (isUnmigrated(error)) throw error;
    throw databaseRefusal('database-away', 'The database cannot be reached.', error);
  }
}

function withNamedStatements(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
): PostgresPoolClient {
  async function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const name = parameters.length === 0 ? undefined : nameOf(text);
    const result = await client
      .query({ text, values: [...parameters], ...(name === undefined ? {} : { name }) })
      .catch((error: unknown) => {
        // Ends the connection, or the rollback would wait for it as long again and the pool would lend it out once more.
        if (isUnanswered(error) && client instanceof pg.Client) void client.end();
        throw error;
      });
    // The driver types its answer more loosely than Kysely does: the same object.
    return result as unknown as PostgresQueryResult<R>;
  }
  // Kysely asks for cursors only when it was given a cursor class, which it is not.
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}

/** Joins our settings with those the address may carry already; ours come last, so they win. */
function withSettings(databaseUrl: string, settings: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', [url.searchParams.get('options'), settings].filter(Boolean).join(' '));
  return url.toString();
}

// The driver's declaration knows no oids beyond its own list.
function getTypeParser(oid: number, format?: unknown): Parse {
  const parse = format === 'binary' ? undefined : (scalars.get(oid) ?? arrays.get(oid));
  return parse ?? pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text');
}

const textArrayOid: number = 1009;
const scalars = new Map(wireTypes.map((type) => [type.oid, type.parse]));
const arrays = new Map(wireTypes.map((type) => [type.arrayOid, arrayOf(type.parse)]));

function arrayOf(parse: Parse): Parse {
  const split: Parse = pg.types.getTypeParser(textArrayOid);
  const each = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(each);
    return typeof item === 'string' ? parse(item) : item;
  };
  return (text) => each(split(text));
}

async function end(db: Kysely<Database>, pool: pg.Pool): Promise<void> {
  await db.destroy();
  if (!pool.ended) await pool.end();
}

function ignore(): void {}
