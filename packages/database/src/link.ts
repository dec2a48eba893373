import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { LinkPurpose } from '@sebino/domain/link';
import type { Database } from './database.ts';

export interface LinkTables {
  link: {
    id: string;
    token_hash: string;
    purpose: LinkPurpose;
    enquiry_id: string;
    invitation_id: string | null;
    person_id: string;
    expires_at: Date | null;
    ended_at: Date | null;
  };
  one_time_code: {
    id: string;
    link_id: string;
    code_hash: string;
    expires_at: Date;
    tries: number;
    ended_at: Date | null;
  };
  link_session: { token_hash: string; link_id: string; expires_at: Date; ended_at: Date | null };
}

export interface Link {
  id: string;
  purpose: LinkPurpose;
  enquiryId: string;
  invitationId?: string;
  personId: string;
}

export async function insertLink(
  trx: Transaction<Database>,
  link: Link & { tokenHash: string; expiresAt?: Date },
): Promise<void> {
  await trx
    .insertInto('link')
    .values({
      id: link.id,
      token_hash: link.tokenHash,
      purpose: link.purpose,
      enquiry_id: link.enquiryId,
      invitation_id: link.invitationId ?? null,
      person_id: link.personId,
      expires_at: link.expiresAt ?? null,
      ended_at: null,
    })
    .execute();
}

/**
 * The live link behind a token, or undefined: expired, ended, unknown and of another purpose look the same. The hashes
 * are those of one token under each active key.
 */
export async function findLiveLink(
  db: Kysely<Database>,
  tokenHashes: readonly string[],
  purpose: LinkPurpose,
  at: Date,
): Promise<Link | undefined> {
  const row = await db
    .selectFrom('link')
    .select(['id', 'purpose', 'enquiry_id', 'invitation_id', 'person_id'])
    .where('token_hash', 'in', tokenHashes)
    .where('purpose', '=', purpose)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    purpose: row.purpose,
    enquiryId: row.enquiry_id,
    ...(row.invitation_id === null ? {} : { invitationId: row.invitation_id }),
    personId: row.person_id,
  };
}

/** Ends links and everything they opened; a link ended stays dead. Returns how many. */
export async function endLinks(
  trx: Transaction<Database>,
  which: { id: string } | { enquiryId: string; purpose?: LinkPurpose } | { personId: string },
  at: Date,
): Promise<number> {
  let ended = trx.updateTable('link').set({ ended_at: at }).where('ended_at', 'is', null);
  if ('id' in which) ended = ended.where('id', '=', which.id);
  else if ('personId' in which) ended = ended.where('person_id', '=', which.personId);
  else {
    ended = ended.where('enquiry_id', '=', which.enquiryId);
    if (which.purpose !== undefined) ended = ended.where('purpose', '=', which.purpose);
  }
  const rows = await ended.returning('id').execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  for (const table of ['one_time_code', 'link_session'] as const)
    await trx
      .updateTable(table)
      .set({ ended_at: at })
      .where('link_id', 'in', ids)
      .where('ended_at', 'is', null)
      .execute();
  return ids.length;
}

/** A new code replaces the one before it. */
export async function replaceCode(
  trx: Transaction<Database>,
  code: { id: string; linkId: string; codeHash: string; expiresAt: Date },
  at: Date,
): Promise<void> {
  await trx
    .updateTable('one_time_code')
    .set({ ended_at: at })
    .where('link_id', '=', code.linkId)
    .where('ended_at', 'is', null)
    .execute();
  await trx
    .insertInto('one_time_code')
    .values({
      id: code.id,
      link_id: code.linkId,
      code_hash: code.codeHash,
      expires_at: code.expiresAt,
      tries: 0,
      ended_at: null,
    })
    .execute();
}

/**
 * Counts one try against the live code and returns its hash to compare; undefined when there is none, it is too old
 * or was tried too often. One statement, so that parallel guesses are counted one by one.
 */
export async function tryCode(
  trx: Transaction<Database>,
  linkId: string,
  limits: { at: Date; tries: number },
): Promise<{ id: string; codeHash: string } | undefined> {
  const row = await trx
    .updateTable('one_time_code')
    .set({ tries: sql`tries + 1` })
    .where('link_id', '=', linkId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', limits.at)
    .where('tries', '<', limits.tries)
    .returning(['id', 'code_hash'])
    .executeTakeFirst();
  return row === undefined ? undefined : { id: row.id, codeHash: row.code_hash };
}

export async function endCode(trx: Transaction<Database>, id: string, at: Date): Promise<boolean> {
  const ended = await trx
    .updateTable('one_time_code')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

export async function insertLinkSession(
  trx: Transaction<Database>,
  session: { tokenHash: string; linkId: string; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('link_session')
    .values({
      token_hash: session.tokenHash,
      link_id: session.linkId,
      expires_at: session.expiresAt,
      ended_at: null,
    })
    .execute();
}

/** Whether a session opened with a code for this very link is alive; the hashes are those of one token. */
export async function hasLiveSession(
  db: Kysely<Database>,
  linkId: string,
  tokenHashes: readonly string[],
  at: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('link_session')
    .select('link_id')
    .where('token_hash', 'in', tokenHashes)
    .where('link_id', '=', linkId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row !== undefined;
}
