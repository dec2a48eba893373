import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { capability, certificate } from '@sebino/domain/firm';
import type { Capability, CapabilityValue, Certificate, MatchableFirm } from '@sebino/domain/firm';
import { firmId } from '@sebino/domain/id';
import { json } from './column.ts';
import type { Json } from './column.ts';
import type { Database } from './database.ts';

export interface CapabilityTables {
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
  return [...byFirm].map(([id, rest]) => ({ id: firmId.parse(id), ...rest }));
}

export async function findMatchableFirm(db: Kysely<Database>, id: string): Promise<MatchableFirm> {
  const capabilities = await db
    .selectFrom('capability')
    .select(['id', 'firm_id', 'process', 'values', 'verified_on', 'flagged'])
    .where('firm_id', '=', id)
    .orderBy('id')
    .execute();
  const certificates = await db
    .selectFrom('certificate')
    .select(['id', 'firm_id', 'kind', 'subject', 'issued_on', 'expires_on'])
    .where('firm_id', '=', id)
    .orderBy('kind')
    .execute();
  return {
    id: firmId.parse(id),
    capabilities: capabilities.map(toCapability),
    certificates: certificates.map(toCertificate),
  };
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
