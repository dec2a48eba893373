import { markFrom } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { isProduct } from './product.ts';
import { isSentenceEnd } from './stage.ts';
import { findTable } from './table.ts';

/** What of the text speaks of the part: the tokens outside are of further parts, or of an older mail below. */
export interface FirstPart {
  outside: ReadonlySet<number>;
  hasSeveral: boolean;
}

interface Anchor {
  at: number;
  kind: 'amount' | 'size' | 'product';
  id: string;
}

/**
 * Where a mail asks for several parts, finds what belongs to the second and the later ones, so that the fields hold the
 * first. Items are told by their marks (1), a), bullets, lines) or by amounts and sizes that come in turns; what follows
 * after the last item is common to all.
 */
export function findFirstPart(analysis: Analysis): FirstPart {
  const outside = new Set<number>();
  maskQuotation(analysis, outside);
  const { rows } = findTable(analysis);
  const items = rows.length > 1 ? rows.slice(1) : (laterItems(analysis) ?? laterPairs(analysis));
  const others = items.length > 0 ? items : laterNames(analysis);
  const later = others.length > 0 ? others : laterSizes(analysis);
  for (const [first, last] of later) for (let at = first; at <= last; at += 1) outside.add(at);
  // The "1" of "1)" counts the parts, not their pieces.
  analysis.tokens.forEach((token, at) => {
    if (token.kind === 'number' && analysis.tokens[at + 1]?.folded === ')' && isItemMark(analysis, at))
      outside.add(at);
  });
  return { outside, hasSeveral: later.length > 0 };
}

// Lines of an older mail (">") count only while the new text says nothing of a part.
function maskQuotation({ tokens, terms }: Analysis, outside: Set<number>): void {
  const quoted = new Set<number>();
  let isQuoted = false;
  tokens.forEach((token, at) => {
    const isLineStart = at === 0 || tokens[at - 1]?.kind === 'line';
    if (isLineStart) isQuoted = token.folded === '>';
    if (isQuoted) quoted.add(at);
  });
  const hasOwn = terms.some(({ vocabulary, first }) => vocabulary === 'product' && !quoted.has(first));
  if (hasOwn) for (const at of quoted) outside.add(at);
}

// Marked items of which two at least have an amount, a size or a product of their own.
function laterItems(analysis: Analysis): (readonly [number, number])[] | undefined {
  const items = itemsIn(analysis);
  const parts = items.filter((item) => isPart(analysis, item));
  const [first] = parts;
  if (parts.length < 2 || !first) return undefined;
  return items.filter(([from]) => from > first[0]);
}

function itemsIn(analysis: Analysis): (readonly [number, number])[] {
  const { tokens } = analysis;
  const starts = tokens.flatMap((_, at) => (isItemMark(analysis, at) ? [at] : []));
  return starts.map((start, index) => {
    const limit = starts[index + 1] ?? tokens.length;
    let end = start;
    // An item reaches to the end of its line, or of its sentence when several stand on one line.
    const isInline = index > 0 && index === starts.length - 1 && tokens[start - 1]?.kind !== 'line';
    const isEnd = isInline ? isSentenceEnd : isLineEnd;
    while (end + 1 < limit && !isEnd(tokens, end + 1)) end += 1;
    return [start, end] as const;
  });
}

function isLineEnd(tokens: Analysis['tokens'], at: number): boolean {
  return tokens[at]?.kind === 'line';
}

function isItemMark({ tokens }: Analysis, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  const isLineStart = at === 0 || tokens[at - 1]?.kind === 'line';
  if (!token) return false;
  if (isLineStart && /^[-•·x▪●–>]$/.test(token.folded) && next?.kind !== 'line') return true;
  const isNumbered = isLineStart && token.kind === 'number' && token.text.length <= 3;
  // "1) ", "2. ", and the first cell of a table: "10 | O-Ring".
  if (isNumbered && next?.folded === '|') return true;
  if (isNumbered && next?.glued && /^[)./]$/.test(next.folded) && !tokens[at + 2]?.glued) return true;
  const numberAt = next?.folded === '.' ? at + 2 : at + 1;
  if (
    tokens[numberAt]?.kind === 'number' &&
    /^(?:pos|position|posizione|item|articolo|artikel|poste|posicion|teil)$/.test(token.folded)
  )
    return tokens[numberAt]?.text.length === 1 || isLineStart;
  // "1) … 2) …" and "a) … b) …" on one line.
  if (next?.folded !== ')' || !next.glued || token.glued || tokens[at - 1]?.folded === '(') return false;
  return (token.kind === 'number' && token.text.length === 1) || /^[a-d]$/.test(token.text);
}

