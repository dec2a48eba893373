import type { Outcome } from '@sebino/domain/outcome';
import { done, refused } from '@sebino/domain/outcome';
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
  const claimed = await trx
    .insertInto('idempotency')
    .values(toRow(request))
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'key'])
        .doUpdateSet((row) => ({
          request_hash: row.ref('excluded.request_hash'),
          status: null,
          body: null,
          created_at: row.ref('excluded.created_at'),
          ends_at: row.ref('excluded.ends_at'),
        }))
        .where('idempotency.ends_at', '<=', request.now),
    )
    .returning('key')
    .executeTakeFirst();
  return claimed === undefined ? answerOf(trx, request) : done(undefined);
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
    .values({ ...toRow(request), status: answer.status, body: json(answer.body) })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
    .execute();
}

export async function deleteEndedKeys(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db.deleteFrom('idempotency').where('ends_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

function toRow({ scope, key, requestHash, now }: KeyedRequest) {
  const endsAt = new Date(now.getTime() + keyHours * 3_600_000);
  return {
    scope,
    key,
    request_hash: requestHash,
    status: null,
    body: null,
    created_at: now,
    ends_at: endsAt,
  };
}

async function answerOf(trx: Trx, request: KeyedRequest): Promise<Outcome<KeptAnswer, 'different-request'>> {
  const kept = await trx
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'body'])
    .where('scope', '=', request.scope)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  if (kept.request_hash !== request.requestHash) return refused('different-request');
  if (kept.status === null) throw new Error(`${request.scope} claimed a key and kept no answer`);
  return done({ status: kept.status, body: kept.body });
}
