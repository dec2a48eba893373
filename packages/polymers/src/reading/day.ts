import { markFrom, markUpTo, spanOf } from './analysis.ts';
import type { Context } from './stage.ts';
import type { ReadValue } from './value.ts';

interface Day {
  value: ReadValue;
  claim: readonly [number, number];
}

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day that begins at a token: "31/03/2027", "31. März 2027", "March 31st", "2027-03-31", "end of March". */
export function readDay(context: Context, at: number): Day | undefined {
  return (
    isoDay(context, at) ??
    figureDay(context, at) ??
    wordDay(context, at) ??
    monthFirstDay(context, at) ??
    monthEnd(context, at)
  );
}

function isoDay(context: Context, at: number): Day | undefined {
  const { tokens } = context.analysis;
  if (tokens[at]?.kind !== 'number' || !/^20\d\d$/.test(tokens[at]?.text ?? '')) return undefined;
  const [year, , month, , day] = tokens.slice(at, at + 5).map(({ text }) => text);
  if (!/^\d\d?$/.test(month ?? '') || !/^\d\d?$/.test(day ?? '')) return undefined;
  if (
    !/^[-/.]$/.test(tokens[at + 1]?.folded ?? '') ||
    tokens[at + 3]?.folded !== tokens[at + 1]?.folded ||
    !tokens[at + 4]?.glued
  )
    return undefined;
  return toDay(context, [at, at + 4], { day: Number(day), month: Number(month), year: Number(year) });
}

// Day before month, as Europe writes it; the other way round only where the second figure cannot be a month.
function figureDay(context: Context, at: number): Day | undefined {
  const { tokens } = context.analysis;
  const first = tokens[at];
  if (first?.kind !== 'number' || !context.isFree(at)) return undefined;
  // "31.03." was joined as one number.
  const joined = /^(\d{1,2})\.(\d{1,2})$/.exec(first.text);
  if (joined && tokens[at + 1]?.folded === '.' && tokens[at + 1]?.glued) {
    const year = tokens[at + 2];
    const hasYear = year?.kind === 'number' && /^20\d\d$/.test(year.text);
    return toDay(context, [at, hasYear ? at + 2 : at + 1], {
      day: Number(joined[1]),
      month: Number(joined[2]),
      year: hasYear ? Number(year.text) : undefined,
    });
  }
  const [sign, second, signAgain, year] = tokens.slice(at + 1, at + 5);
  if (
    !/^\d{1,2}$/.test(first.text) ||
    !/^[/.-]$/.test(sign?.folded ?? '') ||
    !sign?.glued ||
    !second?.glued ||
    !/^\d{1,2}$/.test(second.text)
  )
    return undefined;
  const hasYear =
    signAgain?.glued === true &&
    signAgain.folded === sign.folded &&
    year?.glued === true &&
    /^(?:20)?\d\d$/.test(year.text);
  if (!hasYear) return bareDay(context, at);
  const [a, b] = [Number(first.text), Number(second.text)];
  const [day, month] = b > 12 ? [b, a] : [a, b];
  return toDay(context, [at, at + 4], {
    day,
    month,
    year: Number(year.text.length === 2 ? `20${year.text}` : year.text),
  });
}

// "entro il 31/3": without a year a stroke is a date only behind a word of delivery.
function bareDay(context: Context, at: number): Day | undefined {
  const { tokens } = context.analysis;
  if (
    tokens[at + 1]?.folded !== '/' ||
    !/^(?:il|by|bis|zum|le|el|am|before|avant|del|al|au|entro|spatestens|on)$/.test(
      tokens[at - 1]?.folded ?? '',
    )
  )
    return undefined;
  return toDay(context, [at, at + 2], {
    day: Number(tokens[at]?.text),
    month: Number(tokens[at + 2]?.text),
    year: undefined,
  });
}

// "31 marzo 2027", "31. März", "31st of March", "31 de marzo de 2027"
function wordDay(context: Context, at: number): Day | undefined {
  const { analysis } = context;
  const { tokens } = analysis;
  const number = tokens[at];
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text) || !context.isFree(at)) return undefined;
  let next = at + 1;
  while (next <= at + 3 && /^[.°]$|^(?:st|nd|rd|th|er|of|de|di|do)$/.test(tokens[next]?.folded ?? ''))
    next += 1;
  const month = markFrom(analysis, 'month', next);
  if (!month || isSmallWord(context, month.first)) return undefined;
  const year = yearFrom(context, month.last + 1);
  return toDay(context, [at, year?.last ?? month.last], {
    day: Number(number.text),
    month: Number(month.meaning),
    year: year?.value,
  });
}

// "March 31, 2027"
function monthFirstDay(context: Context, at: number): Day | undefined {
  const { analysis } = context;
  const { tokens } = analysis;
  const month = markFrom(analysis, 'month', at);
  if (!month || isSmallWord(context, at)) return undefined;
  const number = tokens[month.last + 1];
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text) || !context.isFree(month.last + 1))
    return undefined;
  let last = month.last + 1;
  if (/^(?:st|nd|rd|th)$/.test(tokens[last + 1]?.folded ?? '')) last += 1;
  const year = yearFrom(context, last + 1);
  return toDay(context, [at, year?.last ?? last], {
    day: Number(number.text),
    month: Number(month.meaning),
    year: year?.value,
  });
}

// "may" and "mar" are other words as well: as a month they have a capital or a figure beside them.
function isSmallWord({ analysis }: Context, at: number): boolean {
  const token = analysis.tokens[at];
  return (
    token !== undefined &&
    /^(?:may|mai|mars|mar|set|gen|ago)$/.test(token.folded) &&
    token.text === token.folded &&
    analysis.tokens[at - 1]?.kind !== 'number' &&
    !/^[.]$/.test(analysis.tokens[at - 1]?.folded ?? '')
  );
}

// "fine marzo", "Ende März", "end of March 2027": the last day of that month.
function monthEnd(context: Context, at: number): Day | undefined {
  const { analysis } = context;
  const month = markFrom(analysis, 'month', at);
  const end = month && markUpTo(analysis, 'monthEnd', at - 1);
  if (!month || !end) return undefined;
  const year = yearFrom(context, month.last + 1);
  const number = Number(month.meaning);
  return toDay(context, [end.first, year?.last ?? month.last], {
    day: lastDays[number - 1] ?? 31,
    month: number,
    year: year?.value,
  });
}

function yearFrom({ analysis }: Context, at: number): { value: number; last: number } | undefined {
  let next = at;
  while (next <= at + 1 && /^[,.]$|^(?:de|del|di)$/.test(analysis.tokens[next]?.folded ?? '')) next += 1;
  const token = analysis.tokens[next];
  return token?.kind === 'number' && /^20\d\d$/.test(token.text)
    ? { value: Number(token.text), last: next }
    : undefined;
}

function toDay(
  context: Context,
  at: readonly [number, number],
  { day, month, year }: { day: number; month: number; year: number | undefined },
): Day | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  const value = `${year ?? '-'}-${two(month)}-${two(day)}`;
  return {
    value: {
      field: 'delivery',
      key: 'by',
      value,
      origin: 'stated',
      spans: [spanOf(context.analysis, ...at)],
    },
    claim: at,
  };
}
