import type { Amount, Period } from './amount.ts';
import { markFrom, markUpTo, spanOf } from './analysis.ts';
import { isSentenceEnd } from './stage.ts';
import type { Context } from './stage.ts';
import type { Span } from './value.ts';

interface PeriodAt {
  name: Period;
  span: Span;
  behind?: number;
  length?: number;
}

// "10.000 pz/anno", "800 Stück pro Jahr", "1000/yr", "2 parts a month"
export function periodBehind({ analysis }: Context, end: number): PeriodAt | undefined {
  for (let at = end + 1; at <= end + 5; at += 1) {
    const token = analysis.tokens[at];
    if (
      !token ||
      isSentenceEnd(analysis.tokens, at) ||
      /^[,|:+;]$/.test(token.folded) ||
      (token.kind === 'number' && at > end + 1)
    )
      return undefined;
    if (
      at > end + 1 &&
      /^(?:in|a|zu|en|of|da|par|por|lotti|losen|ogni)$/.test(token.folded) &&
      !markFrom(analysis, 'period', at)
    )
      return undefined;
    const mark = markFrom(analysis, 'period', at);
    if (!mark) continue;
    const name = periodOf(mark.meaning);
    // "lotto da 500" behind another figure belongs to the figure behind it.
    if (name === 'order' && followsFigure(analysis, mark.last)) return undefined;
    if (!name) continue;
    return {
      name,
      span: spanOf(analysis, mark.first, mark.last),
      behind: mark.last,
      length: mark.last - end,
    };
  }
  return undefined;
}

function followsFigure(analysis: Context['analysis'], last: number): boolean {
  return (
    analysis.tokens.slice(last + 1, last + 4).some(({ kind }) => kind === 'number') &&
    !isSentenceEnd(analysis.tokens, last + 1) &&
    analysis.tokens[last + 1]?.folded !== ','
  );
}

function periodOf(meaning: string): Period | undefined {
  return meaning === 'year' || meaning === 'month' || meaning === 'order' ? meaning : undefined;
}

// "Jahresbedarf 5.000", "fabbisogno annuo: 10.000", "lotti da 500"
export function periodBefore({ analysis }: Context, at: number): PeriodAt | undefined {
  const names: Readonly<Record<string, Period>> = {
    yearLabel: 'year',
    monthLabel: 'month',
    lotLabel: 'order',
  };
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const token = analysis.tokens[back];
    if (
      !token ||
      isSentenceEnd(analysis.tokens, back) ||
      /^[,|+;(]$/.test(token.folded) ||
      token.kind === 'number'
    )
      return undefined;
    const label = markUpTo(analysis, 'quantityLabel', back);
    const name = label && names[label.meaning];
    if (label && name) return { name, span: spanOf(analysis, label.first, label.last) };
    const period = markUpTo(analysis, 'period', back);
    if (period && period.meaning !== 'order' && periodOf(period.meaning))
      return { name: periodOf(period.meaning) ?? 'year', span: spanOf(analysis, period.first, period.last) };
  }
  return undefined;
}

export function periodAfterProduct({ analysis }: Context, last: number): Amount['per'] {
  for (let at = last + 1; at <= last + 6; at += 1) {
    const token = analysis.tokens[at];
    if (!token || isSentenceEnd(analysis.tokens, at) || token.kind === 'number') return undefined;
    const mark = markFrom(analysis, 'period', at);
    const name = mark && mark.meaning !== 'order' ? periodOf(mark.meaning) : undefined;
    if (mark && name) return { name, span: spanOf(analysis, mark.first, mark.last) };
  }
  return undefined;
}
