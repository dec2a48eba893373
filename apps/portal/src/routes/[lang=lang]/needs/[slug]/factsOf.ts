import type { PageLanguage } from '@sebino/domain/language';
import type { MaterialFacts } from '@sebino/polymers/material/facts';
import { wordHardnessRange } from '#lib/compatibility/wordHardness.ts';
import { wordDegrees } from '#lib/material/words.ts';

/** What a reader of search results wants first of a material: where it serves and how hard it is made. */
export function factsOf(facts: MaterialFacts | undefined, language: PageLanguage): string {
  const parts = [
    facts?.service ? wordDegrees(facts.service.narrow, language) : '',
    facts?.hardnessShoreA ? wordHardnessRange(facts.hardnessShoreA.value, language) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${facts?.symbol} ${parts.join(', ')}.`;
}
