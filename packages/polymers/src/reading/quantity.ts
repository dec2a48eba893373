import { hasMark, markFrom, markUpTo, spanOf } from './analysis.ts';
import type { Amount, Unit } from './amount.ts';
import { periodAfterProduct, periodBefore, periodBehind } from './period.ts';
import { freeNumber, isSentenceEnd, valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import { stepsBefore } from './step.ts';
import { findTable } from './table.ts';
import type { ReadFlag, ReadValue } from './value.ts';

const byLength: ReadonlySet<string> = new Set(['profile', 'cord', 'tube-hose', 'sheet', 'sponge-part']);

/**
 * Quantities in the order of the text: figures with a unit of counting, with the name of the part behind them, or behind
 * a word such as "quantity". Steps and ranges share the unit and the period of their last figure. The first is the
 * quantity, the others follow.
 */
export function readQuantities(context: Context): Finding {
  const amounts = inheriting(context, findAmounts(context));
  const values = amounts.flatMap((amount, index) => toValues(context, amount, index));
  const flags: ReadFlag[] = [];
  if (amounts.some(({ isUpperEnd }) => isUpperEnd)) flags.push('quantity-range');
  if (isSplit(context, amounts)) flags.push('split-deliveries');
  return { values, flags, claims: amounts.map(({ at, last }) => [at, last] as const) };
}

function findAmounts(context: Context): Amount[] {
  const { tokens } = context.analysis;
  const { quantities } = findTable(context.analysis);
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const number = figureAt(context, at);
    const amount =
      number && (amountAt(context, at, number) ?? (quantities.has(at) ? inTable(number) : undefined));
    if (!amount) continue;
    if (isReplaced(context, at, found)) continue;
    const before = stepsBefore(context, amount, (place) => isOtherUnit(context, place));
    // A figure read by its label alone is read again with the unit and period of its last step.
    const again = new Set(before.map(({ at: place }) => place));
    while (again.has(found.at(-1)?.at ?? -1)) found.pop();
    found.push(...before, amount);
    at = Math.max(at, amount.last);
  }
  return found;
}

// "3000 instead of 2000 pcs": the figure that goes lends its unit to the one that comes.
function isReplaced(context: Context, at: number, found: Amount[]): boolean {
  const instead = markUpTo(context.analysis, 'instead', at - 1);
  const number = instead && freeNumber(context, instead.first - 1);
  const amount = number && amountAt(context, at, { value: number.value, last: at });
  if (!amount) return false;
  found.push({ ...amount, value: number.value, at: instead.first - 1 });
  return true;
}

function inTable({ value, last }: { value: number; last: number }): Amount {
  const unit = { name: 'pcs' as const, span: undefined };
  return { value, at: last, last, unit, per: undefined, isUpperEnd: false, sign: 'label' };
}

function figureAt(context: Context, at: number): { value: number; last: number } | undefined {
  const number = freeNumber(context, at);
  if (number && isOfCode(context, at)) return undefined;
  if (number) return number.value > 0 && !number.inch ? { value: number.value, last: at } : undefined;
  const word = context.isFree(at) ? markFrom(context.analysis, 'numberWord', at) : undefined;
  return word && { value: Number(word.meaning), last: word.last };
}

