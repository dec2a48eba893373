import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asActor } from '@sebino/database/actorTransaction';
import { lockFolder } from '@sebino/database/lock';
import type { OpenDatabase } from '@sebino/database/open';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';
import { demoStaff } from './staff.ts';

/** What a seed wrote, in the order in which it is thrown away; the mark itself goes last. */
const madeBySeed = ['files', 'demo.json', 'demo.json.unfinished', 'database', 'database.unfinished'];
/** What lies beside it and stays: locks, keys, the clock of a test. */
const keptBeside = ['database.lock', 'database.lock.takeover', 'secrets.json', 'clock-ahead-minutes'];
const mark = 'seed-begun';

/**
 * Marks the data folder of an embedded house in which there is nobody yet: until the mark is taken away, all that is in
 * it was made by the seed.
 */
export async function markSeedBegun(config: Pick<Config, 'DATA_DIR'>, database: OpenDatabase): Promise<void> {
  if (database.engine !== 'pglite' || (await hasPersons(database))) return;
  await mkdir(config.DATA_DIR, { recursive: true });
  await writeFile(markPath(config), '');
}

export async function markSeedFinished(config: Pick<Config, 'DATA_DIR'>): Promise<void> {
  await rm(markPath(config), { force: true });
}

/**
 * Before the database is opened: throws away what a seed that was killed has left, so that the next one begins anew.
 * Only where its mark lies. Throws `ConfigError` when the folder holds anything else, and a `DatabaseRefusal` while
 * another process has it.
 */
export async function clearUnfinishedSeed(config: Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>): Promise<void> {
  if (config.DATABASE_URL !== undefined || !existsSync(markPath(config))) return;
  const lock = await lockFolder(config.DATA_DIR);
  try {
    // Whoever had the folder may have finished meanwhile.
    if (!existsSync(markPath(config))) return;
    const known = new Set([...madeBySeed, ...keptBeside, mark]);
    const foreign = (await readdir(config.DATA_DIR)).filter((name) => !known.has(name));
    if (foreign.length > 0)
      throw new ConfigError(
        `The demo in ${config.DATA_DIR} was ended while it was made, and the folder holds more than a demo (${foreign.join(', ')}): move that away or use another DATA_DIR.`,
      );
    for (const name of madeBySeed) await rm(join(config.DATA_DIR, name), { recursive: true, force: true });
    await markSeedFinished(config);
  } finally {
    await lock.release();
  }
}

/** Whether a seed was ended before its last act: the accounts of the office. */
export async function isHalfSeeded({ db }: OpenDatabase): Promise<boolean> {
  const emails = demoStaff.map(({ email }) => email);
  const accounts = await asActor(db, { kind: 'clock' }, (trx) =>
    trx.selectFrom('staff_account').select('id').where('email', 'in', emails).execute(),
  );
  return accounts.length < emails.length;
}

async function hasPersons({ db }: OpenDatabase): Promise<boolean> {
  const person = await asActor(db, { kind: 'clock' }, (trx) =>
    trx.selectFrom('person').select('id').limit(1).executeTakeFirst(),
  );
  return person !== undefined;
}

function markPath({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string {
  return join(DATA_DIR, mark);
}
