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
  const cells = values.map(toCell).join(cellMark);
  const steps = areWhole(values) ? toSteps(values).join(cellMark) : cells;
  // Whichever is shorter: of sizes that rise evenly the steps are.
  return steps.length < cells.length ? [`${path}+`, steps] : [`${path}${kindOf(values)}`, cells];
}

function areWhole(values: readonly unknown[]): values is readonly number[] {
  return values.every((value) => Number.isInteger(value));
}

function toSteps(values: readonly number[]): readonly number[] {
  return values.map((value, at) => value - (values[at - 1] ?? 0));
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
