import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import type { DoorKind } from './config.ts';
import type { PageHandler } from './doors/page.ts';
import { freePort } from './freePort.ts';
import { createLog } from './log.ts';
import { leave } from './main.ts';
import { stopOnSignals } from './stop.ts';

/** `pnpm dev`: the platform with each app served by its Vite, reloading on change, on this machine only. */
if (import.meta.main) await main();

async function main(): Promise<void> {
  const running: ViteDevServer[] = [];
  try {
    const config = readConfig({ MODE: 'development', ...process.env });
    const log = createLog(config.LOG_LEVEL);
    const { openPlatform } = await import('./platform.ts');
    const { compose } = await import('./compose.ts');
    const parts = await compose(config);
    const pages = async (kind: DoorKind): Promise<PageHandler> => {
      const vite = await openVite(kind);
      running.push(vite);
      return vite.middlewares;
    };
    const { stopping } = await openPlatform(config, log, { ...parts, pages });
    stopOnSignals({
      ...stopping,
      stop: async () => {
        await stopping.stop();
        await Promise.all(running.map((vite) => vite.close()));
      },
    });
    log.info({ portal: config.doors.portal.baseUrl, office: config.doors.office.baseUrl }, 'ready');
  } catch (error) {
    leave(error);
  }
}

async function openVite(kind: DoorKind): Promise<ViteDevServer> {
  const root = fileURLToPath(new URL(`../../${kind}`, import.meta.url));
  // Vite would open its hot-reload socket on every interface of the machine.
  const hmr = { host: '127.0.0.1', port: await freePort() };
  return await createServer({
    root,
    configFile: `${root}/vite.config.ts`,
    server: { middlewareMode: true, hmr },
    appType: 'custom',
  });
}
