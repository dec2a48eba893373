import type { Kysely } from 'kysely';
import type { Database } from '@sebino/database/database';
import { findRunningProgramme } from '@sebino/database/programme';
import type { Programme } from '@sebino/domain/programme';
import type { House } from './context.ts';

/** The programme that runs now. A house without one is not set up: nothing can be asked of it. */
export async function runningProgramme(db: Kysely<Database>): Promise<Programme> {
  const programme = await findRunningProgramme(db);
  if (programme === undefined) throw new Error('no programme runs: seed the database first');
  return programme;
}

/** The same, at most a second old, as pages are: for what comes often and by the way. */
export async function recentProgramme(house: House): Promise<Programme> {
  const known = recent.get(house);
  const now = performance.now();
  if (known !== undefined && now - known.readAt < 1000) return known.programme;
  const programme = await runningProgramme(house.database.db);
  recent.set(house, { programme, readAt: now });
  return programme;
}

const recent = new WeakMap<House, { programme: Programme; readAt: number }>();
