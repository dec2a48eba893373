import { enquiryConfirmationMail } from '@sebino/email/enquiryConfirmation';
import { enquiryReceivedMail } from '@sebino/email/enquiryReceived';
import type { Trx } from '@sebino/database/database';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import type { Addressee } from '@sebino/database/person';
import { toPageLanguage } from '@sebino/domain/language';
import { confirmationHours } from '@sebino/domain/link';
import type { Programme } from '@sebino/domain/programme';
import type { House } from './context.ts';
import { newLink } from './mailing.ts';
import type { OutgoingMail } from './mailing.ts';

export interface Receipt {
  enquiry: Pick<EnquiryRecord, 'id' | 'number'>;
  buyer: Addressee;
  notBefore?: Date;
}

/** Tells the buyer the number and the way in, by a link made for it. Before `notBefore` it does not leave. */
export async function receiptMail(
  trx: Trx,
  house: House,
  programme: Programme,
  { enquiry, buyer, notBefore }: Receipt,
): Promise<OutgoingMail> {
  const of = toPageLanguage(buyer.language);
  const token = await newLink(trx, house, { purpose: 'status', enquiryId: enquiry.id, personId: buyer.id });
  return {
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
  };
}

/** Asks a buyer without proof of work for the yes that makes the enquiry count, by a link made for it. */
export async function confirmationMail(
  trx: Trx,
  house: House,
  programme: Programme,
  { enquiry, buyer, notBefore }: Receipt,
): Promise<OutgoingMail> {
  const of = toPageLanguage(buyer.language);
  const token = await newLink(trx, house, {
    purpose: 'confirmation',
    enquiryId: enquiry.id,
    personId: buyer.id,
    expiresAt: new Date(house.now().getTime() + confirmationHours * 3_600_000),
  });
  return {
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
  };
}
