import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** The rotation's ledger, append-only, and what stands around it: verdicts, allocations, overrides awaiting a second person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table ledger_entry (
    seq bigint primary key check (seq > 0),
    body jsonb not null,
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    previous_hash text not null unique check (previous_hash ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz not null
  )`,
  `create trigger ledger_is_append_only before update or delete on ledger_entry
    for each row execute function refuse_change()`,
  `create table allocation (
    enquiry_id uuid not null references enquiry,
    number integer not null check (number > 0),
    ledger_seq bigint not null unique references ledger_entry,
    decided_by uuid references person,
    decided_at timestamptz not null,
    primary key (enquiry_id, number)
  )`,
  `create table verdict (
    enquiry_id uuid not null references enquiry,
    firm_id uuid not null references firm,
    spec_number integer not null,
    outcome text not null check (outcome in ('eligible', 'eligible-with-question', 'not-eligible')),
    line uuid,
    reasons jsonb not null,
    fits jsonb not null,
    given_at timestamptz not null,
    primary key (enquiry_id, firm_id, spec_number),
    check (outcome <> 'not-eligible' or jsonb_array_length(reasons) > 0)
  )`,
  `create table override_request (
    id uuid primary key,
    enquiry_id uuid not null references enquiry,
    firm_ids jsonb not null,
    reason text not null,
    proposed_by uuid not null references person,
    proposed_at timestamptz not null,
    status text not null check (status in ('pending', 'countersigned', 'refused')),
    decided_by uuid references person,
    decided_at timestamptz,
    check (decided_by is null or decided_by <> proposed_by),
    check ((status = 'pending') = (decided_by is null))
  )`,
  `create unique index override_request_one_pending on override_request (enquiry_id) where status = 'pending'`,
];