function amountAt(
  context: Context,
  at: number,
  { value, last }: { value: number; last: number },
): Amount | undefined {
  const { analysis } = context;
  const unit = unitAt(context, last + 1) ?? countBehindTerms(context, last + 1);
  const isTimes = isTimesAt(context, last + 1);
  if (!unit && !isTimes && isOtherUnit(context, last + 1)) return undefined;
  const end = unit?.last ?? (isTimes ? last + 1 : last);
  const per = periodBehind(context, end) ?? periodBefore(context, at);
  const span = unit && spanOf(analysis, unit.first, unit.last);
  const isCounted = unit === undefined || unit.name === 'pcs' || unit.name === 'set';
  const scaled = isCounted ? wholeOf(context, last, value) : value * (unit?.factor ?? 1);
  const base = { value: scaled, at, per: per && { name: per.name, span: per.span }, isUpperEnd: false };
  if (unit && isQuantityUnit(context, unit.name, at)) {
    if (isPartOfJob(context, at, end)) return undefined;
    return {
      ...base,
      unit: { name: unit.name, span },
      last: Math.max(end, per?.behind ?? end),
      sign: 'unit',
    };
  }
  if (unit) return undefined;
  if (!Number.isInteger(scaled)) return undefined;
  if (per?.behind !== undefined && isRightBehind(context, value, end))
    return { ...base, unit: { name: 'pcs', span: undefined }, last: per.behind, sign: 'unit' };
  if (markFrom(analysis, 'machine', end + 1)?.meaning === 'coil')
    return { ...base, unit: { name: 'pcs', span: undefined }, last: end, sign: 'roll' };
  const product = productBehind(context, end);
  if (product)
    return {
      ...base,
      unit: product.unit,
      per: base.per ?? periodAfterProduct(context, product.last),
      last: end,
      sign: 'product',
    };
  if (isLabelled(context, at) || isBehindTimes(context, at) || isBehindCount(context, at))
    return { ...base, unit: { name: 'pcs', span: undefined }, last: end, sign: 'label' };
  return undefined;
}

interface UnitAt {
  name: Unit;
  factor: number;
  first: number;
  last: number;
}

function unitAt({ analysis }: Context, at: number): UnitAt | undefined {
  const count = markFrom(analysis, 'count', at);
  const unit = markFrom(analysis, 'unit', at);
  const range = { first: at, last: Math.max(count?.last ?? at, unit?.last ?? at) };
  // "2 m²" is an area, "3M" a maker; "45 t 3" a thickness.
  const next = analysis.tokens[at + 1];
  if (next?.folded === '²' || (unit?.meaning === 't' && next?.kind === 'number')) return undefined;
  if (analysis.tokens[at]?.text === 'M' && analysis.tokens[at - 1]?.text === '3') return undefined;
  if (unit?.meaning === 'm' && !(count && count.last > unit.last))
    return { name: 'm', factor: 1, first: at, last: unit.last };
  if (unit?.meaning === 'km') return { name: 'm', factor: 1000, first: at, last: unit.last };
  if (unit?.meaning === 'kg') return { name: 'kg', factor: 1, first: at, last: unit.last };
  if (unit?.meaning === 't') return { name: 'kg', factor: 1000, first: at, last: unit.last };
  // "1500 U/min" turns, it counts nothing.
  if (analysis.tokens[at]?.folded === 'u' && analysis.tokens[at + 2]?.folded.startsWith('min'))
    return undefined;
  if (count?.meaning === 'set') return { name: 'set', factor: 1, ...range };
  if (count?.meaning === 'pcs') return { name: 'pcs', factor: 1, first: at, last: count.last };
  return undefined;
}

// "50.000 O-rings" in an English text: nobody counts parts in thousandths.
function wholeOf({ analysis }: Context, at: number, value: number): number {
  const { text, kind } = analysis.tokens[at] ?? { text: '', kind: 'sign' };
  return kind === 'number' && value < 1000 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)
    ? Math.round(value * 1000)
    : value;
}

// "GF30", "PA66": the figure of a name in capitals.
function isOfCode({ analysis }: Context, at: number): boolean {
  const before = analysis.tokens[at - 1];
  return (
    analysis.tokens[at]?.glued === true &&
    /^[A-Z]{1,4}$/.test(before?.text ?? '') &&
    before?.text !== 'X' &&
    !markUpTo(analysis, 'count', at - 1) &&
    !markUpTo(analysis, 'quantityLabel', at - 1)
  );
}

