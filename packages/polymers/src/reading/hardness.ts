import { hasMark, markFrom, markUpTo, spanOf } from './analysis.ts';
import { freeNumber } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue, Span } from './value.ts';

type Scale = 'Shore A' | 'Shore D' | 'IRHD';

interface Read {
  value: number;
  upper?: number | undefined;
  tol?: { value: number; span: Span } | undefined;
  scale?: { name: Scale; span: Span } | undefined;
  span: Span;
  claims: (readonly [number, number])[];
}

const scaleNames: Readonly<Record<string, Scale>> = { shoreA: 'Shore A', shoreD: 'Shore D', irhd: 'IRHD' };

/**
 * The hardness with its tolerance and scale: before or behind the word Shore, behind the word hardness, or right behind
 * the rubber ("NBR 70"). Without a scale it is Shore A, derived; the tolerance stays empty unless it is written.
 */
export function readHardness(context: Context): Finding {
  const { tokens } = context.analysis;
  for (const readAt of [besideScale, behindLabel, behindMaterial, withLetter]) {
    for (let at = 0; at < tokens.length; at += 1) {
      const read = readAt(context, at);
      if (read) return { values: toValues(context, read), claims: allClaims(context, read) };
    }
  }
  return {};
}

// "70 Shore A", "70±5 Sh.A", "Shore A 70", "60-70 Shore", "60 durometer", "IRHD 60"
function besideScale(context: Context, at: number): Read | undefined {
  const { analysis } = context;
  const mark = markFrom(analysis, 'hardness', at);
  if (!mark || mark.meaning === 'label' || context.isOutside(at)) return undefined;
  const scaleSpan = spanOf(analysis, mark.first, mark.last);
  const name = scaleNames[mark.meaning] ?? letterBehind(context, mark.last);
  const scale = name ? { name, span: scaleSpan } : undefined;
  const claim: readonly [number, number] = [mark.first, mark.last];
  const before = figureUpTo(context, mark.first - 1);
  if (before) {
    const tol = before.tol ?? toleranceFrom(context, mark.last + 1);
    return { ...before, tol, scale, claims: [...before.claims, claim] };
  }
  let next = mark.last + 1;
  while (
    next <= mark.last + 3 &&
    /^[:=.°)-]$|^(?:di|von|de|a|approx|ca|d)$/.test(analysis.tokens[next]?.folded ?? '')
  ) {
    next += 1;
  }
  const after = figureFrom(context, next);
  return after && { ...after, scale: scaleBehind(context, after) ?? scale, claims: [...after.claims, claim] };
}

// "Hardness: 70", "durezza 70 ± 5"
function behindLabel(context: Context, at: number): Read | undefined {
  const { analysis } = context;
  const mark = markFrom(analysis, 'hardness', at);
  if (mark?.meaning !== 'label' || context.isOutside(at)) return undefined;
  for (let next = mark.last + 1; next <= mark.last + 4; next += 1) {
    const token = analysis.tokens[next];
    if (!token || token.kind === 'line' || /^[;)]$/.test(token.folded)) return undefined;
    const read = figureFrom(context, next);
    if (read) return { ...read, scale: scaleBehind(context, read) };
  }
  return undefined;
}

