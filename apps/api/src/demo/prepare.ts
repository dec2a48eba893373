import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asActor } from '@sebino/database/actorTransaction';
import { insertDrawing } from '@sebino/database/drawing';
import type { House } from '@sebino/trpc/context';
import type { Config } from '../config.ts';
import type { FileStore } from '../files/store.ts';
import { seedDemo } from './seed.ts';
import type { SeedReport } from './seed.ts';
import { chanceOf, openSignIns } from './signIns.ts';
import type { DemoSignIn } from './signIns.ts';

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

/** Fills an empty house and writes down the ways in. A house that has data is left as it is. */
export async function prepareDemo(
  config: Pick<Config, 'DATA_DIR' | 'MODE' | 'secretKeys'>,
  house: House,
  store: FileStore,
): Promise<void> {
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
  const staff = await openSignIns(house, config, { seed: demoSeed, chance });
  await writeReport(config, { ...report, staff });
}

export async function readReport(config: Pick<Config, 'DATA_DIR'>): Promise<DemoReport> {
  return JSON.parse(await readFile(reportPath(config), 'utf8')) as DemoReport;
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
