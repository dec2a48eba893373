import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const minBytes = 32;
/** Fewer different characters than this in 32 bytes is a pattern, not chance. */
const minDifferent = 10;
/** None that 32 random bytes written as letters would hold by chance: four letters alone are met once in ten thousand. */
const wordsOfExamples =
  /example|change|secret|passw|default|sebino|sample|insert|your[-_ ]|test[-_ ]|0123456789|abcdefgh/i;

const ownSecrets = z.object({ SECRET_KEYS: z.array(z.string()), FILE_KEYS: z.array(z.string()) });
type OwnSecrets = z.infer<typeof ownSecrets>;

/** Whether a key is short, a pattern, or copied from an example. */
export function isWeak(key: string): boolean {
  return Buffer.byteLength(key) < minBytes || new Set(key).size < minDifferent || wordsOfExamples.test(key);
}

/** A key of 32 bytes for one purpose, so that what one purpose reveals is of no use to another. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'sebino', purpose, 32));
}

/** The secrets that a demo or a test makes for itself once and keeps in its data folder, readable by its owner only. */
export function loadOwnSecrets(dataDir: string): OwnSecrets {
  const path = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  const fresh: OwnSecrets = { SECRET_KEYS: [randomKey()], FILE_KEYS: [randomKey()] };
  try {
    // `wx` decides between two processes that start at once: the loser reads what the winner wrote.
    writeFileSync(path, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch {
    return ownSecrets.parse(JSON.parse(readFileSync(path, 'utf8')));
  }
}

function randomKey(): string {
  return randomBytes(32).toString('hex');
}
