import type { Kysely } from 'kysely';
import type { Database, Trx } from './database.ts';

export interface StaffSecondFactorTables {
  staff_second_factor: { person_id: string; sealed_secret: string; last_step: number };
  staff_recovery_code: { person_id: string; code_hash: string; used_at: Date | null };
}

/** The encrypted TOTP secret of a person. */
export async function findSealedSecret(db: Kysely<Database>, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('staff_second_factor')
    .select('sealed_secret')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.sealed_secret;
}

/** Keeps the same secret under another key. */
export async function saveSealedSecret(trx: Trx, personId: string, sealedSecret: string): Promise<void> {
  await trx
    .updateTable('staff_second_factor')
    .set({ sealed_secret: sealedSecret })
    .where('person_id', '=', personId)
    .execute();
}

/**
 * Uses up a TOTP step and all before it. False when it, or a later one, was used: one statement, so of two calls
 * with the same code one gets it.
 */
export async function takeStep(trx: Trx, personId: string, step: number): Promise<boolean> {
  const taken = await trx
    .updateTable('staff_second_factor')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** Uses up a recovery code. False when there is no such code, or it was used. */
export async function takeRecoveryCode(
  trx: Trx,
  personId: string,
  codeHash: string,
  at: Date,
): Promise<boolean> {
  const taken = await trx
    .updateTable('staff_recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}
