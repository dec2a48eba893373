import { findAs568BySize } from '../as568.ts';
import type { As568Size } from '../as568.ts';
import type { Length } from '../length.ts';
import type { Axis, Pair, Part } from './figures.ts';
import { nearestSizes } from './nearest.ts';
import type { Figure, OringNote, OringSizeReading, Why } from './reading.ts';
import { problemsOfRing, toHundredths } from './ring.ts';
import type { Ring } from './ring.ts';

type Figures = Pick<
  OringSizeReading,
  'idMm' | 'csMm' | 'odMm' | 'idIn' | 'csIn' | 'odIn' | 'csNominalIn' | 'dash'
>;
interface Named {
  axis: Axis;
  length: Length;
  unit: 'mm' | 'in';
  why: readonly Why[];
}

// Nominal names of the inch sections, and what they are; sourced twice.
const nominalSections: readonly (readonly [number, number])[] = [
  [1 / 16, 0.07],
  [3 / 32, 0.103],
  [1 / 8, 0.139],
  [3 / 16, 0.21],
  [1 / 4, 0.275],
];

/** What two figures say about a ring: which is which, in which unit, and the size of AS568 they lie in. */
export function figuresOf(pair: Pair): Pick<OringSizeReading, 'notes' | 'problems'> & Figures {
  const named = nameFigures(pair);
  const notes: OringNote[] = [...named.flatMap(thousandsNote), ...named.flatMap(nominalNote)];
  const figures = completed({ ...toFigures(named[0]), ...toFigures(named[1]) });
  const { idMm, csMm } = figures;
  if (!idMm || !csMm) return { ...figures, notes, problems: [] };
  const ring = { idMm: idMm.value, csMm: csMm.value };
  const problems = sectionProblem(figures) ?? problemsOfRing(ring);
  if (problems.some(({ level }) => level === 'impossible')) return { ...figures, notes, problems };
  const size = findAs568BySize(ring.idMm, ring.csMm);
  const isNamed = pair.first.axis !== undefined || pair.second.axis !== undefined;
  if (problems.length === 0) notes.push(...sizeNotes(ring, size));
  if (!isNamed) notes.push(...axisNotes(ring, size !== undefined));
  if (!size && named.every(({ length }) => length.unit === undefined)) notes.push(...inchNotes(ring));
  return { ...figures, ...(size ? { dash: dashOf(size.dash) } : {}), notes, problems };
}

// How far a ring is from the size of AS568 it is, or from the nearest.
function sizeNotes(ring: Ring, found: As568Size | undefined): OringNote[] {
  const size = found ?? nearestSizes(ring, 1)[0]?.size;
  if (!size) return [];
  const difference = {
    dash: size.dash,
    idDifferenceMm: toHundredths(size.idMm - ring.idMm),
    csDifferenceMm: toHundredths(size.csMm - ring.csMm),
  };
  if (!found) return [{ code: 'nearest-size', ...difference }];
  const isExact = difference.idDifferenceMm === 0 && difference.csDifferenceMm === 0;
  return isExact ? [] : [{ code: 'inside-tolerance', ...difference }];
}

function nameFigures({ first, second }: Pair): [Named, Named] {
  const isInch = [first, second].some(({ length }) => length.unit === undefined && length.fraction);
  const firstAxis = first.axis ?? (second.axis === 'id' || second.axis === 'od' ? 'cs' : 'id');
  const secondAxis = second.axis ?? (firstAxis === 'cs' ? 'id' : 'cs');
  const isUnnamed = !first.axis && !second.axis;
  return [
    named(first, second, firstAxis, { isUnnamed, isInch }),
    named(second, first, secondAxis, { isUnnamed, isInch }),
  ];
}

function named(
  part: Part,
  other: Part,
  axis: Axis,
  { isUnnamed, isInch }: { isUnnamed: boolean; isInch: boolean },
): Named {
  const order: Why[] = isUnnamed ? ['id-before-section'] : part.axis ? [] : ['beside-named-figure'];
  const { length } = part;
  if (length.unit) return { axis, length, unit: length.unit, why: order };
  if (other.length.unit)
    return { axis, length, unit: other.length.unit, why: [...order, 'unit-of-other-figure'] };
  return { axis, length, unit: isInch ? 'in' : 'mm', why: isInch ? [...order, 'fraction-is-inch'] : order };
}

