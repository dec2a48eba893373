import type { OpenDatabase } from './open.ts';
import type { PostgresVersion, RealPostgres } from './testing.ts';
import { freshDatabase, postgresVersions, realPostgres } from './testing.ts';

/** The three engines that a promise about SQL is held against; use with `describe.each`. */
export const everyEngine: readonly TestEngine[] = [
  {
    name: 'the embedded engine',
    start: async () => ({ fresh: freshDatabase, close: async () => undefined }),
  },
  ...postgresVersions.map((version) => ({
    name: `Postgres ${version}`,
    start: () => startPostgres(version),
  })),
];

export interface TestEngine {
  name: string;
  start(): Promise<RunningEngine>;
}

export interface RunningEngine {
  fresh(): Promise<OpenDatabase>;
  close(): Promise<void>;
}

async function startPostgres(version: PostgresVersion): Promise<RunningEngine> {
  const postgres: RealPostgres = await realPostgres(version);
  return { fresh: () => postgres.fresh({ poolSize: 20 }), close: postgres.close };
}
