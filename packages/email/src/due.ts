import type { PageLanguage } from '@sebino/domain/language';

const locales: Record<PageLanguage, string> = {
  it: 'it-IT',
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
};

/** A time limit in full, for example `venerdì 27 novembre 2026, ore 12:00`. The minute is rounded down: never late. */
export function dueInFull(due: Date, timeZone: string, language: PageLanguage): string {
  const day = format(due, language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return withHour(day, hourOf(due, timeZone, language), language);
}

/** The same for a subject, for example `venerdì 27/11, ore 12:00`: a weekday alone may be next week's. */
export function dueInShort(due: Date, timeZone: string, language: PageLanguage): string {
  const weekday = format(due, language, { timeZone, weekday: 'long' });
  const month = language === 'en' ? 'long' : 'numeric';
  const day = format(due, language, { timeZone, day: 'numeric', month });
  return withHour(
    language === 'de' ? `${weekday}, ${day}` : `${weekday} ${day}`,
    hourOf(due, timeZone, language),
    language,
  );
}

function hourOf(due: Date, timeZone: string, language: PageLanguage): string {
  return format(due, language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function withHour(day: string, hour: string, language: PageLanguage): string {
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

function format(due: Date, language: PageLanguage, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], options).format(due);
}
