import { join } from 'node:path';
import { countDueJobs, openJobs } from '@sebino/database/jobs';
import type { Jobs } from '@sebino/database/jobs';
import { oldestDueMinutes } from '@sebino/database/outbox';
import { openDatabase } from '@sebino/database/open';
import type { OpenDatabase } from '@sebino/database/open';
import type { SectorPack } from '@sebino/domain/sector';
import type { AnyTRPCRouter } from '@trpc/server';
import type { House, HouseJobs } from '@sebino/trpc/context';
import { appendAudit } from './auditAppender.ts';
import type { Config, DoorKind } from './config.ts';
import { createContextOf, createHouse } from './context.ts';
import type { ActorOf } from './context.ts';
import type { Door, Mount } from './doors/door.ts';
import { createCaches, openDoors } from './doors/open.ts';
import type { PageHandler } from './doors/page.ts';
import { databaseLedger } from './files/databaseLedger.ts';
import { watchDisk } from './files/disk.ts';
import { downloadRoute } from './files/download.ts';
import { openFileStore } from './files/store.ts';
import type { FileStore } from './files/store.ts';
import { sweepDaily } from './files/sweepDaily.ts';
import { uploadRoute } from './files/upload.ts';
import { createGauges } from './gauges.ts';
import { openHealthPort } from './healthPort.ts';
import { jobQueues } from './jobQueues.ts';
import type { Log } from './log.ts';
import { createStopping } from './stop.ts';
import type { Stopping } from './stop.ts';

/** What the platform is put together from; the doors' apps come as handlers, the routers by door. */
export interface PlatformParts {
  routers: Record<DoorKind, AnyTRPCRouter>;
  pack: SectorPack;
  pages(kind: DoorKind): Promise<PageHandler>;
  actorOf(kind: DoorKind, house: House): ActorOf;
  /** Further routes of a door: sign-in of the office, mailbox of the demo. */
  mounts?(kind: DoorKind, house: House): readonly Mount[];
  /**
   * Registers what jobs do; called where `ROLE` lets this process work. `sweep` is for the clock job: it removes files
   * without a row once a day, however often it is called.
   */
  work(house: House, jobs: Jobs<HouseJobs>, sweep: () => Promise<void>): Promise<void>;
  /** After the migrations, before the doors: the seed of a demo. */
  prepare?(house: House, store: FileStore): Promise<void>;
  now?: () => Date;
}

export interface Platform {
  house: House;
  doors: readonly Door[];
  /** Where a process without doors tells how it is. */
  health?: string;
  stopping: Stopping;
}

/** Database, jobs, files and both doors in one process. Answers once everything is ready. */
export async function openPlatform(config: Config, log: Log, parts: PlatformParts): Promise<Platform> {
  const database = await openDatabase(
    config.DATABASE_URL === undefined
      ? { dataDir: config.DATA_DIR }
      : { databaseUrl: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE },
  );
  let jobs: Jobs<HouseJobs> | undefined;
  let opened: Opened | undefined;
  const stopping = createStopping(
    () => [
      {
        name: 'doors',
        run: async () =>
          void (await Promise.all(
            (opened?.doors ?? []).map((door) => door.close(config.DRAIN_SECONDS * 1000)),
          )),
      },
      { name: 'jobs', run: async () => await jobs?.stop(), limitMs: 15_000 },
      { name: 'health', run: async () => await opened?.healthPort?.close() },
      { name: 'database', run: async () => await database.close(), limitMs: 10_000 },
    ],
    log,
  );
  try {
    if (config.MIGRATE_ON_START) await database.migrate();
    jobs = await openJobs<HouseJobs>(database, {
      queues: jobQueues,
      mode: config.ROLE === 'web' ? 'send' : 'work',
      onError: (err) => log.error({ err }, 'job queue failed'),
    });
    opened = await openHouse(config, log, { ...parts, database, jobs, stopping });
    const { house, doors, healthPort } = opened;
    return { house, doors, ...(healthPort === undefined ? {} : { health: healthPort.url }), stopping };
  } catch (error) {
    await stopping.stop();
    throw error;
  }
}

interface HouseInProgress extends PlatformParts {
  database: OpenDatabase;
  jobs: Jobs<HouseJobs>;
  stopping: Stopping;
}

interface Opened {
  house: House;
  doors: readonly Door[];
  healthPort?: Awaited<ReturnType<typeof openHealthPort>>;
}

async function openHouse(config: Config, log: Log, parts: HouseInProgress): Promise<Opened> {
  const { database, jobs, stopping } = parts;
  const isOnlyProcess = database.engine === 'pglite';
  const store = await openFileStore(join(config.DATA_DIR, 'files'), config.fileKeys);
  const caches = createCaches(config, isOnlyProcess);
  const house = createHouse({
    config,
    database,
    jobs,
    pack: parts.pack,
    purge: (tags) => Object.values(caches).forEach((cache) => cache.purge(tags)),
    removeFiles: async (ids) => void (await Promise.all(ids.map((id) => store.remove(id)))),
    ...(parts.now === undefined ? {} : { now: parts.now }),
  });
  const hasRoom = watchDisk(config.DATA_DIR, config.DISK_WATERMARK_BYTES);
  const gauges = createGauges({
    outboxDepth: () => countDueJobs(database.db),
    tempFiles: () => store.tempFiles(),
  });
  const serves = async (kind: DoorKind) => {
    const contextOf = createContextOf(house, parts.actorOf(kind, house));
    const ledger = databaseLedger(house, contextOf, config.UPLOADS_PER_HOUR);
    const stallMs = config.UPLOAD_STALL_SECONDS * 1000;
    const upload = uploadRoute(config, { store, ledger, newId: house.newId, hasRoom, stallMs });
    return {
      pages: await parts.pages(kind),
      trpc: { router: parts.routers[kind], contextOf },
      mounts: [
        ...(kind === 'portal' ? [upload] : []),
        downloadRoute(store, ledger),
        ...(parts.mounts?.(kind, house) ?? []),
      ],
      ledger,
    };
  };
  const [portal, office] = [await serves('portal'), await serves('office')];
  await parts.prepare?.(house, store);
  // Nobody else writes to an embedded deployment: what lies about at its start was abandoned.
  const minAgeMs = config.ORPHAN_MINUTES * 60_000;
  const atStartMs = isOnlyProcess ? 0 : minAgeMs;
  const sweep = await sweepDaily(store, portal.ledger, { atStartMs, minAgeMs, now: house.now, log });
  if (config.ROLE !== 'web') {
    await parts.work(house, jobs, sweep);
    void appendAudit(database, log, stopping.signal);
  }
  const checks = {
    database: async () => await database.ping().then(() => true),
    migrations: () => database.migrationsAtHead(),
    disk: hasRoom,
    outbox: async () =>
      (await oldestDueMinutes(database.db, Object.keys(jobQueues))) <= config.OUTBOX_MINUTES,
  };
  const { isStopping } = stopping;
  if (config.ROLE === 'worker')
    return {
      house,
      doors: [],
      healthPort: await openHealthPort(config.HEALTH_PORT, { checks, isStopping }),
    };
  const open = { config, log, gauges, checks, isStopping, caches };
  return { house, doors: await openDoors({ ...open, serves: { portal, office } }) };
}