// "8000/yr", "10,000 per year": the period alone makes the figure a need; a small one is how many a machine takes.
function isRightBehind({ analysis }: Context, value: number, end: number): boolean {
  if (analysis.tokens[end + 1]?.folded === '/') return true;
  // "all'anno", "l'an": the article is glued on.
  const start = analysis.tokens[end + 2]?.folded === "'" ? end + 3 : end + 1;
  const mark = markFrom(analysis, 'period', end + 1) ?? markFrom(analysis, 'period', start);
  if (mark) return value >= 20 && (mark.last > mark.first || mark.meaning !== 'order');
  // "250 frames per month": the part by any name, but no cycles of a machine.
  const noun = analysis.tokens[end + 1];
  const behind = markFrom(analysis, 'period', end + 2);
  return (
    behind !== undefined &&
    value >= 20 &&
    behind.last > behind.first &&
    noun?.kind === 'word' &&
    noun.text.length > 3 &&
    !markFrom(analysis, 'timeUnit', end + 1) &&
    !/^(?:shots?|cycles?|hours?|strokes|times|cicli|ore|volte|hube|zyklen|stunden|coups|heures|ciclos|horas|euros?)$/.test(
      noun.folded,
    )
  );
}

// "8,000 moulded EPDM parts": nothing but names of the trade between the figure and its unit.
function countBehindTerms({ analysis }: Context, from: number): UnitAt | undefined {
  let hasTerm = false;
  for (let at = from; at <= from + 3; at += 1) {
    const count = at > from ? markFrom(analysis, 'count', at) : undefined;
    if (hasTerm && count?.meaning === 'pcs' && (analysis.tokens[at]?.text.length ?? 0) > 4)
      return { name: 'pcs', factor: 1, first: at, last: count.last };
    const token = analysis.tokens[at];
    if (token?.kind !== 'word' || (token.text.length < 3 && !/[A-Z]/.test(token.text))) return undefined;
    hasTerm ||= analysis
      .termsAt(at)
      .some(({ vocabulary }) => vocabulary === 'material' || vocabulary === 'process');
  }
  return undefined;
}

// "2x O-ring": times, with no second figure.
function isTimesAt({ analysis }: Context, at: number): boolean {
  return analysis.tokens[at]?.folded === 'x' && analysis.tokens[at + 1]?.kind === 'word';
}

// "O-Ring 20x3 NBR x 1000": the last figure, behind times and a word.
function isBehindTimes({ analysis }: Context, at: number): boolean {
  const { tokens } = analysis;
  const owner = tokens[at - 2];
  if (tokens[at - 1]?.folded !== 'x' || owner?.kind !== 'word' || markUpTo(analysis, 'axis', at - 2))
    return false;
  return (
    !markUpTo(analysis, 'unit', at - 2) &&
    (isSentenceEnd(tokens, at + 1) || /^[,.]$/.test(tokens[at + 1]?.folded ?? ''))
  );
}

// "pz 150", "Stk. 40": the unit before its figure.
function isBehindCount({ analysis }: Context, at: number): boolean {
  const { tokens } = analysis;
  const unit = tokens[at - 1]?.folded === '.' || tokens[at - 1]?.folded === ':' ? at - 2 : at - 1;
  // "n. 200 ventose"
  const noun = tokens[at + 1];
  if (/^nr?$/.test(tokens[unit]?.folded ?? '') && noun?.kind === 'word' && /^\p{Ll}{4,}$/u.test(noun.text))
    return true;
  if (
    /^nr?$/.test(tokens[unit]?.folded ?? '') &&
    tokens[unit - 1]?.folded === ',' &&
    isSentenceEnd(tokens, at + 1)
  )
    return true;
  return (
    /^(?:pz|pcs|stk|uds|pezzi|stuck|pieces|piezas)$/.test(tokens[unit]?.folded ?? '') &&
    tokens[unit - 1]?.kind !== 'number'
  );
}

