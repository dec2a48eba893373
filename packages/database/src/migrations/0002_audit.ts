import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** The audit log and its chain: rows are added and read, never changed, by nobody. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table audit (
      seq bigint generated always as identity primary key,
      at timestamptz not null,
      actor text not null check (length(actor) between 1 and 100),
      action text not null check (action ~ '^[a-z][a-z0-9-]{1,79}$'),
      subject text not null check (subject ~ '^[a-z][A-Za-z]{1,39}$'),
      subject_id text not null check (length(subject_id) between 1 and 100),
      data jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
      request_id text check (length(request_id) between 1 and 100)
    )`.execute(db);
  await sql`create index audit_subject on audit (subject, subject_id, seq)`.execute(db);
  await sql`create index audit_actor on audit (actor, seq)`.execute(db);
  await sql`create index audit_at on audit (at)`.execute(db);
  await sql`
    create table audit_chain (
      number bigint primary key check (number >= 1),
      audit_seq bigint not null unique references audit (seq),
      previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
      hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
    )`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501';
      end $$`.execute(db);
  for (const table of ['audit', 'audit_chain']) {
    await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate on ${sql.id(table)}
      for each statement execute function refuse_change()`.execute(db);
    await sql`revoke update, delete on ${sql.id(table)} from sebino_app`.execute(db);
  }
  await sql`grant insert on audit to sebino_firm, sebino_buyer`.execute(db);
}
