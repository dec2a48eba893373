import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Invitations with their clocks, and quotations: prices lie in rows of their own, so that they can be sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table invitation (
    id uuid primary key,
    enquiry_id uuid not null references enquiry,
    firm_id uuid not null references firm,
    ledger_seq bigint not null references ledger_entry,
    by text not null check (by in ('rotation', 'direct-choice', 'override')),
    status text not null check (status in
      ('open', 'accepted', 'quoted', 'declined', 'silent', 'lapsed', 'withdrawn')),
    decline jsonb,
    call_requested boolean not null default false,
    invited_at timestamptz not null,
    remind_at timestamptz not null,
    reminded_at timestamptz,
    answer_due_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid references person,
    quotation_due_at timestamptz,
    settled_at timestamptz,
    version integer not null default 1,
    unique (enquiry_id, firm_id),
    check ((status = 'declined') = (decline is not null)),
    check (status not in ('accepted', 'quoted', 'lapsed') or quotation_due_at is not null)
  )`,
  `create index invitation_clock on invitation (answer_due_at) where status in ('open', 'accepted')`,
  `create table quotation (
    id uuid primary key,
    invitation_id uuid not null unique references invitation,
    currency text not null check (currency = 'EUR'),
    recorded_by text not null check (recorded_by in ('firm', 'coordinator')),
    recorded_by_person uuid references person,
    received_at timestamptz not null
  )`,
  `create table quotation_lot (
    id uuid primary key,
    quotation_id uuid not null references quotation,
    position integer not null check (position > 0),
    kind text not null,
    unique (quotation_id, position)
  )`,
  `create table price_step (
    lot_id uuid not null references quotation_lot,
    quantity bigint not null check (quantity > 0),
    cents_per_thousand bigint not null check (cents_per_thousand > 0),
    primary key (lot_id, quantity)
  )`,
  `create table quotation_terms (
    lot_id uuid primary key references quotation_lot,
    tooling_cost_cents bigint check (tooling_cost_cents >= 0),
    tooling_owner text check (tooling_owner in ('buyer', 'firm')),
    lead_time_weeks integer not null check (lead_time_weeks >= 0),
    sample_weeks integer check (sample_weeks >= 0),
    note text,
    check ((tooling_cost_cents is null) = (tooling_owner is null))
  )`,
];
