import { isDeepStrictEqual } from 'node:util';
import { cellMark, listMark, toRows } from '../src/generated/rows.ts';
import type { Columns } from '../src/generated/rows.ts';

/** Rows as the columns that `toRows` reads back; what would come back otherwise stops the generation. */
export function toColumns(rows: readonly object[]): Columns {
  const flat = rows.map((row) => new Map(leavesOf(row, '')));
  const paths = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  const columns = Object.fromEntries(paths.map((path) => toColumn(path, flat)));
  if (!isDeepStrictEqual(toRows(columns), rows))
    throw new Error(`not to be kept by columns: ${paths.join(', ')}`);
  return columns;
}

function toColumn(path: string, rows: readonly ReadonlyMap<string, unknown>[]): readonly [string, string] {
  const values = rows.map((row) => row.get(path));
  const mark = values.includes(undefined) ? '?' : '';
  const written: (readonly [string, readonly string[]])[] = [[kindOf(values), values.map(toCell)]];
  if (areWhole(values)) written.push(['+', toSteps(values)]);
  if (areWords(values)) written.push([`<${mark}`, values.map(toShared)]);
  const [[kind, cells] = ['', []]] = written.toSorted(([, a], [, b]) => a.join().length - b.join().length);
  return [`${path}${kind}`, cells.join(cellMark)];
}

function areWhole(values: readonly unknown[]): values is readonly number[] {
  return values.every((value) => Number.isInteger(value));
}

function toSteps(values: readonly number[]): readonly string[] {
  return values.map((value, at) => String(value - (values[at - 1] ?? 0)));
}

function areWords(values: readonly unknown[]): values is readonly (readonly string[] | undefined)[] {
  const isWord = (part: unknown): boolean => typeof part === 'string' && !/[A-Z]/.test(part);
  return values.every((value) => value === undefined || (Array.isArray(value) && value.every(isWord)));
}

// "abruf, abrufauftrag" is "Aabruf" and "Fauftrag": five letters are those of the word before.
function toShared(words: readonly string[] = []): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let shared = 0;
      while (shared < 25 && shared < before.length && before[shared] === word[shared]) shared += 1;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

function leavesOf(value: unknown, path: string): (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === '' ? key : `${path}.${key}`));
}

function kindOf(values: readonly unknown[]): string {
  const known = values.filter((value) => value !== undefined);
  const types = new Set(known.flat().map((part) => typeof part));
  const isList = known.every((value) => Array.isArray(value));
  return [
    types.has('number') ? '#' : '',
    types.has('boolean') ? '!' : '',
    isList ? '*' : '',
    known.length < values.length ? '?' : '',
  ].join('');
}

function toCell(value: unknown): string {
  return Array.isArray(value) ? value.map(toPart).join(listMark) : toPart(value);
}

function toPart(value: unknown): string {
  if (typeof value === 'number') return String(value).replace(/^(-?)0\./, '$1.');
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' ? value : '';
}
