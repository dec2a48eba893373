import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Verdict, VerdictOutcome } from '@sebino/domain/matching';
import { firmId, capabilityId } from '@sebino/domain/id';
import { ledgerEntry } from '@sebino/domain/rotation/entry';
import type { LedgerEntry } from '@sebino/domain/rotation/entry';
import type { Reason } from '@sebino/domain/sector';
import { json } from './column.ts';
import type { Json } from './column.ts';
import type { Database } from './database.ts';

export interface RotationTables {
  ledger_entry: {
    seq: number;
    body: Json<LedgerEntry>;
    hash: string;
    previous_hash: string;
    recorded_at: Date;
  };
  allocation: {
    enquiry_id: string;
    number: number;
    ledger_seq: number;
    decided_by: string | null;
    decided_at: Date;
  };
  verdict: {
    enquiry_id: string;
    firm_id: string;
    spec_number: number;
    outcome: VerdictOutcome;
    line: string | null;
    reasons: Json<readonly Reason[]>;
    fits: Json<readonly Reason[]>;
    given_at: Date;
  };
  override_request: {
    id: string;
    enquiry_id: string;
    firm_ids: Json<string[]>;
    reason: string;
    proposed_by: string;
    proposed_at: Date;
    status: 'pending' | 'countersigned' | 'refused';
    decided_by: string | null;
    decided_at: Date | null;
  };
}

/** One writer at a time: the chain's next entry depends on the one before. Held until the transaction ends. */
export async function lockLedger(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ledger', 0))`.execute(trx);
}

export async function listLedgerEntries(db: Kysely<Database>): Promise<LedgerEntry[]> {
  const rows = await db.selectFrom('ledger_entry').select('body').orderBy('seq').execute();
  return rows.map((row) => ledgerEntry.parse(row.body));
}

export async function insertLedgerEntry(
  trx: Transaction<Database>,
  entry: LedgerEntry,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('ledger_entry')
    .values({
      seq: entry.seq,
      body: json(entry),
      hash: entry.hash,
      previous_hash: entry.previousHash,
      recorded_at: at,
    })
    .execute();
}

/** An allocation of an enquiry is decided once: a second one with the same number is refused by its key. */
export async function insertAllocation(
  trx: Transaction<Database>,
  row: { enquiryId: string; number: number; ledgerSeq: number; decidedBy?: string; decidedAt: Date },
): Promise<void> {
  await trx
    .insertInto('allocation')
    .values({
      enquiry_id: row.enquiryId,
      number: row.number,
      ledger_seq: row.ledgerSeq,
      decided_by: row.decidedBy ?? null,
      decided_at: row.decidedAt,
    })
    .execute();
}

export async function listAllocations(
  db: Kysely<Database>,
  enquiryId: string,
): Promise<{ number: number; ledgerSeq: number; decidedAt: Date }[]> {
  const rows = await db
    .selectFrom('allocation')
    .select(['number', 'ledger_seq', 'decided_at'])
    .where('enquiry_id', '=', enquiryId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ number: row.number, ledgerSeq: row.ledger_seq, decidedAt: row.decided_at }));
}

export async function insertVerdicts(
  trx: Transaction<Database>,
  of: { enquiryId: string; specNumber: number; givenAt: Date },
  verdicts: readonly Verdict[],
): Promise<void> {
  if (verdicts.length === 0) return;
  await trx
    .insertInto('verdict')
    .values(
      verdicts.map((verdict) => ({
        enquiry_id: of.enquiryId,
        firm_id: verdict.firmId,
        spec_number: of.specNumber,
        outcome: verdict.outcome,
        line: verdict.line ?? null,
        reasons: json(verdict.reasons),
        fits: json(verdict.fits),
        given_at: of.givenAt,
      })),
    )
    .execute();
}

/** The verdicts that an enquiry's firms were chosen by, as they were given: of each firm the one on the newest spec. */
export async function listVerdicts(db: Kysely<Database>, enquiryId: string): Promise<Verdict[]> {
  const rows = await verdicts(db)
    .distinctOn('firm_id')
    .where('enquiry_id', '=', enquiryId)
    .orderBy('firm_id')
    .orderBy('spec_number', 'desc')
    .execute();
  return rows.map(toVerdict);
}

