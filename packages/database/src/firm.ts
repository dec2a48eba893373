import type { Kysely, Transaction } from 'kysely';
import { firm } from '@sebino/domain/firm';
import type { Firm, Standing } from '@sebino/domain/firm';
import { json } from './column.ts';
import type { Json } from './column.ts';
import type { Database } from './database.ts';

export interface FirmTables {
  firm: {
    id: string;
    slug: string;
    name: string;
    town: string;
    founded_year: number | null;
    staff_count: number | null;
    vat_number: string;
    main_process: string;
    presentation: Json<Record<string, string>>;
    version: number;
  };
  firm_contact: { firm_id: string; person_id: string; is_primary: boolean; ended_at: Date | null };
}

/** A member with what the rotation knows it by. */
export interface Member {
  firm: Firm;
  ledgerKey: string;
  standing: Standing;
  startsOn: string;
  participationId: string;
  version: number;
}

/** Members of a programme, those who left included, by name. Screens order them as they must. */
export async function listMembers(db: Kysely<Database>, programmeId: string): Promise<Member[]> {
  const rows = await members(db, programmeId).orderBy('firm.name').execute();
  return rows.map(toMember);
}

/** Some of the members, in no order. */
export async function listMembersAmong(
  db: Kysely<Database>,
  programmeId: string,
  firmIds: readonly string[],
): Promise<Member[]> {
  if (firmIds.length === 0) return [];
  const rows = await members(db, programmeId).where('firm.id', 'in', firmIds).execute();
  return rows.map(toMember);
}

/** Names of firms by id: what a buyer may read, who is granted no participation. */
export async function listFirmNames(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, { name: string; slug: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('firm').select(['id', 'name', 'slug']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name, slug }) => [id, { name, slug }]));
}

export async function findMemberBySlug(
  db: Kysely<Database>,
  programmeId: string,
  slug: string,
): Promise<Member | undefined> {
  const row = await members(db, programmeId).where('firm.slug', '=', slug).executeTakeFirst();
  return row === undefined ? undefined : toMember(row);
}

export async function findMember(
  db: Kysely<Database>,
  programmeId: string,
  firmId: string,
): Promise<Member | undefined> {
  const row = await members(db, programmeId).where('firm.id', '=', firmId).executeTakeFirst();
  return row === undefined ? undefined : toMember(row);
}

export async function insertFirm(
  trx: Transaction<Database>,
  row: Firm & { vatNumber: string },
): Promise<void> {
  await trx
    .insertInto('firm')
    .values({
      id: row.id,
      slug: row.slug,
      name: row.name,
      town: row.town,
      founded_year: row.foundedYear ?? null,
      staff_count: row.staffCount ?? null,
      vat_number: row.vatNumber,
      main_process: row.mainProcess,
      presentation: json(row.presentation),
      version: 1,
    })
    .execute();
}

function members(db: Kysely<Database>, programmeId: string) {
  return db
    .selectFrom('participation')
    .innerJoin('firm', 'firm.id', 'participation.firm_id')
    .select([
      'firm.id',
      'firm.slug',
      'firm.name',
      'firm.town',
      'firm.founded_year',
      'firm.staff_count',
      'firm.main_process',
      'firm.presentation',
      'participation.id as participation_id',
      'participation.ledger_key',
      'participation.standing',
      'participation.starts_on',
      'participation.version',
    ])
    .where('participation.programme_id', '=', programmeId);
}

function toMember(row: Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]): Member {
  return {
    firm: firm.parse({
      id: row.id,
      slug: row.slug,
      name: row.name,
      town: row.town,
      ...(row.founded_year === null ? {} : { foundedYear: row.founded_year }),
      ...(row.staff_count === null ? {} : { staffCount: row.staff_count }),
      mainProcess: row.main_process,
      presentation: row.presentation,
    }),
    ledgerKey: row.ledger_key,
    standing: row.standing,
    startsOn: row.starts_on,
    participationId: row.participation_id,
    version: row.version,
  };
}
