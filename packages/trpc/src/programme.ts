import type { Kysely } from 'kysely';
import type { Database } from '@sebino/database/database';
import { findRunningProgramme } from '@sebino/database/programme';
import type { Programme } from '@sebino/domain/programme';

/** The programme that runs now. A house without one is not set up: nothing can be asked of it. */
export async function runningProgramme(db: Kysely<Database>): Promise<Programme> {
  const programme = await findRunningProgramme(db);
  if (programme === undefined) throw new Error('no programme runs: seed the database first');
  return programme;
}
