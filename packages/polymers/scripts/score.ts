import { readFileSync } from 'node:fs';

/** Values of one field: how many are in the truth, how many were given, how many of those are right. */
export interface Tally {
  support: number;
  given: number;
  right: number;
}

/** Null where there is nothing to divide. */
export interface Score {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export interface FieldScore extends Score {
  support: number;
}

/** A value that is missing, wrong or too much; null is absent. */
export interface Miss {
  id: string | null;
  field: string;
  key: string | null;
  expected: unknown;
  got: unknown;
}

/** One value of the truth beside one that was given; null or undefined is absent. */
export interface Comparison {
  id: string;
  field: string;
  key: string | null;
  expected: unknown;
  got: unknown;
}

/** Counts by field, and what went wrong. */
export interface ScoreSheet {
  tallies: Map<string, Tally>;
  misses: Miss[];
}

export function openSheet(fields: readonly string[]): ScoreSheet {
  return { tallies: new Map(fields.map((field) => [field, { support: 0, given: 0, right: 0 }])), misses: [] };
}

/** Enters one comparison; true where both are absent or equal. A wrong value is given and missed at once. */
export function enter(sheet: ScoreSheet, comparison: Comparison, isEqual = isSame): boolean {
  const expected = comparison.expected ?? null;
  const got = comparison.got ?? null;
  if (expected === null && got === null) return true;
  const tally = sheet.tallies.get(comparison.field) ?? { support: 0, given: 0, right: 0 };
  const isRight = expected !== null && got !== null && isEqual(expected, got);
  if (expected !== null) tally.support += 1;
  if (got !== null) tally.given += 1;
  if (isRight) tally.right += 1;
  else sheet.misses.push({ ...comparison, expected, got });
  sheet.tallies.set(comparison.field, tally);
  return isRight;
}

/** Enters two lists as sets: every element is one value. True where the sets are equal. */
export function enterSets(
  sheet: ScoreSheet,
  {
    id,
    field,
    expected,
    got,
  }: { id: string; field: string; expected: readonly string[]; got: readonly string[] },
): boolean {
  const given = new Set(got);
  const known = new Set(expected);
  let isRight = true;
  for (const each of known)
    isRight =
      enter(sheet, { id, field, key: null, expected: each, got: given.has(each) ? each : null }) && isRight;
  for (const each of given)
    if (!known.has(each))
      isRight = enter(sheet, { id, field, key: null, expected: null, got: each }) && isRight;
  return isRight;
}

export function toScore({ support, given, right }: Tally): Score {
  return {
    precision: ratio(right, given),
    recall: ratio(right, support),
    f1: ratio(2 * right, given + support),
  };
}

export function toFieldScores(sheet: ScoreSheet): Record<string, FieldScore> {
  return Object.fromEntries(
    [...sheet.tallies].map(([field, tally]) => [field, { support: tally.support, ...toScore(tally) }]),
  );
}

export function addTallies(tallies: Iterable<Tally>): Tally {
  const sum: Tally = { support: 0, given: 0, right: 0 };
  for (const { support, given, right } of tallies) {
    sum.support += support;
    sum.given += given;
    sum.right += right;
  }
  return sum;
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Equal by value; keys of which one side says null or nothing count as absent. */
export function isSame(expected: unknown, got: unknown): boolean {
  if (!isRecord(expected) || !isRecord(got)) return (expected ?? null) === (got ?? null);
  return [...new Set([...Object.keys(expected), ...Object.keys(got)])].every((key) =>
    isSame(expected[key], got[key]),
  );
}

/** Numbers within half a per cent of each other. */
export function isNear(expected: number, got: number): boolean {
  return Math.abs(expected - got) <= 0.005 * Math.abs(expected);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON of a file that a person named; throws a sentence for them where it is missing or broken. */
export function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`Cannot read ${path}: there is no such file, or it may not be read.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`${path} is not valid JSON.`);
  }
}

/** A share as a percentage for a table, "–" where there is nothing to divide. */
export function toPercent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}

/** The fields of a score as lines of a table. */
export function toFieldTable(fields: Readonly<Record<string, FieldScore>>): string {
  const rows = Object.entries(fields).map(([field, { support, precision, recall, f1 }]) =>
    [field.padEnd(20), String(support).padStart(7), ...[precision, recall, f1].map(toCell)].join(' '),
  );
  const head = [
    'field'.padEnd(20),
    'support',
    ...['precision', 'recall', 'F1'].map((each) => each.padStart(9)),
  ];
  return [head.join(' '), ...rows].join('\n');
}

function toCell(share: number | null): string {
  return toPercent(share).padStart(9);
}
