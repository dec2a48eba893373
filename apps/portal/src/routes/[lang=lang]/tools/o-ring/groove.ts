import { checkGland, recommendGroove } from '@sebino/polymers/gland';
import type { GlandAnswer, GlandUse, GrooveProposal, Measure } from '@sebino/polymers/gland';
import type { OringTolerance, Ring } from '@sebino/polymers/oring';
import { readWords } from '#lib/tool/typed.ts';
import { readMeasure } from './measure.ts';
import type { MeasureFault } from './measure.ts';

/** Where the ring sits: the words of an engineer for a use and the wall that the ring hugs. */
export const places = {
  piston: { use: 'static-radial', seat: 'inner' },
  bore: { use: 'static-radial', seat: 'outer' },
  'face-inside': { use: 'static-axial', seat: 'outer' },
  'face-outside': { use: 'static-axial', seat: 'inner' },
  'moving-piston': { use: 'dynamic', seat: 'inner' },
  'moving-rod': { use: 'dynamic', seat: 'outer' },
} as const satisfies Record<string, { use: GlandUse; seat: 'inner' | 'outer' }>;

export type Place = keyof typeof places;
export type GrooveField = 'diameter' | 'height' | 'width' | 'pressure';

/** What stands in the fields of the groove; `''` where nothing does. */
export interface GrooveTyped extends Record<GrooveField, string> {
  place: Place | '';
  class: 'A' | 'B' | '';
}

export interface GrooveFault {
  field: GrooveField;
  code: MeasureFault | 'no-pressure';
}

export interface GrooveFinding {
  isAsked: boolean;
  faults: readonly GrooveFault[];
  /** Absent without a place of the ring; a field that is not understood counts as not given. */
  answer?: GlandAnswer;
  given: Partial<Record<'diameter' | 'height' | 'width', Measure>>;
  /** Of the place chosen; of every place while none is. */
  proposals: readonly { place: Place; groove: GrooveProposal }[];
}

const fields = ['diameter', 'height', 'width', 'pressure'] as const;
const lengths = ['diameter', 'height', 'width'] as const;

export function isPlace(text: string): text is Place {
  return Object.hasOwn(places, text);
}

export function listPlaces(): Place[] {
  return Object.keys(places).filter(isPlace);
}

/** The fields of the groove in an address. */
export function readGroove(query: URLSearchParams): GrooveTyped {
  const [diameter = '', height = '', width = '', pressure = ''] = fields.map((name) =>
    readWords(query, name, 40),
  );
  const place = readWords(query, 'place', 20);
  const className = readWords(query, 'class', 1);
  return {
    diameter,
    height,
    width,
    pressure,
    place: isPlace(place) ? place : '',
    class: className === 'A' || className === 'B' ? className : '',
  };
}

/** Checks the groove as far as it is given, and proposes one. `allowed` are the tolerances of the ring, where known. */
export function findGroove(
  typed: GrooveTyped,
  ring: Ring,
  allowed: OringTolerance | undefined,
): GrooveFinding {
  const isAsked = fields.some((field) => typed[field] !== '');
  const chosen = typed.place === '' ? listPlaces() : [typed.place];
  const proposals = chosen.flatMap((place) => {
    const groove = recommendGroove(ring, places[place].use, places[place].seat);
    return groove ? [{ place, groove }] : [];
  });
  const { given, pressureBar, faults } = readFields(typed);
  const found = { isAsked, faults, given, proposals };
  if (!isAsked || typed.place === '') return found;
  const answer = checkGland({
    ring: ringWith(ring, allowed),
    groove: given,
    ...places[typed.place],
    ...(pressureBar === undefined ? {} : { pressureBar }),
  });
  return { ...found, answer };
}

/** Pressure in bar, also from `10 MPa`. Undefined for what is no pressure. */
export function readPressure(typed: string): number | undefined {
  const [, digits = '', unit = 'bar'] = /^(\d{1,6}(?:[.,]\d{1,4})?)\s{0,3}(bar|mpa)?$/iu.exec(typed) ?? [];
  if (digits === '') return undefined;
  return Number(digits.replace(',', '.')) * (unit.toLowerCase() === 'mpa' ? 10 : 1);
}

function readFields(
  typed: GrooveTyped,
): Pick<GrooveFinding, 'given' | 'faults'> & { pressureBar: number | undefined } {
  const given: GrooveFinding['given'] = {};
  const faults: GrooveFault[] = [];
  for (const field of lengths) {
    const measure = readMeasure(typed[field]);
    if (typeof measure === 'string') faults.push({ field, code: measure });
    else if (measure) given[field] = measure;
  }
  const pressureBar = readPressure(typed.pressure);
  if (typed.pressure !== '' && pressureBar === undefined)
    faults.push({ field: 'pressure', code: 'no-pressure' });
  return { given, faults, pressureBar };
}

function ringWith({ idMm, csMm }: Ring, allowed: OringTolerance | undefined): { id: Measure; cs: Measure } {
  return {
    id: withTolerance(idMm, allowed?.id?.plusMinusMm),
    cs: withTolerance(csMm, allowed?.cs?.plusMinusMm),
  };
}

function withTolerance(mm: number, plusMinusMm: number | undefined): Measure {
  return plusMinusMm === undefined ? { mm } : { mm, plusMm: plusMinusMm, minusMm: plusMinusMm };
}
