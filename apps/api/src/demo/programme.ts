import { json } from '@sebino/database/column';
import type { Trx } from '@sebino/database/database';
import { addDays } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { ProgrammeSettings } from '@sebino/domain/programme';
import { italianHolidays } from '@sebino/domain/workingTime';
import type { SeedSource } from './clock.ts';
import { demoDistrict, demoFunding, demoLab } from './lab.ts';
import { seedNews } from './news.ts';

export const programmeSlug = 'sebino-innova-demo';
export const timeZone = 'Europe/Rome';

/** The running programme with its strands and promoters, the one it follows, and why personal data is kept. */
export async function seedProgramme(trx: Trx, source: SeedSource, originDay: CalendarDay): Promise<void> {
  await seedProcessing(trx);
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
        settings: json({ ...settings, lab: demoLab, district: demoDistrict, funding: demoFunding }),
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
  await seedNews(trx, source, { programmeId: source.idOf(programmeSlug), originDay });
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

/** The register of processing activities. Every period is a proposal until counsel has confirmed it. */
async function seedProcessing(trx: Trx): Promise<void> {
  const proposed = 'proposed, to be confirmed by counsel';
  await trx
    .insertInto('retention_class')
    .values([
      { id: 'enquiry', keep_days: 730, counts_from: 'end of the enquiry', note: proposed },
      { id: 'drawing', keep_days: 183, counts_from: 'end of the enquiry', note: proposed },
      { id: 'unconfirmed', keep_days: 3, counts_from: 'receipt of the enquiry', note: proposed },
      { id: 'staff', keep_days: 3650, counts_from: 'end of the office', note: proposed },
      { id: 'participation', keep_days: 3650, counts_from: 'end of the participation', note: 'aid records' },
    ])
    .execute();
  const jointly = 'Province and association, jointly';
  const invited = 'firms invited to the enquiry';
  await trx
    .insertInto('processing_activity')
    .values([
      {
        ...{ id: 'enquiry', purpose: 'answering a request made by the buyer', controller: 'association' },
        ...{ lawful_basis: 'GDPR 6(1)(b)', recipients: invited, retention_class_id: 'enquiry' },
      },
      {
        ...{ id: 'drawing', purpose: 'judging and quoting the part drawn', controller: 'association' },
        ...{ lawful_basis: 'GDPR 6(1)(b)', recipients: invited, retention_class_id: 'drawing' },
      },
      {
        ...{ id: 'unconfirmed', purpose: 'waiting for the buyer’s confirmation', controller: 'association' },
        ...{ lawful_basis: 'GDPR 6(1)(b)', recipients: 'none', retention_class_id: 'unconfirmed' },
      },
      {
        ...{ id: 'staff', purpose: 'running the programme', controller: jointly },
        ...{ lawful_basis: 'GDPR 6(1)(e)', recipients: 'none', retention_class_id: 'staff' },
      },
      {
        ...{ id: 'participation', purpose: 'membership of the programme', controller: jointly },
        lawful_basis: 'GDPR 6(1)(b)',
        recipients: 'public pages for the firm, nobody for its contacts',
        retention_class_id: 'participation',
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
    fr: 'Technologies de la communication',
    es: 'Tecnologías de la comunicación',
  },
  organisation: {
    it: 'Innovazione organizzativa',
    en: 'Organisational innovation',
    de: 'Organisatorische Innovation',
    fr: 'Innovation organisationnelle',
    es: 'Innovación organizativa',
  },
  marketing: {
    it: 'Strategie di marketing',
    en: 'Marketing strategy',
    de: 'Marketingstrategie',
    fr: 'Stratégies de marketing',
    es: 'Estrategias de marketing',
  },
  international: {
    it: 'Mercato internazionale',
    en: 'International market',
    de: 'Internationaler Markt',
    fr: 'Marché international',
    es: 'Mercado internacional',
  },
};
