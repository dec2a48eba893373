import { createHash } from 'node:crypto';
import { dayAt } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { Encoding } from './encoding.ts';

export interface CachedPage {
  etag: string;
  /** Headers in the flat form that `writeHead` takes as they are. */
  headers: readonly string[];
  body: Buffer;
  tags: ReadonlySet<string>;
  storedAt: number;
}

export interface PageCacheOptions {
  maxBytes: number;
  /** Age until which a page is simply served. */
  freshMs: number;
  /** Further age during which it is served once more while a new one is fetched. */
  staleMs: number;
  /** Age until which it still stands in for a page that cannot be made. */
  spareMs: number;
  /** Lists change their order with the calendar day here. */
  timeZone: string;
  now(): number;
}

export interface PageCache {
  /** The page under a key, and whether it should be fetched anew meanwhile. */
  find(key: string): { page: CachedPage; stale: boolean } | undefined;
  /** What was last made, to be shown while the house cannot tell: never what this process purged since. */
  findSpare(key: string): CachedPage | undefined;
  /** To be taken before the page is made, and given back to `store`. */
  ticket(): number;
  /** Keeps a page unless it is too large or one of its tags was purged after `ticket` was taken. */
  store(key: string, page: Omit<CachedPage, 'storedAt'>, ticket: number): boolean;
  /** Forgets every page with one of these tags; without tags, all of them. */
  purge(tags?: readonly string[]): void;
  size(): { pages: number; bytes: number };
}

interface Kept extends CachedPage {
  wasAsked: boolean;
}

/** Whole public answers by URL and encoding: bounded, purged by subject, out first what nobody asked for again. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const pages = new Map<string, Kept>();
  const purgedAt = new Map<string, number>();
  const dayTurned = watchDay(options.timeZone, options.now);
  let bytes = 0;
  let sequence = 0;
  let allPurgedAt = 0;

  function drop(key: string): void {
    const page = pages.get(key);
    if (page !== undefined && pages.delete(key)) bytes -= weigh(key, page);
  }

  /** The oldest go first; one that was asked for meanwhile is passed over once. Cheaper than an order of use, kept at each hit. */
  function makeRoom(forBytes: number): void {
    for (const [key, page] of pages) {
      if (bytes + forBytes <= options.maxBytes) return;
      if (page.wasAsked) {
        page.wasAsked = false;
        pages.delete(key);
        pages.set(key, page);
      } else drop(key);
    }
  }

  function purge(tags?: readonly string[]): void {
    sequence += 1;
    if (tags === undefined) {
      allPurgedAt = sequence;
      pages.clear();
      bytes = 0;
      return;
    }
    for (const tag of tags) purgedAt.set(tag, sequence);
    for (const [key, page] of pages) if (tags.some((tag) => page.tags.has(tag))) drop(key);
  }

  return {
    purge,
    find(key) {
      const now = options.now();
      if (dayTurned()) purge();
      const page = pages.get(key);
      if (page === undefined) return undefined;
      const age = now - page.storedAt;
      if (age > options.freshMs + options.staleMs) return undefined;
      page.wasAsked = true;
      return { page, stale: age > options.freshMs };
    },
    findSpare(key) {
      const page = pages.get(key);
      if (page === undefined || options.now() - page.storedAt <= options.spareMs) return page;
      drop(key);
      return undefined;
    },
    ticket: () => sequence,
    store(key, page, ticket) {
      const purgedSince = [...page.tags].some((tag) => (purgedAt.get(tag) ?? 0) > ticket);
      const stored = { ...page, storedAt: options.now(), wasAsked: false };
      const weight = weigh(key, stored);
      if (purgedSince || allPurgedAt > ticket || weight > options.maxBytes / 8) return false;
      drop(key);
      makeRoom(weight);
      pages.set(key, stored);
      bytes += weight;
      return true;
    },
    size: () => ({ pages: pages.size, bytes }),
  };
}

export function etagOf(body: Buffer, encoding: Encoding): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}-${encoding}"`;
}

function weigh(key: string, page: CachedPage): number {
  return (
    page.body.length + 2 * key.length + page.headers.reduce((total, part) => total + part.length, 0) + 200
  );
}

// Asking for the calendar day costs microseconds, which is much at this place: once a second is enough.
function watchDay(timeZone: string, now: () => number): () => boolean {
  let nextCheck = 0;
  let day: CalendarDay | undefined;
  return () => {
    const instant = now();
    if (instant < nextCheck) return false;
    nextCheck = instant + 1000;
    const today = dayAt(new Date(instant), timeZone);
    const turned = day !== undefined && day !== today;
    day = today;
    return turned;
  };
}
