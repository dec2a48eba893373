import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * When the last receipts to an address leave, so that the next one waits for its turn, however many forms come at once;
 * the address as a keyed digest, and lost in a crash like all limits. Persons are found again in what points to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create unlogged table receipt_turn (
    address text primary key,
    last_at timestamptz not null,
    second_at timestamptz,
    third_at timestamptz
  )`,
  `create index enquiry_by_buyer on enquiry (buyer_id)`,
  `create index mail_by_person on mail (person_id)`,
];
