import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Why personal data is processed, by whom, on what ground, and how long it is kept. */
export interface ProcessingActivity {
  id: string;
  purpose: string;
  controller: string;
  lawfulBasis: string;
  recipients: string;
  /** Absent where no period can be given. */
  keepDays?: number;
  countsFrom: string;
}

/** The register of processing activities in the order of their ids. */
export async function listProcessingActivities(db: Kysely<Database>): Promise<ProcessingActivity[]> {
  const rows = await db
    .selectFrom('processing_activity as activity')
    .innerJoin('retention_class as retention', 'retention.id', 'activity.retention_class_id')
    .select(['activity.id', 'activity.purpose', 'activity.controller', 'activity.lawful_basis'])
    .select(['activity.recipients', 'retention.keep_days', 'retention.counts_from'])
    .orderBy('activity.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, purpose: row.purpose, controller: row.controller, lawfulBasis: row.lawful_basis },
    ...{ recipients: row.recipients, countsFrom: row.counts_from },
    ...(row.keep_days === null ? {} : { keepDays: row.keep_days }),
  }));
}
