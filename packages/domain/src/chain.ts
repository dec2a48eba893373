import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** A SHA-256 digest in 64 lower-case hex digits. */
export type Digest = string;

/** What the first link of a chain points back to where the chain has no origin of its own. */
export const noDigest: Digest = '0'.repeat(64);

/**
 * The one spelling of a value that everybody gets: JSON by RFC 8785 (keys in order, no spaces, shortest numbers).
 * Throws on what JSON cannot say (undefined at the root, NaN, a circle) or UTF-8 cannot carry (a lone surrogate).
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no JSON form');
  return text;
}

/**
 * SHA-256 of the canonical JSON of a value; the same in browser and server. Give it plain JSON values: a Date hashes
 * as its ISO text, a key that holds undefined as if it were absent. Throws as `canonicalText` does.
 */
export function hashOf(value: unknown): Digest {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(value))));
}
