import type { Kysely, Transaction } from 'kysely';
import { enquiry } from '@sebino/domain/enquiry';
import type { Enquiry, EnquiryStatus, FirmChoice } from '@sebino/domain/enquiry';
import type { Requirement } from '@sebino/domain/requirement';
import { json } from './column.ts';
import type { Json } from './column.ts';
import type { Database } from './database.ts';

export interface EnquiryTables {
  enquiry_number: { year: number; last: number };
  enquiry: {
    id: string;
    programme_id: string;
    number: string;
    status: EnquiryStatus;
    language: string;
    text: string;
    requirements: Json<readonly Requirement[]>;
    choice: Json<FirmChoice>;
    drawing_access: 'invited-firms' | 'chosen-firms';
    country: string;
    organisation: string;
    buyer_id: string;
    upload_key: string;
    received_at: Date;
    confirmed_at: Date | null;
    published_at: Date | null;
    first_answer_at: Date | null;
    seal_opened_at: Date | null;
    ended_at: Date | null;
    spam_signs: Json<readonly string[]>;
    version: number;
  };
}

/** An enquiry with what only the office and its buyer see. */
export interface EnquiryRecord extends Enquiry {
  organisation: string;
  buyerId: string;
  publishedAt?: Date;
  firstAnswerAt?: Date;
  sealOpenedAt?: Date;
  endedAt?: Date;
  spamSigns: readonly string[];
}

export async function insertEnquiry(
  trx: Transaction<Database>,
  record: EnquiryRecord & { programmeId: string; uploadKey: string; confirmedAt?: Date },
): Promise<void> {
  await trx
    .insertInto('enquiry')
    .values({
      id: record.id,
      programme_id: record.programmeId,
      number: record.number,
      status: record.status,
      language: record.language,
      text: record.text,
      requirements: json(record.requirements),
      choice: json(record.choice),
      drawing_access: record.drawingAccess,
      country: record.country,
      organisation: record.organisation,
      buyer_id: record.buyerId,
      upload_key: record.uploadKey,
      received_at: record.receivedAt,
      confirmed_at: record.confirmedAt ?? null,
      published_at: null,
      first_answer_at: null,
      seal_opened_at: null,
      ended_at: null,
      spam_signs: json(record.spamSigns),
      version: 1,
    })
    .execute();
}

export async function findEnquiry(db: Kysely<Database>, id: string): Promise<EnquiryRecord | undefined> {
  const row = await enquiries(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toEnquiry(row);
}

/** Every enquiry that counts, newest first; the office filters by status. */
export async function listEnquiries(
  db: Kysely<Database>,
  filter: { statuses: readonly EnquiryStatus[]; before?: Date; limit: number },
): Promise<EnquiryRecord[]> {
  let query = enquiries(db).where('status', 'in', filter.statuses);
  if (filter.before !== undefined) query = query.where('received_at', '<', filter.before);
  const rows = await query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
  return rows.map(toEnquiry);
}

/** What an invited firm may read of an enquiry: not who the buyer is. Granted column by column to its role. */
export async function findInvitationSubject(
  db: Kysely<Database>,
  id: string,
): Promise<Pick<EnquiryRecord, 'number' | 'status' | 'text' | 'country' | 'drawingAccess'> | undefined> {
  const row = await db
    .selectFrom('enquiry')
    .select(['number', 'status', 'text', 'country', 'drawing_access'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, drawingAccess: row.drawing_access };
}

/** The spoken number of every enquiry by its id. */
export async function listEnquiryNumbers(db: Kysely<Database>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('enquiry').select(['id', 'number']).execute();
  return new Map(rows.map((row) => [row.id, row.number]));
}

/** Receipt and first human answer of every enquiry answered since an instant. */
export async function listAnswerTimes(
  db: Kysely<Database>,
  since: Date,
): Promise<{ receivedAt: Date; firstAnswerAt: Date }[]> {
  const rows = await db
    .selectFrom('enquiry')
    .select(['received_at', 'first_answer_at'])
    .where('received_at', '>=', since)
    .where('first_answer_at', 'is not', null)
    .$narrowType<{ first_answer_at: Date }>()
    .execute();
  return rows.map((row) => ({ receivedAt: row.received_at, firstAnswerAt: row.first_answer_at }));
}

/** Writes the columns given if nobody changed the row since `version`; false when somebody did. */
export async function updateEnquiry(
  trx: Transaction<Database>,
  record: Pick<EnquiryRecord, 'id' | 'version'>,
  change: {
    status?: EnquiryStatus;
    requirements?: readonly Requirement[];
    confirmedAt?: Date;
    publishedAt?: Date;
    endedAt?: Date;
  },
): Promise<boolean> {
  const updated = await trx
    .updateTable('enquiry')
    .set({
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.requirements === undefined ? {} : { requirements: json(change.requirements) }),
      ...(change.confirmedAt === undefined ? {} : { confirmed_at: change.confirmedAt }),
      ...(change.publishedAt === undefined ? {} : { published_at: change.publishedAt }),
      ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
      version: record.version + 1,
    })
    .where('id', '=', record.id)
    .where('version', '=', record.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Whoever draws consequences for an enquiry waits here for whoever does so already. Rows may still refer to it. */
export async function lockEnquiry(trx: Transaction<Database>, enquiryId: string): Promise<void> {
  await trx.selectFrom('enquiry').select('id').where('id', '=', enquiryId).forNoKeyUpdate().execute();
}

/** The first time a person of the cluster answered; later answers change nothing. */
export async function recordFirstAnswer(
  trx: Transaction<Database>,
  enquiryId: string,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('enquiry')
    .set({ first_answer_at: at })
    .where('id', '=', enquiryId)
    .where('first_answer_at', 'is', null)
    .execute();
}

export async function openSeal(trx: Transaction<Database>, enquiryId: string, at: Date): Promise<boolean> {
  const updated = await trx
    .updateTable('enquiry')
    .set({ seal_opened_at: at })
    .where('id', '=', enquiryId)
    .where('seal_opened_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function enquiries(db: Kysely<Database>) {
  return db
    .selectFrom('enquiry')
    .select([
      'id',
      'number',
      'status',
      'language',
      'text',
      'requirements',
      'choice',
      'drawing_access',
      'country',
      'organisation',
      'buyer_id',
      'received_at',
      'published_at',
      'first_answer_at',
      'seal_opened_at',
      'ended_at',
      'spam_signs',
      'version',
    ]);
}

function toEnquiry(row: Awaited<ReturnType<ReturnType<typeof enquiries>['execute']>>[number]): EnquiryRecord {
  return {
    ...enquiry.parse({
      id: row.id,
      number: row.number,
      status: row.status,
      language: row.language,
      text: row.text,
      requirements: row.requirements,
      choice: row.choice,
      drawingAccess: row.drawing_access,
      country: row.country,
      receivedAt: row.received_at,
      version: row.version,
    }),
    organisation: row.organisation,
    buyerId: row.buyer_id,
    spamSigns: row.spam_signs,
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    ...(row.first_answer_at === null ? {} : { firstAnswerAt: row.first_answer_at }),
    ...(row.seal_opened_at === null ? {} : { sealOpenedAt: row.seal_opened_at }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  };
}
