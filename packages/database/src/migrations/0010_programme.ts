import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** The programme with its promoters and strands; persons in one table; what data is kept for and how long. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table retention_class (
    id text primary key,
    keep_days integer check (keep_days > 0),
    counts_from text not null,
    note text not null
  )`,
  `create table processing_activity (
    id text primary key,
    purpose text not null,
    controller text not null,
    lawful_basis text not null,
    recipients text not null,
    retention_class_id text not null references retention_class
  )`,
  `create table programme (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    starts_on date,
    ends_on date,
    declared_total_cents bigint check (declared_total_cents >= 0),
    member_cap integer not null check (member_cap > 0),
    demo boolean not null,
    predecessor_id uuid references programme,
    settings jsonb not null,
    check (ends_on is null or starts_on is null or ends_on > starts_on)
  )`,
  `create table strand (
    id uuid primary key,
    programme_id uuid not null references programme,
    code text not null,
    name jsonb not null,
    unique (programme_id, code)
  )`,
  `create table promoter (
    id uuid primary key,
    programme_id uuid not null references programme,
    name text not null,
    kind text not null check (kind in ('public-body', 'association')),
    lead boolean not null
  )`,
  `create unique index promoter_one_lead on promoter (programme_id) where lead`,
  // Persons are referred to by id everywhere else, so that one row holds all that can be erased.
  `create table person (
    id uuid primary key,
    office text not null,
    name text,
    email text not null,
    phone text,
    language text not null,
    processing_activity_id text not null references processing_activity,
    erased_at timestamptz,
    version integer not null default 1
  )`,
  `create index person_by_email on person (lower(email))`,
];