// Two of: an amount, a size, a product. One alone is a line of a specification.
function isPart(analysis: Analysis, [first, last]: readonly [number, number]): boolean {
  const kinds = new Set(anchorsIn(analysis, first, last).map(({ kind }) => kind));
  return kinds.size >= 2;
}

function anchorsIn(analysis: Analysis, first: number, last: number): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = first; at <= last; at += 1) {
    const token = analysis.tokens[at];
    if (token?.kind === 'number' && isAmount(analysis, at))
      anchors.push({ at, kind: 'amount', id: token.text });
    if (
      token?.kind === 'number' &&
      analysis.tokens[at + 1]?.folded === 'x' &&
      analysis.tokens[at + 2]?.kind === 'number' &&
      analysis.tokens[at - 1]?.folded !== 'x' &&
      !(token.glued && analysis.tokens[at - 1]?.text === 'M')
    )
      anchors.push({ at, kind: 'size', id: token.text });
    if (token?.folded === 'ø' && isOfProduct(analysis, at))
      anchors.push({ at, kind: 'size', id: `ø${analysis.tokens[at + 1]?.text}` });
    const product = productFrom(analysis, at);
    if (product !== undefined) anchors.push({ at, kind: 'product', id: product });
  }
  return anchors;
}

// "cordón Ø 8": the diameter right behind the name of the part.
function isOfProduct(analysis: Analysis, at: number): boolean {
  return (
    analysis.tokens[at + 1]?.kind === 'number' &&
    [at - 1, at - 2, at - 3].some((place) => productFromEnd(analysis, place))
  );
}

function productFromEnd(analysis: Analysis, at: number): boolean {
  return analysis.termsAt(at).some(({ vocabulary, last }) => vocabulary === 'product' && last === at);
}

function isAmount(analysis: Analysis, at: number): boolean {
  if (markFrom(analysis, 'count', at + 1) || isCountBefore(analysis, at)) return true;
  if (analysis.tokens[at + 1]?.folded === 'x' && productFrom(analysis, at + 2) !== undefined) return true;
  if (markFrom(analysis, 'unit', at + 1)?.meaning === 'm') return true;
  if (
    markFrom(analysis, 'unit', at + 1) ||
    markFrom(analysis, 'hardness', at + 1) ||
    markFrom(analysis, 'timeUnit', at + 1)
  )
    return false;
  // "2-210 O-ring": the dash number is a size.
  if (analysis.tokens[at]?.glued && analysis.tokens[at - 1]?.folded === '-') return false;
  return productFrom(analysis, at + 1) !== undefined && Number.isInteger(analysis.tokens[at]?.value);
}

// "pz 150", "Qty 40"
function isCountBefore(analysis: Analysis, at: number): boolean {
  const before =
    analysis.tokens[at - 1]?.folded === ':' || analysis.tokens[at - 1]?.folded === '.' ? at - 2 : at - 1;
  return /^(?:pz|pcs|stk|qty|qta|qte|uds|menge|cant|pezzi)$/.test(analysis.tokens[before]?.folded ?? '');
}

function productFrom(analysis: Analysis, at: number): string | undefined {
  const term = analysis.termsAt(at).find(({ vocabulary, first }) => vocabulary === 'product' && first === at);
  if (!term || term.ids.includes('moulded-part') || !isProduct(analysis, term)) return undefined;
  // "anelli di tenuta V-ring": two names of one part.
  const isApposed = analysis
    .termsAt(term.last + 1)
    .some(
      ({ vocabulary, ids }) =>
        vocabulary === 'product' && /^[ovx]-ring$/.test(ids[0] ?? '') && ids.length === 1,
    );
  if (isApposed) return undefined;
  return term.ids.length === 1 ? term.ids[0] : `any of ${term.ids.join(' ')}`;
}

