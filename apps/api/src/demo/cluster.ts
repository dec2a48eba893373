import type { Trx } from '@sebino/database/database';
import { insertCapability, insertCertificate } from '@sebino/database/capability';
import { insertFirm } from '@sebino/database/firm';
import { insertPerson } from '@sebino/database/person';
import { insertLedgerEntry } from '@sebino/database/rotation';
import { replaceFirmIndex } from '@sebino/database/search';
import { addDays, calendarDay, dayAt } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import { hashOf } from '@sebino/domain/chain';
import { languages, toPageLanguage } from '@sebino/domain/language';
import { memberChange } from '@sebino/domain/rotation/member';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import { applyEntry } from '@sebino/domain/rotation/replay';
import { emptyLedger } from '@sebino/domain/rotation/state';
import type { SectorPack } from '@sebino/domain/sector';
import type { SeedSource } from './clock.ts';
import { demoFirms } from './firms.ts';
import type { DemoFirm } from './firms.ts';
import { toMatchable } from './matchable.ts';
import { programmeSlug, seedProgramme, timeZone } from './programme.ts';
import { demoStaff } from './staff.ts';

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
          texts: firm.presentation[toPageLanguage(language)],
        },
      ]),
    ),
  });
}
