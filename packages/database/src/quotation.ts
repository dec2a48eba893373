import type { Kysely, Transaction } from 'kysely';
import { quotation } from '@sebino/domain/quotation';
import type { Quotation } from '@sebino/domain/quotation';
import type { Database } from './database.ts';

export interface QuotationTables {
  quotation: {
    id: string;
    invitation_id: string;
    currency: 'EUR';
    recorded_by: 'firm' | 'coordinator';
    recorded_by_person: string | null;
    received_at: Date;
  };
  quotation_lot: { id: string; quotation_id: string; position: number; kind: string };
  price_step: { lot_id: string; quantity: number; cents_per_thousand: number };
  quotation_terms: {
    lot_id: string;
    tooling_cost_cents: number | null;
    tooling_owner: 'buyer' | 'firm' | null;
    lead_time_weeks: number;
    sample_weeks: number | null;
    note: string | null;
  };
}

/** Writes a quotation as one lot. The prices lie behind row security: see the migration of this subject. */
export async function insertQuotation(
  trx: Transaction<Database>,
  row: Quotation & { lotId: string; recordedByPerson?: string },
): Promise<void> {
  await trx
    .insertInto('quotation')
    .values({
      id: row.id,
      invitation_id: row.invitationId,
      currency: row.currency,
      recorded_by: row.recordedBy,
      recorded_by_person: row.recordedByPerson ?? null,
      received_at: row.receivedAt,
    })
    .execute();
  await trx
    .insertInto('quotation_lot')
    .values({ id: row.lotId, quotation_id: row.id, position: 1, kind: 'whole' })
    .execute();
  await trx
    .insertInto('price_step')
    .values(
      row.prices.map((step) => ({
        lot_id: row.lotId,
        quantity: step.quantity,
        cents_per_thousand: step.centsPerThousand,
      })),
    )
    .execute();
  await trx
    .insertInto('quotation_terms')
    .values({
      lot_id: row.lotId,
      tooling_cost_cents: row.tooling?.costCents ?? null,
      tooling_owner: row.tooling?.owner ?? null,
      lead_time_weeks: row.leadTimeWeeks,
      sample_weeks: row.sampleWeeks ?? null,
      note: row.note ?? null,
    })
    .execute();
}

/** That a quotation came, without a figure: what everybody but its firm and its buyer may know. */
export async function listReceivedQuotations(
  db: Kysely<Database>,
  enquiryId: string,
): Promise<{ invitationId: string; receivedAt: Date; recordedBy: 'firm' | 'coordinator' }[]> {
  const rows = await db
    .selectFrom('quotation')
    .innerJoin('invitation', 'invitation.id', 'quotation.invitation_id')
    .select(['quotation.invitation_id', 'quotation.received_at', 'quotation.recorded_by'])
    .where('invitation.enquiry_id', '=', enquiryId)
    .orderBy('quotation.received_at')
    .execute();
  return rows.map((row) => ({
    invitationId: row.invitation_id,
    receivedAt: row.received_at,
    recordedBy: row.recorded_by,
  }));
}

/** Quotations of an enquiry whose prices the asking role may read; the others are absent, not empty. */
export async function listReadableQuotations(
  db: Kysely<Database>,
  enquiryId: string,
): Promise<(Quotation & { firmId: string })[]> {
  const rows = await db
    .selectFrom('quotation')
    .innerJoin('invitation', 'invitation.id', 'quotation.invitation_id')
    .innerJoin('quotation_lot', 'quotation_lot.quotation_id', 'quotation.id')
    .innerJoin('quotation_terms', 'quotation_terms.lot_id', 'quotation_lot.id')
    .innerJoin('price_step', 'price_step.lot_id', 'quotation_lot.id')
    .select([
      'quotation.id',
      'quotation.invitation_id',
      'quotation.currency',
      'quotation.recorded_by',
      'quotation.received_at',
      'invitation.firm_id',
      'quotation_terms.tooling_cost_cents',
      'quotation_terms.tooling_owner',
      'quotation_terms.lead_time_weeks',
      'quotation_terms.sample_weeks',
      'quotation_terms.note',
      'price_step.quantity',
      'price_step.cents_per_thousand',
    ])
    .where('invitation.enquiry_id', '=', enquiryId)
    .orderBy('quotation.received_at')
    .orderBy('quotation.id')
    .orderBy('price_step.quantity')
    .execute();
  const byId = Map.groupBy(rows, (row) => row.id);
  return [...byId.values()].flatMap((steps) => {
    const [first] = steps;
    return first === undefined ? [] : [{ ...toQuotation(first, steps), firmId: first.firm_id }];
  });
}

type Row = {
  id: string;
  invitation_id: string;
  currency: 'EUR';
  recorded_by: 'firm' | 'coordinator';
  received_at: Date;
  tooling_cost_cents: number | null;
  tooling_owner: 'buyer' | 'firm' | null;
  lead_time_weeks: number;
  sample_weeks: number | null;
  note: string | null;
};

function toQuotation(row: Row, steps: { quantity: number; cents_per_thousand: number }[]): Quotation {
  return quotation.parse({
    id: row.id,
    invitationId: row.invitation_id,
    currency: row.currency,
    recordedBy: row.recorded_by,
    receivedAt: row.received_at,
    prices: steps.map((step) => ({ quantity: step.quantity, centsPerThousand: step.cents_per_thousand })),
    ...(row.tooling_cost_cents === null
      ? {}
      : { tooling: { costCents: row.tooling_cost_cents, owner: row.tooling_owner } }),
    leadTimeWeeks: row.lead_time_weeks,
    ...(row.sample_weeks === null ? {} : { sampleWeeks: row.sample_weeks }),
    ...(row.note === null ? {} : { note: row.note }),
  });
}
