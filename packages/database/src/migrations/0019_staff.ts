import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Accounts of the office. The first three tables are those that better-auth knows as user, account and session,
 * under our words and without its columns for providers, pictures and addresses, which nothing here fills; it gets no
 * table for verifications, because no mail ever lets anybody in. Firms and buyers have no account.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table staff_account (
    id uuid primary key references person,
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default true,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    closed_at timestamptz
  )`,
  `create table staff_credential (
    id uuid primary key,
    person_id uuid not null unique references staff_account,
    account_id text not null,
    provider_id text not null check (provider_id = 'credential'),
    passphrase_hash text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (account_id = person_id::text)
  )`,
  // Pending until the second factor was given: a session without that instant opens nothing.
  `create table staff_session (
    id uuid primary key,
    person_id uuid not null references staff_account,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    second_factor_at timestamptz
  )`,
  `create index staff_session_of on staff_session (person_id)`,
  `create index staff_session_expires_at on staff_session (expires_at)`,
  // A step is half a minute since 1970; the last one used is never accepted again.
  `create table staff_second_factor (
    person_id uuid primary key references staff_account,
    sealed_secret text not null,
    last_step bigint not null default 0
  )`,
  `create table staff_recovery_code (
    person_id uuid not null references staff_account,
    code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
    used_at timestamptz,
    primary key (person_id, code_hash)
  )`,
  // The last day counts: an auditor until the 31st still reads on the 31st.
  `create table staff_role (
    person_id uuid not null references staff_account,
    role text not null check (role in ('coordinator', 'consultant', 'officer', 'auditor', 'admin')),
    granted_at timestamptz not null,
    ends_on date,
    primary key (person_id, role)
  )`,
];
