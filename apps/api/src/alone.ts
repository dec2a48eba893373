import type { Config } from './config.ts';
import { createCaches, openDoors } from './doors/open.ts';
import type { Door } from './doors/door.ts';
import type { PageHandler } from './doors/page.ts';
import { createGauges } from './gauges.ts';
import type { Log } from './log.ts';
import { createStopping } from './stop.ts';
import type { Stopping } from './stop.ts';

/** One app without database and secrets: its door, its pages, and the way through to the API. */
export async function openAlone(
  config: Config & { alone: NonNullable<Config['alone']> },
  log: Log,
  pages: PageHandler,
): Promise<{ doors: readonly Door[]; stopping: Stopping }> {
  const { app, apiUrl } = config.alone;
  let doors: readonly Door[] = [];
  const stopping = createStopping(
    () => [
      {
        name: 'doors',
        run: async () =>
          void (await Promise.all(doors.map((door) => door.close(config.DRAIN_SECONDS * 1000)))),
      },
    ],
    log,
  );
  doors = await openDoors({
    config,
    log,
    gauges: createGauges({ outboxDepth: async () => 0, tempFiles: async () => 0 }),
    checks: { api: async () => (await fetch(`${apiUrl}/healthz`)).ok },
    isStopping: stopping.isStopping,
    caches: createCaches(config, false),
    serves: { [app]: { pages } },
  });
  return { doors, stopping };
}
