import type { Transaction } from 'kysely';
import type { Database } from './database.ts';

export interface ChallengeTables {
  spent_challenge: { id: string; expires_at: Date };
}

/** Spends a solved challenge once; false when it was spent before. */
export async function spendChallenge(
  trx: Transaction<Database>,
  id: string,
  expiresAt: Date,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('spent_challenge')
    .values({ id, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function deleteSpentChallenges(trx: Transaction<Database>, before: Date): Promise<void> {
  await trx.deleteFrom('spent_challenge').where('expires_at', '<', before).execute();
}
