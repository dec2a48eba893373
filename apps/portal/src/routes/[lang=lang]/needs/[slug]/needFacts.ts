import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { crumbFacts } from '#lib/structured.ts';
import type { Fact } from '#lib/structured.ts';
import type { Maker, Shown } from './shown.ts';

/** A need with the words of its page. */
export interface ShownNeed {
  shown: Shown;
  title: string;
  description: string;
  /** The first page of the language, with its host. */
  home: string;
  language: PageLanguage;
}

/** A need as search engines read it: a service, who renders it, and the way to its page. */
export function needFacts({
  shown: { need, makers },
  title,
  description,
  home,
  language,
}: ShownNeed): Fact[] {
  const url = `${home}/needs/${need.slug}`;
  return [
    {
      '@type': 'Service',
      name: title,
      description,
      serviceType: need.thing.name,
      url,
      provider: makers.map((maker) => makerFact(maker, home)),
    },
    crumbFacts([
      { name: 'Sebino', url: home },
      { name: sayIn(language)(m.need_index_title), url: `${home}/needs` },
      { name: title, url },
    ]),
  ];
}

function makerFact({ slug, name, town }: Maker, home: string): Fact {
  return {
    '@type': 'Organization',
    name,
    url: `${home}/firms/${slug}`,
    address: { '@type': 'PostalAddress', addressLocality: town, addressCountry: 'IT' },
  };
}
