import type { Actor } from '@sebino/domain/actor';
import type { SectorPack } from '@sebino/domain/sector';
import type { Jobs } from '@sebino/database/jobs';
import type { OpenDatabase } from '@sebino/database/open';
import type { StaffSignIn } from './signIn.office.ts';

/** A task a visitor's machine must solve before its form counts without a mail; the words are the protocol's. */
export interface ProofOfWork {
  issue(now: Date): Promise<Record<string, unknown>>;
  /** The challenge behind a solved payload, or undefined when it is wrong, altered or too old. */
  check(payload: string, now: Date): Promise<{ id: string; expiresAt: Date } | undefined>;
}

/** What may be queued in the transaction of a procedure, and what runs by the minute. */
export type HouseJobs = {
  'send-mail': { mailId: string };
  'run-clocks': Record<string, never>;
};

/** How often things may be done; documented settings of the deployment. */
export interface Limits {
  enquiriesPerAddressPerHour: number;
  enquiriesPerEmailPerDay: number;
  enquiriesPerHour: number;
  codesPerLinkPerHour: number;
}

/** What lasts as long as the process. Everything that is not a pure rule comes in through here. */
export interface House {
  database: OpenDatabase;
  jobs: Pick<Jobs<HouseJobs>, 'sendAll'>;
  pack: SectorPack;
  now(): Date;
  /** UUIDv7, in the order of making. */
  newId(): string;
  /** Secret random text of at least 256 bits, safe in an address. */
  newToken(): string;
  /** Six random digits. */
  newCode(): string;
  /** Keyed digest of a token or code, under which it is kept: a stolen table opens nothing. */
  digest(secret: string): string;
  /** What it may be kept under: the digest under each active key, the newest first. Never empty. */
  digests(secret: string): readonly string[];
  proofOfWork: ProofOfWork;
  /** Absent where nobody signs in: in a seed, in a worker. */
  signIn?: StaffSignIn;
  portalUrl: string;
  officeUrl: string;
  limits: Limits;
  /** Drops cached pages that show any of these subjects. */
  purge(tags: readonly string[]): void;
  /** Removes stored files whose rows are gone. */
  removeFiles(ids: readonly string[]): Promise<void>;
}

/** What one request brings. */
export interface Context {
  house: House;
  actor: Actor;
  /** Address of the visitor, for limits only; never stored with what they sent. */
  ip: string;
  cookie(name: string): string | undefined;
  requestId: string;
}
