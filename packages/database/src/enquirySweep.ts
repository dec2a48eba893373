import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';

/** Unconfirmed enquiries whose 72 hours are over. */
export async function listUnconfirmedBefore(db: Kysely<Database>, instant: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('enquiry')
    .select('id')
    .where('status', '=', 'unconfirmed')
    .where('received_at', '<', instant)
    .execute();
  return rows.map((row) => row.id);
}

/** Takes an enquiry that nobody confirmed out of the house, with its buyer. Returns the files whose bytes must follow. */
export async function eraseUnconfirmed(trx: Transaction<Database>, id: string): Promise<string[]> {
  const row = await trx
    .selectFrom('enquiry')
    .select('buyer_id')
    .where('id', '=', id)
    .where('status', '=', 'unconfirmed')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return [];
  const files = await trx.deleteFrom('drawing').where('enquiry_id', '=', id).returning('id').execute();
  const links = trx.selectFrom('link').select('id').where('enquiry_id', '=', id);
  await trx.deleteFrom('link_session').where('link_id', 'in', links).execute();
  await trx.deleteFrom('one_time_code').where('link_id', 'in', links).execute();
  await trx.deleteFrom('link').where('enquiry_id', '=', id).execute();
  await trx.deleteFrom('mail').where('person_id', '=', row.buyer_id).execute();
  await trx.deleteFrom('enquiry').where('id', '=', id).execute();
  await trx.deleteFrom('person').where('id', '=', row.buyer_id).execute();
  return files.map((file) => file.id);
}

/** Revoked enquiries with firms that are still asked: a process died between the two steps. */
export async function listRevokedUnsettled(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('enquiry')
    .innerJoin('invitation', 'invitation.enquiry_id', 'enquiry.id')
    .select('enquiry.id')
    .distinct()
    .where('enquiry.status', '=', 'revoked')
    .where('invitation.status', 'in', ['open', 'accepted'])
    .execute();
  return rows.map((row) => row.id);
}