export async function findVerdict(
  db: Kysely<Database>,
  enquiryId: string,
  ofFirm: string,
): Promise<Verdict | undefined> {
  const row = await verdicts(db)
    .where('enquiry_id', '=', enquiryId)
    .where('firm_id', '=', ofFirm)
    .orderBy('spec_number', 'desc')
    .executeTakeFirst();
  return row === undefined ? undefined : toVerdict(row);
}

/** What a firm was judged by since an instant, newest first: one verdict an enquiry, on its newest spec. */
export async function listVerdictsOfFirm(
  db: Kysely<Database>,
  ofFirm: string,
  since: Date,
): Promise<{ enquiryId: string; givenAt: Date; verdict: Verdict }[]> {
  const rows = await verdicts(db)
    .select(['enquiry_id', 'given_at'])
    .distinctOn('enquiry_id')
    .where('firm_id', '=', ofFirm)
    .where('given_at', '>=', since)
    .orderBy('enquiry_id')
    .orderBy('spec_number', 'desc')
    .execute();
  return rows
    .map((row) => ({ enquiryId: row.enquiry_id, givenAt: row.given_at, verdict: toVerdict(row) }))
    .toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime());
}

export interface OverrideRequest {
  id: string;
  enquiryId: string;
  firmIds: string[];
  reason: string;
  proposedBy: string;
  proposedAt: Date;
}

/** False when another override of the enquiry waits already, also one that is being asked for at this moment. */
export async function insertOverrideRequest(
  trx: Transaction<Database>,
  request: OverrideRequest,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('override_request')
    .values({
      id: request.id,
      enquiry_id: request.enquiryId,
      firm_ids: json(request.firmIds),
      reason: request.reason,
      proposed_by: request.proposedBy,
      proposed_at: request.proposedAt,
      status: 'pending',
      decided_by: null,
      decided_at: null,
    })
    // Literal: as a parameter it would match the index no more once Postgres plans the statement for any value.
    .onConflict((conflict) =>
      conflict.column('enquiry_id').where('status', '=', sql.lit('pending')).doNothing(),
    )
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Overrides that wait for a second person; of one enquiry, or of all. */
export async function listPendingOverrides(
  db: Kysely<Database>,
  enquiryId?: string,
): Promise<OverrideRequest[]> {
  let query = db
    .selectFrom('override_request')
    .select(['id', 'enquiry_id', 'firm_ids', 'reason', 'proposed_by', 'proposed_at'])
    .where('status', '=', 'pending')
    // An enquiry that was offered or revoked meanwhile has nothing left to override.
    .where('enquiry_id', 'in', db.selectFrom('enquiry').select('id').where('status', '=', 'received'));
  if (enquiryId !== undefined) query = query.where('enquiry_id', '=', enquiryId);
  const rows = await query.orderBy('proposed_at').execute();
  return rows.map((row) => ({
    id: row.id,
    enquiryId: row.enquiry_id,
    firmIds: row.firm_ids,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
  }));
}

/** Decides a pending override once; false when it is no longer pending. */
export async function decideOverride(
  trx: Transaction<Database>,
  decision: { id: string; status: 'countersigned' | 'refused'; by: string; at: Date },
): Promise<boolean> {
  const updated = await trx
    .updateTable('override_request')
    .set({ status: decision.status, decided_by: decision.by, decided_at: decision.at })
    .where('id', '=', decision.id)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function verdicts(db: Kysely<Database>) {
  return db.selectFrom('verdict').select(['firm_id', 'outcome', 'line', 'reasons', 'fits']);
}

function toVerdict(row: {
  firm_id: string;
  outcome: VerdictOutcome;
  line: string | null;
  reasons: readonly Reason[];
  fits: readonly Reason[];
}): Verdict {
  return {
    firmId: firmId.parse(row.firm_id),
    outcome: row.outcome,
    ...(row.line === null ? {} : { line: capabilityId.parse(row.line) }),
    reasons: row.reasons,
    fits: row.fits,
  };
}