function isQuantityUnit(context: Context, unit: Unit, at: number): boolean {
  const { analysis } = context;
  if (unit === 'm')
    return (
      !hasMark(analysis, 'axis', [at - 3, at - 1], 'length') &&
      (valuesOf(context, 'product').some((id) => byLength.has(id)) ||
        isLabelled(context, at) ||
        valuesOf(context, 'product').length === 0)
    );
  return true;
}

// "kit of 5 pieces", "sacchetti da 100 pz": how they are packed.
function isPartOfJob({ analysis }: Context, at: number, end: number): boolean {
  const words = analysis.tokens.slice(Math.max(0, at - 3), at).map(({ folded }) => folded);
  // "samples + 1,000 pcs": what stands before the plus is something else.
  const before = words.slice(words.lastIndexOf('+') + 1);
  if (
    before.some((word) =>
      /^(?:sacchett[oi]|bags?|beuteln?|sachets?|bolsas?|confezion[ei]|scatol[ae]|cartoni|boxes|packs?|vpe|verpackungseinheit|carton|cajas?|campion[ei]|campionatura|samples?|muster|musterteile?|echantillons?|muestras?|prototip[oi]|prototypes?|prototypen|prototipos)$/.test(
        word,
      ),
    )
  )
    return true;
  const behind = analysis.tokens.slice(end + 1, end + 4).map(({ folded }) => folded);
  // "1,000 off, samples 10 pcs first": behind the comma begins something else.
  const comma = behind.findIndex((word) => /^[,;+]$/.test(word));
  const after = comma < 0 ? behind : behind.slice(0, comma);
  return (
    after.some((word) =>
      /^(?:campion[ei]|campionatura|samples?|muster|echantillons?|muestras?)$/.test(word),
    ) || /^(?:fori|holes|locher|trous|agujeros|impronte)$/.test(after[0] ?? '')
  );
}

function isOtherUnit({ analysis }: Context, at: number): boolean {
  const token = analysis.tokens[at];
  if (markFrom(analysis, 'timeUnit', at) || markFrom(analysis, 'hardness', at)) return true;
  const unit = markFrom(analysis, 'unit', at);
  if (unit && token?.folded !== 'in') return true;
  if (/^(?:prix|prezzi|prices?|preise|precios|quotes|offerte|angebote|devis)$/.test(token?.folded ?? ''))
    return true;
  return (
    token?.folded === 'x' ||
    token?.folded === '%' ||
    (token?.folded === '/' &&
      analysis.tokens[at + 1]?.kind === 'number' &&
      analysis.tokens[at + 1]?.text.length === 2)
  );
}

// "500 or in nbr", "100 fuelles", "300 rubber feet", "50 custom moulded parts"
function productBehind(
  { analysis, isOutside }: Context,
  end: number,
): { unit: Amount['unit']; last: number } | undefined {
  for (let at = end + 1; at <= end + 4; at += 1) {
    const token = analysis.tokens[at];
    if (!token || token.kind === 'number' || token.kind === 'line' || /^[,;|:)]$/.test(token.folded))
      return undefined;
    const term = analysis
      .termsAt(at)
      .find(({ vocabulary, first }) => vocabulary === 'product' && first === at);
    if (term && !isOutside(at))
      return {
        unit: {
          name: term.ids.includes('kit') ? 'set' : 'pcs',
          span: spanOf(analysis, term.first, term.last),
        },
        last: term.last,
      };
    if (token.kind === 'sign' && !/^[.\-'/"]$/.test(token.folded)) return undefined;
    if (/^(?:in|di|aus|en|for|per|per|bis|to|mm|a)$/.test(token.folded) && at > end + 1) return undefined;
  }
  return undefined;
}

// "Menge: 250", "prices for 1000, 5000 and 10000": the label may stand before the steps.
function isLabelled({ analysis }: Context, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 10); back -= 1) {
    const token = analysis.tokens[back];
    if (!token || isSentenceEnd(analysis.tokens, back) || token.folded === '|') return false;
    if (markUpTo(analysis, 'quantityLabel', back)) return analysis.tokens[back + 1]?.folded !== ',';
    const isStep =
      token.kind === 'number' ||
      /^[:=,/+&.~()…-]$/.test(token.folded) ||
      markUpTo(analysis, 'range', back) !== undefined ||
      markUpTo(analysis, 'about', back) !== undefined ||
      /^(?:und|and|e|et|y|o|or|oder|ou|ca|di|da|von|de|of|zu|a|pari|jeweils|je|is|den|pz|pcs|stk|mengen)$/.test(
        token.folded,
      );
    if (!isStep) return false;
  }
  return false;
}

