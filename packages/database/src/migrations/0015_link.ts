import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Ways in without an account: links, one-time codes and the sessions they open. Only hashes are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table link (
    id uuid primary key,
    token_hash text not null unique,
    purpose text not null check (purpose in ('status', 'personal', 'confirmation')),
    enquiry_id uuid not null references enquiry,
    invitation_id uuid references invitation,
    person_id uuid not null references person,
    expires_at timestamptz,
    ended_at timestamptz,
    check ((purpose = 'personal') = (invitation_id is not null))
  )`,
  `create index link_by_enquiry on link (enquiry_id)`,
  `create index link_by_person on link (person_id)`,
  `create table one_time_code (
    id uuid primary key,
    link_id uuid not null references link,
    code_hash text not null,
    expires_at timestamptz not null,
    tries integer not null default 0,
    ended_at timestamptz
  )`,
  `create unique index one_time_code_one_live on one_time_code (link_id) where ended_at is null`,
  `create table link_session (
    token_hash text primary key,
    link_id uuid not null references link,
    expires_at timestamptz not null,
    ended_at timestamptz
  )`,
  `create index link_session_by_link on link_session (link_id)`,
];
