import type { PageLanguage } from '@sebino/domain/language';
import type { LabShown } from './lab.ts';

/** A day of the week with the hours in which the door is open; none when it stays closed. */
export interface OpenDay {
  weekday: number;
  name: string;
  hours: string[];
}

/** The whole week from Monday, closed days too: a missing line would leave open whether it was forgotten. */
export function listWeek(opening: LabShown['lab']['opening'], language: PageLanguage): OpenDay[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    name: weekdayName(weekday, language),
    hours: opening
      .filter((each) => each.weekday === weekday)
      .map((each) => `${each.opensAt}–${each.closesAt}`)
      .sort(),
  }));
}

// 1 January 2024 was a Monday.
function weekdayName(weekday: number, language: PageLanguage): string {
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
