import { pageLanguages, pageLanguage } from '@sebino/domain/language';
import type { PageLanguage } from '@sebino/domain/language';

/** Each language by its own name. */
export const languageNames: Record<PageLanguage, string> = { it: 'Italiano', en: 'English', de: 'Deutsch' };

/** As much of an address as these rules read. */
export interface Address {
  pathname: string;
  search: string;
}

/** The language of an address: its first part, or English where that is none. */
export function languageOf(pathname: string): PageLanguage {
  const parsed = pageLanguage.safeParse(pathname.split('/')[1]);
  return parsed.success ? parsed.data : 'en';
}

/** The same page in each language: the first part of the address is exchanged, the search is kept. */
export function inEachLanguage(url: Address): { language: PageLanguage; name: string; href: string }[] {
  const rest = url.pathname.split('/').slice(2);
  return pageLanguages.map((language) => ({
    language,
    name: languageNames[language],
    href: `/${[language, ...rest].join('/')}${url.search}`,
  }));
}
