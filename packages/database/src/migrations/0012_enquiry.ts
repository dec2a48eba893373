import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** A buyer's need with its drawings; the frozen spec; who opened what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table enquiry_number (year integer primary key, last integer not null)`,
  `create table enquiry (
    id uuid primary key,
    programme_id uuid not null references programme,
    number text not null unique check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
    status text not null check (status in
      ('unconfirmed', 'quarantined', 'received', 'published', 'closed', 'revoked')),
    language text not null,
    text text not null,
    requirements jsonb not null,
    choice jsonb not null,
    drawing_access text not null check (drawing_access in ('invited-firms', 'chosen-firms')),
    country text not null check (country ~ '^[A-Z]{2}$'),
    organisation text not null,
    buyer_id uuid not null references person,
    upload_key uuid not null unique,
    received_at timestamptz not null,
    confirmed_at timestamptz,
    published_at timestamptz,
    first_answer_at timestamptz,
    seal_opened_at timestamptz,
    ended_at timestamptz,
    spam_signs jsonb not null,
    version integer not null default 1
  )`,
  `create index enquiry_open on enquiry (received_at) where status in ('unconfirmed', 'quarantined', 'received', 'published')`,
  `create table spec (
    enquiry_id uuid not null references enquiry,
    number integer not null check (number > 0),
    requirements jsonb not null,
    hash text not null,
    frozen_at timestamptz not null,
    frozen_by uuid references person,
    primary key (enquiry_id, number)
  )`,
  `create trigger spec_is_frozen before update or delete on spec for each row execute function refuse_change()`,
  // A file is durable before its row exists; a row without an enquiry is swept with its file.
  `create table drawing (
    id uuid primary key,
    upload_key uuid not null,
    enquiry_id uuid references enquiry,
    name text not null,
    kind text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scan_state text not null check (scan_state in ('pending', 'clean', 'infected', 'skipped')),
    received_at timestamptz not null
  )`,
  `create index drawing_by_key on drawing (upload_key)`,
  `create index drawing_by_enquiry on drawing (enquiry_id)`,
  `create table drawing_opening (
    id uuid primary key,
    drawing_id uuid not null references drawing,
    firm_id uuid references firm,
    person_id uuid references person,
    opened_at timestamptz not null
  )`,
  `create index drawing_opening_of on drawing_opening (drawing_id)`,
  `create table spent_challenge (id text primary key, expires_at timestamptz not null)`,
];
