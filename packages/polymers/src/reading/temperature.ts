import { hasMark, markFrom, markUpTo, spanOf } from './analysis.ts';
import { freeNumber, isSentenceEnd } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue, Span } from './value.ts';

/** One temperature in the text, in °C, with what stands around it. */
interface Reading {
  celsius: number;
  isFahrenheit: boolean;
  hasUnit: boolean;
  first: number;
  last: number;
}

/**
 * Service temperatures: a range, or a single end, which is the upper one unless it is below zero. A short peak beside
 * the continuous limit is flagged and not counted; temperatures of tests and of the cure are left alone.
 */
export function readTemperature(context: Context): Finding {
  const { tokens } = context.analysis;
  const claims: (readonly [number, number])[] = [];
  const ends: Reading[] = [];
  let hasPeak = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const run = runAt(context, at);
    if (!run) continue;
    const last = run.at(-1)?.last ?? at;
    claims.push([run[0]?.first ?? at, last]);
    if (!isOfTest(context, run)) {
      if (isPeak(context, run)) hasPeak = true;
      else ends.push(...run);
    }
    at = last;
  }
  return { values: toValues(context, ends), flags: hasPeak ? ['temperature-peak'] : [], claims };
}

// One figure or the two of a range; at least one of them has a unit or stands behind the word temperature.
function runAt(context: Context, at: number): Reading[] | undefined {
  const first = signedAt(context, at);
  if (!first) return undefined;
  const second = secondAt(context, first);
  const isNamed = isLabelled(context, at) || (second !== undefined && isSignedPair(context, first, second));
  if (second && (first.hasUnit || second.hasUnit || isNamed) && isPlausible(first) && isPlausible(second)) {
    // "-20 to 180 °F": the unit behind counts for both.
    if (second.isFahrenheit && !first.hasUnit)
      return [{ ...first, celsius: toCelsius(first.celsius), isFahrenheit: true }, second];
    return [first, second];
  }
  if (!isPlausible(first) || (!first.hasUnit && !isNamed)) return undefined;
  if (!first.hasUnit && hasOtherUnit(context, first.last + 1)) return undefined;
  return [first];
}

// "-20/+150": both signs written, and too far apart for a tolerance.
function isSignedPair({ analysis }: Context, first: Reading, second: Reading): boolean {
  return (
    analysis.tokens[first.first]?.folded === '-' &&
    analysis.tokens[second.first]?.folded === '+' &&
    first.celsius <= -10 &&
    second.celsius >= 30 &&
    !hasOtherUnit({ analysis }, second.last + 1)
  );
}

const minusWords: ReadonlySet<string> = new Set(['minus', 'meno', 'moins', 'menos']);

