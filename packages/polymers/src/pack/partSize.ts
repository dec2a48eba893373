import { numberOf, termsOf } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';

/** What is known of the outside of a part, mm. Absent means not said: nothing is put in its place. */
export interface PartSize {
  /** The longer and the shorter side of what lies on a platen or table. */
  longMm?: number;
  shortMm?: number;
  heightMm?: number;
  /** Outer diameter of a round part. */
  diameterMm?: number;
  /** Area seen from above, cm², of one part. */
  areaCm2?: number;
}

/**
 * Reads the size of the part from the fields of a need. A ring lies flat; a long round part lies on its side, which is
 * how it is usually moulded.
 */
export function partSize(requirements: readonly Requirement[]): PartSize {
  const value = (field: string): number | undefined => numberOf(requirements, field);
  const ring = ringSize(requirements);
  if (ring) return ring;
  const diameter = value('diameterMm');
  const length = value('lengthMm');
  const width = value('widthMm');
  const height = value('heightMm') ?? value('thicknessMm');
  if (diameter !== undefined) {
    return {
      diameterMm: diameter,
      longMm: Math.max(diameter, length ?? diameter),
      shortMm: Math.min(diameter, length ?? diameter),
      areaCm2: length === undefined ? circle(diameter) : (diameter * length) / 100,
      ...(length === undefined && height !== undefined ? { heightMm: height } : {}),
    };
  }
  return {
    ...(length === undefined ? {} : { longMm: Math.max(length, width ?? 0) }),
    ...(length === undefined || width === undefined
      ? {}
      : { shortMm: Math.min(length, width), areaCm2: (length * width) / 100 }),
    ...(height === undefined ? {} : { heightMm: height }),
  };
}

function ringSize(requirements: readonly Requirement[]): PartSize | undefined {
  const id = numberOf(requirements, 'idMm') ?? numberOf(requirements, 'shaftMm');
  const cs = numberOf(requirements, 'csMm');
  const outer =
    numberOf(requirements, 'odMm') ??
    numberOf(requirements, 'housingMm') ??
    (id !== undefined && cs !== undefined ? id + 2 * cs : undefined);
  if (outer === undefined) return undefined;
  const height = cs ?? numberOf(requirements, 'thicknessMm') ?? numberOf(requirements, 'widthMm');
  return {
    diameterMm: outer,
    longMm: outer,
    shortMm: outer,
    areaCm2: circle(outer) - (id === undefined ? 0 : circle(id)),
    ...(height === undefined ? {} : { heightMm: height }),
  };
}

/** The largest side of a drawn section, mm: the die and the screw have to cover it. */
export function sectionSize(requirements: readonly Requirement[]): number | undefined {
  const sides = ['widthMm', 'heightMm', 'diameterMm', 'odMm', 'csMm']
    .map((field) => numberOf(requirements, field))
    .filter((side) => side !== undefined);
  return sides.length === 0 ? undefined : Math.max(...sides);
}

/** The materials that would do, without those the buyer ruled out. */
export function wantedMaterials(requirements: readonly Requirement[]): readonly string[] {
  const excluded = termsOf(requirements, 'materialExcluded') ?? [];
  return (termsOf(requirements, 'material') ?? []).filter((symbol) => !excluded.includes(symbol));
}

function circle(diameterMm: number): number {
  return (Math.PI * diameterMm ** 2) / 400;
}
