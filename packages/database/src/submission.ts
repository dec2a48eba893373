import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { commitLater, refuseTransaction } from './commit.ts';
import type { Database, Trx } from './database.ts';
import { lockForm } from './drawing.ts';
import { claimOf } from './idempotency.ts';
import type { KeptAnswer, KeyedRequest } from './idempotency.ts';
import { countTokens, granted } from './rateLimit.ts';
import type { TokenRequest, TokenRule } from './rateLimit.ts';

/**
 * Lets forms in: counts each against the limit of its sender and that of all and, while neither is reached, answers it the
 * next number of the year, `2026-0148`; else undefined. In the order of the forms. All of it before the transaction that
 * uses it, so that enquiries do not queue for a number until the one before is on disk; a form that is refused after all
 * leaves a gap. A sender who has used up its own tokens takes none of everybody's.
 */
export async function admit(
  db: Kysely<Database>,
  {
    senders,
    perSender,
    all,
    year,
  }: { senders: readonly string[]; perSender: TokenRule; all: TokenRequest; year: number },
): Promise<(string | undefined)[]> {
  refuseTransaction(db);
  const { rows } = await sql<{ key: string; tokens: number; all: number | null; last: number | null }>`
    with wanted as (
      select key, count(*)::integer as tokens from unnest(${senders}::text[]) as key group by key
    ),
    own as (${countTokens(perSender, sql`wanted`)}),
    let_in as (select key, ${granted(perSender)} as tokens from own join wanted using (key)),
    asked as (select ${all.key}::text as key, sum(tokens)::integer as tokens from let_in having sum(tokens) > 0),
    everybody as (${countTokens(all, sql`asked`)}),
    granted as (select ${granted(all)} as tokens from everybody join asked using (key)),
    number as (
      insert into enquiry_number (year, last) select ${year}::integer, tokens from granted where tokens > 0
      on conflict (year) do update set last = enquiry_number.last + excluded.last returning last
    )
    select key, tokens, (select tokens from granted) as all, (select last from number) as last, ${commitLater} from let_in
  `.execute(db);
  const own = new Map(rows.map((row) => [row.key, row.tokens]));
  const last = rows[0]?.last ?? 0;
  let next = last - (rows[0]?.all ?? 0);
  return senders.map((sender) => {
    const left = own.get(sender) ?? 0;
    if (left === 0 || next === last) return undefined;
    own.set(sender, left - 1);
    next += 1;
    return `${year}-${String(next).padStart(4, '0')}`;
  });
}

export interface SubmissionTables {
  receipt_turn: { address: string; last_at: Date; second_at: Date | null; third_at: Date | null };
}

/** What a form is claimed by. */
export interface Claim {
  request: KeyedRequest;
  answer: KeptAnswer;
  uploadKey: string;
  /** Keyed digest of the sender's mail address. */
  address: string;
}

export interface Opened {
  /** Enquiries of this address in its window, with this one. */
  sent: number;
  /** When the receipt may leave: one an hour to one address, three a day; the others wait, none is dropped. */
  receiptAt: Date;
}

/**
 * Claims forms for this transaction, in one round trip: each key with its answer, the count of its address and the turn
 * of its receipt, which parallel forms of one address take one after the other, and the lock that no file of the form
 * passes any more. A form whose key was claimed before is not in the answer: its own is kept. All of it goes when the
 * transaction rolls back. Answers by the key of the request; throws when two of the forms share a key or an address.
 */
export async function openSubmissions(
  trx: Trx,
  claims: readonly Claim[],
  perAddress: TokenRule,
): Promise<Map<string, Opened>> {
  const inOrder = claims.toSorted((a, b) => (a.request.key < b.request.key ? -1 : 1));
  const { now } = perAddress;
  const { rows } = await sql<{ key: string; sent: number; receipt_at: Date }>`
    with claimed as (${claimOf(trx, inOrder)}),
    form as (
      select form.key, address, upload_key from unnest(
        ${inOrder.map((each) => each.request.key)}::text[], ${inOrder.map((each) => each.address)}::text[],
        ${inOrder.map((each) => each.uploadKey)}::text[]
      ) as form (key, address, upload_key) join claimed using (key)
    ),
    counted as (${countTokens(perAddress, sql`(select address as key, 1 as tokens from form)`)}),
    turn as (
      insert into receipt_turn as before (address, last_at)
      select address, ${now}::timestamptz from form order by address
      on conflict (address) do update set third_at = before.second_at, second_at = before.last_at,
        last_at = greatest(excluded.last_at, before.last_at + interval '1 hour', before.third_at + interval '24 hours')
      returning address, last_at
    )
    select form.key, counted.taken as sent, turn.last_at as receipt_at, ${lockForm(sql`form.upload_key`)} as locked
    from form join counted on counted.key = form.address join turn on turn.address = form.address
  `.execute(trx);
  return new Map(rows.map((row) => [row.key, { sent: row.sent, receiptAt: row.receipt_at }]));
}

/** Throws away turns that no later receipt waits for; answers how many. Nothing depends on it but space. */
export async function deleteEndedTurns(db: Kysely<Database>, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const result = await db.deleteFrom('receipt_turn').where('last_at', '<', dayAgo).executeTakeFirst();
  return Number(result.numDeletedRows);
}
