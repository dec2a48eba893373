import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { capability, certificate, firm } from '@sebino/domain/firm';
import type {
  Capability,
  CapabilityValue,
  Certificate,
  Firm,
  MatchableFirm,
  Standing,
} from '@sebino/domain/firm';
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
  participation: {
    id: string;
    programme_id: string;
    firm_id: string;
    ledger_key: string;
    starts_on: string;
    ends_on: string | null;
    standing: Standing;
    version: number;
  };
  participation_change: {
    id: string;
    participation_id: string;
    kind: 'joined' | 'paused' | 'resumed' | 'left' | 'rejoined';
    happened_at: Date;
    recorded_at: Date;
    recorded_by: string | null;
    ledger_seq: number | null;
  };
  capability: {
    id: string;
    firm_id: string;
    process: string;
    values: Json<Record<string, CapabilityValue>>;
    verified_on: string | null;
    flagged: boolean;
    version: number;
  };
  certificate: {
    id: string;
    firm_id: string;
    kind: string;
    subject: string | null;
    issued_on: string;
    expires_on: string | null;
  };
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

/** Everything that matching looks at, for all members at once: two queries whatever their number. */
export async function listMatchableFirms(
  db: Kysely<Database>,
  programmeId: string,
): Promise<MatchableFirm[]> {
  const ofProgramme = db
    .selectFrom('participation')
    .select('firm_id')
    .where('programme_id', '=', programmeId);
  const capabilities = await db
    .selectFrom('capability')
    .select(['id', 'firm_id', 'process', 'values', 'verified_on', 'flagged'])
    .where('firm_id', 'in', ofProgramme)
    .orderBy('id')
    .execute();
  const certificates = await db
    .selectFrom('certificate')
    .select(['id', 'firm_id', 'kind', 'subject', 'issued_on', 'expires_on'])
    .where('firm_id', 'in', ofProgramme)
    .orderBy('id')
    .execute();
  const byFirm = new Map<string, { capabilities: Capability[]; certificates: Certificate[] }>();
  const of = (firmId: string) => {
    const found = byFirm.get(firmId) ?? { capabilities: [], certificates: [] };
    byFirm.set(firmId, found);
    return found;
  };
  for (const row of capabilities) of(row.firm_id).capabilities.push(toCapability(row));
  for (const row of certificates) of(row.firm_id).certificates.push(toCertificate(row));
  return [...byFirm].map(([id, rest]) => ({ id: firm.shape.id.parse(id), ...rest }));
}

export async function findMatchableFirm(db: Kysely<Database>, firmId: string): Promise<MatchableFirm> {
  const capabilities = await db
    .selectFrom('capability')
    .select(['id', 'firm_id', 'process', 'values', 'verified_on', 'flagged'])
    .where('firm_id', '=', firmId)
    .orderBy('id')
    .execute();
  const certificates = await db
    .selectFrom('certificate')
    .select(['id', 'firm_id', 'kind', 'subject', 'issued_on', 'expires_on'])
    .where('firm_id', '=', firmId)
    .orderBy('kind')
    .execute();
  return {
    id: firm.shape.id.parse(firmId),
    capabilities: capabilities.map(toCapability),
    certificates: certificates.map(toCertificate),
  };
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

export async function insertCapability(trx: Transaction<Database>, row: Capability): Promise<void> {
  await trx
    .insertInto('capability')
    .values({
      id: row.id,
      firm_id: row.firmId,
      process: row.process,
      values: json(row.values),
      verified_on: row.verifiedOn ?? null,
      flagged: row.flagged,
      version: 1,
    })
    .execute();
}

export async function insertCertificate(trx: Transaction<Database>, row: Certificate): Promise<void> {
  await trx
    .insertInto('certificate')
    .values({
      id: row.id,
      firm_id: row.firmId,
      kind: row.kind,
      subject: row.subject ?? null,
      issued_on: row.issuedOn,
      expires_on: row.expiresOn ?? null,
    })
    .execute();
}

/** Marks the datum that a firm's own answer contradicts, until the coordinator has looked at it. */
export async function flagCapability(
  trx: Transaction<Database>,
  capabilityId: string,
  flagged: boolean,
): Promise<void> {
  await trx
    .updateTable('capability')
    .set({ flagged, version: sql`version + 1` })
    .where('id', '=', capabilityId)
    .execute();
}

/** Changes a member's standing. False when someone else changed it meanwhile. */
export async function saveStanding(
  trx: Transaction<Database>,
  member: Pick<Member, 'participationId' | 'version'>,
  change: FirmTables['participation_change'] & { standing: Standing },
): Promise<boolean> {
  const { standing, ...row } = change;
  const updated = await trx
    .updateTable('participation')
    .set({ standing, version: member.version + 1 })
    .where('id', '=', member.participationId)
    .where('version', '=', member.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  await trx.insertInto('participation_change').values(row).execute();
  return true;
}

export async function listParticipationChanges(
  db: Kysely<Database>,
  participationId: string,
): Promise<{ kind: FirmTables['participation_change']['kind']; happenedAt: Date }[]> {
  const rows = await db
    .selectFrom('participation_change')
    .select(['kind', 'happened_at'])
    .where('participation_id', '=', participationId)
    .orderBy('happened_at')
    .execute();
  return rows.map((row) => ({ kind: row.kind, happenedAt: row.happened_at }));
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

function toCapability(row: {
  id: string;
  firm_id: string;
  process: string;
  values: Record<string, CapabilityValue>;
  verified_on: string | null;
  flagged: boolean;
}): Capability {
  return capability.parse({
    id: row.id,
    firmId: row.firm_id,
    process: row.process,
    values: row.values,
    ...(row.verified_on === null ? {} : { verifiedOn: row.verified_on }),
    flagged: row.flagged,
  });
}

function toCertificate(row: {
  id: string;
  firm_id: string;
  kind: string;
  subject: string | null;
  issued_on: string;
  expires_on: string | null;
}): Certificate {
  return certificate.parse({
    id: row.id,
    firmId: row.firm_id,
    kind: row.kind,
    ...(row.subject === null ? {} : { subject: row.subject }),
    issuedOn: row.issued_on,
    ...(row.expires_on === null ? {} : { expiresOn: row.expires_on }),
  });
}
