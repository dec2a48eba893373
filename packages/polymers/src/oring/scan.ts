import { readCode, readMakerCode } from './code.ts';
import type { Draft } from './code.ts';
import { isStart, matchAt } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { readPair } from './figures.ts';
import type { Pair } from './figures.ts';
import type { OringSizeReading } from './reading.ts';
import { figuresOf } from './size.ts';
import { gapAt, markAt } from './words.ts';

// A thicker section without the word O-ring beside it is more likely the side of a plate; the lists end at 10 mm.
const thickestUnmarkedMm = 12;

/** Every size in a text, in its order, and the attempts that it took. */
export function scanText(text: string): { readings: OringSizeReading[]; steps: number } {
  const cursor: Cursor = { text, loose: false, steps: 0 };
  const readings: OringSizeReading[] = [];
  let at = 0;
  while (at < text.length) {
    const found = isStart(text, at) ? readAt(cursor, at) : undefined;
    if (found?.reading) readings.push(found.reading);
    at = Math.max(at + 1, found?.to ?? 0);
  }
  return { readings, steps: cursor.steps };
}

/** The size that a text is, when it is nothing else. */
export function scanWhole(text: string): OringSizeReading | undefined {
  const from = text.search(/[^\s"“„(]/u);
  if (from < 0 || from > 9) return undefined;
  const found = readAt({ text, loose: true, steps: 0 }, from);
  if (!found?.reading) return undefined;
  return /^[\s.;,)"“”]{0,9}$/u.test(text.slice(found.to, found.to + 10)) ? found.reading : undefined;
}

/** What is read at one place, or up to where there is nothing to be read. */
interface Found {
  reading?: OringSizeReading;
  to: number;
}

function readAt(cursor: Cursor, at: number): Found | undefined {
  const mark = matchAt(cursor, markAt, at);
  if (!mark) return readSize(cursor, at, undefined);
  const markTo = at + mark[0].length;
  const gap = matchAt(cursor, gapAt, markTo)?.[0] ?? '';
  // The hyphen of "OR -214" is the mark of its dash number.
  const behind = markTo + gap.length;
  const found = readSize(cursor, gap.endsWith('-') ? behind - 1 : behind, at) ?? readSize(cursor, behind, at);
  if (found) return found;
  const code = /^O\.?R/u.test(mark[0]) ? readMakerCode(cursor, behind, at) : undefined;
  return code ? toFound(cursor, at, code, true) : { to: markTo };
}

function readSize(cursor: Cursor, at: number, markFrom: number | undefined): Found | undefined {
  const isMarked = markFrom !== undefined;
  const code = readCode(cursor, at, isMarked);
  if (code) return toFound(cursor, at, code, isMarked);
  const written = readPair(cursor, at, isMarked);
  if (!written) return undefined;
  if (written.more) return { to: written.to };
  const pair = withoutQuote(cursor, at, written);
  const draft: Draft = { form: 'figures', ...figuresOf(pair), to: pair.to };
  if (!isMarked && !cursor.loose && !isLikelyRing(draft, pair)) return { to: pair.to };
  return toFound(cursor, at, draft, isMarked);
}

function toFound(cursor: Cursor, from: number, draft: Draft, marked: boolean): Found {
  const written = cursor.text.slice(from, draft.to);
  return { reading: { ...draft, from, written, marked, problems: draft.problems ?? [] }, to: draft.to };
}

// Two figures alone may be anything: only what looks like a ring is offered as one.
function isLikelyRing({ problems, csMm, idMm }: Draft, { first, second }: Pair): boolean {
  const axes = [first.axis, second.axis];
  if (axes.includes('id') && axes.includes('od')) return false;
  if (!csMm || !idMm || (problems ?? []).length > 0) return false;
  return csMm.value <= thickestUnmarkedMm && csMm.value <= 2.2 * idMm.value;
}

// In `"20x3"` the last sign closes the quotation and means no inches.
function withoutQuote({ text }: Cursor, at: number, pair: Pair): Pair {
  const { length } = pair.second;
  const isQuoted = /["“”„]/u.test(text[at - 1] ?? '') && /["“”]/u.test(text[length.to - 1] ?? '');
  if (!isQuoted || pair.first.length.unit !== undefined || length.fraction) return pair;
  const { unit: _, ...bare } = length;
  const to = length.to - 1;
  return { ...pair, second: { ...pair.second, length: { ...bare, to } }, to };
}
