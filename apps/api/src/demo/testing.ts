import { createHash } from 'node:crypto';
import { calendarDay } from '@sebino/domain/calendar';
import type { MatchableFirm } from '@sebino/domain/firm';
import { demoFirms } from './firms.ts';
import { toMatchable } from './matchable.ts';

/** The day the offsets of the demo are counted from in tests. */
export const origin = calendarDay.parse('2026-11-20');

/** A UUID made of words: the same words, the same id. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const matchableFirms: readonly MatchableFirm[] = demoFirms.map((firm) =>
  toMatchable(firm, origin, idOf),
);

export const slugOf: ReadonlyMap<string, string> = new Map(
  demoFirms.map((firm) => [idOf(firm.slug), firm.slug]),
);
