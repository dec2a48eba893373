import type { Transaction } from 'kysely';
import type { Database } from './database.ts';

export interface ChallengeTables {
  spent_challenge: { id: string; expires_at: Date };
}

/** Spends a solved challenge. Breaks `spent_challenge_pkey` when it was spent before. */
export async function spendChallenge(trx: Transaction<Database>, id: string, expiresAt: Date): Promise<void> {
  await trx.insertInto('spent_challenge').values({ id, expires_at: expiresAt }).execute();
}

export async function deleteSpentChallenges(trx: Transaction<Database>, before: Date): Promise<void> {
  await trx.deleteFrom('spent_challenge').where('expires_at', '<', before).execute();
}
