import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Outcome } from '@sebino/domain/outcome';
import { done, refused } from '@sebino/domain/outcome';
import { commonWords } from './commonWords.ts';

/** NIST SP 800-63B-4 asks 8 beside a second factor and 15 alone; ours would stand alone as well. In characters. */
const minCharacters = 15;
/** At least 64 must be allowed; beyond this a passphrase only costs. */
const maxCharacters = 128;
/** What must be left of a passphrase once the words of the list are taken out. */
const minOwnCharacters = 6;
const minDifferentCharacters = 5;

export type PassphraseRefusal = 'passphrase-too-short' | 'passphrase-too-long' | 'passphrase-common';

/**
 * The passphrase as it is kept: NFKC, so that the same keys on two machines give the same bytes. Length and the list
 * decide, never the kind of characters; nothing leaves the machine.
 */
export function acceptPassphrase(typed: string, email: string): Outcome<string, PassphraseRefusal> {
  const passphrase = normalise(typed);
  const length = [...passphrase].length;
  if (length < minCharacters) return refused('passphrase-too-short');
  if (length > maxCharacters) return refused('passphrase-too-long');
  if (isCommon(passphrase, email)) return refused('passphrase-common');
  return done(passphrase);
}

/** scrypt with a salt of its own, off the main thread, as better-auth does it by default. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  return await hashPassword(normalise(passphrase));
}

export async function matchesPassphrase(hash: string, typed: string): Promise<boolean> {
  return await verifyPassword({ hash, password: normalise(typed) });
}

function normalise(typed: string): string {
  return typed.normalize('NFKC');
}

function isCommon(passphrase: string, email: string): boolean {
  // Only what people put between words: other signs are as good as letters.
  const bare = passphrase.toLowerCase().replaceAll(/[\s._!?,@#'"-]/g, '');
  if (new Set(bare).size < minDifferentCharacters) return true;
  const near = email.toLowerCase().split(/[^a-z0-9]+/);
  const words = [...commonWords, ...near].filter((word) => word.length > 2);
  const own = words
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), bare);
  return [...own].length < minOwnCharacters;
}
