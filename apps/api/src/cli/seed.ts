import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asActor } from '@sebino/database/actorTransaction';
import { openJobs } from '@sebino/database/jobs';
import type { OpenDatabase } from '@sebino/database/open';
import { findRunningProgramme } from '@sebino/database/programme';
import { polymersPack } from '@sebino/polymers/pack';
import type { HouseJobs } from '@sebino/trpc/context';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';
import { createHouse } from '../context.ts';
import { prepareDemo, reportPath } from '../demo/prepare.ts';
import { openFileStore } from '../files/store.ts';
import { jobQueues } from '../jobQueues.ts';
import { said } from './answer.ts';
import type { Answer } from './answer.ts';

/** Fills an empty house as `demo` and `start:test` do. One that has data is left as it is, which is no failure. */
export async function seed(config: Config, database: OpenDatabase, at: Date | undefined): Promise<Answer> {
  if (config.MODE !== 'demo' && config.MODE !== 'test')
    throw new ConfigError('seed invents a cluster: say MODE=demo or MODE=test, never in production.');
  if (at !== undefined && config.MODE !== 'test') throw new ConfigError('--at is for MODE=test only.');
  await database.migrate();
  await using jobs = await openJobs<HouseJobs>(database, {
    queues: jobQueues,
    mode: 'send',
    onError: (error) => process.stderr.write(`${error.message}\n`),
  });
  const store = await openFileStore(join(config.DATA_DIR, 'files'), config.fileKeys);
  const house = createHouse({
    ...{ config, database, jobs, pack: polymersPack },
    purge: () => undefined,
    removeFiles: async (ids) => void (await Promise.all(ids.map((id) => store.remove(id)))),
    ...(at === undefined ? {} : { now: () => at }),
  });
  const present = await asActor(database.db, { kind: 'clock' }, (trx) => findRunningProgramme(trx));
  await prepareDemo(config, house, store);
  const seeded = present === undefined;
  const report = existsSync(reportPath(config)) ? reportPath(config) : undefined;
  return said(
    { seeded, report },
    seeded ? `Seeded. The ways in are in ${report}.` : 'There is data already: nothing was done.',
  );
}
