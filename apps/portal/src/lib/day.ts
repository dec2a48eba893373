import type { PageLanguage } from '@sebino/domain/language';

/** A calendar day `2027-03-17` in words: `17 March 2027`. No time zone touches it. */
export function dayInWords(day: string, language: PageLanguage): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
