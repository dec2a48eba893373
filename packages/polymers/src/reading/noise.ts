import type { Analysis } from './analysis.ts';
import type { Context, Finding } from './stage.ts';
import type { Token } from './token.ts';
import { hasMark } from './analysis.ts';

// Figures that say nothing about the part: telephones, tax numbers, addresses, references, prices, hours of the day.

const priceSigns: ReadonlySet<string> = new Set([
  '€',
  '$',
  '£',
  'eur',
  'euro',
  'euros',
  'usd',
  'gbp',
  'chf',
  'franken',
]);
const counting: ReadonlySet<string> = new Set([
  'n',
  'nr',
  'no',
  'num',
  'numero',
  'number',
  'nummer',
  '°',
  '.',
  ':',
  '#',
  '-',
  'id',
]);

/** Claims the figures that are no figures of the enquiry. */
export function findNoise(context: Context): Finding {
  const { analysis } = context;
  const { tokens } = analysis;
  const claims: (readonly [number, number])[] = [];
  for (const { meaning, first, last } of analysis.marks('noise')) {
    const end =
      meaning === 'contact'
        ? contactEnd(tokens, last)
        : meaning === 'reference'
          ? referenceEnd(analysis, first, last)
          : headerEnd(tokens, first, last);
    if (end !== undefined) claims.push([meaning === 'header' ? first : last + 1, end]);
  }
  tokens.forEach((token, at) => {
    const end = looseEnd(tokens, token, at);
    if (end !== undefined) claims.push([at, end]);
  });
  return { claims };
}

// "Tel. +39 030 123456": figures and their signs up to the next word.
function contactEnd(tokens: readonly Token[], last: number): number | undefined {
  let end = last;
  let digits = 0;
  for (let at = last + 1; at < Math.min(tokens.length, last + 16); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'line') break;
    if (token.kind === 'word' && (digits > 0 ? !token.glued : token.text.length > 4)) break;
    if (/^[,|;]$/.test(token.folded) && digits > 0) break;
    if (token.kind === 'number') digits += token.text.length;
    end = at;
  }
  return digits >= 5 ? end : undefined;
}

// "RdO 2026/118", "Zeichnung Nr. 4711-B": a run without blanks that has a figure and is not counted in pieces.
function referenceEnd(analysis: Analysis, first: number, last: number): number | undefined {
  const { tokens } = analysis;
  if (tokens[first]?.glued && tokens[first - 1]?.kind === 'word') return undefined;
  let at = last + 1;
  let isCounted = /^(?:nr|no|n|nummer|number)$/.test(tokens[last]?.folded ?? '');
  while (at <= last + 3 && counting.has(tokens[at]?.folded ?? '')) {
    isCounted ||= tokens[at]?.folded !== '.' && tokens[at]?.folded !== '-';
    at += 1;
  }
  const start = at;
  let hasDigit = false;
  while (at < tokens.length && (at === start || tokens[at]?.glued) && at < start + 12) {
    const token = tokens[at];
    if (!token || token.kind === 'line' || /^[,;:()]$/.test(token.folded)) break;
    if (token.folded === '.' && !tokens[at + 1]?.glued) break;
    hasDigit ||= token.kind === 'number';
    at += 1;
  }
  if (!hasDigit || at === start) return undefined;
  if (tokens[start]?.kind === 'word' && (tokens[start]?.text.length ?? 9) > 5) return undefined;
  const isPlain = at === start + 1 && (tokens[start]?.text.length ?? 0) < 4;
  if (isPlain && !isCounted) return undefined;
  return hasMark(analysis, 'count', [at, at]) || hasMark(analysis, 'unit', [at, at]) ? undefined : at - 1;
}

// "Gesendet: Montag, 12. Januar 2026 14:30" at the start of a line.
function headerEnd(tokens: readonly Token[], first: number, last: number): number | undefined {
  if (tokens[last + 1]?.folded !== ':') return undefined;
  const before = tokens[first - 1];
  if (before && before.kind !== 'line' && before.folded !== '>') return undefined;
  let at = last + 1;
  let hasHour = false;
  while (at + 1 < tokens.length && tokens[at + 1]?.kind !== 'line' && at < last + 40) {
    at += 1;
    hasHour ||= tokens[at]?.folded === ':' || tokens[at]?.folded === '@';
  }
  return hasHour ? at : undefined;
}

function looseEnd(tokens: readonly Token[], token: Token, at: number): number | undefined {
  const next = tokens[at + 1];
  if (token.kind === 'number' && priceSigns.has(next?.folded ?? '')) return at + 1;
  if (priceSigns.has(token.folded) && next?.kind === 'number') return at + 1;
  if (token.folded === '+' && next?.kind === 'number' && next.glued) return phoneEnd(tokens, at);
  if (
    token.kind === 'number' &&
    next?.folded === ':' &&
    next.glued &&
    /^\d\d$/.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 2]?.glued
  )
    return at + 2;
  if (token.kind === 'number' && next?.folded === '%') return at + 1;
  if (token.folded === '@' || token.folded === 'www' || token.folded === 'http' || token.folded === 'https')
    return runEnd(tokens, at);
  return undefined;
}

// "+39 030 123456" is a telephone, "+80 °C" is none: nine digits at least.
function phoneEnd(tokens: readonly Token[], at: number): number | undefined {
  let digits = 0;
  let end = at;
  for (let next = at + 1; next < Math.min(tokens.length, at + 14); next += 1) {
    const token = tokens[next];
    if (!token || !(token.kind === 'number' || /^[()/.-]$/.test(token.folded))) break;
    if (token.kind === 'number') digits += token.text.replaceAll(/\D/g, '').length;
    end = next;
  }
  return digits >= 9 ? end : undefined;
}

function runEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < at + 30 && tokens[end + 1]?.glued) end += 1;
  return end;
}
