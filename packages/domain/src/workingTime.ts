import { addDays, dayAt } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import type { WorkingHours } from './programme.ts';

/**
 * The instant that lies `days` working days after `from`. Time outside the working hours does not count: from a
 * Friday at 17:00, one working day ends on Monday at 17:00; from a Saturday, on Monday at closing time.
 */
export function addWorkingDays(from: Date, days: number, hours: WorkingHours): Date {
  let left = days * (hours.closesAtHour - hours.opensAtHour) * 3_600_000;
  let day = dayAt(from, hours.timeZone);
  let start = from.getTime();
  for (;;) {
    if (isWorkingDay(day, hours)) {
      const opens = instantAt(day, hours.opensAtHour, hours.timeZone);
      const closes = instantAt(day, hours.closesAtHour, hours.timeZone);
      const begins = Math.max(start, opens);
      const free = Math.max(0, closes - begins);
      if (left <= free) return new Date(begins + left);
      left -= free;
    }
    day = addDays(day, 1);
    start = 0;
  }
}

/** Working hours between two instants, for figures such as the time to a first answer. */
export function workingHoursBetween(from: Date, to: Date, hours: WorkingHours): number {
  let sum = 0;
  const last = dayAt(to, hours.timeZone);
  for (let day = dayAt(from, hours.timeZone); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day, hours)) continue;
    const begins = Math.max(from.getTime(), instantAt(day, hours.opensAtHour, hours.timeZone));
    const ends = Math.min(to.getTime(), instantAt(day, hours.closesAtHour, hours.timeZone));
    sum += Math.max(0, ends - begins);
  }
  return sum / 3_600_000;
}

/** Monday to Friday, unless the house or the country is closed. */
export function isWorkingDay(day: CalendarDay, hours: WorkingHours): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !hours.closedOn.includes(day);
}

/**
 * National public holidays of Italy in a year (law 260/1949 as amended; 4 October is one again from 2026,
 * law 151/2025). Easter by the Gregorian computus.
 */
export function italianHolidays(year: number): CalendarDay[] {
  const fixed = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'];
  if (year >= 2026) fixed.push('10-04');
  const easter = easterSunday(year);
  return [...fixed.map((day) => `${year}-${day}` as CalendarDay), easter, addDays(easter, 1)].sort();
}

function easterSunday(year: number): CalendarDay {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const fromMarch = moon + sunday - 7 * late + 114;
  const month = String(Math.floor(fromMarch / 31)).padStart(2, '0');
  return `${year}-${month}-${String((fromMarch % 31) + 1).padStart(2, '0')}` as CalendarDay;
}

/** Whole hours only; opening hours never lie in the hour that a clock change repeats or drops. */
function instantAt(day: CalendarDay, hour: number, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    partsIn(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const zones = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string): Intl.DateTimeFormat {
  let parts = zones.get(timeZone);
  if (parts === undefined) {
    parts = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zones.set(timeZone, parts);
  }
  return parts;
}
