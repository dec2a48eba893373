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

/** What a test puts into a mail: the same text in every field that takes text. */
export interface Filling {
  text: string;
  url: string;
  demo: boolean;
}

export interface Template {
  name: string;
  has: 'url' | 'code' | 'neither';
  write(filling: Filling, language: PageLanguage): Mail;
}

interface Written extends Omit<Template, 'write'> {
  write(filling: Filling, language: PageLanguage): Sheet;
}

const written: readonly Written[] = [
  {
    name: 'enquiryReceived',
    has: 'url',
    write: ({ url, ...filling }, language) =>
      enquiryReceivedMail({ ...numbered(filling), url, firstAnswerWorkingDays: 1 }, language),
  },
  {
    name: 'enquiryConfirmation',
    has: 'url',
    write: ({ url, ...filling }, language) =>
      enquiryConfirmationMail({ ...numbered(filling), url, hours: 72 }, language),
  },
  ...[true, false].map((reminder): Written => ({
    name: reminder ? 'invitation, reminder' : 'invitation',
    has: 'url',
    write: ({ text, url, demo }, language) =>
      invitationMail(
        {
          reminder,
          enquiryNumber: text,
          firmName: text,
          programmeName: text,
          summary: text,
          country: 'DE',
          whyYou: [text, text],
          direct: reminder,
          answerDueAt: new Date('2026-11-27T11:00:00Z'),
          timeZone: 'Europe/Rome',
          url,
          demo,
        },
        language,
      ),
  })),
  {
    name: 'oneTimeCode',
    has: 'code',
    write: ({ text, demo }, language) =>
      oneTimeCodeMail({ code: text, minutes: 10, programmeName: text, demo }, language),
  },
  ...(['accept', 'decline', 'call-me', 'quotation'] as const).map((what): Written => ({
    name: `answerReceipt, ${what}`,
    has: 'neither',
    write: (filling, language) =>
      answerReceiptMail(
        { ...numbered(filling), what, ...(what === 'decline' ? { reason: 'quantity' } : {}) },
        language,
      ),
  })),
  {
    name: 'quotationReceived',
    has: 'neither',
    write: (filling, language) => quotationReceivedMail(numbered(filling), language),
  },
  ...[0, 1, 2].map((quotations): Written => ({
    name: `sealOpened, ${quotations}`,
    has: 'url',
    write: ({ url, ...filling }, language) =>
      sealOpenedMail({ ...numbered(filling), url, quotations }, language),
  })),
  {
    name: 'enquiryWithdrawn',
    has: 'neither',
    write: (filling, language) => enquiryWithdrawnMail(numbered(filling), language),
  },
];

/** Every template once, with each of its text fields filled by the test. */
export const templates: readonly Template[] = written.map(({ write, ...rest }) => ({
  ...rest,
  write: (filling, language) => toMail(write(filling, language)),
}));

function numbered({ text, demo }: { text: string; demo: boolean }): {
  enquiryNumber: string;
  programmeName: string;
  demo: boolean;
} {
  return { enquiryNumber: text, programmeName: text, demo };
}
