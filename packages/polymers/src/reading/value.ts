/** Where a figure comes from: the text says it, a table or rule of the trade gives it, or the writer has yet to agree. */
export type Origin = 'stated' | 'derived' | 'proposed';

/** The text from `from` up to `to`, in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

export const readFields = [
  'product',
  'material',
  'materialExcluded',
  'hardness',
  'process',
  'dimensions',
  'standards',
  'callout',
  'quantity',
  'quantities',
  'delivery',
  'certificates',
  'temperature',
  'medium',
  'country',
  'colour',
] as const;
/** A field of an enquiry; its flags stand apart. */
export type ReadField = (typeof readFields)[number];

const dimensionNames = [
  'id',
  'od',
  'cs',
  'thickness',
  'width',
  'height',
  'length',
  'diameter',
  'hole',
  'panel',
] as const;
type DimensionName = (typeof dimensionNames)[number];
export type SizeKey =
  | `${DimensionName}Mm`
  | `${DimensionName}In`
  | 'diameterMaxMm'
  | 'wallMm'
  | 'shaftMm'
  | 'housingMm'
  | 'csNominalIn'
  | 'flangeDn'
  | 'flangePn';
export type TextKey = 'dash' | 'thread' | 'shape';
/** Figures beside the part: its weight and load, the pressure, the machine and the tool. */
export type BesideKey =
  | 'weightG'
  | 'loadKg'
  | 'pressureBar'
  | 'coilM'
  | 'cavities'
  | 'clampForceT'
  | 'platenLengthMm'
  | 'platenWidthMm'
  | 'mouldLengthMm'
  | 'mouldWidthMm'
  | 'mouldHeightMm';
/** A dimension by its key, with its unit in the name: `idMm`, `csIn`, `thread` … */
export type DimensionKey = SizeKey | TextKey | BesideKey;

const besideKeys: ReadonlySet<string> = new Set([
  'weightG',
  'loadKg',
  'pressureBar',
  'coilM',
  'cavities',
  'clampForceT',
  'platenLengthMm',
  'platenWidthMm',
  'mouldLengthMm',
  'mouldWidthMm',
  'mouldHeightMm',
]);

/** Whether a key measures the part itself, so that a part has a size at all. */
export function isPartSize(key: string): boolean {
  return !besideKeys.has(key);
}

/** What a value is of its field, where the field holds several: a dimension, an end of the temperature … */
export type ReadKey =
  | DimensionKey
  | 'value'
  | 'tol'
  | 'scale'
  | 'unit'
  | 'per'
  | 'by'
  | 'yearWeek'
  | 'withinDays'
  | 'place'
  | 'incoterm'
  | 'minC'
  | 'maxC';

/**
 * One value read. `key` names the part of an object field, else it is undefined; `index` counts the quantities after
 * the first. A stated value has at least one span of the text that says it; a derived one names its `rule`.
 */
export interface ReadValue {
  field: ReadField;
  key?: ReadKey;
  index?: number;
  value: string | number;
  origin: Origin;
  spans: readonly Span[];
  /** Of derived and proposed values: the rule or table behind them, a stable code. */
  rule?: string;
}

export const readFlags = [
  'material-to-propose',
  'material-inferred',
  'material-ambiguous',
  'material-excluded',
  'material-unsuitable-for-medium',
  'alias-obsolete',
  'trade-name',
  'temperature-out-of-range',
  'temperature-peak',
  'hardness-missing',
  'irhd-not-shore',
  'callout-hardness-conflict',
  'callout-polymer-conflict',
  'callout-incomplete',
  'size-missing',
  'od-or-id-ambiguous',
  'unit-nominal-inch',
  'value-approximate',
  'drawing-mentioned',
  'several-parts',
  'quantity-missing',
  'quantity-range',
  'split-deliveries',
  'urgent',
  'deadline-relative',
  'two-standards',
  'standard-not-for-rubber',
  'certificate-superseded',
  'service-not-part',
  'customer-owned-mould',
  'tooling-priced-apart',
  'cure-peroxide',
  'cure-sulphur',
  'cure-platinum',
  'fabric-reinforced',
  'self-adhesive',
] as const;
/** What the office must see; the list is closed. */
export type ReadFlag = (typeof readFlags)[number];
