import { markFrom, markUpTo } from './analysis.ts';
import { keyOf, stated } from './dimension.ts';
import { completeRing } from './ring.ts';
import { freeNumber, valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadFlag, ReadValue } from './value.ts';

interface Worded {
  axis: string;
  value: number;
  unit: 'mm' | 'inch';
  factor: number;
  inMetres: boolean;
  at: number;
  first: number;
  last: number;
}

const rings: ReadonlySet<string> = new Set(['o-ring', 'x-ring', 'v-ring']);
// Round parts that are rings: of their diameters one is inside and one outside.
const ringShaped: ReadonlySet<string> = new Set([
  'flat-gasket',
  'washer',
  'tap-seal',
  'back-up-ring',
  'bonded-seal',
  'bushing',
  'tube-hose',
  'manhole-pipe-seal',
  'u-cup',
  'wiper',
  'mechanical-seal-part',
]);
const soldByMetre: ReadonlySet<string> = new Set(['profile', 'cord', 'tube-hose', 'sheet']);
const gripping: ReadonlySet<string> = new Set(['profile', 'grommet', 'plug-cap', 'bumper', 'sponge-part']);

/** Sizes with their name beside them: "diam. est. 48 int. 30 sp. 2 mm", "3 mm thick", "für Blech 1,5". */
export function readAxes(context: Context): Finding {
  const { analysis } = context;
  const product = valuesOf(context, 'product')[0];
  const taken = new Set(
    context.values.flatMap(({ field, key }) => (field === 'dimensions' && key ? [key] : [])),
  );
  const found = analysis.tokens.flatMap((_, at) => wordedAt(context, at) ?? []);
  const isInsideNamed = found.some(({ axis }) => axis === 'id');
  const worded = found.map((each) => settle(each, product, isInsideNamed));
  const values: ReadValue[] = [];
  for (const each of withTwoDiameters(worded, product)) {
    const value = toValue(context, each, product);
    if (!value?.key || taken.has(value.key)) continue;
    taken.add(value.key);
    values.push(value);
  }
  const ring = product === 'o-ring' ? completeRing(analysis, values) : values;
  const flags: ReadFlag[] = ring.some(({ key }) => key === 'csNominalIn') ? ['unit-nominal-inch'] : [];
  return { values: ring, flags, claims: worded.map(({ first, last }) => [first, last] as const) };
}

function wordedAt(context: Context, at: number): Worded | undefined {
  const number = freeNumber(context, at);
  if (!number || number.value === 0) return undefined;
  const unit = unitAt(context, at + 1);
  if (unit === 'other') return undefined;
  const last = unit?.last ?? at;
  const label =
    adjectiveBehind(context, last) ??
    capitalsBefore(context, at) ??
    labelBefore(context, at) ??
    labelBehind(context, last) ??
    (unit?.name === 'mm' || number.inch ? ofProduct(context, at, last) : undefined);
  if (!label || isItalianArticle(context, label)) return undefined;
  // A bare figure behind a word of everyday speech needs its unit: "long 3" says nothing, "pannello 3 pz" neither.
  if (!unit && !number.inch && isLoose(context, label, at)) return undefined;
  const isInch = number.inch || unit?.name === 'inch';
  // "300 m de cordon": metres measure no section.
  if (unit?.name === 'm' && /^(?:cs|thickness|wall|diameter|hole|panel)$/.test(label.axis)) return undefined;
  return {
    axis: label.axis,
    value: number.value,
    unit: isInch ? 'inch' : 'mm',
    factor: unit?.name === 'cm' ? 10 : unit?.name === 'm' ? 1000 : 1,
    inMetres: unit?.name === 'm',
    at,
    first: Math.min(label.first, at),
    last: Math.max(label.last, last),
  };
}

// "rivestimento di 4 ruote": "di" and "da" are diameters of the Germans only.
function isItalianArticle({ analysis }: Context, { first, last }: Label): boolean {
  const { text } = analysis.tokens[first] ?? { text: '' };
  return first === last && analysis.language !== 'de' && /^(?:di|da|ad)$/.test(text);
}

