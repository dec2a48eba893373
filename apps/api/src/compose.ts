import { polymersPack } from '@sebino/polymers/pack';
import { runClocks } from '@sebino/trpc/clock';
import { officeRouter } from '@sebino/trpc/office';
import { listPermissions } from '@sebino/trpc/permissions';
import { portalRouter } from '@sebino/trpc/portal';
import type { House } from '@sebino/trpc/context';
import { mountAuth } from './auth/mount.ts';
import { createSignIn } from './auth/signIn.ts';
import type { Config } from './config.ts';
import { prepareDemo } from './demo/prepare.ts';
import { clearUnfinishedSeed } from './demo/unfinished.ts';
import type { FileStore } from './files/store.ts';
import { loadBuild } from './doors/build.ts';
import { openMailer } from './mailer.ts';
import type { PlatformParts } from './platform.ts';

/**
 * The parts this deployment runs with. Throws when a procedure declares no access: such a router is not served. Before
 * the database is opened: a demo that was killed while it was made is thrown away here.
 */
export async function compose(config: Config): Promise<PlatformParts> {
  const routers = { portal: portalRouter, office: officeRouter };
  for (const router of Object.values(routers)) listPermissions(router);
  if (config.MODE !== 'production') await clearUnfinishedSeed(config);
  return {
    routers,
    pack: polymersPack,
    pages: async (kind) => await loadBuild(config.doors[kind]),
    actorOf: (kind, house) => {
      if (kind === 'portal') return async () => ({ kind: 'public' });
      const signIn = createSignIn(config, house);
      house.signIn = signIn;
      return signIn.actorOf;
    },
    mounts: () => [mountAuth()],
    ...(config.MODE === 'demo' || config.MODE === 'test'
      ? { prepare: (house: House, store: FileStore) => prepareDemo(config, house, store) }
      : {}),
    work: async (house, jobs, sweep) => {
      if (config.SMTP_URL !== undefined) {
        const mailer = openMailer(config.SMTP_URL, config.MAIL_FROM);
        await jobs.work('send-mail', async ({ data }) => await mailer.send(house, data.mailId));
      }
      await jobs.work('run-clocks', async () => {
        await runClocks(house);
        await sweep();
      });
      await jobs.schedule('run-clocks', '* * * * *', {}, config.TIME_ZONE);
    },
  };
}
