import type { Kysely } from 'kysely';
import type { CalendarDay } from '@sebino/domain/calendar';
import { staffRole } from '@sebino/domain/actor';
import type { StaffRole } from '@sebino/domain/actor';
import type { Database, Trx } from './database.ts';
import type { StaffSecondFactorTables } from './staffSecondFactor.ts';
import type { StaffSessionTables } from './staffSession.ts';

export interface StaffTables extends StaffSecondFactorTables, StaffSessionTables {
  staff_account: {
    id: string;
    email: string;
    email_verified: boolean;
    created_at: Date;
    updated_at: Date;
    closed_at: Date | null;
  };
  staff_credential: {
    id: string;
    person_id: string;
    account_id: string;
    provider_id: string;
    passphrase_hash: string;
    created_at: Date;
    updated_at: Date;
  };
  staff_role: { person_id: string; role: string; granted_at: Date; ends_on: string | null };
}

/** A role and the last day on which it counts; without one it counts until the account is closed. */
export interface GrantedRole {
  role: StaffRole;
  endsOn?: CalendarDay;
}

export interface NewStaffAccount {
  personId: string;
  credentialId: string;
  /** In lower case. */
  email: string;
  passphraseHash: string;
  /** The TOTP secret, encrypted. */
  sealedSecret: string;
  recoveryHashes: readonly string[];
  roles: readonly GrantedRole[];
  at: Date;
}

/** Opens an account for a person who is already known. Fails by `staff_account_email_key` on a taken address. */
export async function insertStaffAccount(trx: Trx, account: NewStaffAccount): Promise<void> {
  const { personId, at } = account;
  await trx
    .insertInto('staff_account')
    .values({
      id: personId,
      email: account.email,
      email_verified: true,
      created_at: at,
      updated_at: at,
      closed_at: null,
    })
    .execute();
  await trx
    .insertInto('staff_credential')
    .values({
      id: account.credentialId,
      person_id: personId,
      account_id: personId,
      provider_id: 'credential',
      passphrase_hash: account.passphraseHash,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await trx
    .insertInto('staff_second_factor')
    .values({ person_id: personId, sealed_secret: account.sealedSecret, last_step: 0 })
    .execute();
  await trx
    .insertInto('staff_recovery_code')
    .values(account.recoveryHashes.map((hash) => ({ person_id: personId, code_hash: hash, used_at: null })))
    .execute();
  await trx
    .insertInto('staff_role')
    .values(
      account.roles.map(({ role, endsOn }) => ({
        person_id: personId,
        role,
        granted_at: at,
        ends_on: endsOn ?? null,
      })),
    )
    .execute();
}

/** Why data of the office's people is kept and how long, where no programme has said so yet. */
export async function insertStaffActivity(trx: Trx): Promise<void> {
  await trx
    .insertInto('retention_class')
    .values({
      id: 'staff',
      keep_days: 3650,
      counts_from: 'end of the office',
      note: 'proposed, to be confirmed by counsel',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await trx
    .insertInto('processing_activity')
    .values({
      id: 'staff',
      purpose: 'running the programme',
      controller: 'to be named by the deployment',
      lawful_basis: 'GDPR 6(1)(e)',
      recipients: 'none',
      retention_class_id: 'staff',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export interface StaffAccount {
  personId: string;
  email: string;
  office: string;
  openedAt: Date;
  closedAt?: Date;
  roles: readonly GrantedRole[];
}

/** Every account that was ever opened, the closed ones too, by address. */
export async function listStaffAccounts(db: Kysely<Database>): Promise<StaffAccount[]> {
  const accounts = await db
    .selectFrom('staff_account')
    .innerJoin('person', 'person.id', 'staff_account.id')
    .select([
      'staff_account.id',
      'staff_account.email',
      'person.office',
      'staff_account.created_at',
      'staff_account.closed_at',
    ])
    .orderBy('staff_account.email')
    .execute();
  const roles = await db
    .selectFrom('staff_role')
    .select(['person_id', 'role', 'ends_on'])
    .orderBy('role')
    .execute();
  return accounts.map((row) => ({
    personId: row.id,
    email: row.email,
    office: row.office,
    openedAt: row.created_at,
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    roles: roles.filter((each) => each.person_id === row.id).map(toGrantedRole),
  }));
}

export function toGrantedRole(row: { role: string; ends_on: string | null }): GrantedRole {
  const role = staffRole.parse(row.role);
  return row.ends_on === null ? { role } : { role, endsOn: row.ends_on as CalendarDay };
}

/**
 * Closes an account and ends its sessions: the next request of each finds none. What the person did stays theirs.
 * Answers the person, or undefined when no open account has this address.
 */
export async function closeStaffAccount(trx: Trx, email: string, at: Date): Promise<string | undefined> {
  const row = await trx
    .updateTable('staff_account')
    .set({ closed_at: at, updated_at: at })
    .where('email', '=', email)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await trx.deleteFrom('staff_session').where('person_id', '=', row.id).execute();
  return row.id;
}

/**
 * A person of the office on record under this address who never had an account; contacts of firms and buyers are other
 * persons to us, even under the same address.
 */
export async function findPersonWithoutAccount(
  db: Kysely<Database>,
  email: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .leftJoin('staff_account', 'staff_account.id', 'person.id')
    .select('person.id')
    .where(({ eb, fn }) => eb(fn<string>('lower', ['person.email']), '=', email.toLowerCase()))
    .where('person.processing_activity_id', '=', 'staff')
    .where('person.erased_at', 'is', null)
    .where('staff_account.id', 'is', null)
    .orderBy('person.id')
    .executeTakeFirst();
  return row?.id;
}

/** Whose account has this address, in lower case; closed ones too. */
export async function findAccountId(db: Kysely<Database>, email: string): Promise<string | undefined> {
  const row = await db.selectFrom('staff_account').select('id').where('email', '=', email).executeTakeFirst();
  return row?.id;
}