interface Label {
  axis: string;
  first: number;
  last: number;
}

function unitAt({ analysis }: Context, at: number): { name: string; last: number } | 'other' | undefined {
  const mark = markFrom(analysis, 'unit', at);
  if (markFrom(analysis, 'count', at) && !mark) return 'other';
  if (markFrom(analysis, 'timeUnit', at) || markFrom(analysis, 'hardness', at)) return 'other';
  // "50 h 40", "45 t 3": an h with a figure behind is the height of the part, not an hour.
  const next = analysis.tokens[at + 1];
  const isOwned = next?.kind === 'number' || /^[=:]$/.test(next?.folded ?? '');
  if (!mark || (isOwned && /^(?:hour|t)$/.test(mark.meaning))) return undefined;
  if (analysis.tokens[at]?.folded === 'in' && !analysis.tokens[at - 1]?.inch) return undefined;
  return /^(?:mm|cm|m|inch)$/.test(mark.meaning) ? { name: mark.meaning, last: mark.last } : 'other';
}

// Up to six tokens back over small words; a comma or another figure ends the search.
function labelBefore({ analysis }: Context, at: number): Label | undefined {
  let back = at - 1;
  for (let steps = 0; steps < 6 && back >= 0; steps += 1) {
    const mark = markUpTo(analysis, 'axis', back);
    if (mark && !isOwnedBefore(analysis, mark.first, at)) return withQualifier(analysis, mark);
    const filler = markUpTo(analysis, 'filler', back);
    if (filler) {
      back = filler.first - 1;
      continue;
    }
    if (analysis.tokens[back]?.folded === 'mm' && steps === 0) back -= 1;
    else return undefined;
  }
  return undefined;
}

// "20 mm ID 3 mm CS": a word behind a figure with its unit is that one's, when this figure has a word behind it as well.
function isOwnedBefore(analysis: Context['analysis'], first: number, at: number): boolean {
  const unit = markUpTo(analysis, 'unit', first - 1);
  // "150 außen 140 innen 3 dick"
  if (
    analysis.tokens[first - 1]?.kind === 'number' &&
    hasAxisBehind(analysis, at) &&
    !hasLabel(analysis, first - 2)
  )
    return true;
  if (!unit || !/^(?:mm|cm|m|inch)$/.test(unit.meaning) || !hasAxisBehind(analysis, at)) return false;
  return analysis.tokens[unit.first - 1]?.kind === 'number' && !hasLabel(analysis, unit.first - 2);
}

function hasAxisBehind(analysis: Context['analysis'], at: number): boolean {
  const unit = markFrom(analysis, 'unit', at + 1);
  const next = (unit?.last ?? at) + 1;
  return (
    markFrom(analysis, 'axis', next) !== undefined && !/^[,;]$/.test(analysis.tokens[next]?.folded ?? '')
  );
}

function hasLabel(analysis: Context['analysis'], at: number): boolean {
  for (let back = at; back >= Math.max(0, at - 2); back -= 1)
    if (markUpTo(analysis, 'axis', back)) return true;
  return false;
}

// "spessore vetro 6", "Loch im Blech 12": two words, of which the first or the more exact one names the axis.
function withQualifier(
  analysis: Context['analysis'],
  mark: { meaning: string; first: number; last: number },
): Label {
  let back = mark.first - 1;
  if (markUpTo(analysis, 'filler', back)) back -= 1;
  const before = markUpTo(analysis, 'axis', back);
  const wins =
    before &&
    ((before.meaning === 'hole' && mark.meaning === 'panel') ||
      (before.meaning === 'panel' && mark.meaning === 'thickness') ||
      (before.meaning === 'cs' && mark.meaning === 'diameter') ||
      (/^(?:id|od|hole|shaft|housing)$/.test(before.meaning) && mark.meaning === 'diameter'));
  return wins
    ? { axis: before.meaning, first: before.first, last: mark.last }
    : { axis: mark.meaning, first: mark.first, last: mark.last };
}

