import { z } from 'zod';

/** A day of the calendar, `2026-11-22`: never a midnight, so no time zone can move it. */
export const calendarDay = z.iso.date().brand<'CalendarDay'>();
export type CalendarDay = z.infer<typeof calendarDay>;

/** The calendar day at an instant in a time zone. Throws a RangeError on an unknown zone. */
export function dayAt(instant: Date, timeZone: string): CalendarDay {
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone, ...asNumbers });
  if (known === undefined) formats.set(timeZone, format);
  return calendarDay.parse(format.format(instant));
}

// To make a format takes a hundred times as long as to use it. There are no more of them than zones.
const formats = new Map<string, Intl.DateTimeFormat>();
const asNumbers = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** `day` moved by whole days, backwards when `days` is negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return calendarDay.parse(moved.toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
