import { markFrom, markUpTo } from './analysis.ts';
import { valuesOf } from './stage.ts';
import type { Context } from './stage.ts';

/** One figure of a run, with the unit it is given in and the axis that is written beside it. */
export interface RunFigure {
  value: number;
  at: number;
  axis: string | undefined;
}

/** Figures parted by multiplication signs: "48 x 30 x 2 mm". */
export interface SizeRun {
  figures: readonly RunFigure[];
  unit: 'mm' | 'inch';
  /** Factor to the unit: ten for centimetres, a thousand for metres. */
  factor: number;
  first: number;
  last: number;
}

// Their sizes are written with hyphens as well: "50-60-10".
const onShafts: ReadonlySet<string> = new Set(['lip-seal', 'u-cup', 'wiper']);
const signs: ReadonlySet<string> = new Set(['x', 'X', 'by']);

/** Every run of two to four figures, in the order of the text. */
export function findSizeRuns(context: Context): readonly SizeRun[] {
  const { tokens } = context.analysis;
  const runs: SizeRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const run = runAt(context, at);
    if (!run) continue;
    runs.push(run);
    at = run.last;
  }
  return runs;
}

function runAt(context: Context, start: number): SizeRun | undefined {
  const figures: RunFigure[] = [];
  const units: (string | undefined)[] = [];
  let at = start;
  let last = start;
  let unit: { name: string; last: number } | undefined;
  while (figures.length < 4) {
    const figure = figureAt(context, at, figures.length > 0);
    if (!figure) break;
    figures.push(figure.figure);
    units.push(figure.unit?.name);
    last = figure.last;
    unit = figure.unit ?? unit;
    const sign = signAt(context, last + 1);
    if (sign === undefined) break;
    at = sign + 1;
  }
  if (figures.length < 2) return undefined;
  // "3 x 5.000 pcs" counts, it measures nothing; "2,4 m x 20 pcs" ends with a count; "9x2 each" does not.
  const count = markFrom(context.analysis, 'count', last + 1);
  const isCounted = count && context.analysis.tokens[last + 1]?.folded !== 'each';
  if (isCounted && (!unit || (figures.length === 2 && unit.last < last))) return undefined;
  const isInch =
    unit?.name === 'inch' || figures.some(({ at: place }) => context.analysis.tokens[place]?.inch);
  const factor = factorOf(unit?.name);
  return {
    // "5 mm x 1400 mm x 10 m": each in its own unit.
    figures: figures.map((figure, index) => ({
      ...figure,
      value: (figure.value * factorOf(units[index] ?? unit?.name)) / factor,
    })),
    unit: isInch ? 'inch' : 'mm',
    factor,
    first: figures[0]?.at ?? start,
    last,
  };
}

function factorOf(unit: string | undefined): number {
  return unit === 'cm' ? 10 : unit === 'm' ? 1000 : 1;
}

function signAt(context: Context, at: number): number | undefined {
  const { analysis } = context;
  const token = analysis.tokens[at];
  if (signs.has(token?.folded ?? '')) return at;
  // "20 per 3", "25 / 40 / 7" between glued figures only of three.
  if (token?.folded === 'per' && analysis.language === 'it' && analysis.tokens[at + 1]?.kind === 'number')
    return at;
  // "19/27" of a hose
  if (token?.folded === '/' && isBoreAndOutside(context, at)) return at;
  // "45-62-8" of a shaft seal.
  if (token?.folded === '-' && isDashedTriple(context, at)) return at;
  if (token?.folded === 'auf' && analysis.tokens[at + 1]?.kind === 'number') return at;
  return undefined;
}

function isBoreAndOutside(context: Context, at: number): boolean {
  const { tokens } = context.analysis;
  const [bore, outside] = [tokens[at - 1]?.value ?? 0, tokens[at + 1]?.value ?? 0];
  return (
    valuesOf(context, 'product').includes('tube-hose') &&
    tokens[at + 1]?.kind === 'number' &&
    bore > 0 &&
    bore < outside &&
    outside < 3 * bore &&
    outside < 400 &&
    !markFrom(context.analysis, 'count', at + 2) &&
    tokens[at + 2]?.folded !== '/' &&
    tokens[at + 2]?.folded !== '°'
  );
}

