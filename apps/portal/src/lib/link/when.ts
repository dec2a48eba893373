import { formatNumber } from '@sebino/domain/formatNumber';
import type { PageLanguage } from '@sebino/domain/language';

const locales: Record<PageLanguage, string> = {
  it: 'it-IT',
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
};

/** A time limit as people say it: `venerdì 27 novembre, ore 12:00`. The minute is rounded down: never late. */
export function momentInFull(at: Date, language: PageLanguage, timeZone: string): string {
  const day = format(at, language, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const hour = format(at, language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  switch (language) {
    case 'it':
      return `${day}, ore ${hour}`;
    case 'en':
      return `${day}, ${hour}`;
    case 'de':
      return `${day}, ${hour} Uhr`;
    case 'fr':
      return `${day} à ${hour.replace(':', '\u00a0h\u00a0')}`;
    case 'es':
      return `${day}, ${hour}\u00a0h`;
  }
}

/** The same for a list: `27/11/2026, 12:00`. */
export function momentInShort(at: Date, language: PageLanguage, timeZone: string): string {
  return format(at, language, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** A time zone by its name, for a reader who may live in another: `Central European Time`. */
export function zoneName(timeZone: string, language: PageLanguage): string {
  const form = { timeZone, timeZoneName: 'longGeneric' } as const;
  const parts = new Intl.DateTimeFormat(locales[language], form).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A day of the calendar without hour, which no zone moves. */
export function dayInFull(day: string, language: PageLanguage): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return format(at, language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
}

/** The name of a country, or undefined when the code is none. */
export function countryName(country: string, language: PageLanguage): string | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  return new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'none' }).of(country);
}

export function number(value: number, language: PageLanguage): string {
  return formatNumber(value, language, 6);
}

function format(at: Date, language: PageLanguage, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], options).format(at);
}
