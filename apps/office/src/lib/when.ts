import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { Say } from '@sebino/messages/say';
import { formatSoon } from './format.ts';
import type { OfficeLanguage } from './language.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Within this time of its end a clock is said as what is left of it, and needs a human now. */
const soonMs = 4 * hourMs;

/** The time of the house, and the zone in which it keeps its hours. */
export interface HouseTime {
  now: Date;
  timeZone: string;
}

/** How a clock stands: what is left of it when that is little, else the day and hour of its end. */
export function wordsOfClock(
  end: Date,
  { now, timeZone }: HouseTime,
  language: OfficeLanguage,
): { text: string; pressing: boolean } {
  const say = sayIn(language);
  const left = end.getTime() - now.getTime();
  if (left < 0) return { text: say(m.office_clock_late, { time: spell(-left, say) }), pressing: true };
  if (left < soonMs) return { text: say(m.office_clock_left, { time: spell(left, say) }), pressing: true };
  return { text: formatSoon(end, language, timeZone), pressing: false };
}

function spell(ms: number, say: Say): string {
  if (ms < hourMs) return `${Math.max(1, Math.floor(ms / minuteMs))} min`;
  const hours = Math.floor(ms / hourMs);
  return hours < 48 ? `${hours} h` : say(m.office_days, { count: Math.floor(hours / 24) });
}
