import type { PGlite } from '@electric-sql/pglite';
import type { ConstructorOptions } from 'pg-boss';
import { fromPglite } from 'pg-boss';

/** How the job queue reaches its tables: on the embedded engine over the one connection, else over its own. */
export type JobSource = { kind: 'pglite'; pglite: PGlite } | { kind: 'postgres'; connectionString: string };

export function connectionOf(source: JobSource, connections: number): ConstructorOptions {
  switch (source.kind) {
    case 'pglite':
      return { backend: 'pglite', db: fromPglite(source.pglite) };
    case 'postgres':
      return {
        connectionString: source.connectionString,
        max: connections,
        connectionTimeoutMillis: 5_000,
        // Given to the driver as it is: without it a worker would wait for ever on a connection that died unheard.
        ...{ query_timeout: 15_000 },
      };
  }
}
