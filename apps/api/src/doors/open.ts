import type { Config, DoorKind } from '../config.ts';
import type { Gauges } from '../gauges.ts';
import type { Log } from '../log.ts';
import { buildDoor } from './door.ts';
import type { Door, Mount } from './door.ts';
import type { Check } from './health.ts';
import { localClient, remoteClient } from './link.ts';
import type { PageHandler } from './page.ts';
import { createPageCache } from './pageCache.ts';
import type { PageCache } from './pageCache.ts';
import { throughRoutes } from './through.ts';
import type { TrpcDoor } from './trpc.ts';

/** What one door serves. An app deployed alone has no router and no routes of its own. */
export interface DoorServes {
  pages: PageHandler;
  trpc?: TrpcDoor;
  mounts?: readonly Mount[];
}

export interface OpenDoorsParts {
  config: Config;
  log: Log;
  gauges: Gauges;
  checks: Readonly<Record<string, Check>>;
  isStopping(): boolean;
  caches: Readonly<Record<DoorKind, PageCache>>;
  serves: Partial<Record<DoorKind, DoorServes>>;
}

/** Opens every door that serves something, in order; closes those already open when one cannot. */
export async function openDoors(parts: OpenDoorsParts): Promise<readonly Door[]> {
  const doors: Door[] = [];
  try {
    for (const kind of ['portal', 'office'] as const) {
      const serves = parts.serves[kind];
      if (serves === undefined) continue;
      const door = await buildOne(kind, serves, parts);
      doors.push(door);
      await door.open();
    }
    return doors;
  } catch (error) {
    for (const door of doors) await door.close(0);
    throw error;
  }
}

async function buildOne(kind: DoorKind, serves: DoorServes, parts: OpenDoorsParts): Promise<Door> {
  const { config, log, gauges, checks, isStopping } = parts;
  const { alone } = config;
  const { trpc, pages: handler } = serves;
  const clientOf: Parameters<typeof buildDoor>[1]['pages']['clientOf'] =
    trpc === undefined
      ? (facts, cookie) => remoteClient(alone?.apiUrl ?? '', facts, cookie)
      : (facts) => localClient(trpc, facts, log);
  const through = alone === undefined ? [] : [throughRoutes(alone.apiUrl, config.UPLOAD_SECONDS * 1000)];
  return await buildDoor(config.doors[kind], {
    config,
    log,
    gauges,
    cache: parts.caches[kind],
    readiness: { checks, isStopping },
    pages: { handler, clientOf },
    mounts: [...(serves.mounts ?? []), ...through],
    ...(trpc === undefined ? {} : { trpc }),
  });
}

/**
 * The caches of both doors. A process that alone writes the database purges what it changes and may keep pages long;
 * where another process may write, no page gets older than a second. While the database is away the last one stands in
 * for some minutes; what another process changed just before may be missing from it.
 */
export function createCaches(config: Config, isOnlyWriter: boolean): Record<DoorKind, PageCache> {
  const ages = isOnlyWriter ? { freshMs: 60_000, staleMs: 600_000 } : { freshMs: 500, staleMs: 500 };
  const maxBytes = config.MODE === 'development' ? 0 : config.PAGE_CACHE_BYTES;
  const { timeOrigin } = performance;
  const create = (): PageCache =>
    createPageCache({
      ...ages,
      spareMs: 600_000,
      maxBytes,
      timeZone: config.TIME_ZONE,
      now: () => timeOrigin + performance.now(),
    });
  return { portal: create(), office: create() };
}
