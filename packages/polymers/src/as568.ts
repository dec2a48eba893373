import type { Confidence } from '@sebino/domain/sector';
import { as568Rows } from './as568.generated.ts';
import { toSize } from './as568/row.ts';

/** One O-ring size of AS568. Tolerances are ±; millimetres are inches × 25.4, half up to 0.01. */
export interface As568Size {
  /** Three digits, for example `214`. */
  dash: string;
  idIn: number;
  idToleranceIn: number;
  csIn: number;
  csToleranceIn: number;
  idMm: number;
  idToleranceMm: number;
  csMm: number;
  csToleranceMm: number;
  /** Of inside diameter and cross-section. */
  sizeConfidence: Confidence;
  /** Of the tolerance on the inside diameter. */
  toleranceConfidence: Confidence;
}

// The sizes of one cross-section by inside diameter, and the widest tolerance among them.
interface Series {
  csMm: number;
  csToleranceMm: number;
  idToleranceMm: number;
  sizes: readonly As568Size[];
}

/** Every size, in the order of the standard. */
export const as568: readonly As568Size[] = /* @__PURE__ */ as568Rows.map(toSize);

/** The size behind a dash number of one to three digits; undefined when the standard has none. */
export function findAs568(dash: string): As568Size | undefined {
  byDash ??= new Map(as568.map((size) => [size.dash, size]));
  return byDash.get(dash.padStart(3, '0'));
}

/**
 * The size whose inside diameter and cross-section both lie within its own tolerances of the figures given, in mm; of
 * several, the one with the nearest inside diameter.
 *
 * @example findAs568BySize(37.7, 2.62)?.dash // '128'
 */
export function findAs568BySize(idMm: number, csMm: number): As568Size | undefined {
  series ??= seriesOf(as568);
  let found: As568Size | undefined;
  for (const each of series) {
    if (!(off(csMm, each.csMm) <= each.csToleranceMm)) continue;
    const nearest = nearestIn(each, idMm);
    if (nearest && (!found || off(idMm, nearest.idMm) < off(idMm, found.idMm))) found = nearest;
  }
  return found;
}

let byDash: ReadonlyMap<string, As568Size> | undefined;
let series: readonly Series[] | undefined;

function seriesOf(sizes: readonly As568Size[]): readonly Series[] {
  const groups = new Map<string, As568Size[]>();
  // By hand: `Map.groupBy` came after Node 20.
  for (const size of sizes) {
    const key = `${size.csMm} ${size.csToleranceMm}`;
    groups.set(key, [...(groups.get(key) ?? []), size]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const idToleranceMm = Math.max(...group.map((size) => size.idToleranceMm));
    const byId = group.toSorted((a, b) => a.idMm - b.idMm);
    return { csMm: first.csMm, csToleranceMm: first.csToleranceMm, idToleranceMm, sizes: byId };
  });
}

function nearestIn({ sizes, idToleranceMm }: Series, idMm: number): As568Size | undefined {
  let found: As568Size | undefined;
  for (let at = firstFrom(sizes, idMm - idToleranceMm - 0.01); at < sizes.length; at += 1) {
    const size = sizes[at];
    if (!size || size.idMm > idMm + idToleranceMm + 0.01) break;
    const isWithin = off(idMm, size.idMm) <= size.idToleranceMm;
    if (isWithin && (!found || off(idMm, size.idMm) < off(idMm, found.idMm))) found = size;
  }
  return found;
}

// Place of the first size that is not below the inside diameter given.
function firstFrom(sizes: readonly As568Size[], idMm: number): number {
  let low = 0;
  let high = sizes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sizes[middle]?.idMm ?? Infinity) < idMm) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Figures come with two decimals: a hair beyond the tolerance is a rounding residue of binary fractions.
function off(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 1000) / 1000;
}
