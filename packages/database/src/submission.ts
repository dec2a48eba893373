import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { commitLater, refuseTransaction } from './commit.ts';
import type { Database, Trx } from './database.ts';
import { lockForm } from './drawing.ts';
import { claimOf } from './idempotency.ts';
import type { KeptAnswer, KeyedRequest } from './idempotency.ts';
import { turnsOf } from './rateLimit.ts';
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

export interface Earlier {
  /** Enquiries that this address has sent since the instant asked for. */
  sent: number;
  /** When the last receipt to it was queued since then, and the third last. */
  lastReceiptAt?: Date;
  thirdLastReceiptAt?: Date;
}

/**
 * Claims a form for this transaction and tells what its sender did before, in one round trip: the key with its answer,
 * the lock that no file of the form passes any more, the figures that limits go by. `undefined` when the key was claimed
 * before: its answer is kept.
 */
export async function openSubmission(
  trx: Trx,
  request: KeyedRequest,
  answer: KeptAnswer,
  form: { uploadKey: string; email: string; since: Date },
): Promise<Earlier | undefined> {
  const { email, since } = form;
  const row = await trx
    .with('claimed', () => claimOf(trx, request, answer))
    .with('receipt', (db) =>
      db
        .selectFrom('mail')
        .innerJoin('person', 'person.id', 'mail.person_id')
        .select('mail.queued_at')
        .where(sql`lower(person.email)`, '=', email.toLowerCase())
        .where('mail.template', 'in', ['enquiry-received', 'enquiry-confirmation'])
        .where('mail.queued_at', '>', since)
        .orderBy('mail.queued_at', 'desc')
        .limit(3),
    )
    .selectNoFrom(({ selectFrom, exists, fn }) => [
      exists(selectFrom('claimed').select('claimed.key')).as('claimed'),
      selectFrom('enquiry')
        .innerJoin('person', 'person.id', 'enquiry.buyer_id')
        .select(fn.countAll<number>().as('sent'))
        .where(sql`lower(person.email)`, '=', email.toLowerCase())
        .where('enquiry.received_at', '>', since)
        .as('sent'),
      selectFrom('receipt').select('receipt.queued_at').limit(1).as('last_receipt'),
      selectFrom('receipt').select('receipt.queued_at').limit(1).offset(2).as('third_last_receipt'),
      lockForm(form.uploadKey).as('locked'),
    ])
    .executeTakeFirstOrThrow();
  if (row.claimed !== true) return undefined;
  return {
    sent: Number(row.sent),
    ...(row.last_receipt === null ? {} : { lastReceiptAt: row.last_receipt }),
    ...(row.third_last_receipt === null ? {} : { thirdLastReceiptAt: row.third_last_receipt }),
  };
}
