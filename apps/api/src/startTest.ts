import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config, DoorKind } from './config.ts';
import { readConfig } from './config.ts';
import { freePort } from '@sebino/database/freePort';
import { createLog } from './log.ts';
import { addressesOf, leave, start } from './main.ts';
import type { Started } from './main.ts';
import type { Log } from './log.ts';
import { stopOnSignals } from './stop.ts';

/**
 * `pnpm start:test [--split]`: both doors and the worker on this machine, on free ports unless given, and one line of
 * JSON on stdout once all are ready. With `--split`, each app once more in a process of its own.
 */
if (import.meta.main) await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  try {
    const config = readConfig(await testEnvironment());
    const log = createLog(config.LOG_LEVEL);
    const started = await open(config, log);
    const apps = args.includes('--split') ? await startAlone(config) : [];
    stopOnSignals(withChildren(started, apps));
    const { pid } = process;
    const split = Object.fromEntries(
      apps.flatMap(({ app, url, child }) => [
        [`${app}Alone`, url],
        [`${app}Pid`, child.pid],
      ]),
    );
    process.stdout.write(`${JSON.stringify({ ...started.addresses, pid, workerPid: pid, ...split })}\n`);
  } catch (error) {
    leave(error);
  }
}

/** As `start`, with a clock that a story can move. */
async function open(config: Config, log: Log): Promise<Started> {
  if (config.alone !== undefined) return await start(config, log);
  const [{ openPlatform }, { compose }, { testClock }] = await Promise.all([
    import('./platform.ts'),
    import('./compose.ts'),
    import('./testClock.ts'),
  ]);
  const clock = testClock(config.DATA_DIR);
  const platform = await openPlatform(config, log, { ...(await compose(config)), now: clock.now });
  clock.follow(platform.house, log);
  return { addresses: addressesOf(config, platform), stopping: platform.stopping };
}

async function testEnvironment(): Promise<Record<string, string | undefined>> {
  const given = process.env;
  return {
    ...given,
    MODE: 'test',
    DATA_DIR: given['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'sebino-test-')),
    PORTAL_PORT: given['PORTAL_PORT'] ?? String(await freePort()),
    OFFICE_PORT: given['OFFICE_PORT'] ?? String(await freePort()),
    HEALTH_PORT: given['HEALTH_PORT'] ?? String(await freePort()),
    PROOF_OF_WORK_COST: given['PROOF_OF_WORK_COST'] ?? '100',
    // The apps deployed alone reach the doors from this machine and speak for their visitors.
    TRUSTED_PROXIES: given['TRUSTED_PROXIES'] ?? '127.0.0.1,::1',
  };
}

interface AloneApp {
  app: DoorKind;
  url: string;
  child: ChildProcess;
}

async function startAlone(config: Config): Promise<readonly AloneApp[]> {
  const apps: AloneApp[] = [];
  for (const app of ['portal', 'office'] as const) {
    const port = await freePort();
    const name = app.toUpperCase();
    const env = {
      PATH: process.env['PATH'],
      MODE: 'test',
      APP: app,
      API_URL: config.doors[app].baseUrl,
      [`${name}_PORT`]: String(port),
      [`${name}_BUILD`]: config.doors[app].buildDir,
      DATA_DIR: config.DATA_DIR,
      LOG_LEVEL: config.LOG_LEVEL,
    };
    const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
      env,
      stdio: ['ignore', 2, 2],
    });
    const url = `http://${app === 'portal' ? '127.0.0.1' : 'localhost'}:${port}`;
    apps.push({ app, url, child });
    await untilHealthy(url, child);
  }
  return apps;
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('An app could not be started alone.');
}

function withChildren({ stopping }: Started, apps: readonly AloneApp[]): Started['stopping'] {
  return {
    ...stopping,
    stop: async () => {
      for (const { child } of apps) child.kill('SIGTERM');
      await stopping.stop();
    },
  };
}
