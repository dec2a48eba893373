import { hashOf } from './chain.ts';
import { daysBetween, calendarDay } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';

const dayZero = calendarDay.parse('2010-01-01');

/**
 * Members in the order of a day: one list shuffled by its key, turned by one place each day. Everybody sees the same
 * order that day, and over any n days in a row each of n members is first exactly once while the list is unchanged.
 */
export function orderOfTheDay<T extends { id: string }>(
  members: readonly T[],
  listKey: string,
  day: CalendarDay,
): T[] {
  const shuffled = members
    .map((member) => ({ member, at: hashOf({ list: listKey, member: member.id }) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ member }) => member);
  if (shuffled.length === 0) return [];
  const days = daysBetween(dayZero, day);
  const turn = ((days % shuffled.length) + shuffled.length) % shuffled.length;
  return [...shuffled.slice(turn), ...shuffled.slice(0, turn)];
}