function signedAt(context: Context, at: number): Reading | undefined {
  const { tokens } = context.analysis;
  const sign = tokens[at]?.folded;
  const minusWord = sign !== undefined && minusWords.has(sign);
  const isSigned = sign === '-' || sign === '+' || minusWord;
  // A hyphen glued to a word or a figure before it joins, it is no minus.
  if (isSigned && sign === '-' && tokens[at]?.glued && !/^[/(:+,…]$/.test(tokens[at - 1]?.folded ?? ''))
    return undefined;
  const number = freeNumber(context, isSigned ? at + 1 : at);
  if (!number || number.inch || (isSigned && !minusWord && !number.glued && sign === '-')) return undefined;
  const place = isSigned ? at + 1 : at;
  const unit = unitAt(context, place + 1);
  const value = sign === '-' || minusWord ? -number.value : number.value;
  return {
    celsius: unit?.isFahrenheit ? toCelsius(value) : value,
    isFahrenheit: unit?.isFahrenheit ?? false,
    hasUnit: unit !== undefined,
    first: at,
    last: unit?.last ?? place,
  };
}

function unitAt(context: Context, at: number): { last: number; isFahrenheit: boolean } | undefined {
  const { analysis } = context;
  const mark = markFrom(analysis, 'unit', at);
  if (mark?.meaning === 'celsius')
    return isShoreDegree(context, mark.last + 1) ? undefined : { last: mark.last, isFahrenheit: false };
  if (mark?.meaning === 'fahrenheit') return { last: mark.last, isFahrenheit: true };
  const token = analysis.tokens[at];
  // "80 C" and "85C": a capital C alone, and no code goes on behind it.
  if (token?.text === 'C' && !(analysis.tokens[at + 1]?.glued && analysis.tokens[at + 1]?.kind !== 'sign'))
    return { last: at, isFahrenheit: false };
  if (token?.folded === '°' && isLabelled(context, at - 1)) return { last: at, isFahrenheit: false };
  return undefined;
}

function isShoreDegree(context: Context, at: number): boolean {
  return /^(?:sh|sha|shore|irhd)$/.test(context.analysis.tokens[at]?.folded ?? '');
}

// The second end: behind "to", a stroke, dots, or a blank and a sign.
function secondAt(context: Context, first: Reading): Reading | undefined {
  const { analysis } = context;
  const { tokens } = analysis;
  let at = first.last + 1;
  while (tokens[at]?.folded === '.' || tokens[at]?.folded === '°') at += 1;
  const range = markFrom(analysis, 'range', at);
  const next = tokens[at]?.folded;
  if (next === '-' && tokens[at + 1]?.kind === 'number') {
    // "20-80 °C" is a range and "-20 -5" is none.
    return signedAt(context, at + 1);
  }
  if (next === '-' && (tokens[at + 1]?.folded === '+' || tokens[at + 1]?.folded === '-'))
    return signedAt(context, at + 1);
  if (next === '+' || next === '/' || next === '…') return signedAt(context, next === '+' ? at : at + 1);
  if (!range) return undefined;
  let after = range.last + 1;
  // "bis max. 150", "fino a circa 120", "und bis zu"
  while (
    after < range.last + 4 &&
    /^(?:max|maximal|ca|circa|zu|fino|a|hasta|jusqu|au|approx|\.|'|\+\/-)$/.test(tokens[after]?.folded ?? '')
  )
    after += 1;
  return signedAt(context, after);
}

function isLabelled(context: Context, at: number): boolean {
  const { analysis } = context;
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const token = analysis.tokens[back];
    if (!token || token.kind === 'line' || token.kind === 'number' || /^[,;|]$/.test(token.folded))
      return false;
    if (markUpTo(analysis, 'temperature', back)?.meaning === 'label') return true;
  }
  return false;
}

function hasOtherUnit(context: Pick<Context, 'analysis'>, at: number): boolean {
  const { analysis } = context;
  return (
    hasMark(analysis, 'unit', [at, at + 1]) ||
    hasMark(analysis, 'count', [at, at]) ||
    hasMark(analysis, 'hardness', [at, at + 2]) ||
    hasMark(analysis, 'timeUnit', [at, at])
  );
}

function isPlausible({ celsius }: Reading): boolean {
  return celsius >= -273 && celsius <= 450;
}

// "22 h / 100 °C compression set", "post-cure 4 h at 200 °C".
function isOfTest(context: Context, run: readonly Reading[]): boolean {
  const { analysis } = context;
  const first = run[0]?.first ?? 0;
  const last = run.at(-1)?.last ?? first;
  for (let back = first - 1; back >= Math.max(0, first - 7); back -= 1) {
    if (isSentenceEnd(analysis.tokens, back)) break;
    if (markUpTo(analysis, 'test', back)) return true;
    if (
      back >= first - 3 &&
      markUpTo(analysis, 'unit', back)?.meaning === 'hour' &&
      analysis.tokens[back - 1]?.kind === 'number'
    )
      return true;
  }
  const after = analysis.tokens[last + 1];
  if (/^[/x]$/.test(after?.folded ?? '') && hasMark(analysis, 'unit', [last + 3, last + 3], 'hour'))
    return true;
  return hasMark(analysis, 'test', [last + 1, last + 3]);
}

// The word for a peak before the figure, or right behind it in brackets or as "150 °C kurzzeitig".
function isPeak(context: Context, run: readonly Reading[]): boolean {
  const { analysis } = context;
  const first = run[0]?.first ?? 0;
  const last = run.at(-1)?.last ?? first;
  for (let back = first - 1; back >= Math.max(0, first - 7); back -= 1) {
    const token = analysis.tokens[back];
    if (
      !token ||
      isSentenceEnd(analysis.tokens, back) ||
      (token.kind === 'number' &&
        token.value !== undefined &&
        markFrom(analysis, 'unit', back + 1)?.meaning === 'celsius')
    )
      break;
    if (markUpTo(analysis, 'flag', back)?.meaning === 'temperature-peak') return true;
  }
  for (let next = last + 1; next <= last + 3; next += 1) {
    const token = analysis.tokens[next];
    if (
      !token ||
      isSentenceEnd(analysis.tokens, next) ||
      /^[,;|/]$/.test(token.folded) ||
      /^(?:und|and|e|et|y|con|mit|with|avec)$/.test(token.folded)
    )
      break;
    const mark = markFrom(analysis, 'flag', next);
    // "picchi 150 °C": the next temperature owns the word, not this one.
    if (mark?.meaning === 'temperature-peak') return !isFollowedByTemperature(context, mark.last + 1);
  }
  return false;
}

function isFollowedByTemperature(context: Context, from: number): boolean {
  for (let at = from; at <= from + 4; at += 1) {
    const reading = signedAt(context, at);
    if (reading?.hasUnit) return true;
    if (isSentenceEnd(context.analysis.tokens, at)) return false;
  }
  return false;
}

// Lowest and highest of what is stated; a lone figure is the upper end, a negative one the lower.
function toValues(context: Context, ends: readonly Reading[]): ReadValue[] {
  const ordered = ends.toSorted((a, b) => a.celsius - b.celsius);
  const low = ordered[0];
  const high = ordered.at(-1);
  if (!low || !high) return [];
  if (low.celsius === high.celsius) return [toValue(context, low, isLowEnd(context, low) ? 'minC' : 'maxC')];
  // Two positive figures far from each other in the text need not be a range: the first continuous one counts.
  if (low.celsius > 0 && !isRange(context, ends)) {
    const first = ends[0] ?? low;
    return [toValue(context, first, isLowEnd(context, first) ? 'minC' : 'maxC')];
  }
  return [
    toValue(context, low, 'minC'),
    ...(high.celsius > 0 || isRange(context, ends) ? [toValue(context, high, 'maxC')] : []),
  ];
}

function isRange(context: Context, ends: readonly Reading[]): boolean {
  const [first, second] = ends;
  if (!first || !second) return false;
  return (
    second.first - first.last <= 4 &&
    !context.analysis.tokens
      .slice(first.last + 1, second.first)
      .some(({ folded }) => folded === ',' || folded === ';')
  );
}

function isLowEnd(context: Context, { celsius, first }: Reading): boolean {
  if (celsius < 0) return true;
  const mark = markUpTo(context.analysis, 'temperature', first - 1);
  return mark?.meaning === 'downTo';
}

function toValue(context: Context, reading: Reading, key: 'minC' | 'maxC'): ReadValue {
  const span: Span = spanOf(context.analysis, reading.first, reading.last);
  const value = Math.round(reading.celsius * 10) / 10;
  // Another unit is still what the text says.
  return { field: 'temperature', key, value, origin: 'stated', spans: [span] };
}

function toCelsius(fahrenheit: number): number {
  return ((fahrenheit - 32) * 5) / 9;
}
