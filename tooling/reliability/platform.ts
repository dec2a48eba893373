import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '@sebino/api/src/compose.ts';
import { readConfig } from '@sebino/api/src/config.ts';
import type { Config } from '@sebino/api/src/config.ts';
import { seedSource } from '@sebino/api/src/demo/clock.ts';
import { seedCluster } from '@sebino/api/src/demo/cluster.ts';
import { demoStaff } from '@sebino/api/src/demo/staff.ts';
import { freePort } from '@sebino/database/freePort';
import { createLog } from '@sebino/api/src/log.ts';
import { openPlatform } from '@sebino/api/src/platform.ts';
import type { PlatformParts } from '@sebino/api/src/platform.ts';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { personId } from '@sebino/domain/id';
import { polymersPack } from '@sebino/polymers/pack';
import type { House } from '@sebino/trpc/context';
import type { OfficeClient } from '@sebino/trpc/client';
import { localClient } from '@sebino/trpc/client';
import { officeRouter } from '@sebino/trpc/office';
import type { OfficeRouter } from '@sebino/trpc/office';

/** The platform in this process over a real database, with the demo's cluster and none of its history. */
export interface TestPlatform extends AsyncDisposable {
  config: Config;
  house: House;
  portal: string;
  /** A coordinator by number; the same number is the same person. */
  coordinator(number: 1 | 2): OfficeClient;
  /** What is written, as the clock reads it. */
  read<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** Moves the clock of the deployment. */
  passHours(hours: number): void;
}

export interface TestPlatformOptions {
  databaseUrl?: string;
  env?: Record<string, string>;
  /** Whether jobs run in this process; else they only queue. */
  works?: boolean;
  hooks?: Partial<PlatformParts>;
}

/** The limits of abuse are out of the way: these tests send more in a minute than a buyer in a year. */
export const roomyLimits = {
  LIMIT_ENQUIRIES_PER_ADDRESS_PER_HOUR: '100000',
  LIMIT_ENQUIRIES_PER_EMAIL_PER_DAY: '100000',
  LIMIT_ENQUIRIES_PER_HOUR: '100000',
  UPLOADS_PER_HOUR: '100000',
  PROOF_OF_WORK_COST: '1',
  LOG_LEVEL: 'silent',
} as const;

export async function openTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sebino-reliability-'));
  const config = readConfig({
    MODE: 'test',
    DATA_DIR: dataDir,
    PORTAL_PORT: String(await freePort()),
    OFFICE_PORT: String(await freePort()),
    DISK_WATERMARK_BYTES: '0',
    DATABASE_POOL_SIZE: '20',
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    ...roomyLimits,
    ...options.env,
  });
  const source = seedSource('reliability', new Date());
  let ahead = 0;
  const { prepare: _prepare, ...parts } = await compose(config);
  const platform = await openPlatform(config, createLog(config.LOG_LEVEL), {
    ...parts,
    // Pages are the browser stories' subject; nothing here asks for one.
    pages: async () => (_request, _response, next) => next(),
    prepare: (house) =>
      asActor(house.database.db, { kind: 'clock' }, (trx) =>
        seedCluster(trx, source, polymersPack, house.now()),
      ),
    ...(options.works === true ? {} : { work: async () => undefined }),
    now: () => new Date(Date.now() + ahead),
    ...options.hooks,
  });
  const { house } = platform;
  const context = (number: 1 | 2) => ({
    ...{ house, ip: '127.0.0.1', requestId: 'reliability', cookie: () => undefined },
    actor: {
      kind: 'staff' as const,
      personId: personId.parse(source.idOf(coordinatorKeys[number])),
      roles: ['coordinator' as const],
    },
  });
  return {
    config,
    house,
    portal: config.doors.portal.baseUrl,
    coordinator: (number) => localClient<OfficeRouter>(officeRouter, async () => context(number)),
    read: (work) => asActor(house.database.db, { kind: 'clock' }, work),
    passHours: (hours) => (ahead += hours * 3_600_000),
    async [Symbol.asyncDispose]() {
      await platform.stopping.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const coordinatorKeys = { 1: 'coordinator-1', 2: 'coordinator-2' } as const;
if (!Object.values(coordinatorKeys).every((key) => demoStaff.some((person) => person.key === key)))
  throw new Error('The demo has other coordinators.');
