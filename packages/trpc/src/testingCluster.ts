import { json } from '@sebino/database/column';
import type { Trx } from '@sebino/database/database';
import { insertCapability } from '@sebino/database/capability';
import { insertFirm } from '@sebino/database/firm';
import { insertPerson } from '@sebino/database/person';
import { insertLedgerEntry } from '@sebino/database/rotation';
import { calendarDay } from '@sebino/domain/calendar';
import { capabilityId, firmId } from '@sebino/domain/id';
import type { CapabilityId } from '@sebino/domain/id';
import type { ProgrammeSettings } from '@sebino/domain/programme';
import { memberChange } from '@sebino/domain/rotation/member';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import { applyEntry } from '@sebino/domain/rotation/replay';
import { emptyLedger } from '@sebino/domain/rotation/state';
import { randomBytes } from 'node:crypto';
import type { House } from './context.ts';

/** Three that weave wool, one that weaves linen only. */
export const firmNames = ['alder', 'birch', 'cedar', 'flax'] as const;
export type TestFirm = (typeof firmNames)[number];

const slug = 'test-programme';
const today = calendarDay.parse('2026-01-05');
const settings = (places: number): ProgrammeSettings => ({
  places,
  firstAnswerWorkingDays: 1,
  answerWorkingDays: 2,
  reminderAfterWorkingDays: 1,
  quotationWorkingDays: 5,
  workingHours: { timeZone: 'Europe/Rome', opensAtHour: 8, closesAtHour: 18, closedOn: [] },
});

/** A programme with four members and the people of its office. */
export async function seedTestCluster<Key extends string>(
  trx: Trx,
  house: House,
  options: { staffKeys: readonly Key[]; places: number },
): Promise<{ firms: Record<TestFirm, { id: string; slug: string }>; staff: Map<Key, string> }> {
  const programmeId = await insertProgramme(trx, house, options.places);
  const staff = new Map(options.staffKeys.map((key) => [key, house.newId()]));
  for (const [key, id] of staff)
    await insertPerson(trx, {
      ...{ id, office: key, email: `${key}@office.example`, language: 'en' },
      processingActivity: 'all',
    });
  let ledger = emptyLedger(slug);
  const firms: [TestFirm, { id: string; slug: string }][] = [];
  for (const name of firmNames) {
    const key = ledgerKey.parse(randomBytes(16).toString('hex'));
    const id = await insertMember(trx, house, { name, programmeId, key });
    const entry = memberChange(ledger, { key, change: 'joined', at: house.now() });
    const next = entry.ok ? applyEntry(ledger, entry.value) : entry;
    if (!entry.ok || !next.ok) throw new Error(`the ledger refuses ${name}`);
    ledger = next.value;
    await insertLedgerEntry(trx, entry.value, house.now());
    firms.push([name, { id, slug: name }]);
  }
  return { firms: Object.fromEntries(firms) as Record<TestFirm, { id: string; slug: string }>, staff };
}

async function insertProgramme(trx: Trx, house: House, places: number): Promise<string> {
  const id = house.newId();
  await trx
    .insertInto('retention_class')
    .values({ id: 'all', keep_days: 30, counts_from: 'the test', note: '' })
    .execute();
  await trx
    .insertInto('processing_activity')
    .values(
      ['enquiry', 'all'].map((activity) => ({
        ...{ id: activity, purpose: 'test', controller: 'test', lawful_basis: 'test', recipients: 'none' },
        retention_class_id: 'all',
      })),
    )
    .execute();
  await trx
    .insertInto('programme')
    .values({
      ...{ id, slug, name: 'Test programme', starts_on: today, ends_on: null, declared_total_cents: null },
      ...{ member_cap: 14, demo: true, predecessor_id: null, settings: json(settings(places)) },
    })
    .execute();
  return id;
}

async function insertMember(
  trx: Trx,
  house: House,
  member: { name: TestFirm; programmeId: string; key: string },
): Promise<string> {
  const { name, programmeId, key } = member;
  const id = firmId.parse(house.newId());
  await insertFirm(trx, {
    ...{ id, slug: name, name: `Weavers ${name}`, town: 'Testville', mainProcess: 'weaving' },
    ...{ presentation: { en: `We are ${name}.` }, vatNumber: `TEST-${name}` },
  });
  const line: CapabilityId = capabilityId.parse(house.newId());
  await insertCapability(trx, {
    ...{ id: line, firmId: id, process: 'weaving', verifiedOn: today, flagged: false },
    values: { fabrics: name === 'flax' ? ['linen'] : ['wool'] },
  });
  const contact = house.newId();
  await insertPerson(trx, {
    ...{ id: contact, office: `${name} office`, email: `office@${name}.example`, language: 'en' },
    ...{ phone: '+39 000', processingActivity: 'all' },
  });
  await trx
    .insertInto('firm_contact')
    .values({ firm_id: id, person_id: contact, is_primary: true, ended_at: null })
    .execute();
  await trx
    .insertInto('participation')
    .values({
      ...{ id: house.newId(), programme_id: programmeId, firm_id: id, ledger_key: key, starts_on: today },
      ...{ ends_on: null, standing: 'active' as const, version: 1 },
    })
    .execute();
  return id;
}
