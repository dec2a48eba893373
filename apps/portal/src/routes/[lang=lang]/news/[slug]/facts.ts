import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { PortalOutputs } from '@sebino/trpc/client';
import { crumbFacts } from '#lib/structured.ts';
import type { Fact } from '#lib/structured.ts';

type Entry = Omit<PortalOutputs['news']['show'], 'body'>;

export function newsFacts(entry: Entry, origin: string, language: PageLanguage): Fact[] {
  const home = `${origin}/${language}`;
  const own = `${home}/news/${entry.slug}`;
  return [
    {
      '@type': 'NewsArticle',
      headline: entry.title,
      description: entry.summary,
      url: own,
      inLanguage: language,
      datePublished: entry.publishedOn,
      expires: entry.expiresOn,
      publisher: { '@id': `${origin}/#organisation` },
    },
    crumbFacts([
      { name: 'Sebino', url: home },
      { name: sayIn(language)(m.place_news_title), url: `${home}/news` },
      { name: entry.title, url: own },
    ]),
  ];
}
