import { acceptsNamed, acceptsUnnamed, isSure } from './accept.ts';
import { readBasic } from './basic.ts';
import type { BasicCode } from './basic.ts';
import { listCodePlaces, readHeadingBehind, readHeadings } from './heading.ts';
import type { Heading } from './heading.ts';
import { isWordAt, toPlain } from './plain.ts';
import type { Plain } from './plain.ts';
import { readSuffixes } from './suffixText.ts';
import type { SuffixRun } from './suffixText.ts';
import type { Span } from './tree.ts';

/** A call-out found and split, its codes not yet looked up. */
export interface CalloutText extends Span {
  heading?: Heading;
  code: BasicCode;
  run: SuffixRun;
}

/** Finds the call-outs of a text from left to right; every place is looked at a bounded number of times. */
export function findCalloutTexts(
  text: string,
  { most = Infinity, onStep }: { most?: number; onStep?: (units: number) => void } = {},
): { plain: Plain; found: readonly CalloutText[] } {
  const plain = toPlain(text, onStep);
  const found: CalloutText[] = [];
  let at = 0;
  while (at < text.length && found.length < most) {
    const callout = mayBegin(plain, at) ? readAt(plain, at) : undefined;
    if (callout) found.push(callout);
    at = callout ? callout.to : at + 1;
  }
  onStep?.(at);
  return { plain, found };
}

// A to K without I, M, S of SAE, or a grade; never in the middle of a word.
function mayBegin(plain: Plain, at: number): boolean {
  const unit = plain.upper.charCodeAt(at);
  const isGrade = unit >= 49 && unit <= 57;
  const isLetter = (unit >= 65 && unit <= 75 && unit !== 73) || unit === 77 || unit === 83;
  return (isGrade || isLetter) && (at === 0 || !isWordAt(plain, at - 1));
}

function readAt(plain: Plain, from: number): CalloutText | undefined {
  for (const heading of readHeadings(plain, from)) {
    const callout = readNamed(plain, heading);
    if (callout) return callout;
  }
  return readUnnamed(plain, from);
}

function readNamed(plain: Plain, heading: Heading): CalloutText | undefined {
  for (const place of listCodePlaces(plain, heading.to)) {
    const code = readBasic(plain, place.at, 'over-lines');
    if (!code || !acceptsNamed(plain, code, place)) continue;
    const run = readSuffixes(plain, code.to, code.tensile !== undefined || code.hasOddFigures);
    if (run) return { heading, code, run, from: heading.standard.from, to: run.to };
  }
  return undefined;
}

function readUnnamed(plain: Plain, from: number): CalloutText | undefined {
  const code = readBasic(plain, from, 'in-line');
  if (!code) return undefined;
  const run = readSuffixes(plain, code.to, isSure(code));
  if (!run) return undefined;
  const heading = readHeadingBehind(plain, run.to);
  if (!acceptsUnnamed(plain, code, { ...run, isNamed: heading !== undefined })) return undefined;
  return { ...(heading && { heading }), code, run, from, to: heading?.to ?? run.to };
}
