import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** What happened, when it happened and when it was recorded; never updated. State rows are projections of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table business_event (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    kind text not null,
    subject text not null,
    subject_id uuid not null,
    actor_kind text not null,
    actor_id uuid,
    data jsonb not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null
  )`,
  `create index business_event_of on business_event (subject, subject_id, seq)`,
  `create trigger business_event_is_append_only before update or delete on business_event
    for each row execute function refuse_change()`,
  `create table mail (
    id uuid primary key,
    template text not null,
    person_id uuid not null references person,
    subject_id uuid,
    language text not null,
    queued_at timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0,
    last_error text,
    -- The words hold links and codes: they are wiped as soon as the mail has left.
    message jsonb
  )`,
  `create index mail_waiting on mail (queued_at) where sent_at is null`,
  `create index mail_of on mail (subject_id)`,
];
