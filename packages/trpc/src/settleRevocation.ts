import { enquiryWithdrawnMail } from '@sebino/email/enquiryWithdrawn';
import { asActor } from '@sebino/database/actorTransaction';
import { findEnquiry } from '@sebino/database/enquiry';
import { listInvitations, withdrawInvitations } from '@sebino/database/invitation';
import { endLinks } from '@sebino/database/link';
import { toPageLanguage } from '@sebino/domain/language';
import type { House } from './context.ts';
import { queueMail } from './mailing.ts';
import { runningProgramme } from './programme.ts';
import { reachFirm } from './reach.ts';
import { byClock } from './settle.ts';

/** After a buyer revoked: nobody is asked any more, links of firms end, those who were preparing are told. */
export async function settleRevocation(house: House, enquiryId: string): Promise<void> {
  await asActor(house.database.db, { kind: 'clock' }, async (trx) => {
    const enquiry = await findEnquiry(trx, enquiryId);
    if (enquiry === undefined || enquiry.status !== 'revoked') return;
    const programme = await runningProgramme(trx);
    const waiting = (await listInvitations(trx, enquiryId)).filter(
      (each) => each.status === 'open' || each.status === 'accepted',
    );
    await withdrawInvitations(trx, enquiryId);
    await endLinks(trx, { enquiryId, purpose: 'personal' }, house.now());
    for (const invitation of waiting) {
      const template = 'enquiry-withdrawn';
      const contact = await reachFirm(trx, house, byClock, {
        enquiryId,
        firmId: invitation.firmId,
        invitationId: invitation.id,
        template,
      });
      if (contact === undefined) continue;
      await queueMail(trx, house, {
        to: contact,
        template,
        about: enquiryId,
        message: enquiryWithdrawnMail(
          { enquiryNumber: enquiry.number, programmeName: programme.name, demo: programme.demo },
          toPageLanguage(contact.language),
        ),
      });
    }
  });
}
