import type { PageLanguage } from '@sebino/domain/language';
import type { Confidence } from '@sebino/domain/sector';
import { confidenceRank, weakestOf } from '@sebino/polymers/compatibility/confidence';
import type { MediumReason } from '@sebino/polymers/compatibility/reason';
import { nameOf } from '@sebino/polymers/lexicon';
import { fold } from '#lib/material/words.ts';

/** Some media by name, how many there are beyond them, and how sure the least sure of those named is. */
export interface SomeMedia {
  names: readonly string[];
  further: number;
  confidence: Confidence;
}

// As many as are read at one look; the page of the material has them all.
const most = 8;

/** The surest first, those equally sure in the alphabet of the reader. Undefined where there are none. */
export function someMedia(reasons: readonly MediumReason[], language: PageLanguage): SomeMedia | undefined {
  const named = reasons
    .map(({ medium, confidence }) => ({ name: nameOf('medium', medium, language), confidence }))
    .toSorted(
      (a, b) =>
        confidenceRank(a.confidence) - confidenceRank(b.confidence) || (fold(a.name) < fold(b.name) ? -1 : 1),
    );
  const shown = named.slice(0, most);
  const confidence = weakestOf(shown.map((each) => each.confidence));
  if (confidence === undefined) return undefined;
  return { names: shown.map(({ name }) => name), further: named.length - shown.length, confidence };
}