// "NBR 70", "NBR70", "FPM-80", "EPDM 70°", "EPDM (70)"
function behindMaterial(context: Context, at: number): Read | undefined {
  const { analysis } = context;
  const { tokens } = analysis;
  const token = tokens[at];
  if (token?.kind !== 'number' || context.isOutside(at)) return undefined;
  const before = tokens[at - 1];
  const gap =
    before?.folded === '-' || before?.folded === '(' || before?.folded === ',' || before?.folded === '/'
      ? 2
      : 1;
  const owner = tokens[at - gap];
  if (
    owner?.kind !== 'word' ||
    !analysis.termsAt(at - gap).some((term) => term.vocabulary === 'material' && term.last === at - gap)
  )
    return undefined;
  const read = figureFrom(context, at);
  if (!read || (read.value % 5 !== 0 && read.tol === undefined) || read.value < 20 || read.value > 95)
    return undefined;
  const last = read.claims.at(-1)?.[1] ?? at;
  const follows = tokens[last + 1];
  if (
    hasMark(analysis, 'count', [last + 1, last + 1]) ||
    /^(?:x|mm|cm|m|kg|g|bar|gf|md)$/.test(follows?.folded ?? '') ||
    follows?.folded === '%'
  )
    return undefined;
  // A comma and a figure may as well begin the next thing: "EPDM, 70 joints".
  if (before?.folded === ',' && follows && !/^[,.;|°±+]$/.test(follows.folded) && follows.kind !== 'line')
    return undefined;
  if (
    follows?.kind === 'word' &&
    before?.folded !== '-' &&
    !follows.glued &&
    analysis.termsAt(last + 1).some(({ vocabulary }) => vocabulary === 'product')
  )
    return undefined;
  return read;
}

// "90A", "55D": the scale glued to the figure, where nothing goes on behind it.
function withLetter(context: Context, at: number): Read | undefined {
  const { analysis } = context;
  const letter = analysis.tokens[at + 1];
  const before = analysis.tokens[at - 1];
  if (
    !letter?.glued ||
    !/^[AD]$/.test(letter.text) ||
    (analysis.tokens[at + 2]?.glued === true && analysis.tokens[at + 2]?.kind !== 'sign')
  )
    return undefined;
  if (
    context.isOutside(at) ||
    (analysis.tokens[at]?.glued && before?.kind !== 'sign') ||
    before?.folded === '-'
  )
    return undefined;
  const read = figureFrom(context, at);
  if (!read || read.value < 20) return undefined;
  return {
    ...read,
    scale: { name: letter.text === 'D' ? 'Shore D' : 'Shore A', span: spanOf(analysis, at + 1, at + 1) },
    claims: [[at, at + 1]],
  };
}

// The figure that ends at a token: "70", "70±5", "60-70", "70 +/- 5", "70°"
function figureUpTo(context: Context, end: number): Read | undefined {
  const { tokens } = context.analysis;
  let at = end;
  while (at >= end - 2 && /^[°().:-]$/.test(tokens[at]?.folded ?? '')) at -= 1;
  for (const start of [at - 4, at - 3, at - 2, at]) {
    const read = figureFrom(context, start);
    if (read && (read.claims.at(-1)?.[1] ?? -1) >= at) return read;
  }
  return undefined;
}

function figureFrom(context: Context, at: number): Read | undefined {
  const { analysis } = context;
  const number = freeNumber(context, at);
  if (!number || number.inch || number.value < 5 || number.value > 100 || !Number.isInteger(number.value))
    return undefined;
  let last = at;
  const degree = analysis.tokens[at + 1]?.folded === '°' ? 1 : 0;
  const tol = toleranceFrom(context, at + 1 + degree);
  const upper = tol ? undefined : upperAt(context, at + 1 + degree);
  last = tol?.last ?? (upper === undefined ? at + degree : at + degree + 2);
  return {
    value: number.value,
    upper,
    tol,
    span: spanOf(analysis, at, upper === undefined ? at : last),
    claims: [[at, last]],
  };
}

function upperAt(context: Context, at: number): number | undefined {
  const sign = context.analysis.tokens[at]?.folded ?? '';
  if (!/^[-/…]$|^(?:to|bis|a|à)$/.test(sign)) return undefined;
  const number = freeNumber(context, at + 1);
  return number && number.value <= 100 && number.value > 5 ? number.value : undefined;
}

