import { createHash } from 'node:crypto';
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asActor } from '@sebino/database/actorTransaction';
import { insertDrawing } from '@sebino/database/drawing';
import type { House } from '@sebino/trpc/context';
import type { Config } from '../config.ts';
import type { FileStore } from '../files/store.ts';
import { seedDemo } from './seed.ts';
import type { SeedReport } from './seed.ts';

/** The day on which the history of `start:test` ends, always the same; what is open is dated from the start. */
const testOrigin = new Date('2026-11-02T17:00:00Z');

/** Where a demo keeps what a person needs to walk in; readable by its owner only. */
export function reportPath(config: Pick<Config, 'DATA_DIR'>): string {
  return join(config.DATA_DIR, 'demo.json');
}

/** Fills an empty house and writes down the ways in. A house that has data is left as it is. */
export async function prepareDemo(
  config: Pick<Config, 'DATA_DIR' | 'MODE'>,
  house: House,
  store: FileStore,
): Promise<void> {
  const report = await seedDemo(house, {
    seed: 'sebino-demo',
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
  if (report !== undefined)
    await writeFile(reportPath(config), JSON.stringify(report, null, 2), { mode: 0o600 });
}

export async function readReport(config: Pick<Config, 'DATA_DIR'>): Promise<SeedReport> {
  return JSON.parse(await readFile(reportPath(config), 'utf8')) as SeedReport;
}

async function* chunks(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
