import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Message } from '@sebino/messages/say';
import type { PortalOutputs } from '@sebino/trpc/client';

export type Register = PortalOutputs['place']['processing'];

/** A processing activity in the words of the page's language. */
export interface ActivityRow {
  id: string;
  purpose: string;
  controller: string;
  basis: string;
  recipients: string;
  period: string;
}

type Words = Message<Record<never, never>>;

// A row of the register is text of whoever runs the house. What the demo writes is known here in every language;
// anything else is shown as it stands.
const known: ReadonlyMap<string, Words> = new Map([
  ['answering a request made by the buyer', m.notice_purpose_enquiry],
  ['judging and quoting the part drawn', m.notice_purpose_drawing],
  ['waiting for the buyer’s confirmation', m.notice_purpose_unconfirmed],
  ['running the programme', m.notice_purpose_staff],
  ['membership of the programme', m.notice_purpose_participation],
  ['association', m.notice_controller_association],
  ['Province and association, jointly', m.notice_controller_jointly],
  ['firms invited to the enquiry', m.notice_recipient_invited],
  ['none', m.notice_recipient_none],
  ['public pages for the firm, nobody for its contacts', m.notice_recipient_public],
  ['end of the enquiry', m.notice_from_enquiry],
  ['receipt of the enquiry', m.notice_from_receipt],
  ['end of the office', m.notice_from_office],
  ['end of the participation', m.notice_from_participation],
  ['Province (demo)', m.notice_promoter_province],
  ['Artisans’ association (demo)', m.notice_promoter_association],
]);

export function wordActivities(register: Register, language: PageLanguage): ActivityRow[] {
  const say = sayIn(language);
  return register.activities.map((each) => ({
    id: each.id,
    purpose: wordRegister(each.purpose, language),
    controller: wordRegister(each.controller, language),
    basis: each.lawfulBasis.replace(/^GDPR\b/, say(m.notice_gdpr)),
    recipients: wordRegister(each.recipients, language),
    period:
      each.keepDays === undefined
        ? say(m.notice_register_open)
        : say(m.notice_period, {
            period: wordPeriod(each.keepDays, language),
            start: wordRegister(each.countsFrom, language),
          }),
  }));
}

/** Those who promote the programme, as one phrase; empty when the register cannot be read. */
export function wordPromoters(register: Register | undefined, language: PageLanguage): string {
  const names = register?.promoters.map((each) => wordRegister(each.name, language)) ?? [];
  return new Intl.ListFormat(language).format(names);
}

function wordRegister(text: string, language: PageLanguage): string {
  const words = known.get(text);
  return words === undefined ? text : sayIn(language)(words);
}

/** A number of days as people say it: `3 days`, `24 months`, `10 years`. */
export function wordPeriod(days: number, language: PageLanguage): string {
  if (days >= 3 * 365) return wordUnit(Math.round(days / 365), 'year', language);
  return days < 60 ? wordUnit(days, 'day', language) : wordUnit(Math.round(days / 30.4), 'month', language);
}

export function wordUnit(
  count: number,
  unit: 'hour' | 'day' | 'month' | 'year',
  language: PageLanguage,
): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
