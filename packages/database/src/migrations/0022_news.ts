import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** What the programme tells: read over by a second pair of eyes before it shows, and gone when its day has come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table news (
    id uuid primary key,
    programme_id uuid not null references programme,
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
    title jsonb not null,
    summary jsonb not null,
    body jsonb not null,
    reviewed_on date,
    published_on date,
    expires_on date not null,
    version integer not null default 1,
    check (published_on is null or (reviewed_on <= published_on and published_on < expires_on)),
    check (published_on is null or reviewed_on is not null)
  )`,
  `create index news_shown on news (programme_id, published_on desc)`,
];
