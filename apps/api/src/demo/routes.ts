import type { Config, DoorKind } from '../config.ts';
import type { Mount } from '../doors/door.ts';
import type { DemoMailbox } from './mailbox.ts';
import { mailboxRoutes } from './mailboxPage.ts';
import type { WayIn } from './mailboxPage.ts';
import { demoAssets } from './page.ts';
import type { DemoAddresses } from './page.ts';
import { readReport } from './prepare.ts';
import { signInRoutes } from './signInsPage.ts';

/** What a demo adds to a door: the mailbox at the portal, the sign-ins at the office. Nowhere else are they mounted. */
export function demoRoutes(
  kind: DoorKind,
  config: Config,
  { mailbox, now }: { mailbox: DemoMailbox; now: () => Date },
): readonly Mount[] {
  const addresses = addressesOf(config);
  return kind === 'portal'
    ? [demoAssets(), mailboxRoutes(mailbox, addresses, () => listWaysIn(config))]
    : [demoAssets(), signInRoutes(addresses, async () => (await readReport(config)).staff, now)];
}

export function addressesOf({ doors }: Config): DemoAddresses {
  return { portal: doors.portal.baseUrl, office: doors.office.baseUrl };
}

/** The links of the open enquiry at the address of today: another start may have taken another port. */
export async function listWaysIn(config: Config): Promise<readonly WayIn[]> {
  const { enquiry, firms } = await readReport(config);
  const here = (url: string): string => new URL(new URL(url).pathname, addressesOf(config).portal).href;
  return [
    { name: `Buyer of ${enquiry.number}: status page`, url: here(enquiry.statusUrl) },
    ...firms.map(({ name, personalUrl }) => ({ name: `${name}: invitation`, url: here(personalUrl) })),
  ];
}
