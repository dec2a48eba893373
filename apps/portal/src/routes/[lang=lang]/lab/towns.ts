import { distanceKm } from '@sebino/domain/lab';
import type { FirmListed, LabShown } from './lab.ts';

/** A town in the list beside the map. Number and distance are absent for one that the map does not know. */
export interface TownRow {
  name: string;
  number?: number;
  kmFromLab?: number;
  firms: { slug: string; name: string }[];
}

/** Towns where firms work, by name: a list by distance or by number of firms would favour somebody. */
export function listTowns(
  place: LabShown,
  firms: readonly Pick<FirmListed, 'slug' | 'name' | 'town'>[],
): TownRow[] {
  const known = new Map((place.district?.towns ?? []).map((town) => [town.name, town.position]));
  const names = [...new Set(firms.map((firm) => firm.town))].sort((a, b) => a.localeCompare(b, 'it'));
  let number = 0;
  return names.map((name) => {
    const position = known.get(name);
    const here = firms.filter((firm) => firm.town === name).map(({ slug, name }) => ({ slug, name }));
    if (position === undefined) return { name, firms: here };
    number += 1;
    return { name, number, kmFromLab: distanceKm(place.lab.position, position), firms: here };
  });
}
