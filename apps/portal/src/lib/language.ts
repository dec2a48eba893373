import { pageLanguages, pageLanguage } from '@sebino/domain/language';
import type { PageLanguage } from '@sebino/domain/language';

/** Each language by its own name. */
export const languageNames: Record<PageLanguage, string> = {
  it: 'Italiano',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

/** The colon after a label: French keeps a space before it that never breaks. */
export function colonOf(language: PageLanguage): string {
  return language === 'fr' ? '\u00a0:' : ':';
}

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

/** What a crawler is told of the languages of a page. */
export interface Alternate {
  hreflang: PageLanguage | 'x-default';
  href: string;
}

/**
 * Where a page stands in each language, and for readers of any other: there the home page is the choice of language, any
 * other page is the English one. Whole addresses, which are the only ones that crawlers take, and without the search.
 */
export function alternatesOf(origin: string, pathname: string): Alternate[] {
  const each = inEachLanguage({ pathname, search: '' });
  const isHome = pathname.split('/').slice(2).join('') === '';
  const other = isHome ? '/' : each.find(({ language }) => language === 'en')?.href;
  return [
    ...each.map(({ language, href }) => ({ hreflang: language, href: origin + href })),
    { hreflang: 'x-default', href: `${origin}${other ?? '/'}` },
  ];
}
