import { d2000 } from '../d2000.ts';
import type { BasicCode, PairSpan } from './basic.ts';
import type { CodePlace } from './heading.ts';
import { isWordAt, matchAt } from './plain.ts';
import type { Plain } from './plain.ts';
import type { SuffixText } from './suffixText.ts';
import {
  isBehindArticleWord,
  isBehindThreadWord,
  isBehindToleranceStandard,
  isQuantityAt,
  pairWord,
} from './words.ts';

// The wall against false call-outs. Two letters and three figures also write laws, colours, quantities and articles
// ("EC 1935/2004", "BK 500 pcs", "CA 120 pz"), so a code needs a sign of its own: the name of the standard, the M, a
// grade or a suffix. The fewer of them it has, the less of a sentence may stand around it.

/** Whether a code behind the name of the standard is a call-out. */
export function acceptsNamed(plain: Plain, code: BasicCode, place: CodePlace): boolean {
  const isMarked = code.metric !== undefined || (code.grade !== undefined && !code.gaps.grade);
  if (code.tensile) {
    if (isMarked) return true;
    const isLowerWord = code.gaps.figures && !isUpper(plain, code);
    return !isLowerWord && !hasNought(plain, code) && !isQuantityAt(plain, code.to);
  }
  if (!isUpper(plain, code) || (code.gaps.pair && !(code.metric && code.grade))) return false;
  if (isMarked) return true;
  if (code.hasOddFigures || code.grade) return false;
  if (place.hasWord) return true;
  return !place.isLoose && (endsHere(plain, code.to) || matchAt(plain, pairWord, code.to) !== undefined);
}

/** Whether a code that names no standard before it is a call-out, given the suffixes behind it. */
export function acceptsUnnamed(
  plain: Plain,
  code: BasicCode,
  behind: { suffixes: readonly SuffixText[]; to: number; isNamed: boolean },
): boolean {
  const { metric, grade, gaps } = code;
  const isStrong = metric !== undefined && grade !== undefined && !hasGap(code);
  if (!isStrong && (isBehindNumber(plain, code.from) || hasHyphen(plain, code))) return false;
  if (metric && gaps.grade && isBehindToleranceStandard(plain, code.from)) return false;
  if (!code.tensile) return acceptsPartial(plain, code, behind.to);
  if (hasNought(plain, code) && !isStrong) return false;
  const hasSuffix = behind.suffixes.some((suffix) => isFirmSuffix(suffix));
  if (!hasSuffix && isQuantityAt(plain, code.to) && !isStrong) return false;
  if (isStrong || (metric && grade && (hasSuffix || behind.isNamed))) return true;
  if (!isUpper(plain, code)) return false;
  if (behind.isNamed) return true;
  const isAlone = standsAlone(plain, code, behind.to);
  const isListed = isListedPair(plain, code.pairs[0]);
  if (hasSuffix) return isListed || isAlone;
  if (metric && grade) return isAlone || (isPlausible(plain, code) && !isBehindThreadWord(plain, code.from));
  if (metric) return isListed && (isAlone || (!hasGap(code) && !isInArticle(plain, code)));
  if (!grade) return false;
  return isAlone || (isListed && !gaps.grade && !gaps.pair && !isInArticle(plain, code));
}

/** Whether the basic code needs no suffix and no other sign to be one. */
export function isSure({ metric, grade, tensile }: BasicCode): boolean {
  return metric !== undefined && grade !== undefined && tensile !== undefined;
}

export function isListedPair(plain: Plain, pair: PairSpan | undefined): boolean {
  return pair !== undefined && pairOf(plain, pair) in d2000.pairs;
}

export function pairOf({ upper }: Plain, pair: PairSpan): string {
  return upper.charAt(pair.type.from) + upper.charAt(pair.class.from);
}

// "M4CA" in one piece and as one word.
function acceptsPartial(plain: Plain, code: BasicCode, to: number): boolean {
  if (!code.metric || !code.grade || hasGap(code) || code.hasOddFigures || code.hardness) return false;
  if (!isUpper(plain, code) || !isListedPair(plain, code.pairs[0])) return false;
  if (isBehindArticleWord(plain, code.from) || isBehindToleranceStandard(plain, code.from)) return false;
  return !matchAt(plain, /[-/_.]?[A-Z\d]| {1,3}\d/y, to);
}

function hasGap({ gaps }: BasicCode): boolean {
  return gaps.mark || gaps.grade || gaps.pair || gaps.figures;
}

// "art. 2BG714", "2BG714-05".
function isInArticle(plain: Plain, { from, to }: BasicCode): boolean {
  return isBehindArticleWord(plain, from) || matchAt(plain, /[-/_.][A-Z\d]/y, to) !== undefined;
}

// Rubber is called out from 30 Shore A and up to some 40 MPa: "M2BA 132" is a motor, "M4 FE 360" a screw.
function isPlausible({ upper }: Plain, { hardness, tensile }: BasicCode): boolean {
  if (!hardness || !tensile) return false;
  return upper.charAt(hardness.from) >= '3' && Number(upper.slice(tensile.from, tensile.to)) <= 40;
}

// "2AA-815" is the number of an article.
function hasHyphen({ upper }: Plain, { from, to, metric, grade }: BasicCode): boolean {
  return !(metric && grade) && upper.slice(from, to).includes('-');
}

// A hardness or a tensile strength of nought is the rest of a round number: "BK 500".
function hasNought({ upper }: Plain, { hardness, tensile }: BasicCode): boolean {
  const isNought = (part: BasicCode['tensile']): boolean =>
    part !== undefined && /^0+$/.test(upper.slice(part.from, part.to));
  return isNought(hardness) || isNought(tensile);
}

function isFirmSuffix({ letters, n1, isSpread }: SuffixText): boolean {
  const methods = d2000.suffixMethods[letters] ?? {};
  return !isSpread && (n1 === undefined || Object.keys(methods).length === 0 || n1 in methods);
}

function isUpper({ text, upper }: Plain, { from, to }: BasicCode): boolean {
  return !/[a-z\uff41-\uff5a]/.test(text.slice(from, to)) && upper.length === text.length;
}

// The tail of a longer number or address: "2-2BC510", "#3BA710".
function isBehindNumber({ upper }: Plain, at: number): boolean {
  const before = upper.charAt(at - 1);
  if (before === '#' || before === '@' || before === '_' || before === '+') return true;
  return '-/.,'.includes(before) && before !== '' && /[\d]/.test(upper.charAt(at - 2));
}

// Nothing but the code between two ends of a line, cell or clause.
function standsAlone(plain: Plain, { from }: BasicCode, to: number): boolean {
  const before = plain.upper.slice(Math.max(0, from - 9), from);
  plain.onStep?.(9);
  return (
    (from === 0 || (before.trimStart() === '' && from < 9) || /[\n:;|(] {0,8}$/.test(before)) &&
    endsHere(plain, to)
  );
}

function endsHere(plain: Plain, to: number): boolean {
  return !isWordAt(plain, to) && matchAt(plain, / {0,8}(?:$|[\n;|)\],]|[.](?![\dA-Z]))/y, to) !== undefined;
}
