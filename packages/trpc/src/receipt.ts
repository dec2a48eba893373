import { enquiryConfirmationMail } from '@sebino/email/enquiryConfirmation';
import { enquiryReceivedMail } from '@sebino/email/enquiryReceived';
import type { Trx } from '@sebino/database/database';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { listReceiptTimes } from '@sebino/database/mail';
import { toPageLanguage } from '@sebino/domain/language';
import { confirmationHours } from '@sebino/domain/link';
import type { Programme } from '@sebino/domain/programme';
import type { House } from './context.ts';
import { newLink, queueMail } from './mailing.ts';

export type Buyer = { id: string; office: string; email: string; language: EnquiryRecord['language'] };

/**
 * At most one receipt an hour to one address: the others wait for their hour, none is dropped. One that the owner of the
 * address has just asked for, by the link in the mail before it, leaves at once.
 */
export async function mailReceipt(
  trx: Trx,
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  buyer: Buyer,
  why: 'sent' | 'asked-for' = 'sent',
): Promise<void> {
  const of = toPageLanguage(buyer.language);
  const token = await newLink(trx, house, { purpose: 'status', enquiryId: enquiry.id, personId: buyer.id });
  const notBefore = why === 'sent' ? await receiptTurn(trx, house, buyer.email) : undefined;
  await queueMail(trx, house, {
    to: buyer,
    template: 'enquiry-received',
    about: enquiry.id,
    message: enquiryReceivedMail(
      {
        enquiryNumber: enquiry.number,
        programmeName: programme.name,
        firstAnswerWorkingDays: programme.settings.firstAnswerWorkingDays,
        url: `${house.portalUrl}/${of}/s/${token}`,
        demo: programme.demo,
      },
      of,
    ),
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}

/** Asks a buyer without proof of work for the yes that makes the enquiry count. */
export async function mailConfirmation(
  trx: Trx,
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  buyer: Buyer,
): Promise<void> {
  const of = toPageLanguage(buyer.language);
  const token = await newLink(trx, house, {
    purpose: 'confirmation',
    enquiryId: enquiry.id,
    personId: buyer.id,
    expiresAt: new Date(house.now().getTime() + confirmationHours * 3_600_000),
  });
  const notBefore = await receiptTurn(trx, house, buyer.email);
  await queueMail(trx, house, {
    to: buyer,
    template: 'enquiry-confirmation',
    about: enquiry.id,
    message: enquiryConfirmationMail(
      {
        enquiryNumber: enquiry.number,
        programmeName: programme.name,
        hours: confirmationHours,
        url: `${house.portalUrl}/${of}/c/${token}`,
        demo: programme.demo,
      },
      of,
    ),
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}

/** When the next receipt to this address may leave: one an hour, three a day. Undefined when it may at once. */
async function receiptTurn(trx: Trx, house: House, email: string): Promise<Date | undefined> {
  const now = house.now().getTime();
  const earlier = await listReceiptTimes(trx, email, new Date(now - 86_400_000));
  const [last, , third] = earlier.map((each) => each.getTime());
  const next = Math.max(
    last === undefined ? 0 : last + 3_600_000,
    third === undefined ? 0 : third + 86_400_000,
  );
  return next > now ? new Date(next) : undefined;
}
