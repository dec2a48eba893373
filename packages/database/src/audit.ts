import type { Filled, Fixed, Json } from './column.ts';
import type { Kysely } from 'kysely';
import type { Database, Trx } from './database.ts';
import { json } from './column.ts';

export interface AuditTables {
  audit: AuditTable;
  audit_chain: AuditChainTable;
}

export interface AuditTable {
  seq: Filled<number>;
  at: Fixed<Date>;
  actor: Fixed<string>;
  action: Fixed<string>;
  subject: Fixed<string>;
  subject_id: Fixed<string>;
  data: Json<AuditFacts>;
  request_id: Fixed<string | null>;
}

/** One link per audit row, in the order in which the rows were chained. */
export interface AuditChainTable {
  number: Fixed<number>;
  audit_seq: Fixed<number>;
  previous_hash: Fixed<string>;
  hash: Fixed<string>;
}

/** Codes, figures and ids. Never a name, an address or free text: erasure must not break the chain. */
export type AuditFacts = Record<string, unknown>;

/**
 * One thing done. `actor` is kind and id (`staff:0190…`, `firm:0190…`, `clock`), `action` a stable code
 * (`enquiry-received`), `subject` the subject's file name (`enquiry`).
 */
export interface AuditEntry {
  at: Date;
  actor: string;
  action: string;
  subject: string;
  subjectId: string;
  data?: AuditFacts;
  requestId?: string;
}

/** Writes the row inside the business transaction, without a lock; the chain follows right after commit. */
export async function recordAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      subject_id: entry.subjectId,
      data: json(entry.data ?? {}),
      request_id: entry.requestId ?? null,
    })
    .execute();
}

export interface AuditRow {
  seq: number;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  subjectId: string;
  /** The link of the chain; absent on the tail that the appender has not reached. */
  hash?: string;
}

/** Rows of the log for a screen, newest first. */
export async function listAudit(
  db: Kysely<Database>,
  page: { limit: number; beforeSeq?: number },
): Promise<AuditRow[]> {
  let query = db
    .selectFrom('audit')
    .leftJoin('audit_chain', 'audit_chain.audit_seq', 'audit.seq')
    .select(['audit.seq', 'at', 'actor', 'action', 'subject', 'subject_id', 'audit_chain.hash']);
  if (page.beforeSeq !== undefined) query = query.where('audit.seq', '<', page.beforeSeq);
  const rows = await query.orderBy('audit.seq', 'desc').limit(page.limit).execute();
  return rows.map(({ subject_id, hash, ...row }) => ({
    ...row,
    subjectId: subject_id,
    ...(hash === null ? {} : { hash }),
  }));
}
