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

/** For how many whole minutes the oldest job of these queues has been due and not done; 0 when none is due. */
export async function oldestDueMinutes(db: Kysely<Database>, queues: readonly string[]): Promise<number> {
  const { rows } = await sql<{ minutes: number | null }>`
    select floor(extract(epoch from now() - min(start_after)) / 60)::integer as minutes from pgboss.job
    where name in (${sql.join(queues)}) and state in ('created', 'retry', 'active') and start_after <= now()`.execute(
    db,
  );
  return rows[0]?.minutes ?? 0;
}
