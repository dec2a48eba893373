import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** What an address has sent and been sent is asked with every enquiry: without these every one would read them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create index enquiry_by_buyer on enquiry (buyer_id)`,
  `create index mail_by_person on mail (person_id)`,
];
