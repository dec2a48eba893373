import type { Kysely } from 'kysely';
import { toGrantedRole } from './staff.ts';
import type { GrantedRole } from './staff.ts';
import type { Database, Trx } from './database.ts';

export interface StaffSessionTables {
  staff_session: {
    id: string;
    person_id: string;
    token_hash: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
    second_factor_at: Date | null;
  };
}

/** A session of an open account. Whether it is too old, idle or half-way is for the caller to judge. */
export interface StaffSession {
  id: string;
  personId: string;
  email: string;
  seenAt: Date;
  expiresAt: Date;
  /** When the second factor was given; absent while only the passphrase was. */
  secondFactorAt?: Date;
  roles: readonly GrantedRole[];
}

/**
 * The session behind a token with the roles of its person, in one round trip; undefined once the account is closed. The
 * hashes are those of one token under each active key.
 */
export async function findStaffSession(
  db: Kysely<Database>,
  tokenHashes: readonly string[],
): Promise<StaffSession | undefined> {
  const rows = await db
    .selectFrom('staff_session')
    .innerJoin('staff_account', 'staff_account.id', 'staff_session.person_id')
    .leftJoin('staff_role', 'staff_role.person_id', 'staff_session.person_id')
    .select([
      'staff_session.id',
      'staff_session.person_id',
      'staff_session.seen_at',
      'staff_session.expires_at',
      'staff_session.second_factor_at',
      'staff_account.email',
      'staff_role.role',
      'staff_role.ends_on',
    ])
    .where('staff_session.token_hash', 'in', tokenHashes)
    .where('staff_account.closed_at', 'is', null)
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    id: first.id,
    personId: first.person_id,
    email: first.email,
    seenAt: first.seen_at,
    expiresAt: first.expires_at,
    ...(first.second_factor_at === null ? {} : { secondFactorAt: first.second_factor_at }),
    roles: rows.flatMap(({ role, ends_on }) => (role === null ? [] : [toGrantedRole({ role, ends_on })])),
  };
}

/**
 * Holds an account open until the transaction ends; false when it is closed. First of all, before any session of it is
 * touched: closing takes the same locks in the same order, or each would wait for the other.
 */
export async function lockOpenAccount(trx: Trx, personId: string): Promise<boolean> {
  const account = await trx
    .selectFrom('staff_account')
    .select('id')
    .where('id', '=', personId)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return account !== undefined;
}

/** Opens a whole session of an account that `lockOpenAccount` holds. */
export async function insertStaffSession(
  trx: Trx,
  session: { id: string; personId: string; tokenHash: string; at: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('staff_session')
    .values({
      id: session.id,
      person_id: session.personId,
      token_hash: session.tokenHash,
      created_at: session.at,
      seen_at: session.at,
      expires_at: session.expiresAt,
      second_factor_at: session.at,
    })
    .execute();
}

/** Ends a session that waits for its second factor; true for the one call that ended it. */
export async function takePendingSession(trx: Trx, id: string): Promise<boolean> {
  const ended = await trx
    .deleteFrom('staff_session')
    .where('id', '=', id)
    .where('second_factor_at', 'is', null)
    .executeTakeFirst();
  return ended.numDeletedRows === 1n;
}

/** Ends the session behind a token, pending or not; answers whose it was. */
export async function endStaffSession(
  db: Kysely<Database>,
  tokenHashes: readonly string[],
): Promise<{ personId: string } | undefined> {
  const row = await db
    .deleteFrom('staff_session')
    .where('token_hash', 'in', tokenHashes)
    .returning('person_id')
    .executeTakeFirst();
  return row === undefined ? undefined : { personId: row.person_id };
}

export async function touchStaffSession(db: Kysely<Database>, id: string, at: Date): Promise<void> {
  await db
    .updateTable('staff_session')
    .set({ seen_at: at })
    .where('id', '=', id)
    .where('seen_at', '<', at)
    .execute();
}

/** Throws away what has expired. Nothing depends on it but space. */
export async function deleteExpiredStaffSessions(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('staff_session').where('expires_at', '<=', now).execute();
}
