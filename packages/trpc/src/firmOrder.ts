import type { Trx } from '@sebino/database/database';
import { listPresentFirms } from '@sebino/database/search';
import type { CalendarDay } from '@sebino/domain/calendar';
import { orderOfTheDay } from '@sebino/domain/display';

interface Kept {
  day: CalendarDay;
  present: readonly string[];
  order: readonly string[];
}

// By programme. It follows from day and members alone, and to shuffle thousands takes longer than to search among them.
const keptBy = new Map<string, Kept>();

/** The members that have not left, by their ids, in the order of the day. */
export async function orderOfFirms(
  trx: Trx,
  { id, slug }: { id: string; slug: string },
  day: CalendarDay,
): Promise<readonly string[]> {
  const present = await listPresentFirms(trx, id);
  const kept = keptBy.get(id);
  if (kept?.day === day && isSame(kept.present, present)) return kept.order;
  const order = orderOfTheDay(
    present.map((firmId) => ({ id: firmId })),
    slug,
    day,
  ).map((each) => each.id);
  keptBy.set(id, { day, present, order });
  return order;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
