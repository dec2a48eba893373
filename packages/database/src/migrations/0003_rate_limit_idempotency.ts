import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  // Written for every counted call and thrown away by time: fillfactor leaves room to update in place.
  await sql`
    create table rate_limit (
      bucket text not null check (length(bucket) between 1 and 60),
      key text not null check (length(key) between 1 and 200),
      taken integer not null check (taken >= 0),
      ends_at timestamptz not null,
      primary key (bucket, key)
    ) with (fillfactor = 70)`.execute(db);
  await sql`create index rate_limit_ends_at on rate_limit (ends_at)`.execute(db);
  await sql`
    create table idempotency (
      scope text not null check (length(scope) between 1 and 200),
      key text not null check (length(key) between 1 and 200),
      request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
      status integer check (status between 100 and 599),
      body jsonb,
      created_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > created_at),
      primary key (scope, key)
    )`.execute(db);
  await sql`create index idempotency_ends_at on idempotency (ends_at)`.execute(db);
}
