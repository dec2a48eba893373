import { json } from '@sebino/database/column';
import type { Trx } from '@sebino/database/database';
import { insertCapability, insertCertificate } from '@sebino/database/capability';
import { insertFirm } from '@sebino/database/firm';
import { insertPerson } from '@sebino/database/person';
import { insertLedgerEntry } from '@sebino/database/rotation';
import { replaceFirmIndex } from '@sebino/database/search';
import { addDays, calendarDay, dayAt } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import { hashOf } from '@sebino/domain/chain';
import { languages } from '@sebino/domain/language';
import type { ProgrammeSettings } from '@sebino/domain/programme';
import { memberChange } from '@sebino/domain/rotation/member';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import { applyEntry } from '@sebino/domain/rotation/replay';
import { emptyLedger } from '@sebino/domain/rotation/state';
import type { SectorPack } from '@sebino/domain/sector';
import { italianHolidays } from '@sebino/domain/workingTime';
import type { SeedSource } from './clock.ts';
import { demoFirms } from './firms.ts';
import type { DemoFirm } from './firms.ts';
import { toMatchable } from './matchable.ts';
import { demoStaff } from './staff.ts';

export const programmeSlug = 'sebino-innova-demo';
const timeZone = 'Europe/Rome';

/** The programme and its members as they stand on the day it began: seven months before the origin. */
export async function seedCluster(
  trx: Trx,
  source: SeedSource,
  pack: SectorPack,
  origin: Date,
): Promise<void> {
  const originDay = dayAt(origin, timeZone);
  await seedProgramme(trx, source, originDay);
  for (const person of demoStaff)
    await insertPerson(trx, {
      id: source.idOf(person.key),
      office: person.office,
      email: person.email,
      language: person.language,
      processingActivity: 'staff',
    });
  let ledger = emptyLedger(programmeSlug);
  for (const firm of demoFirms) {
    const key = ledgerKey.parse(hashOf({ ledgerKeyOf: source.idOf(firm.slug) }).slice(0, 32));
    const at = new Date(`${addDays(originDay, firm.joinedOffsetDays)}T08:00:00Z`);
    await seedFirm(trx, source, pack, firm, { originDay, key, at });
  }
  const joined = [...demoFirms].sort((a, b) => a.joinedOffsetDays - b.joinedOffsetDays);
  for (const firm of joined) {
    const at = new Date(`${addDays(originDay, firm.joinedOffsetDays)}T08:00:00Z`);
    const key = ledgerKey.parse(hashOf({ ledgerKeyOf: source.idOf(firm.slug) }).slice(0, 32));
    const entry = memberChange(ledger, { key, change: 'joined', at });
    if (!entry.ok) throw new Error(`the ledger refuses ${firm.slug}: ${entry.code}`);
    const next = applyEntry(ledger, entry.value);
    if (!next.ok) throw new Error(`the ledger refuses ${firm.slug}: ${next.code}`);
    ledger = next.value;
    await insertLedgerEntry(trx, entry.value, at);
  }
}

async function seedProgramme(trx: Trx, source: SeedSource, originDay: CalendarDay): Promise<void> {
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

async function seedFirm(
  trx: Trx,
  source: SeedSource,
  pack: SectorPack,
  firm: DemoFirm,
  { originDay, key, at }: { originDay: CalendarDay; key: string; at: Date },
): Promise<void> {
  const matchable = toMatchable(firm, originDay, source.idOf);
  await insertFirm(trx, {
    id: matchable.id,
    slug: firm.slug,
    name: firm.name,
    town: firm.town,
    foundedYear: firm.foundedYear,
    staffCount: firm.staffCount,
    mainProcess: firm.capabilities[0]?.process ?? '',
    presentation: firm.presentation,
    vatNumber: firm.vatNumber,
  });
  for (const capability of matchable.capabilities) await insertCapability(trx, capability);
  for (const certificate of matchable.certificates) await insertCertificate(trx, certificate);
  const personId = source.idOf(`${firm.slug}/contact`);
  await insertPerson(trx, {
    id: personId,
    office: `${firm.name}, ufficio commesse`,
    email: firm.contactEmail,
    phone: firm.phone,
    language: firm.language,
    processingActivity: 'participation',
  });
  await trx
    .insertInto('firm_contact')
    .values({ firm_id: matchable.id, person_id: personId, is_primary: true, ended_at: null })
    .execute();
  const participationId = source.idOf(`${firm.slug}/participation`);
  await trx
    .insertInto('participation')
    .values({
      id: participationId,
      programme_id: source.idOf(programmeSlug),
      firm_id: matchable.id,
      ledger_key: key,
      starts_on: calendarDay.parse(at.toISOString().slice(0, 10)),
      ends_on: null,
      standing: 'active',
      version: 1,
    })
    .execute();
  await trx
    .insertInto('participation_change')
    .values({
      id: source.idOf(`${firm.slug}/joined`),
      participation_id: participationId,
      kind: 'joined',
      happened_at: at,
      recorded_at: at,
      recorded_by: null,
      ledger_seq: null,
    })
    .execute();
  const terms = pack.termsOf(matchable, originDay);
  await replaceFirmIndex(trx, {
    firmId: matchable.id,
    terms,
    words: Object.fromEntries(
      languages.map((language) => [
        language,
        {
          names: `${firm.name} ${firm.town}`,
          texts: (firm.presentation as Record<string, string>)[language] ?? firm.presentation.en,
        },
      ]),
    ),
  });
}
