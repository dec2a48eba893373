import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { JobSource } from './jobsSource.ts';

/** What the two engines have in common for `openDatabase`: how to reach the data, and how to act as the owner. */
export interface Engine {
  kind: 'pglite' | 'postgres';
  /** Runs as `sebino_app`, which owns nothing. */
  db: Kysely<Database>;
  jobSource: JobSource;
  /** Lends a connection of the owner, for migrations alone. */
  asOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Owner {
  db: Kysely<Database>;
  jobSource: JobSource;
}

/** The role of the application: all of the data, none of the tables. */
export const appRole = 'sebino_app';
