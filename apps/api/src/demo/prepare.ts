import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asActor } from '@sebino/database/actorTransaction';
import { insertDrawing } from '@sebino/database/drawing';
import { findRunningProgramme } from '@sebino/database/programme';
import type { House } from '@sebino/trpc/context';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';
import type { FileStore } from '../files/store.ts';
import { programmeSlug } from './programme.ts';
import { seedDemo } from './seed.ts';
import type { SeedReport } from './seed.ts';
import { chanceOf, drawSignIns, openSignIns } from './signIns.ts';
import type { DemoSignIn } from './signIns.ts';
import { isHalfSeeded, markSeedBegun, markSeedFinished } from './unfinished.ts';

/** The day on which the history of `start:test` ends, always the same; what is open is dated from the start. */
const testOrigin = new Date('2026-11-02T17:00:00Z');

/** The words that all ids, links and choices of the demo derive from. */
export const demoSeed = 'sebino-demo';

/** All that a person or a test needs to walk in. */
export interface DemoReport extends SeedReport {
  staff: readonly DemoSignIn[];
}

/** Where a demo keeps what a person needs to walk in; readable by its owner only. */
export function reportPath(config: Pick<Config, 'DATA_DIR'>): string {
  return join(config.DATA_DIR, 'demo.json');
}

/**
 * Fills an empty house and writes down the ways in. A house that has data is left as it is; throws `ConfigError` when
 * that is but half a demo.
 */
export async function prepareDemo(
  config: Pick<Config, 'DATA_DIR' | 'MODE' | 'secretKeys'>,
  house: House,
  store: FileStore,
): Promise<void> {
  const { database } = house;
  const present = await asActor(database.db, { kind: 'clock' }, (trx) => findRunningProgramme(trx));
  if (present !== undefined) return await refuseUnfinished(config, house, present.slug);
  await markSeedBegun(config, database);
  const report = await seedDemo(house, {
    seed: demoSeed,
    origin: config.MODE === 'test' ? testOrigin : house.now(),
    receiveFile: async ({ id, uploadKey, name, kind, content }) => {
      const file = await store.receive(id, chunks(content));
      await file.commit();
      await asActor(house.database.db, { kind: 'public' }, (trx) =>
        insertDrawing(trx, {
          id,
          uploadKey,
          name,
          kind,
          bytes: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
          scanState: 'skipped',
          receivedAt: house.now(),
        }),
      );
    },
  });
  if (report === undefined) return;
  const chance = chanceOf(config.MODE, demoSeed);
  const staff = drawSignIns({ seed: demoSeed, chance });
  await writeReport(config, { ...report, staff });
  // Last: that they are there says that the seed is finished.
  await openSignIns(house, config, staff);
  await markSeedFinished(config);
}

export async function readReport(config: Pick<Config, 'DATA_DIR'>): Promise<DemoReport> {
  return JSON.parse(await readFile(reportPath(config), 'utf8')) as DemoReport;
}

async function refuseUnfinished(
  config: Pick<Config, 'DATA_DIR' | 'MODE'>,
  { database }: House,
  slug: string,
): Promise<void> {
  const isEmbedded = database.engine === 'pglite';
  if (slug === programmeSlug && (await isHalfSeeded(database)))
    throw new ConfigError(
      isEmbedded
        ? `The demo in ${config.DATA_DIR} was ended while it was made: delete this folder and start again.`
        : 'The invented cluster in this database is half made: its seed was ended, or another process is at it. Wait for that one, or give an empty database.',
    );
  if (config.MODE === 'demo' && isEmbedded && !existsSync(reportPath(config)))
    throw new ConfigError(
      `The data in ${config.DATA_DIR} has no demo.json, without which nobody finds into a demo: use another folder.`,
    );
}

/** Whole or not at all: a demo without it could not be entered. */
async function writeReport(config: Pick<Config, 'DATA_DIR'>, report: DemoReport): Promise<void> {
  const unfinished = `${reportPath(config)}.unfinished`;
  await writeFile(unfinished, JSON.stringify(report, null, 2), { mode: 0o600 });
  await rename(unfinished, reportPath(config));
}

async function* chunks(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
