import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { openDemoMailbox } from './demo/mailbox.ts';
import type { DemoMailbox } from './demo/mailbox.ts';
import { readReport, reportPath } from './demo/prepare.ts';
import { addressesOf, demoRoutes, listWaysIn } from './demo/routes.ts';
import { freePort, isFreePort } from '@sebino/database/freePort';
import { createLog } from './log.ts';
import { leave } from './main.ts';
import { stopOnSignals } from './stop.ts';

/** What a real deployment would set and a demo must never be given: real data, real keys, real mail. */
const refusedNames = ['DATABASE_URL', 'SMTP_URL', 'SECRET_KEYS', 'FILE_KEYS', 'API_URL', 'APP'];

/** `pnpm demo`: the whole platform on this machine with an invented cluster, a mailbox of its own and ways in. */
if (import.meta.main) await main();

async function main(): Promise<void> {
  let mailbox: DemoMailbox | undefined;
  try {
    refuseProduction(process.env);
    mailbox = await openDemoMailbox();
    const config = readConfig(await demoEnvironment(process.env, mailbox.url));
    const isFirst = !existsSync(reportPath(config));
    process.stdout.write(
      isFirst ? 'Sebino is preparing its demo: four months of an invented cluster …\n' : 'Sebino starts …\n',
    );
    await open(config, mailbox);
    process.stdout.write(await welcome(config));
  } catch (error) {
    await mailbox?.close();
    leave(error);
  }
}

async function open(config: Config, mailbox: DemoMailbox): Promise<void> {
  const { openPlatform } = await import('./platform.ts');
  const { compose } = await import('./compose.ts');
  const log = createLog(config.LOG_LEVEL);
  const parts = await compose(config);
  const { stopping } = await openPlatform(config, log, {
    ...parts,
    mounts: (kind, house) => [
      ...(parts.mounts?.(kind, house) ?? []),
      ...demoRoutes(kind, config, { mailbox, now: house.now }),
    ],
  });
  stopOnSignals({
    ...stopping,
    stop: async () => {
      process.stdout.write('\nStopping …\n');
      await stopping.stop();
      // A mail under way keeps its connection for a while; nothing is lost by not waiting for it.
      await Promise.race([mailbox.close(), sleep(1000)]);
    },
  });
}

function refuseProduction(env: NodeJS.ProcessEnv): void {
  const mode = env['MODE'] ?? '';
  if (mode !== '' && mode !== 'demo') throw new ConfigError(`MODE=${mode} is not the demo: remove MODE.`);
  for (const name of refusedNames.flatMap((each) => [each, `${each}_FILE`])) {
    if ((env[name] ?? '') !== '') {
      throw new ConfigError(
        `${name} is set: the demo keeps to data, keys and a mailbox of its own. Remove it, or use "pnpm start".`,
      );
    }
  }
}

async function demoEnvironment(
  given: NodeJS.ProcessEnv,
  smtpUrl: string,
): Promise<Record<string, string | undefined>> {
  return {
    ...given,
    MODE: 'demo',
    ROLE: 'all',
    SMTP_URL: smtpUrl,
    DATA_DIR: given['DATA_DIR'] || '.data/demo',
    LOG_LEVEL: given['LOG_LEVEL'] || 'warn',
    PORTAL_PORT: given['PORTAL_PORT'] || String(await portNear(3000)),
    OFFICE_PORT: given['OFFICE_PORT'] || String(await portNear(3001)),
    // A laptop with little room left should still show the demo; its files are small.
    DISK_WATERMARK_BYTES: given['DISK_WATERMARK_BYTES'] || String(64 * 1024 * 1024),
  };
}

async function portNear(usual: number): Promise<number> {
  return (await isFreePort(usual)) ? usual : await freePort();
}

async function welcome(config: Config): Promise<string> {
  const { portal, office } = addressesOf(config);
  const { staff } = await readReport(config);
  const first = staff[0];
  const links = (await listWaysIn(config)).map(({ name, url }) => `    ${name}\n      ${url}`);
  return `
  Sebino is open. Everything in it is invented, and nothing leaves this machine.

    Portal      ${portal}/
    Office      ${office}/
    Mailbox     ${portal}/demo/mail       every mail, with its links and codes
    Sign-ins    ${office}/demo/sign-in    ${staff.length} people of the office, with the codes of the moment
${first === undefined ? '' : `\n  To begin, sign in at the office as ${first.email}\n  with the passphrase "${first.passphrase}" and the code that the sign-ins page shows.\n`}
  The open enquiry, by link:
${links.join('\n')}

  Data is kept in ${config.DATA_DIR}: the next start goes on from there; delete it to begin anew.
  Ctrl-C stops.

`;
}
