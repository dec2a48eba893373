import { createHash } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { Secret, TOTP } from 'otpauth';
import { deriveKey } from '../secrets.ts';

const stepSeconds = 30;
/** Steps before and after the present one that are accepted: a phone's clock may be off by half a minute. */
const window = 1;
const recoveryCodes = 10;
const recoveryAlphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const recoveryLength = 16;

/** A new TOTP secret of 160 bits in base 32, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The code an app shows at this instant; for the demo's list of sign-ins and for tests. */
export function totpCode(secret: string, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() });
}

/** The address that an app reads as a QR code. */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ issuer: 'Sebino', label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** The step since 1970 that a code belongs to; undefined when it is the code of no step near `at`. */
export function findStep(secret: string, code: string, at: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: at.getTime(), window });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / stepSeconds) + delta;
}

/** Encrypts a TOTP secret (XChaCha20-Poly1305) under the newest key. */
export async function sealSecret(secret: string, keys: readonly string[]): Promise<string> {
  const [newest = ''] = keys;
  return await symmetricEncrypt({ key: sealingKey(newest), data: secret });
}

export interface OpenedSecret {
  secret: string;
  /** Whether an older key than the newest sealed it: it is to be sealed anew before that key goes. */
  isOld: boolean;
}

/** Opens what one of the keys sealed. Throws when none did: then SECRET_KEYS were changed without keeping the old. */
export async function openSecret(sealed: string, keys: readonly string[]): Promise<OpenedSecret> {
  for (const [age, key] of keys.entries()) {
    const secret = await symmetricDecrypt({ key: sealingKey(key), data: sealed }).catch(() => undefined);
    if (secret !== undefined) return { secret, isOld: age > 0 };
  }
  throw new Error('A second factor was sealed with a key that SECRET_KEYS does not hold any more.');
}

/** Codes for the day the phone is lost: 80 bits each, written in four groups. `newToken` brings the chance. */
export function newRecoveryCodes(newToken: () => string): readonly string[] {
  return Array.from({ length: recoveryCodes }, () => {
    const bytes = createHash('sha256').update(newToken()).digest().subarray(0, recoveryLength);
    const letters = [...bytes].map((byte) => recoveryAlphabet[byte % recoveryAlphabet.length]).join('');
    return (letters.match(/.{4}/g) ?? []).join('-');
  });
}

/** How a recovery code is kept. Too long to be guessed, so a plain digest will do; no key, which may be exchanged. */
export function hashRecoveryCode(personId: string, code: string): string {
  return createHash('sha256')
    .update(`${personId}:${code.replaceAll('-', '')}`)
    .digest('hex');
}

function totp(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: stepSeconds });
}

function sealingKey(secret: string): string {
  return deriveKey(secret, 'staff second factor').toString('base64url');
}
