import type { Confidence } from '@sebino/domain/sector';
import type { Names } from './elastomer.ts';
import { mediumClassOf, mediumRatingRows } from './medium.generated.ts';

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

/** Every published line of both tables, by medium and by class of media. */
export const mediumRatings: readonly MediumRating[] = mediumRatingRows;

/** Media of enquiries that are broader than any line of the tables. Several lines: the worst counts, and say so. */
const tabled: ReadonlyMap<string, readonly string[]> = new Map([
  ['carbon-dioxide', ['carbon-dioxide-dry']],
  ['drinking-water', ['water-fresh']],
  ['fuel', ['gasoline-unleaded', 'diesel']],
  ['gear-oil', ['oil-mineral']],
  ['hydraulic-oil', ['hydraulic-oil-mineral']],
  ['oil', ['oil-mineral', 'motor-oil', 'hydraulic-oil-mineral']],
  ['weather', ['ozone', 'class:weathering-resistance', 'class:sunlight-resistance']],
]);

/** The media under which the tables speak about this one: itself, or the several that a broader word covers. */
export function tabledMedia(medium: string): readonly string[] {
  return tabled.get(medium) ?? [medium];
}

/** Whether the word is broader than a line of the chart, so that a class of media answers it as well as a line does. */
export function isBroadMedium(medium: string): boolean {
  return tabled.has(medium);
}

/** The class of media that the second table rates and this medium belongs to; undefined where it is in none. */
export function classOfMedium(medium: string): string | undefined {
  return Object.hasOwn(mediumClassOf, medium) ? mediumClassOf[medium] : undefined;
}

/** The published lines under exactly this medium, in the order of the tables; both urethanes share theirs. */
export function linesUnder(material: string, medium: string): readonly MediumRating[] {
  byMedium ??= groupByMedium();
  return byMedium.get(medium)?.filter((row) => isLineOf(row, material)) ?? [];
}

let byMedium: ReadonlyMap<string, readonly MediumRating[]> | undefined;

function groupByMedium(): ReadonlyMap<string, readonly MediumRating[]> {
  const grouped = new Map<string, MediumRating[]>();
  for (const row of mediumRatings) {
    const same = grouped.get(row.medium);
    if (same) same.push(row);
    else grouped.set(row.medium, [row]);
  }
  return grouped;
}

/** Whether a line speaks about the material: `AU/EU` speaks about both. */
export function isLineOf(row: { material: string }, material: string): boolean {
  if (row.material === material) return true;
  return row.material.includes('/') && row.material.split('/').includes(material);
}

/**
 * The published lines about one material and one medium, worst first. No line means "no data", never "suitable", and a
 * single line never excludes a material: what may is for the caller to judge by rating and confidence.
 */
export function ratingsOf(material: string, medium: string): readonly MediumRating[] {
  return tabledMedia(medium)
    .flatMap((each) => linesUnder(material, each))
    .toSorted((a, b) => b.rating - a.rating);
}
