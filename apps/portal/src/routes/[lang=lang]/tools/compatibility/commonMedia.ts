import type { PageLanguage } from '@sebino/domain/language';
import { media, nameOf } from '@sebino/polymers/lexicon';
import { capital, fold } from '#lib/material/words.ts';

/** Media to be picked with a thumb: the rest of the vocabulary is typed. By name, and the one asked among them. */
export function listCommonMedia(
  language: PageLanguage,
  asked: string,
): readonly { id: string; name: string }[] {
  const isOther = !common.includes(asked) && media.terms.some(({ id }) => id === asked);
  return [...common, ...(isOther ? [asked] : [])]
    .map((id) => ({ id, name: capital(nameOf('medium', id, language)) }))
    .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}

const common: readonly string[] = [
  ...[
    'hydraulic-oil-mineral',
    'motor-oil',
    'gear-oil',
    'grease',
    'oil-silicone',
    'gasoline-unleaded',
    'diesel',
  ],
  ...['brake-fluid-glycol', 'antifreeze', 'water-fresh', 'sea-water', 'steam', 'air', 'ozone', 'weather'],
  ...[
    'class:acids',
    'class:alkalies',
    'class:alcohols',
    'class:animal-and-vegetable-oils',
    'acetone',
    'toluene',
  ],
  ...['detergents', 'milk', 'natural-gas', 'refrigerant'],
];
