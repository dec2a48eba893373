import { createHash, randomBytes } from 'node:crypto';
import type { StaffRole } from '@sebino/domain/actor';
import type { House } from '@sebino/trpc/context';
import { Secret } from 'otpauth';
import { openStaffAccount } from '../auth/account.ts';
import type { Config } from '../config.ts';
import { seedSource } from './clock.ts';
import { demoStaff } from './staff.ts';
import { signInWords } from './signInWords.ts';

/** What a person of the demo's office signs in with. */
export interface DemoSignIn {
  personId: string;
  office: string;
  email: string;
  roles: readonly StaffRole[];
  passphrase: string;
  /** Base 32. */
  totpSecret: string;
}

/** Where a sign-in's passphrase and secret come from: the seed's words in a test, chance in a demo. */
export type Chance = (purpose: string) => Buffer;

export function chanceOf(mode: Config['MODE'], seed: string): Chance {
  if (mode !== 'test') return () => randomBytes(32);
  return (purpose) => createHash('sha256').update(`${seed}/${purpose}`).digest();
}

/** One sign-in for each person of the office that the seed has put on record. */
export function drawSignIns({ seed, chance }: { seed: string; chance: Chance }): readonly DemoSignIn[] {
  const { idOf } = seedSource(seed, new Date(0));
  return demoStaff.map(({ key, office, email, roles }) => ({
    personId: idOf(key),
    ...{ office, email, roles },
    passphrase: toPassphrase(chance(`passphrase of ${key}`)),
    totpSecret: toSecret(chance(`second factor of ${key}`)),
  }));
}

/** Opens an account for each. Throws when one is refused. */
export async function openSignIns(
  house: House,
  config: Pick<Config, 'secretKeys'>,
  signIns: readonly DemoSignIn[],
): Promise<void> {
  for (const signIn of signIns) {
    const roles = signIn.roles.map((role) => ({ role }));
    const opened = await openStaffAccount(house, config, { ...signIn, roles });
    if (!opened.ok) throw new Error(`no account for ${signIn.email}: ${opened.code}`);
  }
}

/** Five words of 64, to be read off the screen: a second factor and the limit of tries stand beside them. */
function toPassphrase(bytes: Buffer): string {
  return [...bytes.subarray(0, 5)].map((byte) => signInWords[byte % signInWords.length]).join(' ');
}

function toSecret(bytes: Buffer): string {
  return new Secret({ buffer: Uint8Array.from(bytes.subarray(0, 20)).buffer }).base32;
}
