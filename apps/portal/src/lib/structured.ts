import type { PageLanguage } from '@sebino/domain/language';

/** A JSON-LD fact as schema.org spells it. */
export type Fact = { [key: string]: string | number | Fact | readonly (string | Fact)[] };

/**
 * Facts as the text of a script element. Nothing in a firm's words can end the element or open another: every
 * character that means something to HTML is written as an escape that JSON reads back.
 */
export function structuredText(facts: readonly Fact[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': facts }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The site and who is behind it, with the search that a machine may ask. */
export function siteFacts(origin: string, language: PageLanguage, tagline: string): Fact[] {
  const home = `${origin}/${language}`;
  return [
    {
      '@type': 'Organization',
      '@id': `${origin}/#organisation`,
      name: 'Sebino',
      description: tagline,
      url: home,
      logo: `${origin}/icon-512.png`,
    },
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      name: 'Sebino',
      url: home,
      inLanguage: language,
      publisher: { '@id': `${origin}/#organisation` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${home}/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ];
}

/** The way down to a page, the first page first. */
export function crumbFacts(steps: readonly { name: string; url: string }[]): Fact {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
