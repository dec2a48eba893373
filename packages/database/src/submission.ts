import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { commitLater, refuseTransaction } from './commit.ts';
import type { Database, Trx } from './database.ts';
import { lockForm } from './drawing.ts';
import { claimOf } from './idempotency.ts';
import type { KeptAnswer, KeyedRequest } from './idempotency.ts';
import { countToken, turnsOf } from './rateLimit.ts';
import type { TokenRequest } from './rateLimit.ts';

/**
 * Lets a form in: counts it against limits and, when none is reached, answers the next number of the year, `2026-0148`;
 * else undefined. All of it before the transaction that uses it, so that enquiries do not queue for a number until the
 * one before is on disk; a form that is refused after all leaves a gap.
 */
export async function admit(
  db: Kysely<Database>,
  limits: readonly TokenRequest[],
  year: number,
): Promise<string | undefined> {
  refuseTransaction(db);
  const { parts, allowed } = turnsOf(limits);
  const number = sql`number as (
    insert into enquiry_number (year, last) select ${year}::integer, 1 where ${allowed}
    on conflict (year) do update set last = enquiry_number.last + 1 returning last
  )`;
  const { rows } = await sql<{ last: number | null }>`
    with ${sql.join([...parts, number])}
    select (select last from number) as last, ${commitLater}
  `.execute(db);
  const last = rows[0]?.last ?? undefined;
  return last === undefined ? undefined : `${year}-${String(last).padStart(4, '0')}`;
}

export interface SubmissionTables {
  receipt_turn: { address: string; last_at: Date; second_at: Date | null; third_at: Date | null };
}

export interface Opened {
  /** Enquiries of this address in its window, with this one. */
  sent: number;
  /** When the receipt may leave: one an hour to one address, three a day; the others wait, none is dropped. */
  receiptAt: Date;
}

/**
 * Claims a form for this transaction, in one round trip: the key with its answer, the count of its address and the turn
 * of its receipt, which parallel forms of one address take one after the other, and the lock that no file of the form
 * passes any more. `undefined` when the key was claimed before: its answer is kept. All of it goes when the transaction
 * rolls back.
 */
export async function openSubmission(
  trx: Trx,
  request: KeyedRequest,
  answer: KeptAnswer,
  { uploadKey, perAddress }: { uploadKey: string; perAddress: TokenRequest },
): Promise<Opened | undefined> {
  const isClaimed = sql<boolean>`exists (select 1 from claimed)`;
  const { key, now } = perAddress;
  const { rows } = await sql<{ claimed: boolean; sent: number | null; receipt_at: Date | null }>`
    with claimed as (${claimOf(trx, request, answer)}),
    counted as (${countToken(perAddress, isClaimed)}),
    turn as (
      insert into receipt_turn as before (address, last_at) select ${key}::text, ${now}::timestamptz where ${isClaimed}
      on conflict (address) do update set third_at = before.second_at, second_at = before.last_at,
        last_at = greatest(excluded.last_at, before.last_at + interval '1 hour', before.third_at + interval '24 hours')
      returning last_at
    )
    select ${isClaimed} as claimed, (select taken from counted) as sent, (select last_at from turn) as receipt_at,
      ${lockForm(uploadKey)} as locked
  `.execute(trx);
  const [row] = rows;
  if (row?.claimed !== true || row.sent === null || row.receipt_at === null) return undefined;
  return { sent: row.sent, receiptAt: row.receipt_at };
}

/** Throws away turns that no later receipt waits for; answers how many. Nothing depends on it but space. */
export async function deleteEndedTurns(db: Kysely<Database>, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const result = await db.deleteFrom('receipt_turn').where('last_at', '<', dayAgo).executeTakeFirst();
  return Number(result.numDeletedRows);
}
