import { findAs568 } from '../as568.ts';
import type { As568Size } from '../as568.ts';
import { spanOf } from './analysis.ts';
import { derived, stated } from './dimension.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue } from './value.ts';

interface Dash {
  size: As568Size;
  number: number;
  first: number;
  last: number;
}

/**
 * Dash numbers of AS568 with their mark: `AS568-214`, `2-214`, `-214`, `dash 214`. The short marks count only where the
 * text speaks of O-rings. The size comes from the table; the standard is named by its number.
 */
export function readDash(context: Context): Finding {
  const { analysis } = context;
  const found: Dash[] = [];
  const claims: (readonly [number, number])[] = [];
  const { hasRing } = analysis;
  let standard: readonly [number, number] | undefined;
  analysis.tokens.forEach((_, at) => {
    if (context.isOutside(at)) return;
    const name = nameAt(context, at);
    if (name !== undefined) {
      standard ??= [at, name];
      claims.push([at, name]);
    }
    const dash = dashAt(context, at, name ?? (hasRing ? 'by-mark' : undefined));
    if (dash) {
      found.push(dash);
      claims.push([dash.first, dash.last]);
    }
  });
  const first = found[0];
  const values = first ? ofDash(context, first) : [];
  const named = standard ?? (first && ([first.first, first.last] as const));
  if (named) {
    const spans = [spanOf(analysis, ...named)];
    const value = { field: 'standards' as const, value: 'AS568', spans };
    values.push(
      standard ? { ...value, origin: 'stated' } : { ...value, origin: 'derived', rule: 'dash-number' },
    );
  }
  const isOther = found.some(({ size }) => size.dash !== first?.size.dash);
  return { values, claims, flags: isOther ? ['several-parts'] : [] };
}

// "AS568", "AS 568A", "AS-568"
function nameAt({ analysis }: Context, at: number): number | undefined {
  const { tokens } = analysis;
  if (tokens[at]?.folded !== 'as') return undefined;
  const gap = tokens[at + 1]?.folded === '-' ? 2 : 1;
  if (tokens[at + gap]?.text !== '568') return undefined;
  const letter = tokens[at + gap + 1];
  return letter?.kind === 'word' && letter.glued && letter.text.length === 1 ? at + gap + 1 : at + gap;
}

// Behind the name of the standard, or by a short mark where the text speaks of rings.
function dashAt(context: Context, at: number, name: number | 'by-mark' | undefined): Dash | undefined {
  const { tokens } = context.analysis;
  if (name === undefined) return undefined;
  if (name !== 'by-mark') {
    let next = name + 1;
    while (next <= name + 3 && /^[-/:#]$|^(?:dash|no|nr|n|size|\.)$/.test(tokens[next]?.folded ?? ''))
      next += 1;
    return toDash(context, next, name + 1);
  }
  const token = tokens[at];
  if (token?.folded === 'dash') {
    let next = at + 1;
    while (next <= at + 3 && /^(?:no|nr|n|number|size|-|\.|#)$/.test(tokens[next]?.folded ?? '')) next += 1;
    return toDash(context, next, at);
  }
  if (
    token?.text === '2' &&
    tokens[at + 1]?.folded === '-' &&
    tokens[at + 1]?.glued &&
    tokens[at + 2]?.glued &&
    !(token.glued && tokens[at - 1]?.kind !== 'sign')
  )
    return toDash(context, at + 2, at);
  if (token?.folded === '-' && tokens[at + 1]?.glued && !token.glued) return toDash(context, at + 1, at);
  return undefined;
}

function toDash(context: Context, at: number, first: number): Dash | undefined {
  const { tokens } = context.analysis;
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{3}$/.test(token.text) || !context.isFree(at)) return undefined;
  const next = tokens[at + 1];
  if (
    next?.folded === '°' ||
    (next?.glued && (next.kind === 'word' || (next.folded === '-' && tokens[at + 2]?.kind === 'number')))
  )
    return undefined;
  const size = findAs568(token.text);
  return size && { size, number: at, first, last: at };
}

function ofDash({ analysis }: Context, { size, number, first, last }: Dash): ReadValue[] {
  const at: readonly [number, number] = [first, last];
  const rule = 'as568-by-dash';
  return [
    stated(analysis, 'dash', size.dash, [number, number]),
    derived(analysis, 'idIn', size.idIn, [at, rule]),
    derived(analysis, 'csIn', size.csIn, [at, rule]),
    derived(analysis, 'idMm', size.idMm, [at, rule]),
    derived(analysis, 'csMm', size.csMm, [at, rule]),
  ];
}
