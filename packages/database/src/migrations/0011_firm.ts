import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Firms, their part in the programme, what they can make and prove. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table firm (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
    name text not null,
    town text not null,
    founded_year integer,
    staff_count integer check (staff_count > 0),
    vat_number text not null unique,
    main_process text not null,
    presentation jsonb not null,
    version integer not null default 1
  )`,
  `create table firm_contact (
    firm_id uuid not null references firm,
    person_id uuid not null references person,
    is_primary boolean not null,
    ended_at timestamptz,
    primary key (firm_id, person_id)
  )`,
  `create unique index firm_contact_one_primary on firm_contact (firm_id) where is_primary and ended_at is null`,
  // The ledger names a firm by this random key, known to the firm and to the office.
  `create table participation (
    id uuid primary key,
    programme_id uuid not null references programme,
    firm_id uuid not null references firm,
    ledger_key text not null unique check (ledger_key ~ '^[0-9a-f]{32}$'),
    starts_on date not null,
    ends_on date,
    standing text not null check (standing in ('active', 'paused', 'left')),
    version integer not null default 1,
    unique (programme_id, firm_id),
    check (ends_on is null or ends_on >= starts_on)
  )`,
  `create table participation_change (
    id uuid primary key,
    participation_id uuid not null references participation,
    kind text not null check (kind in ('joined', 'paused', 'resumed', 'left', 'rejoined')),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid references person,
    ledger_seq bigint
  )`,
  `create index participation_change_of on participation_change (participation_id, happened_at)`,
  `create table capability (
    id uuid primary key,
    firm_id uuid not null references firm,
    process text not null,
    values jsonb not null,
    verified_on date,
    flagged boolean not null default false,
    version integer not null default 1,
    unique (firm_id, process)
  )`,
  `create table certificate (
    id uuid primary key,
    firm_id uuid not null references firm,
    kind text not null,
    subject text,
    issued_on date not null,
    expires_on date,
    check (expires_on is null or expires_on > issued_on)
  )`,
  `create index certificate_of on certificate (firm_id)`,
];
