import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { drawing } from '@sebino/domain/enquiry';
import type { Drawing } from '@sebino/domain/enquiry';
import type { Database } from './database.ts';

export type ScanState = 'pending' | 'clean' | 'infected' | 'skipped';

export interface DrawingTables {
  drawing: {
    id: string;
    upload_key: string;
    enquiry_id: string | null;
    name: string;
    kind: string;
    bytes: number;
    sha256: string;
    scan_state: ScanState;
    received_at: Date;
  };
  drawing_opening: {
    id: string;
    drawing_id: string;
    firm_id: string | null;
    person_id: string | null;
    opened_at: Date;
  };
}

export const drawingLimits = { count: 10, bytesEach: 25 * 1024 * 1024, bytesTogether: 100 * 1024 * 1024 };

export interface ReceivedFile {
  id: string;
  uploadKey: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: string;
  scanState: ScanState;
  receivedAt: Date;
}

/**
 * Adds a file that is already durable to its form. The count and sum of a form are held even when its files arrive
 * at once; a form that was sent takes no more.
 */
export async function insertDrawing(
  trx: Transaction<Database>,
  file: ReceivedFile,
): Promise<'received' | 'too-many' | 'too-much' | 'form-sent'> {
  await sql`select ${lockForm(file.uploadKey)}`.execute(trx);
  const before = await usageOf(trx, file.uploadKey);
  if (before.sent) return 'form-sent';
  if (before.count >= drawingLimits.count) return 'too-many';
  if (before.bytes + file.bytes > drawingLimits.bytesTogether) return 'too-much';
  await trx
    .insertInto('drawing')
    .values({
      id: file.id,
      upload_key: file.uploadKey,
      enquiry_id: null,
      name: file.name,
      kind: file.kind,
      bytes: file.bytes,
      sha256: file.sha256,
      scan_state: file.scanState,
      received_at: file.receivedAt,
    })
    .execute();
  return 'received';
}

/** What a form has received so far. `sent` once its enquiry exists. */
export async function usageOf(
  db: Kysely<Database>,
  uploadKey: string,
): Promise<{ count: number; bytes: number; sent: boolean }> {
  const row = await db
    .selectFrom('drawing')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.coalesce(fn.sum<number>('bytes'), sql<number>`0`).as('bytes'),
      // Asked of the enquiry, not of its files: a form that was sent without any takes none afterwards either.
      sql<boolean>`exists (select 1 from enquiry where enquiry.upload_key = ${uploadKey})`.as('sent'),
    ])
    .where('upload_key', '=', uploadKey)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), bytes: Number(row.bytes), sent: row.sent };
}

/** What a form holds that was not sent yet. Of a form that was sent its key tells nothing any more. */
export async function listDrawingsByKey(db: Kysely<Database>, uploadKey: string): Promise<Drawing[]> {
  const waiting = drawings(db).where('upload_key', '=', uploadKey).where('enquiry_id', 'is', null);
  return (await waiting.execute()).map(toDrawing);
}

export async function listDrawings(db: Kysely<Database>, enquiryId: string): Promise<Drawing[]> {
  return (await drawings(db).where('enquiry_id', '=', enquiryId).execute()).map(toDrawing);
}

export async function findDrawing(
  db: Kysely<Database>,
  id: string,
): Promise<(Drawing & { enquiryId?: string }) | undefined> {
  const row = await drawings(db).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...toDrawing(row), ...(row.enquiry_id === null ? {} : { enquiryId: row.enquiry_id }) };
}

/** Takes a file out of a form that was not sent yet. */
export async function deleteDrawing(
  trx: Transaction<Database>,
  uploadKey: string,
  id: string,
): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('drawing')
    .where('id', '=', id)
    .where('upload_key', '=', uploadKey)
    .where('enquiry_id', 'is', null)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

/** Files and the form they belong to pass here one after the other; held to the end of the transaction. */
export function lockForm(uploadKey: string | RawBuilder<string>): RawBuilder<unknown> {
  // A key in capitals is the same key.
  return sql`pg_advisory_xact_lock(hashtextextended(lower(${uploadKey}), 0))`;
}

/** Ties the files of forms to their enquiries. To be called behind `lockForm`, or a file under way is left behind. */
export async function attachDrawings(
  trx: Transaction<Database>,
  forms: readonly { uploadKey: string; enquiryId: string }[],
): Promise<void> {
  const form = sql<{ upload_key: string; enquiry_id: string }>`unnest(
    ${forms.map((each) => each.uploadKey)}::uuid[], ${forms.map((each) => each.enquiryId)}::uuid[])`;
  await trx
    .updateTable('drawing')
    .from(form.as<'form'>(sql`form (upload_key, enquiry_id)`))
    .set(({ ref }) => ({ enquiry_id: ref('form.enquiry_id') }))
    .whereRef('drawing.upload_key', '=', 'form.upload_key')
    .where('drawing.enquiry_id', 'is', null)
    .execute();
}

/** Files of forms that were never sent. Returns what was taken out, so that the bytes can follow. */
export async function deleteAbandonedDrawings(trx: Transaction<Database>, before: Date): Promise<string[]> {
  const rows = await trx
    .deleteFrom('drawing')
    .where('enquiry_id', 'is', null)
    .where('received_at', '<', before)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function listDrawingIds(db: Kysely<Database>): Promise<Set<string>> {
  const rows = await db.selectFrom('drawing').select('id').execute();
  return new Set(rows.map((row) => row.id));
}

export async function insertOpening(
  trx: Transaction<Database>,
  opening: { id: string; drawingId: string; firmId?: string; personId?: string; openedAt: Date },
): Promise<void> {
  await trx
    .insertInto('drawing_opening')
    .values({
      id: opening.id,
      drawing_id: opening.drawingId,
      firm_id: opening.firmId ?? null,
      person_id: opening.personId ?? null,
      opened_at: opening.openedAt,
    })
    .execute();
}

/** Who opened which drawing of an enquiry: firms by name, the office as the office. */
export async function listOpenings(
  db: Kysely<Database>,
  enquiryId: string,
): Promise<{ drawingName: string; firmName?: string; openedAt: Date }[]> {
  const rows = await db
    .selectFrom('drawing_opening')
    .innerJoin('drawing', 'drawing.id', 'drawing_opening.drawing_id')
    .leftJoin('firm', 'firm.id', 'drawing_opening.firm_id')
    .select(['drawing.name as drawing_name', 'firm.name as firm_name', 'drawing_opening.opened_at'])
    .where('drawing.enquiry_id', '=', enquiryId)
    .orderBy('drawing_opening.opened_at')
    .execute();
  return rows.map((row) => ({
    drawingName: row.drawing_name,
    ...(row.firm_name === null ? {} : { firmName: row.firm_name }),
    openedAt: row.opened_at,
  }));
}

function drawings(db: Kysely<Database>) {
  return db
    .selectFrom('drawing')
    .select(['id', 'enquiry_id', 'name', 'kind', 'bytes', 'sha256', 'received_at'])
    .orderBy('received_at')
    .orderBy('id');
}

function toDrawing(row: Awaited<ReturnType<ReturnType<typeof drawings>['execute']>>[number]): Drawing {
  return drawing.parse({
    id: row.id,
    name: row.name,
    kind: row.kind,
    bytes: row.bytes,
    sha256: row.sha256,
    receivedAt: row.received_at,
  });
}
