import type { Confidence } from '@sebino/domain/sector';
import type { Names } from './elastomer.ts';
import { mediumRatingRows } from './medium.generated.ts';

/** 1: no or little effect, 2: minor, 3: limited, 4: not suitable. */
export type Rating = 1 | 2 | 3 | 4;

/** One line of a published table: a rubber against a medium, or against a class of media (`class:…`). */
export interface MediumRating {
  /** Symbol as the table prints it; `AU/EU` stands for both urethanes. */
  material: string;
  medium: string;
  rating: Rating;
  sourceRating: string;
  source: string;
  confidence: Confidence;
  note?: string;
}

/** What a medium is called: a medium of the chart, a class (`class:…`) or a broader word of enquiries. */
export interface MediumName {
  id: string;
  names: Names;
  broader?: string;
  confidence: Confidence;
}

export const mediumRatings: readonly MediumRating[] = mediumRatingRows;

/** Media of enquiries that are broader than any line of the tables. Several lines: the worst counts, and say so. */
const tabled: Readonly<Record<string, readonly string[]>> = {
  'drinking-water': ['water-fresh'],
  fuel: ['gasoline-unleaded', 'diesel'],
  'gear-oil': ['oil-mineral'],
  'hydraulic-oil': ['hydraulic-oil-mineral'],
  oil: ['oil-mineral', 'motor-oil', 'hydraulic-oil-mineral'],
  weather: ['ozone', 'class:weathering-resistance', 'class:sunlight-resistance'],
};

/** The media under which the tables speak about this one: itself, or the several that a broader word covers. */
export function tabledMedia(medium: string): readonly string[] {
  return tabled[medium] ?? [medium];
}

/**
 * The published lines about one material and one medium, worst first. No line means "no data", never "suitable", and a
 * single line never excludes a material: what may is for the caller to judge by rating and confidence.
 */
export function ratingsOf(material: string, medium: string): readonly MediumRating[] {
  const media = tabledMedia(medium);
  return mediumRatings
    .filter((row) => row.material.split('/').includes(material) && media.includes(row.medium))
    .toSorted((a, b) => b.rating - a.rating);
}