// "±5", "+/- 5", "+-5", "(±5)"
function toleranceFrom(
  context: Context,
  at: number,
): { value: number; span: Span; last: number } | undefined {
  const { tokens } = context.analysis;
  let next = at;
  while (
    next <= at + 2 &&
    /^[(,.]$|^(?:tol|toll|tolleranza|tolerance|toleranz|tolerancia)$/.test(tokens[next]?.folded ?? '')
  )
    next += 1;
  const start = next;
  if (tokens[next]?.folded === '±') next += 1;
  else if (tokens[next]?.folded === '+' && /^[/-]$/.test(tokens[next + 1]?.folded ?? ''))
    next += tokens[next + 1]?.folded === '/' ? 3 : 2;
  else return undefined;
  const number = freeNumber(context, next);
  if (!number || number.value > 20 || hasMark(context.analysis, 'unit', [next + 1, next + 1], 'mm'))
    return undefined;
  const last = tokens[start - 1]?.folded === '(' && tokens[next + 1]?.folded === ')' ? next + 1 : next;
  return { value: number.value, span: spanOf(context.analysis, start, next), last };
}

function scaleBehind(context: Context, read: Read): Read['scale'] {
  const { analysis } = context;
  const last = read.claims.at(-1)?.[1] ?? 0;
  for (let at = last + 1; at <= last + 2; at += 1) {
    const mark = markFrom(analysis, 'hardness', at);
    const name = mark && (scaleNames[mark.meaning] ?? letterBehind(context, mark.last));
    if (mark && name) return { name, span: spanOf(analysis, mark.first, mark.last) };
    // "hardness 70 A": the letter alone, in capitals.
    const token = analysis.tokens[at];
    if (at === last + 1 && /^[AD]$/.test(token?.text ?? '') && !analysis.tokens[at + 1]?.glued)
      return { name: token?.text === 'D' ? 'Shore D' : 'Shore A', span: spanOf(analysis, at, at) };
  }
  return undefined;
}

// "Sh A", "shore-A", "Shore (A)", "Shore: A"
function letterBehind(context: Context, last: number): Scale | undefined {
  const { tokens } = context.analysis;
  const gap = /^[-(.:°]$/.test(tokens[last + 1]?.folded ?? '') ? 2 : 1;
  const letter = tokens[last + gap];
  if (tokens[last + gap + 1]?.glued && tokens[last + gap + 1]?.kind !== 'sign') return undefined;
  if (letter?.text === 'A' || (letter?.text === 'a' && gap === 2)) return 'Shore A';
  return letter?.text === 'D' ? 'Shore D' : undefined;
}

function allClaims(context: Context, read: Read): (readonly [number, number])[] {
  const claims = [...read.claims];
  const tolerance = read.tol
    ? context.analysis.tokens.findIndex((token) => token.from === read.tol?.span.from)
    : -1;
  if (tolerance >= 0) claims.push([tolerance, tolerance + 1]);
  const label = markUpTo(context.analysis, 'hardness', (read.claims[0]?.[0] ?? 0) - 1);
  if (label) claims.push([label.first, label.last]);
  return claims;
}

function toValues(_context: Context, { value, upper, tol, scale, span }: Read): ReadValue[] {
  const stated = { field: 'hardness' as const, origin: 'stated' as const };
  const middle = upper === undefined ? value : (value + upper) / 2;
  const values: ReadValue[] =
    upper === undefined
      ? [{ ...stated, key: 'value', value, spans: [span] }]
      : [
          {
            field: 'hardness',
            key: 'value',
            value: middle,
            origin: 'derived',
            spans: [span],
            rule: 'middle-of-range',
          },
          {
            field: 'hardness',
            key: 'tol',
            value: Math.abs(upper - value) / 2,
            origin: 'derived',
            spans: [span],
            rule: 'middle-of-range',
          },
        ];
  if (tol && upper === undefined) values.push({ ...stated, key: 'tol', value: tol.value, spans: [tol.span] });
  values.push(
    scale
      ? { ...stated, key: 'scale', value: scale.name, spans: [scale.span] }
      : {
          field: 'hardness',
          key: 'scale',
          value: 'Shore A',
          origin: 'derived',
          spans: [span],
          rule: 'shore-a-unless-written',
        },
  );
  return values;
}