function labelBehind({ analysis }: Context, last: number): Label | undefined {
  let next = last + 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const mark = markFrom(analysis, 'axis', next);
    // "20 mm x ...", "20 mm, spessore 3": a word with its own figure behind it belongs there.
    if (mark)
      return ownsNext(analysis, mark.last)
        ? undefined
        : { axis: mark.meaning, first: mark.first, last: mark.last };
    const token = analysis.tokens[next];
    if (!/^(?:di|of|in|de|du|d|von|im|nominal|nominale|nom|-|\(|')$/.test(token?.folded ?? ''))
      return undefined;
    next += 1;
  }
  return undefined;
}

// A gasket is as thick as the sheet that it is cut from.
const onlyAxis: Readonly<Record<string, readonly [axis: string, of: string]>> = {
  cord: ['diameter', 'cord'],
  sheet: ['thickness', 'sheet'],
  'flat-gasket': ['thickness', 'sheet'],
};

// "Rundschnur 5 mm", "6 mm silicone sheet": goods that one figure describes.
function ofProduct(context: Context, at: number, last: number): Label | undefined {
  const { analysis } = context;
  const [axis, goods] = onlyAxis[valuesOf(context, 'product')[0] ?? ''] ?? [];
  if (axis === undefined || goods === undefined) return undefined;
  if (goods === 'sheet' && isAlone(context, at, last)) return { axis, first: at, last };
  const isBeside = [at - 1, at - 2, at - 3, last + 1, last + 2].some(
    (place) =>
      analysis
        .termsAt(place)
        .some(({ vocabulary, ids }) => vocabulary === 'product' && ids.includes(goods)) &&
      analysis.tokens
        .slice(Math.min(place, last) + 1, Math.max(place, at))
        .every(({ kind, folded }) => kind === 'word' || folded === '-' || folded === ':'),
  );
  return isBeside ? { axis, first: at, last } : undefined;
}

// "gasket DN 50, EPDM, 3 mm, 25 pcs": the one length of a flat part.
function isAlone({ analysis }: Context, at: number, last: number): boolean {
  const next = analysis.tokens[last + 1];
  const isEnd = next === undefined || next.kind === 'line' || /^[,.;|]$/.test(next.folded);
  return (
    isEnd &&
    (/^[,;|]$/.test(analysis.tokens[at - 1]?.folded ?? '') ||
      analysis.termsAt(at - 1).some(({ vocabulary }) => vocabulary === 'material'))
  );
}

// "DE 34 DI 28": the Italian capitals, where both stand.
function capitalsBefore({ analysis }: Context, at: number): Label | undefined {
  const { tokens } = analysis;
  const axes: Readonly<Record<string, string>> = { DE: 'od', DI: 'id' };
  const written = tokens[at - 1]?.text ?? '';
  const axis = axes[written];
  if (axis === undefined) return undefined;
  const other = written === 'DE' ? 'DI' : 'DE';
  const hasOther = tokens.slice(Math.max(0, at - 6), at + 6).some(({ text }) => text === other);
  return hasOther ? { axis, first: at - 1, last: at - 1 } : undefined;
}

// "140 innen 3 mm dick": these stand behind their own figure only.
function adjectiveBehind({ analysis }: Context, last: number): Label | undefined {
  const mark = markFrom(analysis, 'axis', last + 1);
  return mark &&
    /^(?:thick|wide|long|tall|deep|dick|breit|lang|hoch|stark)$/.test(
      analysis.tokens[mark.first]?.folded ?? '',
    ) &&
    !ownsNext(analysis, mark.last)
    ? { axis: mark.meaning, first: mark.first, last: mark.last }
    : undefined;
}

function ownsNext(analysis: Context['analysis'], last: number): boolean {
  let next = last + 1;
  while (
    next <= last + 3 &&
    (/^[:=.ø]$/.test(analysis.tokens[next]?.folded ?? '') || markFrom(analysis, 'filler', next))
  )
    next += 1;
  return analysis.tokens[next]?.kind === 'number' && !hasAxisBehind(analysis, next);
}

const looseWords: ReadonlySet<string> = new Set(
  'long alto alta alti altos hoch lang lungo lunga largo larga larghi ancho breit wide high large haut haute sede logement bore housing aufnahme scheibe scheiben bordo panel panels glass vidrio glas vetro vetri verre wall wand parete pared paroi inside outside interior exterior stark dick welle arbre eje shaft albero trou loch foro fori hole bohrung orificio agujero taladro offnung cordon section sezione luce w s t d l h b p cord corda section'.split(
    ' ',
  ),
);

function isLoose({ analysis }: Context, label: Label, at: number): boolean {
  const { tokens } = analysis;
  const word = tokens[label.last]?.folded ?? '';
  if (!looseWords.has(word)) return false;
  // "2 dick", "50 wide": right behind its figure.
  if (label.first === at + 1 && /^(?:thick|wide|deep|dick|breit|hoch)$/.test(word)) return false;
  // Right before the figure, or tied to it by a colon or an equals sign, even a short word names its axis.
  const isTied = label.last === at - 1 || /^[:=.ø]$/.test(tokens[at - 1]?.folded ?? '');
  if (word.length === 1) return !isTied || (tokens[at]?.glued === true && tokens[at - 1]?.kind === 'word');
  return !isTied;
}

function settle(worded: Worded, product: string | undefined, isInsideNamed: boolean): Worded {
  const { axis } = worded;
  if (product === 'lip-seal' && axis === 'id') return { ...worded, axis: 'shaft' };
  if (product === 'lip-seal' && axis === 'od') return { ...worded, axis: 'housing' };
  if (product === 'lip-seal' && (axis === 'height' || axis === 'thickness'))
    return { ...worded, axis: 'width' };
  if (product === 'tube-hose' && axis === 'thickness') return { ...worded, axis: 'wall' };
  if (product !== undefined && rings.has(product) && (axis === 'thickness' || axis === 'width'))
    return { ...worded, axis: 'cs' };
  if (axis === 'cs' && product !== undefined && !rings.has(product))
    return { ...worded, axis: product === 'cord' ? 'diameter' : 'cs' };
  if (axis === 'diameter' && product !== undefined && rings.has(product))
    return { ...worded, axis: isInsideNamed ? 'cs' : 'id' };
  if (axis === 'housing' && product !== 'lip-seal' && product !== undefined)
    return { ...worded, axis: 'hole' };
  if (axis === 'panel' && product !== undefined && !gripping.has(product)) return { ...worded, axis: '' };
  return worded;
}

// Two bare diameters of a ring-shaped part: the larger is the outside one.
function withTwoDiameters(worded: readonly Worded[], product: string | undefined): readonly Worded[] {
  const bare = worded.filter(({ axis }) => axis === 'diameter');
  const [first, second] = bare;
  if (!first || !second || product === undefined || !ringShaped.has(product)) return worded;
  const larger = first.value >= second.value ? first : second;
  return worded.map((each) =>
    each === larger
      ? { ...each, axis: 'od' }
      : each === first || each === second
        ? { ...each, axis: 'id' }
        : each,
  );
}

function toValue({ analysis }: Context, worded: Worded, product: string | undefined): ReadValue | undefined {
  const { axis, value, unit, factor, inMetres, at } = worded;
  if (axis === 'length' && inMetres && product !== undefined && soldByMetre.has(product))
    return stated(analysis, 'coilM', value, [at, at]);
  if (inMetres && axis === 'height') return undefined;
  const key = keyOf(axis, unit);
  if (!key) return undefined;
  return stated(analysis, key, value * factor, [at, at]);
}
