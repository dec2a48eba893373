import type { Outcome } from '@sebino/domain/outcome';
import { done, refused } from '@sebino/domain/outcome';
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { commitLater, refuseTransaction } from './commit.ts';
import type { Database } from './database.ts';

export interface RateLimitTables {
  rate_limit: RateLimitTable;
}

export interface RateLimitTable {
  bucket: string;
  key: string;
  taken: number;
  ends_at: Date;
}

export interface TokenRule {
  /** What is limited, a stable code: `sign-in`, `one-time-code`. */
  bucket: string;
  /** Tokens in one window. */
  limit: number;
  /** The window begins with the first token taken. */
  windowSeconds: number;
  now: Date;
}

export interface TokenRequest extends TokenRule {
  /** Whom it is counted for: an account, a link, an address. At most 200 characters; a hash where it is personal. */
  key: string;
}

export interface TokenAnswer {
  allowed: boolean;
  /** Tokens left in this window. */
  remaining: number;
  /** When the window ends and the count starts again. */
  endsAt: Date;
}

/**
 * Takes one token, or none when the window holds no more: one statement, so parallel calls on any number of
 * processes cannot take more than the limit. On the `db`, never in a transaction that may roll back: the
 * token would come back with it.
 */
export async function takeToken(db: Kysely<Database>, request: TokenRequest): Promise<TokenAnswer> {
  refuseTransaction(db);
  const { rows } = await sql<{ taken: number; ends_at: Date }>`
    ${countTokens(request, sql`(select ${request.key}::text as key, 1 as tokens)`)}, ${commitLater}
  `.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A token was neither the first nor counted on.');
  const { limit } = request;
  return { allowed: row.taken <= limit, remaining: Math.max(0, limit - row.taken), endsAt: row.ends_at };
}

/**
 * Lets a guess reach the verifier and counts it unless it was right. A token is taken before the verifier is
 * asked, so that no number of parallel guesses passes, and given back after a right one; a new code, being no
 * part of the key, resets nothing. `key` names the account or the link.
 */
export async function tryGuess(
  db: Kysely<Database>,
  request: TokenRequest,
  verify: () => Promise<boolean>,
): Promise<Outcome<undefined, 'wrong' | 'too-many-attempts'>> {
  const token = await takeToken(db, request);
  if (!token.allowed) return refused('too-many-attempts');
  if (!(await verify())) return refused('wrong');
  await giveBack(db, request, token.endsAt);
  return done(undefined);
}

/** Throws away the windows that have ended; answers how many. Nothing depends on it but space. */
export async function deleteEndedLimits(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db.deleteFrom('rate_limit').where('ends_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

async function giveBack(
  db: Kysely<Database>,
  { bucket, key, limit }: TokenRequest,
  endsAt: Date,
): Promise<void> {
  await db
    .updateTable('rate_limit')
    // Refused guesses had left the count one past the limit: they reached nobody, so it falls below it.
    .set({ taken: sql`least(taken, ${limit}::integer) - 1` })
    .where('bucket', '=', bucket)
    .where('key', '=', key)
    .where('ends_at', '=', endsAt)
    .where('taken', '>', 0)
    .execute();
}

/**
 * The count of tokens as a part of a larger statement: `wanted` is a relation of `key`, once each, and `tokens`. It answers
 * `key`, `taken` and `ends_at`; see `granted`.
 */
export function countTokens(
  { bucket, limit, windowSeconds, now }: TokenRule,
  wanted: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const endsAt = new Date(now.getTime() + windowSeconds * 1000);
  // What was asked for past the limit is forgotten at the next count, or a flood would write ever larger numbers. In the
  // order of the keys, so that two statements never wait for each other.
  return sql`insert into rate_limit as before (bucket, key, taken, ends_at)
    select ${bucket}::text, wanted.key, wanted.tokens, ${endsAt}::timestamptz from ${wanted} as wanted order by wanted.key
    on conflict (bucket, key) do update set
      taken = case when before.ends_at <= ${now}::timestamptz then excluded.taken
        else least(before.taken, ${limit}::integer) + excluded.taken end,
      ends_at = case when before.ends_at <= ${now}::timestamptz then excluded.ends_at else before.ends_at end
    returning key, taken, ends_at`;
}

/** How many of the `tokens` asked for lay within the limit, by the `taken` that counting them answered. */
export function granted(rule: TokenRule): RawBuilder<number> {
  return sql<number>`least(tokens, greatest(0, ${rule.limit}::integer - (taken - tokens)))`;
}
