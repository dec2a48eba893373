import { findLiveLink, insertLinkSession } from '@sebino/database/link';
import { findInvitation } from '@sebino/database/invitation';
import { httpClient } from '@sebino/trpc/client';
import type { PortalClient } from '@sebino/trpc/client';
import { newLink } from '@sebino/trpc/mailing';
import type { PortalRouter } from '@sebino/trpc/portal';
import { sessionCookie } from '@sebino/trpc/procedures';
import type { TestPlatform } from './platform.ts';

/** A firm that holds its personal link and has given the code, as its browser would ask. */
export interface FirmVisit {
  portal: PortalClient;
  token: string;
}

export async function visitAs(platform: TestPlatform, invitationId: string): Promise<FirmVisit> {
  const { house } = platform;
  return await platform.read(async (trx) => {
    const invitation = await findInvitation(trx, invitationId);
    if (invitation === undefined) throw new Error('no such invitation');
    const { person_id: personId } = await trx
      .selectFrom('firm_contact')
      .select('person_id')
      .where('firm_id', '=', invitation.firmId)
      .executeTakeFirstOrThrow();
    const { enquiryId } = invitation;
    const token = await newLink(trx, house, { purpose: 'personal', enquiryId, invitationId, personId });
    const link = await findLiveLink(trx, house.digests(token), 'personal', house.now());
    if (link === undefined) throw new Error('the link is not there');
    const value = house.newToken();
    await insertLinkSession(trx, {
      tokenHash: house.digest(value),
      linkId: link.id,
      expiresAt: new Date(house.now().getTime() + 30 * 86_400_000),
    });
    const headers = { cookie: `${sessionCookie(link.id)}=${value}`, origin: platform.portal };
    return { portal: httpClient<PortalRouter>(`${platform.portal}/trpc`, () => headers), token };
  });
}

/** Accepts and quotes. */
export async function quote(visit: FirmVisit, centsPerThousand = 12_000): Promise<void> {
  const { portal, token } = visit;
  await portal.invitation.accept.mutate({ token });
  await sendQuotation(visit, centsPerThousand);
}

export async function sendQuotation({ portal, token }: FirmVisit, centsPerThousand = 12_000): Promise<void> {
  const quotation = { prices: [{ quantity: 5000, centsPerThousand }], leadTimeWeeks: 4 };
  await portal.invitation.quote.mutate({ token, quotation });
}

export async function decline({ portal, token }: FirmVisit): Promise<void> {
  await portal.invitation.decline.mutate({ token, decline: { reason: 'no-capacity' } });
}