function isDashedTriple(context: Context, at: number): boolean {
  if (!valuesOf(context, 'product').some((id) => onShafts.has(id))) return false;
  const { tokens } = context.analysis;
  const isLink = (place: number): boolean =>
    tokens[place]?.folded === '-' &&
    tokens[place - 1]?.kind === 'number' &&
    tokens[place + 1]?.kind === 'number';
  return isLink(at) && (isLink(at + 2) || isLink(at - 2));
}

// "Ø 48", "D48", "48 mm", "48 (OD)", "ID 20", "L=300"
function figureAt(
  context: Context,
  from: number,
  isInside: boolean,
): { figure: RunFigure; last: number; unit: { name: string; last: number } | undefined } | undefined {
  const { analysis } = context;
  const { tokens } = analysis;
  let at = from;
  let axis: string | undefined;
  const before = markFrom(analysis, 'axis', at);
  if (isInside && before && before.last < from + 3) {
    axis = before.meaning;
    at = before.last + 1;
    while (/^[:=.]$/.test(tokens[at]?.folded ?? '')) at += 1;
  }
  const token = tokens[at];
  if (token?.kind !== 'number' || token.value === undefined || !context.isFree(at)) return undefined;
  let last = at;
  const unit = unitAt(context, last + 1);
  if (unit) last = unit.last;
  last = toleranceEnd(context, last);
  const open = tokens[last + 1]?.folded === '(' ? 2 : 1;
  const behind = markFrom(analysis, 'axis', last + open);
  if (
    behind &&
    behind.meaning !== 'diameter' &&
    behind.meaning !== 'shaft' &&
    tokens[last + open]?.kind === 'word' &&
    !isStartOfNext(context, behind.last) &&
    !isNameOfRun(context, behind.last)
  ) {
    axis ??= behind.meaning;
    last = behind.last + (open === 2 && tokens[behind.last + 1]?.folded === ')' ? 1 : 0);
  }
  axis ??= isInside ? undefined : labelBefore(context, at);
  return { figure: { value: token.value, at, axis }, last, unit };
}

// "20 mm sezione 3": the word belongs to the figure behind it.
function isStartOfNext({ analysis }: Context, last: number): boolean {
  const { tokens } = analysis;
  let at = last + 1;
  while (/^[:=.ø]$/.test(tokens[at]?.folded ?? '')) at += 1;
  return tokens[at]?.kind === 'number' && tokens[at - 1]?.folded !== 'x';
}

// "8 x 12 (ID x OD)": the names of all figures behind the last.
function isNameOfRun({ analysis }: Context, last: number): boolean {
  return (
    /^[x/]$/.test(analysis.tokens[last + 1]?.folded ?? '') &&
    markFrom(analysis, 'axis', last + 2) !== undefined
  );
}

function labelBefore({ analysis, isFree }: Context, at: number): string | undefined {
  let back = at - 1;
  while (back >= at - 2 && /^[:=.]$/.test(analysis.tokens[back]?.folded ?? '')) back -= 1;
  // "L 30x30x2" of a profile: the letter is its shape.
  return isFree(back) ? markUpTo(analysis, 'axis', back)?.meaning : undefined;
}

function unitAt({ analysis }: Context, at: number): { name: string; last: number } | undefined {
  const mark = markFrom(analysis, 'unit', at);
  if (!mark || !/^(?:mm|cm|m|inch)$/.test(mark.meaning)) return undefined;
  // "in" is a unit only behind a figure in inches or where no word follows that it governs.
  if (analysis.tokens[at]?.folded === 'in' && !isInchIn(analysis.tokens[at + 1])) return undefined;
  return { name: mark.meaning, last: mark.last };
}

function isInchIn(next: Context['analysis']['tokens'][number] | undefined): boolean {
  return next === undefined || next.kind !== 'word' || next.folded === 'x';
}

// "20 ±0,2 x 3 ±0,1": the tolerance of a size is passed over.
function toleranceEnd({ analysis }: Context, last: number): number {
  const { tokens } = analysis;
  const sign = tokens[last + 1]?.folded;
  if (sign === '±' && tokens[last + 2]?.kind === 'number') return last + 2;
  if (
    sign === '+' &&
    tokens[last + 2]?.folded === '/' &&
    tokens[last + 3]?.folded === '-' &&
    tokens[last + 4]?.kind === 'number'
  )
    return last + 4;
  return last;
}
