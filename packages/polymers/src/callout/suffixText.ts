import { d2000 } from '../d2000.ts';
import { isWordAt, matchAt } from './plain.ts';
import type { Plain } from './plain.ts';
import type { Span } from './tree.ts';
import { isQuantityAt } from './words.ts';

/** A suffix as it stands in the text; figures are kept as written. */
export interface SuffixText extends Span {
  letters: string;
  n1?: string;
  n2?: string;
  index?: string;
  /** EO written with a nought. */
  hasZero: boolean;
  /** "B 14": too loose to be the only sign of a call-out. */
  isSpread: boolean;
  spelledOut?: Span;
}

export interface SuffixRun {
  suffixes: readonly SuffixText[];
  unknown: readonly Span[];
  to: number;
}

// A two-figure n2 is legal only behind a hyphen. Longest letters first.
const suffix = /(?:(E[AFO0]|[A-DF-HJKMNPR])(\d)(?:-(\d{1,2})|(\d))|Z(\d{1,3}))(?!\d)/y;
const spreadSuffix =
  /(?:(E[AFO]|[A-DF-HJKMNPR]) {1,2}(\d)(?:-(\d{1,2})|(\d))|Z {1,2}(\d{1,3}))(?![\dA-Z]|[.,]\d)/y;
const separator =
  /[ \n]{0,8}(?:(?:[,;+|&(/·•-]|(?:(?:AND|UND|ET|Y|E|WITH|MIT|CON|AVEC|SUFFIX(?:ES)?:?) ){1,2})[ \n]{0,8})?/y;
// Two figures at least: a single one may be a thread, "M8".
const lookalike = /[A-Z]{1,2}\d(?:\d{1,3}(?:-\d{1,3})?|-\d{1,3})(?![A-Z\d])/y;
const endOfSpread = /[ \n]{0,8}(?:$|[,;./)|]|[A-Z]{1,2} ?\d)/y;
const bracket = / {0,3}\(([^()\n]{1,160})\)/y;
const tail = /[A-Z\d]{1,12}(?![A-Z\d])/y;

/**
 * Reads the suffixes behind a basic code, with blanks, commas or nothing between them. `isSure` says that the basic code
 * needs no suffix to be one: then what stands against it and is no suffix is reported, else the whole reading is given up.
 */
export function readSuffixes(plain: Plain, from: number, isSure: boolean): SuffixRun | undefined {
  const suffixes: SuffixText[] = [];
  const unknown: Span[] = [];
  let to = from;
  let isOpen = false;
  while (to < plain.upper.length) {
    const gap = matchAt(plain, separator, to)?.[0] ?? '';
    const at = to + gap.length;
    if (gap !== '' && isQuantityBehind(plain, at)) break;
    const token = readToken(plain, at, isSure || gap !== '');
    const rest = token ? undefined : matchRest(plain, at, gap);
    if (gap === '' && !token && (rest ? !isSure : isWordAt(plain, at))) return undefined;
    if (!token && !rest) break;
    if (token) suffixes.push(...token);
    if (rest) unknown.push({ from: at, to: at + rest.length });
    to = token?.at(-1)?.spelledOut?.to ?? token?.at(-1)?.to ?? at + (rest?.length ?? 0);
    isOpen ||= gap.includes('(');
  }
  if (isOpen && plain.upper.charAt(to) === ')') to += 1;
  return { suffixes, unknown, to };
}

// One run of letters and figures: "A14B14EO34". All of it must be suffixes.
function readToken(plain: Plain, from: number, maySpread: boolean): SuffixText[] | undefined {
  const found: SuffixText[] = [];
  let at = from;
  do {
    const match = matchAt(plain, suffix, at);
    if (!match) return maySpread && at === from ? readSpread(plain, at) : undefined;
    const read = toSuffix(plain, match, at, false);
    found.push(read);
    at = read.to;
    if (read.spelledOut) break;
  } while (isWordAt(plain, at));
  return found;
}

// "B 14" in capitals, and only where no sentence goes on behind it: Italian "A 14 giorni" is no heat ageing.
function readSpread(plain: Plain, at: number): SuffixText[] | undefined {
  const match = matchAt(plain, spreadSuffix, at);
  if (!match || plain.text.charAt(at) === plain.text.charAt(at).toLowerCase()) return undefined;
  if (!matchAt(plain, endOfSpread, at + match[0].length)) return undefined;
  return [toSuffix(plain, match, at, true)];
}

function toSuffix(plain: Plain, match: RegExpExecArray, from: number, isSpread: boolean): SuffixText {
  const [written, letters = 'Z', n1, hyphened, plainN2, index] = match;
  const to = from + written.length;
  const n2 = hyphened ?? plainN2;
  const note = index === undefined ? undefined : matchAt(plain, bracket, to);
  return {
    from,
    to,
    letters: letters === 'E0' ? 'EO' : letters,
    ...(n1 !== undefined && n2 !== undefined && { n1, n2 }),
    ...(index !== undefined && { index }),
    ...(note && { spelledOut: { from: to, to: to + note[0].length } }),
    hasZero: letters === 'E0',
    isSpread,
  };
}

// What stands where a suffix should and is none: anything against the code, else a token of the shape of a suffix.
function matchRest(plain: Plain, at: number, gap: string): string | undefined {
  if (gap === '') return matchAt(plain, tail, at)?.[0];
  const token = matchAt(plain, lookalike, at)?.[0];
  if (!token) return undefined;
  const letters = /^[A-Z]+/.exec(token)?.[0] ?? '';
  if (letters === 'E' || letters in d2000.suffixLetters) return token;
  // Letters of no suffix, "X99": only between suffixes.
  const next = at + token.length + (matchAt(plain, separator, at + token.length)?.[0].length ?? 0);
  return next > at + token.length && readToken(plain, next, false) ? token : undefined;
}

// "M2BG714 D25 mm" is a diameter.
function isQuantityBehind(plain: Plain, at: number): boolean {
  const match = matchAt(plain, suffix, at);
  return match !== undefined && isQuantityAt(plain, at + match[0].length);
}
