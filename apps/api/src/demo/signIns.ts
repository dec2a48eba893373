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

/** One account for each person of the office that the seed has put on record. Throws when one is refused. */
export async function openSignIns(
  house: House,
  config: Pick<Config, 'secretKeys'>,
  { seed, chance }: { seed: string; chance: Chance },
): Promise<readonly DemoSignIn[]> {
  const source = seedSource(seed, house.now());
  const signIns: DemoSignIn[] = [];
  for (const { key, office, email, roles } of demoStaff) {
    const signIn: DemoSignIn = {
      personId: source.idOf(key),
      ...{ office, email, roles },
      passphrase: toPassphrase(chance(`passphrase of ${key}`)),
      totpSecret: toSecret(chance(`second factor of ${key}`)),
    };
    const opened = await openStaffAccount(house, config, {
      ...signIn,
      roles: roles.map((role) => ({ role })),
    });
    if (!opened.ok) throw new Error(`no account for ${key}: ${opened.code}`);
    signIns.push(signIn);
  }
  return signIns;
}

/** Five words of 64, to be read off the screen: a second factor and the limit of tries stand beside them. */
function toPassphrase(bytes: Buffer): string {
  return [...bytes.subarray(0, 5)].map((byte) => signInWords[byte % signInWords.length]).join(' ');
}

function toSecret(bytes: Buffer): string {
  return new Secret({ buffer: Uint8Array.from(bytes.subarray(0, 20)).buffer }).base32;
}
