import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { isUniqueViolation } from '@sebino/database/errors';
import { closeStaffAccount as closeAccount, insertStaffAccount } from '@sebino/database/staff';
import type { GrantedRole } from '@sebino/database/staff';
import { z } from 'zod';
import { emailAddress } from '@sebino/domain/text';
import { done, refused } from '@sebino/domain/outcome';
import type { Outcome } from '@sebino/domain/outcome';
import type { House } from '@sebino/trpc/context';
import type { Config } from '../config.ts';
import { acceptPassphrase, hashPassphrase } from './passphrase.ts';
import type { PassphraseRefusal } from './passphrase.ts';
import { hashRecoveryCode, newRecoveryCodes, sealSecret } from './secondFactor.ts';
import { recordStaff } from './staffAudit.ts';

/** What of the house an account needs: a seed and a command have no more. */
export type AccountHouse = Pick<House, 'database' | 'now' | 'newId' | 'newToken'>;

export interface StaffAccountDraft {
  /** A person on record. */
  personId: string;
  email: string;
  roles: readonly GrantedRole[];
  passphrase: string;
  /** Base 32. */
  totpSecret: string;
  /** What must be on record first, in the same transaction: the person. */
  prepare?(trx: Trx): Promise<void>;
}

/**
 * Opens the account of a person of the office. Answers the recovery codes, which are kept as digests only and can be
 * shown this once. Refuses a passphrase that is short or common, a taken address, and a person who has an account.
 */
export async function openStaffAccount(
  house: AccountHouse,
  { secretKeys }: Pick<Config, 'secretKeys'>,
  draft: StaffAccountDraft,
): Promise<
  Outcome<
    { recoveryCodes: readonly string[] },
    PassphraseRefusal | 'account-exists' | 'no-role' | 'email-unusable'
  >
> {
  const email = draft.email.toLowerCase();
  const { personId } = draft;
  if (draft.roles.length === 0) return refused('no-role');
  // Both must know it as an address: the edge of the sign-in, and better-auth behind it.
  if (!signInAddress.safeParse(email).success) return refused('email-unusable');
  const passphrase = acceptPassphrase(draft.passphrase, email);
  if (!passphrase.ok) return passphrase;
  const recoveryCodes = newRecoveryCodes(house.newToken);
  const at = house.now();
  const account = {
    ...{ personId, email, at, roles: draft.roles, credentialId: house.newId() },
    passphraseHash: await hashPassphrase(passphrase.value),
    sealedSecret: await sealSecret(draft.totpSecret, secretKeys),
    recoveryHashes: recoveryCodes.map((code) => hashRecoveryCode(personId, code)),
  };
  try {
    await asActor(house.database.db, { kind: 'public' }, async (trx) => {
      await draft.prepare?.(trx);
      await insertStaffAccount(trx, account);
      const roles = draft.roles.map(({ role }) => role);
      await recordStaff(trx, at, 'operator', 'account-opened', personId, { roles });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused('account-exists');
    throw error;
  }
  return done({ recoveryCodes });
}

const signInAddress = emailAddress.pipe(z.email());

/** Closes the account with this address; each of its sessions ends with its next request. */
export async function closeStaffAccount(
  house: AccountHouse,
  email: string,
): Promise<Outcome<{ personId: string }, 'no-open-account'>> {
  const at = house.now();
  return await asActor(house.database.db, { kind: 'public' }, async (trx) => {
    const person = await closeAccount(trx, email.toLowerCase(), at);
    if (person === undefined) return refused('no-open-account');
    await recordStaff(trx, at, 'operator', 'account-closed', person);
    return done({ personId: person });
  });
}
