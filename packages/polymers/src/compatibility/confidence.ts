import type { Confidence } from '@sebino/domain/sector';

const fromSurest: readonly Confidence[] = [
  'sourced-twice',
  'sourced-once',
  'general-knowledge',
  'contradicted',
];

/** 0 for the surest; facts without a level come last. */
export function confidenceRank(confidence: Confidence | undefined): number {
  return confidence === undefined ? fromSurest.length : fromSurest.indexOf(confidence);
}

/** An answer is as sure as its weakest fact; undefined for none. */
export function weakestOf(levels: readonly (Confidence | undefined)[]): Confidence | undefined {
  return levels
    .filter((level) => level !== undefined)
    .toSorted((a, b) => confidenceRank(b) - confidenceRank(a))[0];
}

/** What several sources agree on is as sure as the surest of them; undefined for none. */
export function surestOf(levels: readonly Confidence[]): Confidence | undefined {
  return levels.toSorted((a, b) => confidenceRank(a) - confidenceRank(b))[0];
}
