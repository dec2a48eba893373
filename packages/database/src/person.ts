import type { Kysely, Transaction } from 'kysely';
import { language } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import type { Database } from './database.ts';

export interface PersonTables {
  person: {
    id: string;
    office: string;
    name: string | null;
    email: string;
    phone: string | null;
    language: string;
    processing_activity_id: string;
    erased_at: Date | null;
    version: number;
  };
}

/** Someone we may write to, by office; a name only if the person gave one. */
export interface Addressee {
  id: string;
  office: string;
  name?: string;
  email: string;
  phone?: string;
  language: Language;
}

export async function insertPerson(
  trx: Transaction<Database>,
  person: Addressee & { processingActivity: string },
): Promise<void> {
  await trx
    .insertInto('person')
    .values({
      id: person.id,
      office: person.office,
      name: person.name ?? null,
      email: person.email,
      phone: person.phone ?? null,
      language: person.language,
      processing_activity_id: person.processingActivity,
      erased_at: null,
      version: 1,
    })
    .execute();
}

export async function findAddressee(db: Kysely<Database>, personId: string): Promise<Addressee | undefined> {
  const row = await addressees(db).where('person.id', '=', personId).executeTakeFirst();
  return row === undefined ? undefined : toAddressee(row);
}

/** The person of a firm who receives its messages now. */
export async function findFirmContact(db: Kysely<Database>, firmId: string): Promise<Addressee | undefined> {
  const row = await addressees(db)
    .innerJoin('firm_contact', 'firm_contact.person_id', 'person.id')
    .where('firm_contact.firm_id', '=', firmId)
    .where('firm_contact.is_primary', '=', true)
    .where('firm_contact.ended_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : toAddressee(row);
}

/** The number on record of each firm that has one, for a coordinator who calls. */
export async function listFirmPhones(
  db: Kysely<Database>,
  firmIds: readonly string[],
): Promise<Map<string, string>> {
  if (firmIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .innerJoin('firm_contact', 'firm_contact.person_id', 'person.id')
    .select(['firm_contact.firm_id', 'person.phone'])
    .where('firm_contact.firm_id', 'in', firmIds)
    .where('firm_contact.is_primary', '=', true)
    .where('firm_contact.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .execute();
  return new Map(rows.flatMap((row) => (row.phone === null ? [] : [[row.firm_id, row.phone]])));
}

function addressees(db: Kysely<Database>) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.office', 'person.name', 'person.email', 'person.phone', 'person.language'])
    .where('person.erased_at', 'is', null);
}

function toAddressee(row: {
  id: string;
  office: string;
  name: string | null;
  email: string;
  phone: string | null;
  language: string;
}): Addressee {
  return {
    id: row.id,
    office: row.office,
    email: row.email,
    language: language.parse(row.language),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.phone === null ? {} : { phone: row.phone }),
  };
}
