import { isDatabaseRefusal } from '@sebino/database/errors';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import type { Platform } from './platform.ts';
import type { Stopping } from './stop.ts';
import { stopOnSignals } from './stop.ts';

/** Exit codes, after sysexits.h where it has one; the database brings its own (69, 74, 75). */
export const exitCodes = { broken: 1, configuration: 78, portTaken: 71 } as const;

if (import.meta.main) await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  try {
    if (args.includes('--print-permissions')) return await printPermissions();
    const config = readConfig(process.env);
    const log = createLog(config.LOG_LEVEL);
    const { addresses, stopping } = await start(config, log);
    stopOnSignals(stopping);
    log.info({ ...addresses, role: config.ROLE }, 'ready');
  } catch (error) {
    leave(error);
  }
}

export interface Started {
  addresses: Partial<Record<'portal' | 'office' | 'health', string>>;
  stopping: Stopping;
}

/** Starts what the configuration describes: the platform, or one app without database. */
export async function start(config: Config, log: Log): Promise<Started> {
  // Loaded late: an app deployed alone must not even import the database.
  const { loadBuild } = await import('./doors/build.ts');
  if (config.alone !== undefined) {
    const { openAlone } = await import('./alone.ts');
    const { app } = config.alone;
    const pages = await loadBuild(config.doors[app]);
    const { stopping } = await openAlone({ ...config, alone: config.alone }, log, pages);
    return { addresses: { [app]: config.doors[app].baseUrl }, stopping };
  }
  const { openPlatform } = await import('./platform.ts');
  const { compose } = await import('./compose.ts');
  const platform = await openPlatform(config, log, await compose(config));
  return { addresses: addressesOf(config, platform), stopping: platform.stopping };
}

/** Where to find what was opened: both doors, or the health of a worker. */
export function addressesOf({ doors }: Config, { health }: Pick<Platform, 'health'>): Started['addresses'] {
  return health === undefined ? { portal: doors.portal.baseUrl, office: doors.office.baseUrl } : { health };
}

/** Tells in one plain sentence why there is no platform, and leaves with the code of the cause. */
export function leave(error: unknown): never {
  const known = error instanceof ConfigError || isDatabaseRefusal(error);
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const sentence = taken
    ? 'A port is taken: another process listens at PORTAL_PORT, OFFICE_PORT or a worker’s HEALTH_PORT, or two of them are equal.'
    : undefined;
  process.stderr.write(`${sentence ?? (known ? error.message : describe(error))}\n`);
  if (isDatabaseRefusal(error)) process.exit(error.exitCode);
  process.exit(taken ? exitCodes.portTaken : known ? exitCodes.configuration : exitCodes.broken);
}

function describe(error: unknown): string {
  return error instanceof Error
    ? `Sebino could not start: ${error.stack ?? error.message}`
    : 'Sebino could not start.';
}

async function printPermissions(): Promise<void> {
  const [{ listPermissions }, { portalRouter }, { officeRouter }] = await Promise.all([
    import('@sebino/trpc/permissions'),
    import('@sebino/trpc/portal'),
    import('@sebino/trpc/office'),
  ]);
  const permissions = { portal: listPermissions(portalRouter), office: listPermissions(officeRouter) };
  process.stdout.write(`${JSON.stringify(permissions, null, 2)}\n`);
}
