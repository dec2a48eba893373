import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from './column.ts';
import type { NullableJson } from './column.ts';
import type { Database } from './database.ts';

export interface MailTables {
  mail: {
    id: string;
    template: string;
    person_id: string;
    subject_id: string | null;
    language: string;
    queued_at: Date;
    sent_at: Date | null;
    attempts: number;
    last_error: string | null;
    message: NullableJson<object>;
  };
}

export interface QueuedMail {
  id: string;
  template: string;
  personId: string;
  subjectId?: string;
  language: string;
  /** The words, in whatever form their sender reads. */
  message: object;
  queuedAt: Date;
}

export async function insertMail(trx: Transaction<Database>, mail: QueuedMail): Promise<void> {
  await trx
    .insertInto('mail')
    .values({
      id: mail.id,
      template: mail.template,
      person_id: mail.personId,
      subject_id: mail.subjectId ?? null,
      language: mail.language,
      queued_at: mail.queuedAt,
      sent_at: null,
      attempts: 0,
      last_error: null,
      message: json(mail.message),
    })
    .execute();
}

/** A mail that has not left yet, locked for this transaction, with the address as it is now. */
export async function lockMailToSend(
  trx: Transaction<Database>,
  id: string,
): Promise<{ id: string; email: string; message: object } | undefined> {
  const row = await trx
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select(['mail.id', 'mail.message', 'person.email'])
    .where('mail.id', '=', id)
    .where('mail.sent_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .forUpdate('mail')
    .skipLocked()
    .executeTakeFirst();
  return row === undefined || row.message === null
    ? undefined
    : { id: row.id, email: row.email, message: row.message };
}

/** Wipes the words, which hold links and codes, once the mail has left. */
export async function markMailSent(trx: Transaction<Database>, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('mail')
    .set({ sent_at: at, message: null, last_error: null, attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute();
}

export async function markMailFailed(trx: Transaction<Database>, id: string, error: string): Promise<void> {
  await trx
    .updateTable('mail')
    .set({ last_error: error, attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute();
}

export interface MailLogRow {
  id: string;
  template: string;
  office: string;
  language: string;
  queuedAt: Date;
  sentAt?: Date;
  attempts: number;
  lastError?: string;
}

/** The mail log as staff see it: never the words. */
export async function listMails(
  db: Kysely<Database>,
  filter: { subjectId?: string; limit: number },
): Promise<MailLogRow[]> {
  let query = db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select([
      'mail.id',
      'mail.template',
      'person.office',
      'mail.language',
      'mail.queued_at',
      'mail.sent_at',
      'mail.attempts',
      'mail.last_error',
    ]);
  if (filter.subjectId !== undefined) query = query.where('mail.subject_id', '=', filter.subjectId);
  const rows = await query
    .orderBy('mail.queued_at', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    template: row.template,
    office: row.office,
    language: row.language,
    queuedAt: row.queued_at,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
    attempts: row.attempts,
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  }));
}

/** Mails that were tried in vain and have not left since. */
export async function listFailedMails(
  db: Kysely<Database>,
): Promise<{ id: string; template: string; office: string }[]> {
  return db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select(['mail.id', 'mail.template', 'person.office'])
    .where('mail.sent_at', 'is', null)
    .where('mail.attempts', '>=', 3)
    .orderBy('mail.queued_at')
    .limit(50)
    .execute();
}

/** For a seed: what it wrote of the past counts as sent when it was queued, and its words are gone. */
export async function forgetOldMails(trx: Transaction<Database>, before: Date): Promise<void> {
  await trx
    .updateTable('mail')
    .set({ sent_at: sql`queued_at`, attempts: 1, message: null })
    .where('sent_at', 'is', null)
    .where('queued_at', '<', before)
    .execute();
}
