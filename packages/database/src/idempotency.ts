import type { Outcome } from '@sebino/domain/outcome';
import { done, refused } from '@sebino/domain/outcome';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database, Trx } from './database.ts';
import type { NullableJson } from './column.ts';
import { json } from './column.ts';

export interface IdempotencyTables {
  idempotency: IdempotencyTable;
}

export interface IdempotencyTable {
  scope: string;
  key: string;
  request_hash: string;
  status: number | null;
  body: NullableJson<unknown>;
  created_at: Date;
  ends_at: Date;
}

export interface KeyedRequest {
  /** The procedure, with the account or the link where there is one: a key means nothing to anybody else. */
  scope: string;
  /** Made by the client with the form, sent again with every retry. */
  key: string;
  /** `hashOf` the parsed input. */
  requestHash: string;
  now: Date;
}

/** What was answered the first time, to be answered again. Holds no secret: it is kept for a day. */
export interface KeptAnswer {
  /** As an HTTP status. */
  status: number;
  body: unknown;
}

/** A key to be claimed, with its answer where that is known. */
export interface Claimed {
  request: KeyedRequest;
  answer?: KeptAnswer;
}

/** A client may retry for this long; the least that Stripe keeps (docs.stripe.com/api/idempotent_requests). */
export const keyHours = 24;

/**
 * Claims the key inside the transaction that does the work: `undefined` means go on, and call `keepAnswer` before
 * the end; else the answer kept from the first time. Of identical requests at once one goes on, the others wait
 * for its commit and get its answer; when it rolls back, the next one goes on.
 */
export async function claimKey(
  trx: Trx,
  request: KeyedRequest,
): Promise<Outcome<KeptAnswer | undefined, 'different-request'>> {
  const claimed = await claimOf(trx, [{ request }]).executeTakeFirst();
  if (claimed !== undefined) return done(undefined);
  const kept = await findAnswer(trx, request);
  if (kept.ok && kept.value === undefined) throw new Error(`${request.scope} has lost a key meanwhile`);
  return kept;
}

/**
 * Claims as a part of a larger statement, each with its answer where that is known beforehand; they answer the keys that
 * were free. All of one scope and instant, and in the order of the keys, or two such statements may wait for each other.
 */
// oxlint-disable-next-line explicit-module-boundary-types -- the builder's type is inferred; written out it says nothing
export function claimOf(trx: Trx, claims: readonly Claimed[]) {
  return trx
    .insertInto('idempotency')
    .values(claims.map(({ request, answer }) => toRow(request, answer)))
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'key'])
        .doUpdateSet((row) => ({
          request_hash: row.ref('excluded.request_hash'),
          status: row.ref('excluded.status'),
          body: sql`excluded.body`,
          created_at: row.ref('excluded.created_at'),
          ends_at: row.ref('excluded.ends_at'),
        }))
        .where('idempotency.ends_at', '<=', sql<Date>`excluded.created_at`),
    )
    .returning('key');
}

/** Keeps the answer with the key that this transaction claimed. */
export async function keepAnswer(trx: Trx, request: KeyedRequest, answer: KeptAnswer): Promise<void> {
  await trx
    .updateTable('idempotency')
    .set({ status: answer.status, body: json(answer.body) })
    .where('scope', '=', request.scope)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
}

/**
 * Keeps the answer to a failure whose transaction rolled back, and the claim with it. Not for a database that
 * went away: there the client is to try again.
 */
export async function keepFailure(
  db: Kysely<Database>,
  request: KeyedRequest,
  answer: KeptAnswer,
): Promise<void> {
  await db
    .insertInto('idempotency')
    .values(toRow(request, answer))
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
    .execute();
}

export async function deleteEndedKeys(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db.deleteFrom('idempotency').where('ends_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** The answer kept under a key, if there is one; refused when the key stands for another request. */
export async function findAnswer(
  db: Kysely<Database>,
  request: KeyedRequest,
): Promise<Outcome<KeptAnswer | undefined, 'different-request'>> {
  const kept = await db
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'body'])
    .where('scope', '=', request.scope)
    .where('key', '=', request.key)
    .where('ends_at', '>', request.now)
    .executeTakeFirst();
  if (kept === undefined) return done(undefined);
  if (kept.request_hash !== request.requestHash) return refused('different-request');
  if (kept.status === null) throw new Error(`${request.scope} claimed a key and kept no answer`);
  return done({ status: kept.status, body: kept.body });
}

function toRow({ scope, key, requestHash, now }: KeyedRequest, answer?: KeptAnswer) {
  const endsAt = new Date(now.getTime() + keyHours * 3_600_000);
  return {
    scope,
    key,
    request_hash: requestHash,
    status: answer?.status ?? null,
    body: answer === undefined ? null : json(answer.body),
    created_at: now,
    ends_at: endsAt,
  };
}
