import type { GasketDimensions, GasketHole } from '../gasket.ts';
import type { GasketOpening, GasketOutline } from './outline.ts';

export function outlineOf(dimensions: GasketDimensions): GasketOutline {
  return dimensions.outline ?? { kind: 'round', odMm: dimensions.odMm };
}

export function openingOf(dimensions: GasketDimensions): GasketOpening | undefined {
  if (dimensions.outline) return dimensions.opening;
  return { kind: 'round', idMm: dimensions.idMm };
}

/** Holes on the circle, the first one half a step from the level axis, and those listed one by one. */
export function holesOf({ boltHoles, holes = [] }: GasketDimensions): readonly GasketHole[] {
  if (!boltHoles) return holes;
  const { count, diameterMm, circleMm } = boltHoles;
  const onCircle = Array.from({ length: count }, (_, at): GasketHole => {
    const angle = (2 * Math.PI * (at + 0.5)) / count;
    return { xMm: (circleMm / 2) * Math.cos(angle), yMm: (circleMm / 2) * Math.sin(angle), diameterMm };
  });
  return [...onCircle, ...holes];
}
