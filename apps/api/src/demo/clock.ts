import { createHash } from 'node:crypto';

/** The seed's own time and chance: the same seed always makes the same ids, secrets and events. */
export interface SeedSource {
  now(): Date;
  moveTo(instant: Date): void;
  newId(): string;
  newToken(): string;
  idOf(name: string): string;
}

/**
 * Ids are UUIDv7 whose time part counts on from the origin, not from the moved clock, so that what is dated from the
 * start of the process has the same ids each time too.
 */
export function seedSource(seed: string, origin: Date): SeedSource {
  let instant = origin;
  let made = 0;
  const bytesOf = (name: string): Buffer => createHash('sha256').update(`${seed}/${name}`).digest();
  return {
    now: () => instant,
    moveTo(next) {
      if (next > instant) instant = next;
    },
    newId() {
      made += 1;
      const time = (origin.getTime() + made).toString(16).padStart(12, '0');
      return toUuid(time, bytesOf(`id ${made}`), '7');
    },
    newToken() {
      made += 1;
      return bytesOf(`token ${made}`).toString('base64url');
    },
    idOf: (name) => toUuid(bytesOf(name).toString('hex').slice(0, 12), bytesOf(`${name} rest`), '4'),
  };
}

function toUuid(head: string, rest: Buffer, version: '4' | '7'): string {
  const hex = rest.toString('hex');
  const variant = '89ab'[(rest[0] ?? 0) % 4];
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-${version}${hex.slice(2, 5)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}
