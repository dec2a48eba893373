import { readLengthAt } from '../length.ts';
import type { Length } from '../length.ts';
import { matchAt } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { axisBefore, axisBehind, pauseAt, timesAt, timesWordAt } from './words.ts';

export type Axis = 'id' | 'od' | 'cs';

/** One figure of a size and the name it carries. */
export interface Part {
  length: Length;
  axis?: Axis;
  from: number;
  to: number;
}

/** Two figures that belong together. `more`: further ones follow, so it is no O-ring. */
export interface Pair {
  first: Part;
  second: Part;
  more: boolean;
  to: number;
}

/** The two figures that begin here, parted by a sign for "times" or, when both are named, by a pause. */
export function readPair(cursor: Cursor, at: number, isMarked: boolean): Pair | undefined {
  const first = readPart(cursor, at);
  if (!first) return undefined;
  const second = readNext(cursor, first, isMarked);
  if (!second) return undefined;
  let to = second.to;
  let more = false;
  for (let next = behindTimes(cursor, to, false); next !== undefined; next = behindTimes(cursor, to, false)) {
    const further = readPart(cursor, next);
    if (!further) break;
    more = true;
    to = further.to;
  }
  return { first, second, more, to };
}

function readNext(cursor: Cursor, first: Part, isMarked: boolean): Part | undefined {
  const afterTimes = behindTimes(cursor, first.to, isMarked || cursor.loose);
  if (afterTimes !== undefined) return readPart(cursor, afterTimes);
  if (!first.axis) return undefined;
  const pause = matchAt(cursor, pauseAt, first.to);
  const second = pause && readPart(cursor, first.to + pause[0].length);
  return second?.axis && second.axis !== first.axis ? second : undefined;
}

function behindTimes(cursor: Cursor, at: number, words: boolean): number | undefined {
  const sign = matchAt(cursor, timesAt, at) ?? (words ? matchAt(cursor, timesWordAt, at) : undefined);
  return sign && at + sign[0].length;
}

function readPart(cursor: Cursor, from: number): Part | undefined {
  const before = matchAt(cursor, axisBefore, from);
  const at = from + (before?.[0].length ?? 0);
  const length = readSigned(cursor, at);
  if (!length) return undefined;
  const behind = before ? undefined : matchAt(cursor, axisBehind, length.to);
  const axis = axisOf(before ?? behind);
  return { length, ...(axis ? { axis } : {}), from, to: length.to + (behind?.[0].length ?? 0) };
}

// A sign belongs to a figure only where the text is nothing but the size: elsewhere it is a hyphen or a bullet.
function readSigned(cursor: Cursor, at: number): Length | undefined {
  cursor.steps += 1;
  const isNegative = cursor.loose && /[-−]/u.test(cursor.text[at] ?? '');
  const length = readLengthAt(cursor.text, isNegative ? at + 1 : at);
  return length && isNegative ? { ...length, value: -length.value, from: at } : length;
}

function axisOf(named: RegExpExecArray | undefined): Axis | undefined {
  if (!named) return undefined;
  if (named[1] !== undefined) return 'id';
  return named[2] === undefined ? 'cs' : 'od';
}
