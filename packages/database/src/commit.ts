import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * To be returned by a statement that stands alone and whose row everybody wants: its commit then does not wait for the
 * disk, so the row's lock is held for microseconds. A power cut may take back the last fraction of a second of such
 * statements, but never one that a later durable commit was built on: the log is written in order.
 */
export const commitLater = sql<string>`set_config('synchronous_commit', 'off', true)`.as('commit_later');

/** Inside a transaction `commitLater` would hold for all of it, and what was answered could be lost. */
export function refuseTransaction(db: Kysely<Database>): void {
  if (db.isTransaction) throw new Error('This statement commits by itself: use db, not a trx.');
}
