import { join } from 'node:path';
import { countDueJobs, openJobs } from '@sebino/database/jobs';
import type { Jobs } from '@sebino/database/jobs';
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
import { sweepFiles } from './files/sweep.ts';
import { uploadRoute } from './files/upload.ts';
import { createGauges } from './gauges.ts';
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
  /** Registers what jobs do; called where `ROLE` lets this process work. */
  work(house: House, jobs: Jobs<HouseJobs>, log: Log): Promise<void>;
  /** After the migrations, before the doors: the seed of a demo. */
  prepare?(house: House, store: FileStore): Promise<void>;
  now?: () => Date;
}

export interface Platform {
  house: House;
  doors: readonly Door[];
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
  let doors: readonly Door[] = [];
  const stopping = createStopping(
    () => [
      {
        name: 'doors',
        run: async () =>
          void (await Promise.all(doors.map((door) => door.close(config.DRAIN_SECONDS * 1000)))),
      },
      { name: 'jobs', run: async () => await jobs?.stop(), limitMs: 15_000 },
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
    const opened = await openHouse(config, log, { ...parts, database, jobs, stopping });
    doors = opened.doors;
    return { house: opened.house, doors, stopping };
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

async function openHouse(
  config: Config,
  log: Log,
  parts: HouseInProgress,
): Promise<{ house: House; doors: readonly Door[] }> {
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
  const minAgeMs = isOnlyProcess ? 0 : config.ORPHAN_MINUTES * 60_000;
  log.info(await sweepFiles(store, portal.ledger, { now: new Date(), minAgeMs }), 'files swept');
  if (config.ROLE !== 'web') {
    await parts.work(house, jobs, log);
    void appendAudit(database, log, stopping.signal);
  }
  const checks = {
    database: async () => await database.ping().then(() => true),
    migrations: () => database.migrationsAtHead(),
    disk: hasRoom,
    outbox: async () => (await countDueJobs(database.db)) < config.OUTBOX_JOBS,
  };
  const open = { config, log, gauges, checks, isStopping: stopping.isStopping, caches };
  // A worker has nothing to serve but its health, which its supervisor reads from the process itself.
  const doors = config.ROLE === 'worker' ? [] : await openDoors({ ...open, serves: { portal, office } });
  return { house, doors };
}
