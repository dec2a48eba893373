import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Mails that have not left, and how many of them were tried in vain at least once. */
export async function countWaitingMails(db: Kysely<Database>): Promise<{ waiting: number; tried: number }> {
  return await db
    .selectFrom('mail')
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number>`count(*) filter (where attempts > 0)`.as('tried'),
    ])
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow();
}
