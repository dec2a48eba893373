import { media } from '../lexicon.ts';
import { hasMark, spanOf } from './analysis.ts';
import type { ReadTerm } from './analysis.ts';
import { isDeniedAt } from './exclusion.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue } from './value.ts';

/** Media that a certificate stands for: approvals for water and food, standards for gas. */
const ofCertificate: Readonly<Record<string, string>> = {
  wras: 'drinking-water',
  'ktw-bwgl': 'drinking-water',
  'dvgw-w270': 'drinking-water',
  acs: 'drinking-water',
  'nsf-61': 'drinking-water',
  'kiwa-ata': 'drinking-water',
  'eu-dwd': 'drinking-water',
  'fda-177-2600': 'food',
  'fda-177-1550': 'food',
  'ec-1935-2004': 'food',
  moca: 'food',
  'dm-21-03-1973': 'food',
  'reg-10-2011': 'food',
  'bfr-xxi': 'food',
  '3-a': 'food',
  'en-549': 'fuel-gas',
  'en-682': 'fuel-gas',
};

/** Classes of media and properties, as the media that an enquiry may name. */
const ofClass: Readonly<Record<string, string>> = {
  'class:ozone-resistance': 'ozone',
  'class:weathering-resistance': 'weather',
  'class:sunlight-resistance': 'weather',
  'class:water-resistance': 'water-fresh',
};

interface Read {
  id: string;
  term: ReadTerm;
  isDerived: boolean;
}

/** What the part touches, as exactly as the words allow; a resistance that is asked for counts. */
export function readMedia(context: Context): Finding {
  const { analysis } = context;
  const terms = analysis.terms.filter(
    (term) => term.vocabulary === 'medium' && !context.isOutside(term.first) && isMedium(context, term),
  );
  const stated = withoutBroader(terms.flatMap((term) => meantBy(context, term)));
  const values: ReadValue[] = stated.map(({ id, term, isDerived }) => ({
    field: 'medium',
    value: id,
    origin: isDerived ? 'derived' : 'stated',
    spans: [spanOf(analysis, term.first, term.last)],
    ...(isDerived ? { rule: 'medium-by-use' } : {}),
  }));
  const certified = ofCertificates(context, new Set(values.map(({ value }) => String(value))));
  // "water" beside an approval for drinking water is that water.
  const isWaterNamed = certified.some(({ value }) => value === 'drinking-water');
  return {
    values: [...values.filter(({ value }) => !(isWaterNamed && value === 'water-fresh')), ...certified],
  };
}

function meantBy(context: Context, term: ReadTerm): Read[] {
  return term.ids.flatMap((written): Read[] => {
    const id = ofClass[written] ?? written;
    if (id.startsWith('class:'))
      return id === 'class:oil-and-gasoline'
        ? [
            { id: 'oil', term, isDerived: false },
            { id: 'fuel', term, isDerived: false },
          ]
        : [];
    const byUse = id === 'oil' ? oilByUse(context, term) : undefined;
    return [{ id: byUse ?? id, term, isDerived: byUse !== undefined }];
  });
}

// "olio" in a gearbox is gear oil, in a hydraulic cylinder hydraulic oil.
function oilByUse({ analysis, isOutside }: Context, term: ReadTerm): string | undefined {
  if (/^(?:oily|olig)$/i.test(term.written)) return undefined;
  const near: readonly [number, number] = [term.first - 25, term.last + 25];
  const has = (meaning: string): boolean => !isOutside(term.first) && hasMark(analysis, 'use', near, meaning);
  if (has('gearbox')) return 'gear-oil';
  if (has('hydraulic')) return 'hydraulic-oil';
  return has('engine') && hasMark(analysis, 'use', [term.first - 6, term.last + 6], 'engine')
    ? 'motor-oil'
    : undefined;
}

function isCodeOfOther({ analysis, isFree }: Context, first: number): boolean {
  const { tokens } = analysis;
  if (analysis.termsAt(first - 1).some(({ vocabulary }) => vocabulary === 'product')) return true;
  for (let back = first - 1; back >= Math.max(0, first - 8); back -= 1)
    if (/^4554[35]$/.test(tokens[back]?.text ?? '')) return true;
  return !isFree(first);
}

