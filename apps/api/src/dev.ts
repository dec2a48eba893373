import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import type { DoorKind } from './config.ts';
import { openDemoMailbox } from './demo/mailbox.ts';
import { prepareDemo } from './demo/prepare.ts';
import { addressesOf, demoRoutes } from './demo/routes.ts';
import type { PageHandler } from './doors/page.ts';
import { freePort } from '@sebino/database/freePort';
import { createLog } from './log.ts';
import { leave } from './main.ts';
import { stopOnSignals } from './stop.ts';

/** `pnpm dev`: the demo with each app served by its Vite, reloading on change, on this machine only. */
if (import.meta.main) await main();

async function main(): Promise<void> {
  const running: ViteDevServer[] = [];
  try {
    const mailbox = await openDemoMailbox();
    const config = readConfig({
      DATA_DIR: '.data/development',
      SMTP_URL: mailbox.url,
      ...process.env,
      MODE: 'development',
    });
    const log = createLog(config.LOG_LEVEL);
    const { openPlatform } = await import('./platform.ts');
    const { compose } = await import('./compose.ts');
    const parts = await compose(config);
    const pages = async (kind: DoorKind): Promise<PageHandler> => {
      const vite = await openVite(kind);
      running.push(vite);
      return vite.middlewares;
    };
    const { stopping } = await openPlatform(config, log, {
      ...parts,
      pages,
      prepare: (house, store) => prepareDemo(config, house, store),
      mounts: (kind, house) => [
        ...(parts.mounts?.(kind, house) ?? []),
        ...demoRoutes(kind, config, { mailbox, now: house.now }),
      ],
    });
    stopOnSignals({
      ...stopping,
      stop: async () => {
        await stopping.stop();
        await Promise.all(running.map((vite) => vite.close()));
        // Not waited for: a mail under way keeps its connection for a while.
        void mailbox.close();
      },
    });
    const { portal, office } = addressesOf(config);
    log.info({ portal, office, mailbox: `${portal}/demo/mail`, signIns: `${office}/demo/sign-in` }, 'ready');
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