function toFigures({ axis, length, unit, why }: Named): Figures {
  const { value, from, to } = length;
  // A unit written once for both figures is written.
  const isStated = why.every((each) => each === 'unit-of-other-figure');
  const written: Figure = { value, origin: isStated ? 'stated' : 'derived', why, from, to };
  if (unit === 'mm') return { [`${axis}Mm`]: written };
  const trueIn = axis === 'cs' && length.fraction ? trueSectionOf(value) : undefined;
  if (trueIn === undefined) return { [`${axis}In`]: written, [`${axis}Mm`]: inMm(written) };
  const csIn = derived(trueIn, [...why, 'nominal-section-table']);
  return { csNominalIn: written, csIn, csMm: inMm(csIn) };
}

// With the outside diameter named, the third figure follows from the other two.
function completed(figures: Figures): Figures {
  const { idMm, odMm, csMm } = figures;
  if (odMm && csMm && !idMm)
    return { ...figures, idMm: derived(toHundredths(odMm.value - 2 * csMm.value), ['od-less-two-sections']) };
  if (odMm && idMm && !csMm)
    return { ...figures, csMm: derived(toHundredths((odMm.value - idMm.value) / 2), ['half-of-od-less-id']) };
  return figures;
}

function sectionProblem({ odMm, csMm }: Figures): OringSizeReading['problems'] | undefined {
  if (!odMm || !csMm || !(odMm.value > 0) || odMm.value > 2 * csMm.value) return undefined;
  if (!(csMm.value > 0)) return undefined;
  const limit = odMm.value / 2;
  return [{ code: 'section-not-below-half-od', level: 'impossible', of: 'cs', value: csMm.value, limit }];
}

function axisNotes({ idMm, csMm }: Ring, isCatalogueSize: boolean): OringNote[] {
  if (csMm > idMm && !isCatalogueSize) {
    const dash = findAs568BySize(csMm, idMm)?.dash;
    return [{ code: 'axes-may-be-swapped', idMm: csMm, csMm: idMm, ...(dash ? { dash } : {}) }];
  }
  const otherId = toHundredths(idMm - 2 * csMm);
  const dash = otherId > 0 ? generalDash(otherId, csMm) : undefined;
  if (!dash && isCatalogueSize) return [];
  return [
    {
      code: 'od-or-id-ambiguous',
      because: dash ? 'od-reading-is-catalogue-size' : 'not-a-catalogue-size',
      ...(otherId > 0 ? { other: { idMm: otherId, csMm, ...(dash ? { dash } : {}) } } : {}),
    },
  ];
}

// The sizes above 900 are for tube fittings, which nobody names by an outside diameter.
function generalDash(idMm: number, csMm: number): string | undefined {
  const dash = findAs568BySize(idMm, csMm)?.dash;
  return dash?.startsWith('9') ? undefined : dash;
}

function inchNotes({ idMm, csMm }: Ring): OringNote[] {
  const size = findAs568BySize(idMm * 25.4, csMm * 25.4);
  return size ? [{ code: 'unit-may-be-inch', dash: size.dash }] : [];
}

function thousandsNote({ axis, length: { value, orThousands } }: Named): OringNote[] {
  return orThousands === undefined ? [] : [{ code: 'value-may-be-thousands', of: axis, value, orThousands }];
}

function nominalNote({ axis, unit, length }: Named): OringNote[] {
  const trueIn = axis === 'cs' && unit === 'in' ? trueSectionOf(length.value) : undefined;
  if (trueIn === undefined) return [];
  const sections = { nominalIn: length.value, trueIn };
  return length.fraction
    ? [{ code: 'nominal-inch-section', ...sections, confidence: 'sourced-twice' }]
    : [{ code: 'section-may-be-nominal', ...sections }];
}

function trueSectionOf(nominalIn: number): number | undefined {
  return nominalSections.find(([nominal]) => nominal === nominalIn)?.[1];
}

function inMm({ value, why }: Figure): Figure {
  return derived(toHundredths(value * 25.4), [...why, 'inch-times-25.4']);
}

function derived(value: number, why: readonly Why[]): Figure {
  return { value, origin: 'derived', why };
}

function dashOf(dash: string): Figure<string> {
  return { value: dash, origin: 'derived', why: ['within-tolerance'], confidence: 'sourced-twice' };
}
