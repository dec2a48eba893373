import { json } from '@sebino/database/column';
import type { Trx } from '@sebino/database/database';
import { addDays } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { ProgrammeSettings } from '@sebino/domain/programme';
import { italianHolidays } from '@sebino/domain/workingTime';
import type { SeedSource } from './clock.ts';

export const programmeSlug = 'sebino-innova-demo';
export const timeZone = 'Europe/Rome';

/** The running programme with its strands and promoters, the one it follows, and why personal data is kept. */
export async function seedProgramme(trx: Trx, source: SeedSource, originDay: CalendarDay): Promise<void> {
  await trx
    .insertInto('retention_class')
    .values([
      {
        id: 'enquiry',
        keep_days: 730,
        counts_from: 'end of the enquiry',
        note: 'proposed, to be confirmed by counsel',
      },
      {
        id: 'staff',
        keep_days: 3650,
        counts_from: 'end of the office',
        note: 'proposed, to be confirmed by counsel',
      },
      { id: 'participation', keep_days: 3650, counts_from: 'end of the participation', note: 'aid records' },
    ])
    .execute();
  await trx
    .insertInto('processing_activity')
    .values([
      {
        id: 'enquiry',
        purpose: 'answering a request made by the buyer',
        controller: 'association',
        lawful_basis: 'GDPR 6(1)(b)',
        recipients: 'firms invited to the enquiry',
        retention_class_id: 'enquiry',
      },
      {
        id: 'staff',
        purpose: 'running the programme',
        controller: 'Province and association, jointly',
        lawful_basis: 'GDPR 6(1)(e)',
        recipients: 'none',
        retention_class_id: 'staff',
      },
      {
        id: 'participation',
        purpose: 'membership of the programme',
        controller: 'Province and association, jointly',
        lawful_basis: 'GDPR 6(1)(b)',
        recipients: 'public pages for the firm, nobody for its contacts',
        retention_class_id: 'participation',
      },
    ])
    .execute();
  const predecessor = source.idOf('sebino-innova');
  const year = Number(originDay.slice(0, 4));
  const settings: ProgrammeSettings = {
    places: 3,
    firstAnswerWorkingDays: 1,
    answerWorkingDays: 2,
    reminderAfterWorkingDays: 1,
    quotationWorkingDays: 5,
    workingHours: {
      timeZone,
      opensAtHour: 8,
      closesAtHour: 18,
      closedOn: [year - 1, year, year + 1, year + 2].flatMap(italianHolidays),
    },
  };
  await trx
    .insertInto('programme')
    .values([
      {
        id: predecessor,
        slug: 'sebino-innova',
        name: 'Sebino innova',
        starts_on: null,
        ends_on: '2011-04-30',
        declared_total_cents: 43_000_000,
        member_cap: 14,
        demo: true,
        predecessor_id: null,
        settings: json(settings),
      },
      {
        id: source.idOf(programmeSlug),
        slug: programmeSlug,
        name: 'Sebino innova – demo edition',
        starts_on: addDays(originDay, -213),
        ends_on: null,
        declared_total_cents: null,
        member_cap: 14,
        demo: true,
        predecessor_id: predecessor,
        settings: json(settings),
      },
    ])
    .execute();
  await trx
    .insertInto('strand')
    .values(
      Object.entries(strands).map(([code, name]) => ({
        id: source.idOf(`strand/${code}`),
        programme_id: source.idOf(programmeSlug),
        code,
        name: json(name),
      })),
    )
    .execute();
  await trx
    .insertInto('promoter')
    .values([
      {
        id: source.idOf('promoter/province'),
        programme_id: source.idOf(programmeSlug),
        name: 'Province (demo)',
        kind: 'public-body',
        lead: true,
      },
      {
        id: source.idOf('promoter/association'),
        programme_id: source.idOf(programmeSlug),
        name: 'Artisans’ association (demo)',
        kind: 'association',
        lead: false,
      },
    ])
    .execute();
}

/** The four lines of work that the founding notice names. */
const strands = {
  communication: {
    it: 'Tecnologie per la comunicazione',
    en: 'Communication technology',
    de: 'Kommunikationstechnik',
  },
  organisation: {
    it: 'Innovazione organizzativa',
    en: 'Organisational innovation',
    de: 'Organisatorische Innovation',
  },
  marketing: { it: 'Strategie di marketing', en: 'Marketing strategy', de: 'Marketingstrategie' },
  international: { it: 'Mercato internazionale', en: 'International market', de: 'Internationaler Markt' },
};
