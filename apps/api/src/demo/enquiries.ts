import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addDays, calendarDay } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { Origin, Requirement, RequirementValue } from '@sebino/domain/requirement';
import { exampleFile } from './exampleFile.ts';
import type { Example, Truth } from './exampleFile.ts';

/**
 * The twenty example texts that the sector pack keeps, with their true reading. Without signatures: nobody is named.
 * Read once from the package's own folder, which is data and not code.
 */
export function readExamples(): readonly Example[] {
  const pack = createRequire(import.meta.url).resolve('@sebino/polymers/pack');
  const file = new URL('../data/enquiries-examples.json', `file://${pack}`);
  return exampleFile.parse(JSON.parse(readFileSync(file, 'utf8'))).enquiries;
}

/**
 * The true reading of an example as requirements, each with where it comes from. What the text does not say stays
 * absent. A delivery given as "within n days" or a calendar week needs the day of the enquiry; without it it is left out.
 */
export function toRequirements(
  truth: Truth,
  origin: Readonly<Record<string, Origin>>,
  receivedOn?: CalendarDay,
): Requirement[] {
  const from = (path: string): Origin => weakest(origin, path);
  const given: (Requirement | undefined)[] = [
    terms('product', truth.product, from('product')),
    terms('process', truth.process, from('process')),
    // A material that nobody named is still to be proposed: the buyer was asked and does not know.
    truth.material.length === 0 && truth.flags.includes('material-to-propose')
      ? { field: 'material', value: { kind: 'unknown' }, origin: 'stated' }
      : terms('material', truth.material, from('material')),
    terms('materialExcluded', truth.materialExcluded, from('materialExcluded')),
    terms('cure', curesIn(truth.flags), 'stated'),
    number('hardness', truth.hardness?.value, from('hardness.value')),
    number('hardnessTolerance', truth.hardness?.tol, from('hardness.tol')),
    terms('hardnessScale', scaleOf(truth), from('hardness.scale')),
    ...sizes(truth, from),
    quantity(truth, from('quantity')),
    range('temperature', truth.temperature, from('temperature')),
    terms('medium', truth.medium, from('medium')),
    terms('tolerance', classesIn(truth.standards), 'stated'),
    terms('certificate', truth.certificates, from('certificates')),
    terms('colour', truth.colour === null ? [] : [truth.colour], from('colour')),
    text('standard', truth.standards.join(', '), from('standards')),
    text('callout', truth.callout ?? '', from('callout')),
    delivery(truth, receivedOn),
  ];
  return given.filter((each) => each !== undefined);
}

/** Of several values under one path the weakest origin speaks for all: a suggestion must never pass for a word given. */
function weakest(origin: Readonly<Record<string, Origin>>, path: string): Origin {
  const found = Object.entries(origin)
    .filter(([key]) => key === path || key.startsWith(`${path}.`))
    .map(([, value]) => value);
  return found.includes('proposed') ? 'proposed' : found.includes('derived') ? 'derived' : 'stated';
}

/** Sizes the pack has a field for; inches come along in mm, derived. Dash numbers, threads and shapes stay in the text. */
function sizes(truth: Truth, from: (path: string) => Origin): Requirement[] {
  return Object.entries(truth.dimensions).flatMap(([key, value]) => {
    if (typeof value !== 'number') return [];
    const field = key.endsWith('In') ? `${key.slice(0, -2)}Mm` : key;
    if (!sizeFields.has(field) || (key !== field && field in truth.dimensions)) return [];
    const isInch = key !== field;
    const figure = isInch ? Math.round(value * 2540) / 100 : value;
    return [
      {
        field,
        value: { kind: 'number', value: figure },
        origin: isInch ? 'derived' : from(`dimensions.${key}`),
      },
    ];
  });
}

const sizeFields = new Set([
  'idMm',
  'odMm',
  'csMm',
  'thicknessMm',
  'widthMm',
  'heightMm',
  'lengthMm',
  'diameterMm',
  'shaftMm',
  'housingMm',
  'holeMm',
  'panelMm',
  'wallMm',
  'weightG',
  'loadKg',
  'pressureBar',
  'cavities',
  'platenLengthMm',
  'platenWidthMm',
  'mouldLengthMm',
  'mouldWidthMm',
  'mouldHeightMm',
]);

function curesIn(flags: readonly string[]): string[] {
  return flags.filter((flag) => flag.startsWith('cure-')).map((flag) => flag.slice('cure-'.length));
}

function classesIn(standards: readonly string[]): string[] {
  return standards.flatMap((standard) => /^ISO 3302-1 ([ME]\d)$/.exec(standard)?.[1] ?? []);
}

function scaleOf({ hardness }: Truth): string[] {
  return hardness ? [hardness.scale.toLowerCase().replace(' ', '-')] : [];
}

function quantity({ quantity }: Truth, origin: Origin): Requirement | undefined {
  if (!quantity) return undefined;
  const { value, unit, per } = quantity;
  return { field: 'quantity', value: { kind: 'quantity', value, unit, ...(per ? { per } : {}) }, origin };
}

function delivery({ delivery }: Truth, receivedOn: CalendarDay | undefined): Requirement | undefined {
  if (!delivery || receivedOn === undefined) return undefined;
  const day =
    delivery.withinDays === null
      ? delivery.yearWeek === null
        ? undefined
        : fridayOf(delivery.yearWeek, receivedOn)
      : addDays(receivedOn, delivery.withinDays);
  return day === undefined
    ? undefined
    : { field: 'delivery', value: { kind: 'day', day }, origin: 'derived' };
}

/** The Friday of the next calendar week of that number (ISO 8601); the texts of the examples name no year. */
function fridayOf(yearWeek: string, receivedOn: CalendarDay): CalendarDay | undefined {
  const week = Number(/W(\d{2})$/.exec(yearWeek)?.[1]);
  if (!Number.isInteger(week)) return undefined;
  const year = Number(receivedOn.slice(0, 4));
  const days = [year, year + 1].map((each) => addDays(mondayOfFirstWeek(each), (week - 1) * 7 + 4));
  return days.find((day) => day >= receivedOn);
}

/** The week that holds 4 January is the first. */
function mondayOfFirstWeek(year: number): CalendarDay {
  const fourth = calendarDay.parse(`${year}-01-04`);
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, -weekday);
}

function terms(field: string, ids: readonly string[], origin: Origin): Requirement | undefined {
  return ids.length === 0 ? undefined : { field, value: { kind: 'terms', terms: [...ids] }, origin };
}

function number(field: string, value: number | null | undefined, origin: Origin): Requirement | undefined {
  return value == null ? undefined : { field, value: { kind: 'number', value }, origin };
}

function range(field: string, given: Truth['temperature'], origin: Origin): Requirement | undefined {
  if (!given) return undefined;
  const value: RequirementValue = {
    kind: 'range',
    ...(given.minC === null ? {} : { min: given.minC }),
    ...(given.maxC === null ? {} : { max: given.maxC }),
  };
  return { field, value, origin };
}

function text(field: string, given: string, origin: Origin): Requirement | undefined {
  return given === '' ? undefined : { field, value: { kind: 'text', text: given }, origin };
}
