import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { MaterialFacts } from '@sebino/polymers/material/facts';
import { wordHardnessRange } from '#lib/compatibility/wordHardness.ts';
import { kindWords } from '#lib/material/kindWords.ts';
import { wordDegrees, wordSpan } from '#lib/material/words.ts';

/** What stands in the title block of a material: what is not known has no cell. */
export function blockOf(
  facts: MaterialFacts,
  language: PageLanguage,
): readonly { label: string; value: string }[] {
  const say = sayIn(language);
  const { kind, d1418, group, service, hardnessShoreA, density, d2000Pairs } = facts;
  return [
    { label: say(m.material_block_kind), value: say(kindWords[kind]) },
    { label: 'ASTM D1418', value: d1418 ?? '' },
    { label: say(m.material_block_group), value: group ?? '' },
    { label: say(m.material_block_range), value: service ? wordDegrees(service.narrow, language) : '' },
    {
      label: say(m.material_block_hardness),
      value: hardnessShoreA ? wordHardnessRange(hardnessShoreA.value, language) : '',
    },
    {
      label: say(m.material_block_density),
      value: density ? wordSpan({ ...density.value, unit: 'g/cm³' }, language) : '',
    },
    { label: 'ASTM D2000', value: d2000Pairs.join(' ') },
  ].filter(({ value }) => value !== '');
}

/** The figures that a reader of search results wants first. */
export function wordFacts(
  { kind, service, hardnessShoreA, density }: MaterialFacts,
  language: PageLanguage,
): string {
  return [
    sayIn(language)(kindWords[kind]),
    service ? wordDegrees(service.narrow, language) : '',
    hardnessShoreA
      ? wordHardnessRange(hardnessShoreA.value, language)
      : density
        ? wordSpan({ ...density.value, unit: 'g/cm³' }, language)
        : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
