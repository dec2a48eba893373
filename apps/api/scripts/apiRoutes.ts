import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import type { DoorKind } from '../src/config.ts';
import { freePort } from '@sebino/database/freePort';
import { createLog } from '../src/log.ts';
import { openPlatform } from '../src/platform.ts';

/** Every route of both doors as they are really registered: a platform without data, pages and work. */
export async function listRoutes(): Promise<Record<DoorKind, readonly string[]>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sebino-routes-'));
  const config = readConfig({
    MODE: 'development',
    DATA_DIR: dataDir,
    PORTAL_PORT: String(await freePort()),
    OFFICE_PORT: String(await freePort()),
    DISK_WATERMARK_BYTES: '0',
  });
  const { prepare: _seed, ...parts } = await compose(config);
  const platform = await openPlatform(config, createLog('silent'), {
    ...parts,
    pages: async () => (_request, _response, next) => next(),
    work: async () => undefined,
  });
  try {
    const [portal, office] = platform.doors.map((door) => [...new Set(door.routes)].toSorted());
    return { portal: portal ?? [], office: office ?? [] };
  } finally {
    await platform.stopping.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