// "2 O-rings per pump, 500 pcs": a small figure before the name of the part is how many one machine takes. The same
// amount twice is one amount.
function inheriting(context: Context, amounts: readonly Amount[]): readonly Amount[] {
  const largest = amounts.reduce(
    (most, { sign, value }) => (sign === 'unit' ? Math.max(most, value) : most),
    0,
  );
  const seen = new Set<string>();
  const hasUnit = amounts.some(({ sign }) => sign === 'unit');
  return amounts.filter((amount) => {
    // "500 m in 10 rolls": the length counts.
    if (amount.sign === 'roll' && hasUnit) return false;
    if (
      context.isOutside(amount.at) ||
      (amount.sign === 'product' && amount.value < 10 && largest > amount.value)
    )
      return false;
    const key = `${amount.value} ${amount.unit.name} ${amount.per?.name ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

// A whole and its lots: "10.000 pz/anno in lotti da 2.500", "in 4 consegne".
function isSplit({ analysis, isOutside }: Context, amounts: readonly Amount[]): boolean {
  if (
    analysis.marks('flag').some(({ meaning, first }) => meaning === 'split-deliveries' && !isOutside(first))
  )
    return true;
  const whole = amounts.find(({ per }) => per?.name !== 'order');
  const lot = amounts.find(({ per }) => per?.name === 'order');
  if (whole && lot && lot.value < whole.value && whole.at < lot.at) return true;
  return analysis.tokens.some(
    ({ kind, value }, at) =>
      (kind === 'number' || markUpTo(analysis, 'numberWord', at) !== undefined) &&
      !isOutside(at) &&
      (value === undefined || value < 53) &&
      /^(?:consegne|deliveries|shipments|lieferungen|teillieferungen|abrufen|abrufe|livraisons|entregas|lotti|losen|lots|batches|lotes|tranches|tranchen|rate|spedizioni|envios|releases|partidas|instalments|drops|expeditions|rates)$/.test(
        analysis.tokens[at + 1]?.folded ?? '',
      ) &&
      !/^(?:da|di|of|de|zu|a|von)$/.test(analysis.tokens[at + 2]?.folded ?? 'x'),
  );
}

function toValues({ analysis }: Context, amount: Amount, index: number): ReadValue[] {
  const field = index === 0 ? ('quantity' as const) : ('quantities' as const);
  const place = index === 0 ? {} : { index: index - 1 };
  const own = spanOf(
    analysis,
    amount.at,
    amount.at +
      (amount.at <= amount.last && markFrom(analysis, 'numberWord', amount.at)
        ? (markFrom(analysis, 'numberWord', amount.at)?.last ?? amount.at) - amount.at
        : 0),
  );
  const values: ReadValue[] = [
    { field, ...place, key: 'value', value: amount.value, origin: 'stated', spans: [own] },
  ];
  values.push(
    amount.unit.span
      ? { field, ...place, key: 'unit', value: amount.unit.name, origin: 'stated', spans: [amount.unit.span] }
      : {
          field,
          ...place,
          key: 'unit',
          value: amount.unit.name,
          origin: 'derived',
          spans: [own],
          rule: 'pieces-unless-written',
        },
  );
  if (amount.per)
    values.push({
      field,
      ...place,
      key: 'per',
      value: amount.per.name,
      origin: 'stated',
      spans: [amount.per.span],
    });
  return values;
}
