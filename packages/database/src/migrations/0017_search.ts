import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** What a firm can be found by, one row per firm and language, rebuilt when the firm changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table firm_words (
    firm_id uuid not null references firm,
    language text not null,
    words tsvector not null,
    primary key (firm_id, language)
  )`,
  `create index firm_words_search on firm_words using gin (words)`,
  `create table firm_term (
    firm_id uuid not null references firm,
    vocabulary text not null,
    term text not null,
    primary key (vocabulary, term, firm_id)
  )`,
];
