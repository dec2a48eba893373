import { hasMark, markFrom, markUpTo, spanOf } from './analysis.ts';
import { readDay } from './day.ts';
import { freeNumber, isSentenceEnd } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadFlag, ReadValue } from './value.ts';

interface Timed {
  value: ReadValue;
  claim: readonly [number, number];
}

const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/**
 * When the goods are wanted: a day, a week of the calendar, or a number of days, weeks counted as seven. The days of an
 * offer, a payment or a test are claimed and left out; a weekday or "end of the month" is a flag, no date.
 */
export function readDelivery(context: Context): Finding {
  const { tokens } = context.analysis;
  const timed: Timed[] = [];
  const claims: (readonly [number, number])[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (context.isOutside(at)) continue;
    const found = weekAt(context, at) ?? readDay(context, at) ?? spanAt(context, at);
    if (!found) continue;
    claims.push(found.claim);
    if (!isOfOther(context, found.claim) && isDelivery(context, found)) timed.push(found);
    at = found.claim[1];
  }
  const seen = new Set<string>();
  const values = timed
    .map(({ value }) => value)
    .filter(({ key }) => key !== undefined && !seen.has(key) && seen.add(key));
  return { values: [...values, ...incoterm(context)], flags: relativeFlags(context), claims };
}

// "KW 12", "KW 12/2027", "settimana 12", "week 12 2027", "12. KW", "W12"
function weekAt(context: Context, at: number): Timed | undefined {
  const { analysis } = context;
  const { tokens } = analysis;
  const mark = markFrom(analysis, 'calendarWeek', at);
  if (mark) {
    let next = mark.last + 1;
    while (next <= mark.last + 2 && /^[.:°]$|^(?:n|nr|no)$/.test(tokens[next]?.folded ?? '')) next += 1;
    const week = freeNumber(context, next);
    const isShort = (tokens[mark.last]?.text.length ?? 0) <= 1;
    if (week && isWeek(week.value) && week.text.length <= 2 && (!isShort || week.glued))
      return toWeek(context, at, next, week.value);
  }
  const week = freeNumber(context, at);
  if (!week || !isWeek(week.value) || week.text.length > 2) return undefined;
  const gap = tokens[at + 1]?.folded === '.' ? 2 : 1;
  const word = tokens[at + gap]?.folded ?? '';
  if (word === 'kw' || word === 'kalenderwoche' || (word === 'th' && tokens[at + gap + 1]?.folded === 'week'))
    return toWeek(context, at, at + gap, week.value);
  return undefined;
}

function isWeek(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 53;
}

function toWeek(context: Context, first: number, at: number, week: number): Timed {
  const { tokens } = context.analysis;
  let next = at + 1;
  while (next <= at + 3 && /^[/.,-]$|^(?:del|of|de|von|en|im|jahr)$/.test(tokens[next]?.folded ?? ''))
    next += 1;
  const year = tokens[next];
  const hasYear = year?.kind === 'number' && /^20\d\d$/.test(year.text);
  const short = year?.kind === 'number' && /^2\d$/.test(year.text) && next === at + 2 && year.glued;
  const last = hasYear || short ? next : at;
  const written = hasYear ? year.text : short ? `20${year.text}` : '-';
  const value = `${written}-W${String(week).padStart(2, '0')}`;
  return {
    value: {
      field: 'delivery',
      key: 'yearWeek',
      value,
      origin: 'stated',
      spans: [spanOf(context.analysis, first, last)],
    },
    claim: [first, last],
  };
}

// "6 weeks", "4-6 settimane" (the later end), "15 Arbeitstage", "three weeks"
function spanAt(context: Context, at: number): Timed | undefined {
  const { analysis } = context;
  const { tokens } = analysis;
  const number = freeNumber(context, at);
  const word = number ? undefined : markFrom(analysis, 'numberWord', at);
  const value = number?.value ?? (word ? Number(word.meaning) : undefined);
  if (value === undefined || value <= 0) return undefined;
  let next = (word?.last ?? at) + 1;
  let later = value;
  const range = tokens[next]?.folded ?? '';
  if (/^[-/…]$|^(?:to|bis|a|o|or|oder|ou|à)$/.test(range)) {
    const upper = freeNumber(context, next + 1);
    if (upper) {
      later = upper.value;
      next += 2;
    }
  }
  if (tokens[next]?.folded === '-') next += 1;
  const unit =
    markFrom(analysis, 'timeUnit', next) ??
    (/^(?:working|business|arbeits|werk|calendar)$/.test(tokens[next]?.folded ?? '')
      ? markFrom(analysis, 'timeUnit', next + 1)
      : undefined);
  const days = unit && daysOf[unit.meaning];
  if (!unit || days === undefined) return undefined;
  const span = spanOf(analysis, at, unit.last);
  return {
    value: {
      field: 'delivery',
      key: 'withinDays',
      value: Math.max(value, later) * days,
      origin: 'stated',
      spans: [span],
    },
    claim: [at, unit.last],
  };
}

