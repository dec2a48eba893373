import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { invitation } from '@sebino/domain/invitation';
import type { Decline, Invitation, InvitationStatus } from '@sebino/domain/invitation';
import { json } from './column.ts';
import type { NullableJson } from './column.ts';
import type { Database } from './database.ts';

export interface InvitationTables {
  invitation: {
    id: string;
    enquiry_id: string;
    firm_id: string;
    ledger_seq: number;
    by: 'rotation' | 'direct-choice' | 'override';
    status: InvitationStatus;
    decline: NullableJson<Decline>;
    call_requested: boolean;
    invited_at: Date;
    remind_at: Date;
    reminded_at: Date | null;
    answer_due_at: Date;
    answered_at: Date | null;
    answered_by: string | null;
    quotation_due_at: Date | null;
    settled_at: Date | null;
    version: number;
  };
}

export async function insertInvitation(trx: Transaction<Database>, row: Invitation): Promise<void> {
  await trx
    .insertInto('invitation')
    .values({
      id: row.id,
      enquiry_id: row.enquiryId,
      firm_id: row.firmId,
      ledger_seq: row.ledgerSeq,
      by: row.by,
      status: row.status,
      decline: null,
      call_requested: false,
      invited_at: row.invitedAt,
      remind_at: row.remindAt,
      reminded_at: null,
      answer_due_at: row.answerDueAt,
      answered_at: null,
      answered_by: null,
      quotation_due_at: null,
      settled_at: null,
      version: 1,
    })
    .execute();
}

export async function findInvitation(db: Kysely<Database>, id: string): Promise<Invitation | undefined> {
  const row = await invitations(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toInvitation(row);
}

export async function listInvitations(db: Kysely<Database>, enquiryId: string): Promise<Invitation[]> {
  const rows = await invitations(db)
    .where('enquiry_id', '=', enquiryId)
    .orderBy('invited_at')
    .orderBy('id')
    .execute();
  return rows.map(toInvitation);
}

/** Whatever a firm was asked since an instant, newest first. */
export async function listInvitationsOfFirm(
  db: Kysely<Database>,
  firmId: string,
  since: Date,
): Promise<Invitation[]> {
  const rows = await invitations(db)
    .where('firm_id', '=', firmId)
    .where('invited_at', '>=', since)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toInvitation);
}

/** Writes an answer or a step of the clock if nobody changed the row since it was read; false when somebody did. */
export async function saveInvitation(
  trx: Transaction<Database>,
  row: Invitation,
  answeredBy?: string,
): Promise<boolean> {
  const updated = await trx
    .updateTable('invitation')
    .set({
      status: row.status,
      decline: row.decline === undefined ? null : json(row.decline),
      call_requested: row.callRequested,
      reminded_at: row.remindedAt ?? null,
      answered_at: row.answeredAt ?? null,
      quotation_due_at: row.quotationDueAt ?? null,
      ...(answeredBy === undefined ? {} : { answered_by: answeredBy }),
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Invitations that a clock has something to say about at an instant. */
export async function listClocksDue(db: Kysely<Database>, at: Date, limit: number): Promise<Invitation[]> {
  const rows = await invitations(db)
    .where(({ and, eb, or }) =>
      or([
        and([eb('status', '=', 'open'), eb('answer_due_at', '<=', at)]),
        and([eb('status', '=', 'open'), eb('remind_at', '<=', at), eb('reminded_at', 'is', null)]),
        and([eb('status', '=', 'accepted'), eb('quotation_due_at', '<=', at)]),
      ]),
    )
    .orderBy('answer_due_at')
    .limit(limit)
    .execute();
  return rows.map(toInvitation);
}

/** Invitations that still wait for an answer, by their clock. */
export async function listOpenInvitations(db: Kysely<Database>): Promise<Invitation[]> {
  const rows = await invitations(db).where('status', '=', 'open').orderBy('answer_due_at').execute();
  return rows.map(toInvitation);
}

/** Running invitations of which some mail found nobody to go to, by their clock: their firms can only be called. */
export async function listUnreached(db: Kysely<Database>): Promise<Invitation[]> {
  const rows = await invitations(db)
    .where('status', 'in', ['open', 'accepted'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('business_event')
          .select('business_event.id')
          .where('business_event.kind', '=', 'firm-not-reachable')
          .where('business_event.subject', '=', 'enquiry')
          .whereRef('business_event.subject_id', '=', 'invitation.enquiry_id')
          .where(sql<boolean>`business_event.data->>'invitationId' = invitation.id::text`),
      ),
    )
    .orderBy('answer_due_at')
    .execute();
  return rows.map(toInvitation);
}

/** The next instant at which a clock has something to say, or undefined when none runs. */
export async function findNextClock(db: Kysely<Database>): Promise<Date | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(
      sql<Date | null>`min(case
        when status = 'open' and reminded_at is null then least(remind_at, answer_due_at)
        when status = 'open' then answer_due_at
        else quotation_due_at end)`.as('due'),
    )
    .where('status', 'in', ['open', 'accepted'])
    .executeTakeFirst();
  return row?.due ?? undefined;
}

export async function withdrawInvitations(trx: Transaction<Database>, enquiryId: string): Promise<void> {
  await trx
    .updateTable('invitation')
    // The version too: an answer read before the revocation must not be written over it.
    .set({ status: 'withdrawn', call_requested: false, version: sql`version + 1` })
    .where('enquiry_id', '=', enquiryId)
    .where('status', 'in', ['open', 'accepted'])
    .execute();
}

function invitations(db: Kysely<Database>) {
  return db
    .selectFrom('invitation')
    .select([
      'id',
      'enquiry_id',
      'firm_id',
      'ledger_seq',
      'by',
      'status',
      'decline',
      'call_requested',
      'invited_at',
      'remind_at',
      'reminded_at',
      'answer_due_at',
      'answered_at',
      'quotation_due_at',
      'version',
    ]);
}

function toInvitation(
  row: Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number],
): Invitation {
  return invitation.parse({
    id: row.id,
    enquiryId: row.enquiry_id,
    firmId: row.firm_id,
    ledgerSeq: row.ledger_seq,
    by: row.by,
    status: row.status,
    ...(row.decline === null ? {} : { decline: row.decline }),
    callRequested: row.call_requested,
    invitedAt: row.invited_at,
    remindAt: row.remind_at,
    ...(row.reminded_at === null ? {} : { remindedAt: row.reminded_at }),
    answerDueAt: row.answer_due_at,
    ...(row.answered_at === null ? {} : { answeredAt: row.answered_at }),
    ...(row.quotation_due_at === null ? {} : { quotationDueAt: row.quotation_due_at }),
    version: row.version,
  });
}
