import type { Kysely, Transaction } from 'kysely';
import { json } from './column.ts';
import type { Filled, Json } from './column.ts';
import type { Database } from './database.ts';

export interface EventTables {
  business_event: {
    seq: Filled<number>;
    id: string;
    kind: string;
    subject: string;
    subject_id: string;
    actor_kind: string;
    actor_id: string | null;
    data: Json<Record<string, unknown>>;
    happened_at: Date;
    recorded_at: Date;
  };
}

/** Something that happened in the trade of the house: not who clicked what (that is audit), but what came to be. */
export interface BusinessEvent {
  id: string;
  kind: string;
  subject: string;
  subjectId: string;
  actor: { kind: string; id?: string };
  data: Record<string, unknown>;
  happenedAt: Date;
  recordedAt: Date;
}

export async function insertEvent(trx: Transaction<Database>, event: BusinessEvent): Promise<void> {
  await trx
    .insertInto('business_event')
    .values({
      id: event.id,
      kind: event.kind,
      subject: event.subject,
      subject_id: event.subjectId,
      actor_kind: event.actor.kind,
      actor_id: event.actor.id ?? null,
      data: json(event.data),
      happened_at: event.happenedAt,
      recorded_at: event.recordedAt,
    })
    .execute();
}

/** The timeline of one subject, oldest first. */
export async function listEvents(
  db: Kysely<Database>,
  subject: string,
  subjectId: string,
): Promise<BusinessEvent[]> {
  const rows = await db
    .selectFrom('business_event')
    .select([
      'id',
      'kind',
      'subject',
      'subject_id',
      'actor_kind',
      'actor_id',
      'data',
      'happened_at',
      'recorded_at',
    ])
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    subjectId: row.subject_id,
    actor: { kind: row.actor_kind, ...(row.actor_id === null ? {} : { id: row.actor_id }) },
    data: row.data,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
  }));
}
