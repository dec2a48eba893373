import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * How many firms have a term, kept beside the terms: to count them at each search would read every term of every firm.
 * And the way from a firm to its terms.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table term_count (
    vocabulary text not null,
    term text not null,
    firm_count integer not null check (firm_count > 0),
    primary key (vocabulary, term)
  )`,
  `insert into term_count select vocabulary, term, count(*) from firm_term group by vocabulary, term`,
  `create index firm_term_by_firm on firm_term (firm_id)`,
];
