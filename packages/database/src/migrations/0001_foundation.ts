import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * Extensions, and the three roles nobody signs in with. They belong to the whole server, not to one database,
 * so another database may have made them, even at this moment.
 *
 * - `sebino_app`: rows of every table, given by default; owns nothing.
 * - `sebino_firm`, `sebino_buyer`: nothing by default; a table's migration grants what a firm or a buyer may
 *   touch and says in a policy which rows, by `acting_firm_id()` or `acting_enquiry_id()`.
 *
 * A table with row security needs a policy for `sebino_app` too: `using (true) with check (true)`.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const name of ['unaccent', 'pg_trgm', 'btree_gist']) {
    await sql`create extension if not exists ${sql.id(name)} with schema public`.execute(db);
  }
  for (const role of ['sebino_app', 'sebino_firm', 'sebino_buyer']) {
    await sql`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${sql.raw(role)}') then
          create role ${sql.id(role)} nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`.execute(db);
    // A superuser may take any role; an ordinary owner must be a member to do so.
    await sql`
      do $$ begin
        if not (select rolsuper from pg_roles where rolname = current_user) then
          execute format('grant %I to %I', '${sql.raw(role)}', current_user);
        end if;
      end $$`.execute(db);
    await sql`grant usage on schema public to ${sql.id(role)}`.execute(db);
  }
  await sql`alter default privileges in schema public
    grant select, insert, update, delete on tables to sebino_app`.execute(db);
  await sql`alter default privileges in schema public grant usage, select on sequences to sebino_app`.execute(
    db,
  );
  // So that the application can tell whether its tables are those of its version.
  await sql`grant select on kysely_migration to sebino_app`.execute(db);
  // Empty rather than null once a transaction has set it and ended.
  await sql`create function acting_firm_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.firm_id', true), '')::uuid`.execute(db);
  await sql`create function acting_enquiry_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.enquiry_id', true), '')::uuid`.execute(db);
  // unaccent() may change with its dictionary, so an index refuses it; ours names the dictionary that ships.
  await sql`create function plain_text(words text) returns text language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, words))`.execute(db);
}
