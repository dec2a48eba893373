import type { Kysely, Transaction } from 'kysely';
import type { Spec } from '@sebino/domain/enquiry';
import type { Requirement } from '@sebino/domain/requirement';
import { json } from './column.ts';
import type { Json } from './column.ts';
import type { Database } from './database.ts';

export interface SpecTables {
  spec: {
    enquiry_id: string;
    number: number;
    requirements: Json<readonly Requirement[]>;
    hash: string;
    frozen_at: Date;
    frozen_by: string | null;
  };
}

export async function insertSpec(
  trx: Transaction<Database>,
  spec: Spec & { enquiryId: string; frozenAt: Date; frozenBy?: string },
): Promise<void> {
  await trx
    .insertInto('spec')
    .values({
      enquiry_id: spec.enquiryId,
      number: spec.number,
      requirements: json(spec.requirements),
      hash: spec.hash,
      frozen_at: spec.frozenAt,
      frozen_by: spec.frozenBy ?? null,
    })
    .execute();
}

export async function findSpec(db: Kysely<Database>, enquiryId: string): Promise<Spec | undefined> {
  return db
    .selectFrom('spec')
    .select(['number', 'requirements', 'hash'])
    .where('enquiry_id', '=', enquiryId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
}
