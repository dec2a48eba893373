import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { HardnessReason } from '@sebino/polymers/compatibility/reason';
import { namesOfSources, wordSpan } from '#lib/material/words.ts';
import { plainly } from './reasonWords.ts';
import type { ReasonWords } from './reasonWords.ts';

export function wordHardness(reason: HardnessReason, language: PageLanguage): ReasonWords {
  const say = sayIn(language);
  const range = wordHardnessRange(reason, language);
  const words = {
    'hardness-fits': () => say(m.compatibility_hardness_fits, { range }),
    'hardness-near-limit': () => say(m.compatibility_hardness_near, { range }),
    'hardness-out-of-range': () => say(m.compatibility_hardness_out, { range }),
    'hardness-doubtful': () => say(m.compatibility_hardness_doubtful, { range }),
    'hardness-scale-differs': () => say(m.compatibility_hardness_scale, { range }),
    'hardness-no-data': () => say(m.compatibility_hardness_no_data),
  };
  return plainly(reason, words[reason.code](), namesOfSources(reason.source ?? '', language));
}

/** The hardness in which compounds are made: in Shore A, and in Shore D where a source goes that far. */
export function wordHardnessRange(
  {
    min,
    max,
    maxShoreD,
  }: { min?: number | undefined; max?: number | undefined; maxShoreD?: number | undefined },
  language: PageLanguage,
): string {
  const parts = [
    wordSpan({ min, max, unit: 'Shore A' }, language),
    maxShoreD === undefined ? '' : wordSpan({ max: maxShoreD, unit: 'Shore D' }, language),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
