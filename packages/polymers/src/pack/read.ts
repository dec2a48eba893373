import type { CalendarDay } from '@sebino/domain/calendar';
import type { Language } from '@sebino/domain/language';
import { isCounted } from '@sebino/domain/quantity';
import type { Origin, RequirementValue } from '@sebino/domain/requirement';
import type { ReadRequirement, Remark, TextReading } from '@sebino/domain/sector';
import { certificates, materials, media, processes, products } from '../lexicon.ts';
import { readEnquiry } from '../reading.ts';
import type { ReadFlag, Reading, ReadValue } from '../reading.ts';
import { requirementFields } from './requirementFields.ts';
import { colours, toleranceClasses } from './vocabularies.ts';

/** What a buyer's text says, as demands of this sector's fields. A value for which there is no field stays in the text. */
export function readNeed(text: string, language?: Language): TextReading {
  const reading = readEnquiry(text, language === undefined ? {} : { language });
  return {
    requirements: [
      ...termDemands(reading),
      ...hardness(reading),
      ...sizes(reading),
      ...quantity(reading),
      ...temperature(reading),
      ...standards(reading),
      ...delivery(reading),
      ...cures(reading),
    ],
    remarks: reading.flags.map(toRemark),
  };
}

type Values = readonly ReadValue[];

const termFields = [
  { read: 'product', field: 'product', vocabulary: products },
  { read: 'material', field: 'material', vocabulary: materials },
  { read: 'materialExcluded', field: 'materialExcluded', vocabulary: materials },
  { read: 'process', field: 'process', vocabulary: processes },
  { read: 'medium', field: 'medium', vocabulary: media },
  { read: 'certificates', field: 'certificate', vocabulary: certificates },
  { read: 'colour', field: 'colour', vocabulary: colours },
] as const;

function termDemands({ values }: Reading): ReadRequirement[] {
  return termFields.flatMap(({ read, field, vocabulary }) => {
    const found = values.filter(
      (each) => each.field === read && vocabulary.terms.some(({ id }) => id === each.value),
    );
    const terms = [...new Set(found.map(({ value }) => String(value)))];
    return demand(field, found, terms.length === 0 ? undefined : { kind: 'terms', terms });
  });
}

const scales: Readonly<Record<string, string>> = { 'Shore A': 'shore-a', 'Shore D': 'shore-d', IRHD: 'irhd' };

function hardness({ values }: Reading): ReadRequirement[] {
  const of = (key: string): Values => values.filter((each) => each.field === 'hardness' && each.key === key);
  const scale = scales[String(of('scale')[0]?.value)];
  return [
    ...demand('hardness', of('value'), numberValue(of('value'))),
    ...demand(
      'hardnessScale',
      of('scale'),
      scale === undefined ? undefined : { kind: 'terms', terms: [scale] },
    ),
    ...demand('hardnessTolerance', of('tol'), numberValue(of('tol'))),
  ];
}

/** A size in inches stands in millimetres as derived, where the text gives none itself. */
function sizes({ values }: Reading): ReadRequirement[] {
  const read = values.filter((each) => each.field === 'dimensions');
  return requirementFields.flatMap(({ id, kind }) => {
    if (kind !== 'number') return [];
    const own = read.filter((each) => each.key === id);
    if (own.length > 0) return demand(id, own, numberValue(own));
    const inches = read.filter((each) => each.key === id.replace(/Mm$/, 'In') && id.endsWith('Mm'));
    const [first] = inches;
    if (typeof first?.value !== 'number') return [];
    const value = Math.round(first.value * 2540) / 100;
    return demand(
      id,
      inches.map((each) => ({ ...each, origin: 'derived' as const })),
      { kind: 'number', value },
    );
  });
}

const quantityUnits: readonly string[] = ['pcs', 'm', 'kg'];

function quantity({ values }: Reading): ReadRequirement[] {
  const of = (key: string): Values => values.filter((each) => each.field === 'quantity' && each.key === key);
  const [amount] = of('value');
  const unit = String(of('unit')[0]?.value ?? 'pcs');
  const per = (['order', 'month', 'year'] as const).find((each) => each === of('per')[0]?.value);
  if (typeof amount?.value !== 'number' || !(amount.value > 0) || !quantityUnits.includes(unit)) return [];
  if (isCounted(unit) && !Number.isInteger(amount.value)) return [];
  return demand('quantity', [...of('value'), ...of('per')], {
    kind: 'quantity',
    value: amount.value,
    unit,
    ...(per === undefined ? {} : { per }),
  });
}

function temperature({ values }: Reading): ReadRequirement[] {
  const found = values.filter((each) => each.field === 'temperature');
  const end = (key: string): number | undefined => {
    const value = found.find((each) => each.key === key)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const [min, max] = [end('minC'), end('maxC')];
  if (min === undefined && max === undefined) return [];
  return demand('temperature', found, {
    kind: 'range',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  });
}

function standards({ values }: Reading): ReadRequirement[] {
  const named = values.filter((each) => each.field === 'standards');
  const code = values.filter((each) => each.field === 'callout');
  const classes = named.flatMap(({ value }) => /^ISO 3302-1 ([ME]\d)$/.exec(String(value))?.[1] ?? []);
  const known = classes.filter((each) => toleranceClasses.terms.some(({ id }) => id === each));
  return [
    ...demand('standard', named, textValue(named)),
    ...demand('callout', code, textValue(code)),
    ...demand('tolerance', named, known.length === 0 ? undefined : { kind: 'terms', terms: known }),
  ];
}

/** Only a day with its year: what is told by week or from today needs the day of the message. */
function delivery({ values }: Reading): ReadRequirement[] {
  const found = values.filter((each) => each.field === 'delivery' && each.key === 'by');
  const day = String(found[0]?.value ?? '');
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [];
  return demand('delivery', found, { kind: 'day', day: day as CalendarDay });
}

function cures({ flags }: Reading): ReadRequirement[] {
  const terms = flags.flatMap((flag) => (flag.startsWith('cure-') ? [flag.slice('cure-'.length)] : []));
  return terms.length === 0
    ? []
    : [{ field: 'cure', origin: 'stated', value: { kind: 'terms', terms }, places: [] }];
}

const sizeFields = requirementFields
  .filter(({ kind, unit }) => kind === 'number' && unit === 'mm')
  .map(({ id }) => id);

/** What falls away once a field is answered elsewhere. */
const unless: Partial<Record<ReadFlag, readonly string[]>> = {
  'quantity-missing': ['quantity'],
  'hardness-missing': ['hardness'],
  'material-to-propose': ['material'],
  'size-missing': sizeFields,
};

function toRemark(code: ReadFlag): Remark {
  const fields = unless[code];
  return { code, ...(fields === undefined ? {} : { unless: fields }) };
}

// As sure as the least sure of what it is made of.
const weakest: readonly Origin[] = ['proposed', 'derived', 'stated'];

function demand(field: string, from: Values, value: RequirementValue | undefined): ReadRequirement[] {
  const origin = weakest.find((each) => from.some((one) => one.origin === each));
  if (value === undefined || origin === undefined) return [];
  return [{ field, value, origin, places: from.flatMap(({ spans }) => spans) }];
}

function numberValue([first]: Values): RequirementValue | undefined {
  return typeof first?.value === 'number' ? { kind: 'number', value: first.value } : undefined;
}

function textValue(values: Values): RequirementValue | undefined {
  const text = values.map(({ value }) => String(value)).join('; ');
  return text === '' ? undefined : { kind: 'text', text };
}