const machineBefore = /^(?:macchin[ae]|machines?|maquinas?|cafetera|for|macinacaffe)$/;

// Words that are media elsewhere: gas springs, air conditioners, water cutting, the coffee of a coffee machine.
function isMedium(context: Context, { first, last, written }: ReadTerm): boolean {
  const { tokens } = context.analysis;
  const word = tokens[first]?.folded ?? '';
  const next = tokens[last + 1]?.folded ?? '';
  const before = tokens[first - 1]?.folded ?? '';
  if (isDeniedAt(context, first)) return false;
  // "EN 549 clase H2" is a class, "vapore no" a denial.
  if (word === 'h' && !context.isFree(first)) return false;
  if (next === 'no' && /^(?:,|;|\.|$)/.test(tokens[last + 2]?.folded ?? '')) return false;
  // "silikonölfrei"
  if (/.frei(?:e[mnrs]?)?$/.test(tokens[last]?.folded ?? '')) return false;
  // "EN 45545-2 R22" is a set of requirements, "joint torique R12" a size of the trade.
  if (/^r$/.test(word) && isCodeOfOther(context, first)) return false;
  // "EAU: 120k" is the estimated annual usage.
  if (written === 'EAU' && hasMark(context.analysis, 'quantityLabel', [first, last])) return false;
  if (/^(?:fett|fat)$/.test(word) && written !== 'Fett') return false;
  if (
    /^(?:spirits|def|ipa|fame|rme|mek|thf|hlp)$/i.test(written) &&
    written !== written.toUpperCase() &&
    written.length <= 4
  )
    return false;
  if (/^gas$/.test(word) && /^(?:spring|federn?|molla|springs|resorte|muelle|feder)$/.test(next))
    return false;
  if (
    /^(?:luft|air|aire|aria)$/.test(word) &&
    /^(?:conditioning|conditioner|acondicionado|condizionata|freight|mail|cargo|bag|bubbles?|conditionne|france|liquide)$/.test(
      next,
    )
  )
    return false;
  if (
    /^(?:cafe|caffe|coffee|kaffee|latte|milk|milch|lait|beer|bier|birra|wine|wein|vino|vin|cerveza|biere)$/.test(
      word,
    )
  )
    return (
      !machineBefore.test(tokens[first - 2]?.folded ?? '') &&
      !machineBefore.test(before) &&
      !/^(?:machines?|maschinen?|machinery|vollautomat\w*)$/.test(next)
    );
  if (
    /^(?:water|wasser|acqua|eau|agua)$/.test(word) &&
    first === last &&
    /^(?:jet|cut|cutting|getto|strahl\w*)$/.test(next)
  )
    return false;
  if (/^(?:acqua|eau|agua|water)$/.test(word) && /^(?:getto|jet|chorro)$/.test(before)) return false;
  if (/^(?:vapor|vapour)$/.test(word) && next === 'deposition') return false;
  return before !== '@';
}

// The broader word of the same thing says no more: oil beside gear oil, water beside drinking water.
function withoutBroader(found: readonly Read[]): Read[] {
  broader ??= new Map(
    media.terms.flatMap(({ id, broader: above }) => (above === undefined ? [] : [[id, above] as const])),
  );
  const ids = new Set(found.map(({ id }) => id));
  const covered = new Set([...ids].flatMap((id) => aboveOf(id)));
  const seen = new Set<string>();
  return found.filter(({ id }) => !covered.has(id) && !seen.has(id) && seen.add(id));
}

let broader: ReadonlyMap<string, string> | undefined;

function aboveOf(id: string): string[] {
  const above = broader?.get(id);
  return above === undefined || above === id ? [] : [above, ...aboveOf(above)];
}

function ofCertificates({ values }: Context, known: ReadonlySet<string>): ReadValue[] {
  const seen = new Set(known);
  return values.flatMap(({ field, value, spans }): ReadValue[] => {
    const medium = field === 'certificates' ? ofCertificate[value] : undefined;
    if (medium === undefined || seen.has(medium) || (medium === 'fuel-gas' && seen.has('natural-gas')))
      return [];
    seen.add(medium);
    return [{ field: 'medium', value: medium, origin: 'derived', spans, rule: 'medium-of-certificate' }];
  });
}