// The word nearest before decides, then one behind within the sentence.
function isOfOther(context: Context, [first, last]: readonly [number, number]): boolean {
  const { analysis } = context;
  for (let back = first - 1; back >= Math.max(0, first - 9); back -= 1) {
    if (isSentenceEnd(analysis.tokens, back)) break;
    const other = markUpTo(analysis, 'otherTime', back);
    const delivery = markUpTo(analysis, 'delivery', back);
    if (other && (!delivery || delivery.first >= other.first)) return true;
    if (delivery && !isLooseDelivery(analysis.tokens[back]?.folded)) return false;
  }
  const near = analysis.tokens.slice(Math.max(0, first - 4), first);
  const asked = near.findLastIndex(({ folded }) =>
    /^(?:angebot|offerta|offre|oferta|quotation|quote|devis|preventivo|cotizacion|presupuesto|ruckmeldung|quotazione|antwort|reply|risposta|reponse|respuesta)$/.test(
      folded,
    ),
  );
  if (
    asked >= 0 &&
    !near
      .slice(asked)
      .some(
        (_, at) =>
          isSentenceEnd(analysis.tokens, first - near.length + asked + at) ||
          analysis.tokens[first - near.length + asked + at]?.folded === ',' ||
          analysis.tokens[first - near.length + asked + at]?.folded === ':',
      )
  )
    return true;
  for (let next = last + 1; next <= last + 4; next += 1) {
    if (isSentenceEnd(analysis.tokens, next) || analysis.tokens[next]?.folded === ',') break;
    if (markFrom(analysis, 'otherTime', next)) return true;
  }
  return false;
}

// "by", "within" and "bis" say when, not what.
function isLooseDelivery(folded: string | undefined): boolean {
  return /^(?:by|within|due|bis|innerhalb|binnen|entro|sous|antes|required|servono|in)$/.test(folded ?? '');
}

// A bare number of months or days needs the word delivery near by; a date and a week do not.
function isDelivery(context: Context, { value, claim }: Timed): boolean {
  const { analysis } = context;
  if (value.key !== 'withinDays') return true;
  const [first, last] = claim;
  const before = sentenceWindow(context, first);
  if (
    hasMark(analysis, 'delivery', [before, first - 1]) ||
    hasMark(analysis, 'delivery', [last + 1, last + 6])
  )
    return true;
  return (
    /^(?:in|en|dans|sous|tra|fra|entro|within|innerhalb|binnen|max|ca|circa)$/.test(
      analysis.tokens[first - 1]?.folded ?? '',
    ) && !/^(?:year|shelf|life|age)$/.test(analysis.tokens[last + 1]?.folded ?? '')
  );
}

function sentenceWindow({ analysis }: Context, first: number): number {
  let from = first;
  while (from > Math.max(0, first - 10) && !isSentenceEnd(analysis.tokens, from - 1)) from -= 1;
  return from;
}

function incoterm({ analysis, isOutside }: Context): ReadValue[] {
  const mark = analysis
    .marks('incoterm')
    .find(
      ({ first }) =>
        !isOutside(first) &&
        isIncoterm(analysis.tokens[first]?.text ?? '') &&
        !isFederalCode(analysis.tokens, first),
    );
  return mark
    ? [
        {
          field: 'delivery',
          key: 'incoterm',
          value: mark.meaning,
          origin: 'stated',
          spans: [spanOf(analysis, mark.first, mark.last)],
        },
      ]
    : [];
}

// "21 CFR 177.2600" is the American code of regulations.
function isFederalCode(tokens: Context['analysis']['tokens'], at: number): boolean {
  return tokens[at]?.folded === 'cfr' && tokens[at - 1]?.kind === 'number';
}

// "fas" and "cip" are other words in small letters.
function isIncoterm(written: string): boolean {
  return (
    written === written.toUpperCase() ||
    /^(?:exw|ddp|dap|fob|cif|fca|cpt|Exw|Ddp|Dap|Fob|Cif|Fca|Cpt)$/.test(written)
  );
}

function relativeFlags(context: Context): ReadFlag[] {
  const { analysis } = context;
  const isSaid = analysis.marks('relative').some(({ first, last, meaning }) => {
    if (context.isOutside(first) || !context.isFree(first)) return false;
    if (isOfOther(context, [first, last])) return meaning === 'weekday' && !isPayment(context, first);
    const next = analysis.tokens[last + 1];
    const before = analysis.tokens[first - 1]?.folded ?? '';
    // "lunedì 12 gennaio" has its date; "buon fine settimana" and "schönes Wochenende" are greetings.
    if (
      meaning === 'weekday' &&
      (next?.kind === 'number' ||
        (next?.folded === ',' && analysis.tokens[last + 2]?.kind === 'number') ||
        /^(?:der|den|dem|the|il)$/.test(next?.folded ?? ''))
    )
      return false;
    return (
      !/^(?:buon|buona|schones|schonen|nice|good|bon|bonne|buen|happy|great)$/.test(before) &&
      !/^(?:ab|on|ha)$/.test(analysis.tokens[last + 1]?.folded ?? '')
    );
  });
  return isSaid ? ['deadline-relative'] : [];
}

function isPayment({ analysis }: Context, first: number): boolean {
  return analysis.tokens
    .slice(Math.max(0, first - 9), first)
    .some(({ folded }) => /^(?:pagamento|payment|zahlung|paiement|pago)$/.test(folded));
}
