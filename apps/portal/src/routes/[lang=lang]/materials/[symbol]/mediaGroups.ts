import type { PageLanguage } from '@sebino/domain/language';
import type { Confidence } from '@sebino/domain/sector';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { MediumReason } from '@sebino/polymers/compatibility/reason';
import { nameOf } from '@sebino/polymers/lexicon';
import { isSofterThanClass, wordMedium } from '#lib/compatibility/wordMedium.ts';
import { fold } from '#lib/material/words.ts';

/** Media that are known from the same sources, equally sure, in the alphabet of the reader. */
export interface MediaGroup {
  confidence: Confidence;
  sources: string;
  /** `ratings` has the line by medium, and its class where that is rated as limited or worse. */
  media: readonly { id: string; name: string; ratings: string }[];
}

export function groupMedia(reasons: readonly MediumReason[], language: PageLanguage): readonly MediaGroup[] {
  const groups = Map.groupBy(reasons, (reason) => `${reason.confidence}|${sourcesOf(reason, language)}`);
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first?.confidence === undefined) return [];
    return [
      {
        confidence: first.confidence,
        sources: sourcesOf(first, language),
        media: byName(same, language).map((reason) => ({
          id: reason.medium,
          name: reason.name,
          ratings: ratingsOf(reason),
        })),
      },
    ];
  });
}

/** The same reasons with their names, in the alphabet of the reader. */
export function byName(
  reasons: readonly MediumReason[],
  language: PageLanguage,
): readonly (MediumReason & { name: string })[] {
  return reasons
    .map((reason) => ({ ...reason, name: nameOf('medium', reason.medium, language) }))
    .toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}

function sourcesOf(reason: MediumReason, language: PageLanguage): string {
  const decides = reason.lines.find((line) => line.code === reason.code);
  const names = wordMedium(reason, language).sources.join(', ');
  return decides?.byClass ? `${names}, ${sayIn(language)(m.material_by_class)}` : names;
}

function ratingsOf({ lines, code, rating }: MediumReason): string {
  const decides = lines.find((line) => line.code === code);
  const other = decides && isSofterThanClass(decides) ? decides.otherSide?.rating : undefined;
  return [rating, other].filter((each) => each !== undefined).join('–');
}
