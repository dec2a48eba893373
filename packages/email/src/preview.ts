import { pageLanguages } from '@sebino/domain/language';
import type { PageLanguage } from '@sebino/domain/language';
import { answerReceiptMail } from './answerReceipt.ts';
import { enquiryConfirmationMail } from './enquiryConfirmation.ts';
import { enquiryReceivedMail } from './enquiryReceived.ts';
import { enquiryWithdrawnMail } from './enquiryWithdrawn.ts';
import { invitationMail } from './invitation.ts';
import { toMail } from './mail.ts';
import type { Mail } from './mail.ts';
import { oneTimeCodeMail } from './oneTimeCode.ts';
import { quotationReceivedMail } from './quotationReceived.ts';
import { sealOpenedMail } from './sealOpened.ts';
import type { Sheet } from './sheet.ts';

/** One mail with invented contents, in every language. */
export interface Preview {
  /** The template, with the case shown where one template has several. */
  name: string;
  mails: Record<PageLanguage, Mail>;
}

/** Every mail that can leave the house, in each of its cases, to be read and looked at. Same words at every call. */
export function previews(): Preview[] {
  return [
    preview('enquiry-received', (language) =>
      enquiryReceivedMail({ ...enquiry, firstAnswerWorkingDays: 1, url: statusUrl(language) }, language),
    ),
    preview('enquiry-confirmation', (language) =>
      enquiryConfirmationMail({ ...enquiry, hours: 72, url: page(language, 'c') }, language),
    ),
    preview('invitation', (language) => invitationMail(invitation(language), language)),
    preview('invitation-direct', (language) =>
      invitationMail({ ...invitation(language), direct: true, whyYou: [] }, language),
    ),
    preview('invitation-reminder', (language) =>
      invitationMail({ ...invitation(language), reminder: true }, language),
    ),
    preview('one-time-code', (language) =>
      oneTimeCodeMail({ ...programme, code: '493027', minutes: 10 }, language),
    ),
    ...(['accept', 'call-me', 'quotation'] as const).map((what) =>
      preview(`answer-receipt-${what}`, (language) => answerReceiptMail({ ...enquiry, what }, language)),
    ),
    preview('answer-receipt-decline', (language) =>
      answerReceiptMail({ ...enquiry, what: 'decline', reason: 'no-capacity' }, language),
    ),
    preview('quotation-received', (language) => quotationReceivedMail(enquiry, language)),
    ...[0, 1, 3].map((quotations) =>
      preview(`seal-opened-${quotations}`, (language) =>
        sealOpenedMail({ ...enquiry, quotations, url: statusUrl(language) }, language),
      ),
    ),
    preview('enquiry-withdrawn', (language) => enquiryWithdrawnMail(enquiry, language)),
  ];
}

const programme = { programmeName: 'Programma Esempio', demo: true };
const enquiry = { ...programme, enquiryNumber: '2026-0148' };

function preview(name: string, of: (language: PageLanguage) => Sheet): Preview {
  const [it, en, de, fr, es] = pageLanguages;
  return {
    name,
    mails: {
      it: toMail(of(it)),
      en: toMail(of(en)),
      de: toMail(of(de)),
      fr: toMail(of(fr)),
      es: toMail(of(es)),
    },
  };
}

function invitation(language: PageLanguage): Parameters<typeof invitationMail>[0] {
  return {
    ...programme,
    ...needs[language],
    reminder: false,
    enquiryNumber: '2026-0148',
    firmName: 'Officina Esempio 03',
    country: 'DE',
    direct: false,
    answerDueAt: new Date('2026-11-27T11:00:00Z'),
    timeZone: 'Europe/Rome',
    url: page(language, 'i'),
  };
}

const needs: Record<PageLanguage, { summary: string; whyYou: string[] }> = {
  it: {
    summary: '5.000 pz, flangia, acciaio inox, ISO 2768-m, EN 10204 3.1',
    whyYou: [
      'Lavora acciaio inox.',
      'La quantità va bene per le sue partite.',
      'EN 10204 3.1: si emette con la fornitura.',
    ],
  },
  en: {
    summary: '5,000 pcs, flange, stainless steel, ISO 2768-m, EN 10204 3.1',
    whyYou: [
      'Runs stainless steel.',
      'The quantity suits its batches.',
      'EN 10204 3.1: issued with the delivery.',
    ],
  },
  de: {
    summary: '5.000 Stk., Flansch, Edelstahl, ISO 2768-m, EN 10204 3.1',
    whyYou: [
      'Verarbeitet Edelstahl.',
      'Die Menge passt zu den Chargen.',
      'EN 10204 3.1: wird mit der Lieferung ausgestellt.',
    ],
  },
  fr: {
    summary: '5 000 pcs, bride, acier inoxydable, ISO 2768-m, EN 10204 3.1',
    whyYou: [
      'Travaille l’acier inoxydable.',
      'La quantité convient à ses séries.',
      'EN 10204 3.1 : établi avec la livraison.',
    ],
  },
  es: {
    summary: '5000 pzas., brida, acero inoxidable, ISO 2768-m, EN 10204 3.1',
    whyYou: [
      'Trabaja acero inoxidable.',
      'La cantidad encaja en sus tandas.',
      'EN 10204 3.1: se emite con el suministro.',
    ],
  },
};

function statusUrl(language: PageLanguage): string {
  return page(language, 's');
}

function page(language: PageLanguage, room: string): string {
  return `https://portal.example/${language}/${room}/mustermustermustermustermustermustermuster1`;
}
