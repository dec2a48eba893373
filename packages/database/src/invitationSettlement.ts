import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';

/** Withdrawn ones are not among them: with a revoked enquiry nothing follows. */
const endedStatuses = ['declined', 'silent', 'lapsed', 'quoted'] as const;

/** The ids of ended invitations whose consequences (correction, replacement, seal) have not been drawn yet. */
export async function listUnsettled(db: Kysely<Database>, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('invitation')
    .select('id')
    .where('status', 'in', endedStatuses)
    .where('settled_at', 'is', null)
    .orderBy('answered_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Whether an enquiry has an ended invitation whose consequences have not been drawn yet. */
export async function hasUnsettled(db: Kysely<Database>, enquiryId: string): Promise<boolean> {
  const row = await db
    .selectFrom('invitation')
    .select('id')
    .where('enquiry_id', '=', enquiryId)
    .where('status', 'in', endedStatuses)
    .where('settled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether "I cannot make it" of an invitation still waits for the coordinator's judgement. */
export async function isUnjudged(db: Kysely<Database>, id: string): Promise<boolean> {
  const row = await unjudged(db).where('invitation.id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Whether any "I cannot make it" that puts a line of work in doubt still waits for its judgement. */
export async function hasUnjudged(db: Kysely<Database>, line: string): Promise<boolean> {
  const row = await unjudged(db)
    .innerJoin('verdict', (join) =>
      join
        .onRef('verdict.enquiry_id', '=', 'invitation.enquiry_id')
        .onRef('verdict.firm_id', '=', 'invitation.firm_id'),
    )
    .where('verdict.line', '=', line)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Claims the drawing of consequences; false when another process did. */
export async function markSettled(trx: Transaction<Database>, id: string, at: Date): Promise<boolean> {
  const updated = await trx
    .updateTable('invitation')
    .set({ settled_at: at })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function unjudged(db: Kysely<Database>) {
  return db
    .selectFrom('invitation')
    .select('invitation.id')
    .where(sql<boolean>`invitation.decline->>'reason' = 'cannot-make'`)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('business_event')
            .select('business_event.id')
            .where('business_event.subject', '=', 'enquiry')
            .whereRef('business_event.subject_id', '=', 'invitation.enquiry_id')
            .where('business_event.kind', 'in', ['datum-corrected', 'refusal-charged'])
            .where(sql<boolean>`business_event.data->>'invitationId' = invitation.id::text`),
        ),
      ),
    );
}
