import { isWordAt, matchAt } from './plain.ts';
import type { Plain } from './plain.ts';
import type { Span } from './tree.ts';

/** The basic code as it stands in the text, before anybody asks whether it is one. */
export interface BasicCode extends Span {
  metric?: Span;
  grade?: Span;
  /** Type and class; more than one where the writer leaves the choice. */
  pairs: readonly PairSpan[];
  hardness?: Span;
  tensile?: Span;
  /** Figures against the pair that are no hardness and tensile strength, as in "M2BG71456". */
  hasOddFigures: boolean;
  /** Parts that do not stand against each other. */
  gaps: { mark: boolean; grade: boolean; pair: boolean; figures: boolean };
}

export interface PairSpan {
  type: Span;
  class: Span;
}

/** Where a gap may reach: over a line only where the standard was named, for "ISO 3302-1 M2" may end one. */
export type GapKind = 'in-line' | 'over-lines';

// Breaks of a line and hyphens part a code only where the standard says that it is one.
const gapOf: Readonly<Record<GapKind, RegExp>> = {
  'in-line': / {0,8}-?/y,
  'over-lines': /[ \n]{0,8}-?[ \n]{0,2}/y,
};
const pairLetters = 'ABCDEFGHJK';
const alternative = /[ \n]{0,3}(?:\/|OR |ODER |OU |OPPURE )[ \n]{0,3}([A-HJK])([A-HJK])(?![A-Z])/y;
const threeFigures = /(\d)([ \n]{0,4})(\d\d)(?!\d|[.,]\d)/y;

/** Reads `["M"] [grade] type class [hardness tensile]` with gaps between all parts. */
export function readBasic(plain: Plain, from: number, gapKind: GapKind): BasicCode | undefined {
  const gap = gapOf[gapKind];
  const metric = spanIf(plain, from, 'M');
  const gradeAt = metric ? skip(plain, gap, metric.to) : from;
  const grade = spanIf(plain, gradeAt, '123456789');
  const typeAt = grade ? skip(plain, gap, grade.to) : gradeAt;
  const type = spanIf(plain, typeAt, pairLetters);
  if (!type) return undefined;
  const classAt = skip(plain, gap, type.to);
  const letter = spanIf(plain, classAt, pairLetters);
  if (!letter) return undefined;
  const pairs = [{ type, class: letter }, ...readAlternatives(plain, letter.to)];
  const pairsTo = pairs.at(-1)?.class.to ?? letter.to;
  const figures = readFigures(plain, skip(plain, gap, pairsTo), pairsTo);
  return {
    from,
    to: pairsTo,
    ...(metric && { metric }),
    ...(grade && { grade }),
    pairs,
    ...figures.parts,
    hasOddFigures: figures.areOdd,
    gaps: {
      mark: metric !== undefined && gradeAt > metric.to,
      grade: grade !== undefined && typeAt > grade.to,
      pair: classAt > type.to,
      figures: figures.parts.hardness !== undefined && figures.parts.hardness.from > pairsTo,
    },
  };
}

// "EE/EG", "BC or BE": the choice is the writer's, so all of them are kept.
function readAlternatives(plain: Plain, from: number): PairSpan[] {
  const pairs: PairSpan[] = [];
  for (let at = from; pairs.length < 4;) {
    const match = matchAt(plain, alternative, at);
    if (!match) break;
    at += match[0].length;
    pairs.push({ type: { from: at - 2, to: at - 1 }, class: { from: at - 1, to: at } });
  }
  return pairs;
}

interface Figures {
  parts: Partial<Pick<BasicCode, 'hardness' | 'tensile' | 'to'>>;
  areOdd: boolean;
}

function readFigures(plain: Plain, at: number, pairsTo: number): Figures {
  const match = matchAt(plain, threeFigures, at);
  if (match) {
    const to = at + match[0].length;
    const parts = { hardness: { from: at, to: at + 1 }, tensile: { from: to - 2, to }, to };
    return { parts, areOdd: false };
  }
  if (at > pairsTo || !matchAt(plain, /\d/y, at)) return { parts: {}, areOdd: false };
  if (isWordAt(plain, at + 1)) return { parts: {}, areOdd: true };
  return { parts: { hardness: { from: at, to: at + 1 }, to: at + 1 }, areOdd: false };
}

function skip(plain: Plain, gap: RegExp, at: number): number {
  // Most parts stand against each other.
  if (!/[ \n-]/.test(plain.upper.charAt(at))) return at;
  return at + (matchAt(plain, gap, at)?.[0].length ?? 0);
}

function spanIf({ upper, onStep }: Plain, at: number, units: string): Span | undefined {
  onStep?.(1);
  return at < upper.length && units.includes(upper.charAt(at)) ? { from: at, to: at + 1 } : undefined;
}
