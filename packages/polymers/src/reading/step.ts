import type { Amount } from './amount.ts';
import { markUpTo } from './analysis.ts';
import { freeNumber } from './stage.ts';
import type { Context } from './stage.ts';

// The figures before one with a unit that belong to it: "500/1000/5000 pz", "500-1000 pz", "500, 1.000 und 5.000 Stück".
export function stepsBefore(
  context: Context,
  amount: Amount,
  isOtherUnit: (at: number) => boolean,
): Amount[] {
  const { analysis } = context;
  const steps: Amount[] = [];
  let at = amount.at;
  while (steps.length < 9) {
    const joint = jointBefore(context, at);
    if (!joint) break;
    const number = freeNumber(context, joint.figure);
    if (!number || !Number.isInteger(number.value) || number.value === 0) break;
    // "Stange 36, 8 Sätze": steps rise.
    if (
      analysis.tokens[at - 1]?.folded === ',' &&
      number.value >= amount.value &&
      joint.figure === at - 2 &&
      !isListed(analysis, joint.figure)
    )
      break;
    if (isNoStep(analysis, joint.figure)) break;
    if (isOfLevel(analysis, joint.figure)) break;
    if (joint.kind === 'range' && number.value >= amount.value) break;
    if (
      joint.kind === 'step' &&
      isOtherUnit(joint.figure + 1) &&
      analysis.tokens[joint.figure + 1]?.folded !== '/'
    )
      break;
    steps.unshift({
      ...amount,
      value: number.value,
      at: joint.figure,
      last: joint.figure,
      isUpperEnd: false,
    });
    if (joint.kind === 'range') amount.isUpperEnd = true;
    at = joint.figure;
  }
  return steps;
}

// "Ø 12/8, 250 m" and "1/ 100 joints": the second of two sizes, the number of an item.
function isNoStep({ tokens }: Context['analysis'], figure: number): boolean {
  const isLineStart = figure === 0 || tokens[figure - 1]?.kind === 'line';
  const isSize = tokens[figure - 1]?.folded === '/' && tokens[figure + 1]?.folded === ',';
  return isSize || (isLineStart && tokens[figure + 1]?.glued === true && tokens[figure + 2]?.glued === false);
}

function isListed(analysis: Context['analysis'], figure: number): boolean {
  const before = analysis.tokens[figure - 1]?.folded ?? '';
  return markUpTo(analysis, 'quantityLabel', figure - 1) !== undefined || /^[,:]$/.test(before);
}

// "PPAP level 3, 100k per year"
function isOfLevel({ tokens }: Context['analysis'], figure: number): boolean {
  return /^(?:level|livello|stufe|niveau|nivel|class|classe|klasse|clase|grade|type|typ|tipo|rev)$/.test(
    tokens[figure - 1]?.folded ?? '',
  );
}

function jointBefore(
  { analysis }: Context,
  at: number,
): { figure: number; kind: 'range' | 'step' } | undefined {
  const { tokens } = analysis;
  const sign = tokens[at - 1];
  const before = tokens[at - 2];
  if (!sign) return undefined;
  if (before?.kind === 'number' && /^[/,+&;]$|^(?:und|and|e|et|y|o|or|oder|ou|bzw|resp)$/.test(sign.folded)) {
    return { figure: at - 2, kind: isBetween(analysis, at - 3) ? 'range' : 'step' };
  }
  if (
    tokens[at - 3]?.kind === 'number' &&
    sign.kind === 'word' &&
    before?.folded === ',' &&
    /^(?:und|and|e|et|y|o|or|oder|ou)$/.test(sign.folded)
  )
    return { figure: at - 3, kind: 'step' };
  if (before?.kind === 'number' && /^[-…~]$|^(?:to|bis|a|ai|à|hasta)$/.test(sign.folded))
    return { figure: at - 2, kind: 'range' };
  const range = markUpTo(analysis, 'range', at - 1);
  const figure = range ? range.first - 1 : -1;
  return range && range.last > range.first && tokens[figure]?.kind === 'number'
    ? { figure, kind: 'range' }
    : undefined;
}

// "between 500 and 1000", "tra 500 e 1000": an "and" that makes a range.
function isBetween(analysis: Context['analysis'], at: number): boolean {
  return /^(?:between|tra|fra|zwischen|entre)$/.test(analysis.tokens[at]?.folded ?? '');
}
