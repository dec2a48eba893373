import type { ReadField, ReadFlag, ReadKey, ReadValue } from './value.ts';

/** How many, in what, and per what: a year, a month, an order. */
export interface RecordQuantity {
  value: number;
  unit: string;
  per: string | null;
}

/** The seventeen fields of an enquiry. */
export interface EnquiryRecord {
  product: string[];
  material: string[];
  materialExcluded: string[];
  hardness: { value: number; tol: number | null; scale: string } | null;
  process: string[];
  dimensions: Record<string, string | number>;
  standards: string[];
  callout: string | null;
  quantity: RecordQuantity | null;
  quantities: RecordQuantity[];
  delivery: {
    by: string | null;
    yearWeek: string | null;
    withinDays: number | null;
    place: string | null;
    incoterm: string | null;
  } | null;
  certificates: string[];
  temperature: { minC: number | null; maxC: number | null } | null;
  medium: string[];
  country: string | null;
  colour: string | null;
  flags: ReadFlag[];
}

export function recordOf(values: readonly ReadValue[], flags: readonly ReadFlag[]): EnquiryRecord {
  const list = (field: ReadField): string[] =>
    values.flatMap((each) => (each.field === field ? [String(each.value)] : []));
  const of = (field: ReadField): Record<string, string | number> =>
    keyed(values.filter((each) => each.field === field));
  return {
    product: list('product'),
    material: list('material'),
    materialExcluded: list('materialExcluded'),
    hardness: toHardness(of('hardness')),
    process: list('process'),
    dimensions: of('dimensions'),
    standards: list('standards'),
    callout: list('callout')[0] ?? null,
    quantity: toQuantity(of('quantity')),
    quantities: toQuantities(values),
    delivery: toDelivery(of('delivery')),
    certificates: list('certificates'),
    temperature: toTemperature(of('temperature')),
    medium: list('medium'),
    country: list('country')[0] ?? null,
    colour: list('colour')[0] ?? null,
    flags: [...flags],
  };
}

type Keyed = Partial<Record<ReadKey, string | number>>;

function keyed(values: readonly ReadValue[]): Record<string, string | number> {
  return Object.fromEntries(values.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value]])));
}

function toHardness({ value, tol, scale }: Keyed): EnquiryRecord['hardness'] {
  return typeof value === 'number' && scale !== undefined
    ? { value, tol: figure(tol), scale: String(scale) }
    : null;
}

function toQuantity({ value, unit, per }: Keyed): RecordQuantity | null {
  return typeof value === 'number' && unit !== undefined
    ? { value, unit: String(unit), per: text(per) }
    : null;
}

function toQuantities(values: readonly ReadValue[]): RecordQuantity[] {
  const byIndex = new Map<number, ReadValue[]>();
  for (const value of values) {
    if (value.field !== 'quantities' || value.index === undefined) continue;
    const same = byIndex.get(value.index);
    if (same) same.push(value);
    else byIndex.set(value.index, [value]);
  }
  return [...byIndex.values()].flatMap((each) => toQuantity(keyed(each)) ?? []);
}

function toDelivery(delivery: Keyed): EnquiryRecord['delivery'] {
  const { by, yearWeek, withinDays, place, incoterm } = delivery;
  if (Object.keys(delivery).length === 0) return null;
  return {
    by: text(by),
    yearWeek: text(yearWeek),
    withinDays: figure(withinDays),
    place: text(place),
    incoterm: text(incoterm),
  };
}

function toTemperature(temperature: Keyed): EnquiryRecord['temperature'] {
  const { minC, maxC } = temperature;
  return minC === undefined && maxC === undefined ? null : { minC: figure(minC), maxC: figure(maxC) };
}

function figure(value: string | number | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function text(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value);
}
