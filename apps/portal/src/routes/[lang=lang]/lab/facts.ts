import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { crumbFacts } from '#lib/structured.ts';
import type { Fact } from '#lib/structured.ts';
import type { LabShown } from './lab.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The lab as schema.org writes a place. Its position is left out: the map is a sketch, and machines take it at its word. */
export function labFacts(lab: LabShown['lab'], origin: string, language: PageLanguage): Fact[] {
  const home = `${origin}/${language}`;
  return [
    {
      '@type': 'Place',
      '@id': `${home}/lab#lab`,
      name: lab.name,
      url: `${home}/lab`,
      address: lab.address.join(', '),
      telephone: lab.phone,
      openingHoursSpecification: lab.opening.map(({ weekday, opensAt, closesAt }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: `https://schema.org/${days[weekday - 1] ?? ''}`,
        opens: opensAt,
        closes: closesAt,
      })),
    },
    crumbFacts([
      { name: 'Sebino', url: home },
      { name: sayIn(language)(m.place_lab_title), url: `${home}/lab` },
    ]),
  ];
}