// "500 o-ring 20x3 e 200 paraolio 25x40x7": amounts that each have a size or a product of their own, in turns.
function laterPairs(analysis: Analysis): (readonly [number, number])[] {
  const anchors = anchorsIn(analysis, 0, analysis.tokens.length - 1);
  const amounts = anchors.filter(({ kind }) => kind === 'amount');
  const sizes = distinct(anchors.filter(({ kind }) => kind === 'size'));
  const named = distinct(anchors.filter(({ kind, id }) => kind === 'product' && !id.startsWith('any')));
  const [firstAmount, secondAmount] = amounts;
  if (!firstAmount || !secondAmount) return [];
  const owners = sizes.length >= 2 ? sizes : named.length >= 2 ? named : [];
  const [firstOwner, secondOwner] = owners;
  if (!firstOwner || !secondOwner) return [];
  // Amount, size, amount, size; or size, amount, size, amount.
  const isInTurns =
    firstAmount.at < firstOwner.at
      ? secondAmount.at > firstOwner.at && secondAmount.at < secondOwner.at + 12
      : secondOwner.at > firstAmount.at && secondAmount.at > firstAmount.at;
  if (!isInTurns) return [];
  const from = Math.min(secondAmount.at, secondOwner.at);
  const last = anchors.at(-1)?.at ?? from;
  let to = last;
  while (to + 1 < analysis.tokens.length && !isSentenceEnd(analysis.tokens, to + 1) && to < last + 30)
    to += 1;
  return [[from, to]];
}

function distinct(anchors: readonly Anchor[]): Anchor[] {
  const seen = new Set<string>();
  return anchors.filter(({ id }) => !seen.has(id) && seen.add(id));
}

// "O-rings and shaft seals in NBR": two names of parts with nothing but an "and" between; the rest is common to both.
function laterNames(analysis: Analysis): (readonly [number, number])[] {
  const named = analysis.terms.filter(
    (term) => term.vocabulary === 'product' && term.ids.length === 1 && isProduct(analysis, term),
  );
  const at = named.findIndex((term, place) => {
    const before = named[place - 1];
    return (
      before !== undefined &&
      before.ids[0] !== term.ids[0] &&
      isJoined(analysis, before.last + 1, term.first - 1) &&
      !isOneThing(before.ids[0], term.ids[0])
    );
  });
  return at < 0 ? [] : named.slice(at).map(({ first, last }) => [first, last] as const);
}

// "O-rings 20x3, 25x3 and 30x3, 100 each": sizes with nothing but a comma or an "and" between.
function laterSizes(analysis: Analysis): (readonly [number, number])[] {
  const { tokens } = analysis;
  const ends: [number, number][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'number' || tokens[at + 1]?.folded !== 'x') continue;
    if (tokens[at]?.glued && tokens[at - 1]?.kind === 'word') continue;
    let last = at;
    while (tokens[last + 1]?.folded === 'x' && tokens[last + 2]?.kind === 'number') last += 2;
    if (last > at) ends.push([at, last]);
    at = last;
  }
  const isNext = ([first]: readonly [number, number], index: number): boolean => {
    const before = ends[index - 1];
    return (
      before !== undefined &&
      isList(analysis, before[1] + 1, first - 1) &&
      isSameForm(analysis, before, ends[index])
    );
  };
  const from = ends.findIndex(isNext);
  if (from < 0) return [];
  let to = from;
  while (ends[to + 1] && isNext(ends[to + 1] ?? [0, 0], to + 1)) to += 1;
  return [[ends[from]?.[0] ?? 0, ends[to]?.[1] ?? 0]];
}

function isList({ tokens }: Analysis, from: number, to: number): boolean {
  return (
    to - from <= 2 &&
    tokens.slice(from, to + 1).every(({ folded }) => /^(?:mm|[,;/+&]|e|and|und|et|y|sowie)$/.test(folded))
  );
}

// Two sizes of one kind have as many figures; and the same size twice is one part.
function isSameForm(
  { tokens }: Analysis,
  a: readonly [number, number],
  b: readonly [number, number] | undefined,
): boolean {
  if (!b || a[1] - a[0] !== b[1] - b[0]) return false;
  return tokens.slice(a[0], a[1] + 1).some(({ text }, index) => text !== tokens[b[0] + index]?.text);
}

const joining =
  /^(?:[,+&/]|e|ed|and|und|et|y|sowie|nonche|plus|ainsi|que|as|well|anche|auch|aussi|tambien|also|des|de|of|the|les|los|las|some|di|dei|delle)$/;

function isJoined({ tokens }: Analysis, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false;
  return (
    tokens.slice(from, to + 1).every(({ folded }) => joining.test(folded)) &&
    tokens.slice(from, to + 1).some(({ folded }) => !/^(?:[,/]|de|di|of|des|the)$/.test(folded))
  );
}

// A sponge is what the other is made of, and a moulded part what it is in general; a kit holds the others.
function isOneThing(...ids: readonly (string | undefined)[]): boolean {
  return ids.some((id) => id === 'sponge-part' || id === 'moulded-part' || id === 'kit');
}
