import { z } from 'zod';
import { calendarDay } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import { language } from './language.ts';
import { line, paragraph } from './text.ts';

export const newsSlug = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** Something that the programme tells. The body is written in the few marks of `readRichText`. */
export const newsEntry = z.object({
  slug: newsSlug,
  title: z.partialRecord(language, line(120)),
  summary: z.partialRecord(language, line(300)),
  body: z.partialRecord(language, paragraph(8000)),
  /** The day on which somebody other than its author read it over; absent on a draft. */
  reviewedOn: calendarDay.optional(),
  publishedOn: calendarDay.optional(),
  /** The first day on which it no longer shows: old news misleads, and nobody remembers to take it down. */
  expiresOn: calendarDay,
});
export type NewsEntry = z.infer<typeof newsEntry>;

/** Whether the public sees an entry on a day: reviewed, published by then and not yet expired. */
export function isShown(
  { reviewedOn, publishedOn, expiresOn }: Pick<NewsEntry, 'reviewedOn' | 'publishedOn' | 'expiresOn'>,
  day: CalendarDay,
): boolean {
  return reviewedOn !== undefined && publishedOn !== undefined && publishedOn <= day && day < expiresOn;
}
