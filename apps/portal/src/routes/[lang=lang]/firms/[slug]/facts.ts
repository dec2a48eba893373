import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { crumbFacts } from '#lib/structured.ts';
import type { Fact } from '#lib/structured.ts';
import type { Profile } from './profile.ts';

/** What the page itself says of the firm, for machines; nothing that it does not show. */
export function firmFacts(firm: Profile['firm'], origin: string, language: PageLanguage): Fact[] {
  const home = `${origin}/${language}`;
  const own = `${home}/firms/${firm.slug}`;
  return [
    {
      '@type': 'Organization',
      '@id': `${own}#firm`,
      name: firm.name,
      description: firm.presentation,
      url: own,
      address: { '@type': 'PostalAddress', addressLocality: firm.town, addressCountry: 'IT' },
      knowsAbout: [firm.mainProcess, ...firm.processes],
      memberOf: { '@id': `${origin}/#organisation` },
      ...(firm.foundedYear === undefined ? {} : { foundingDate: String(firm.foundedYear) }),
      ...(firm.staffCount === undefined
        ? {}
        : { numberOfEmployees: { '@type': 'QuantitativeValue', value: firm.staffCount } }),
    },
    crumbFacts([
      { name: 'Sebino', url: home },
      { name: sayIn(language)(m.firm_list_title), url: `${home}/firms` },
      { name: firm.name, url: own },
    ]),
  ];
}
