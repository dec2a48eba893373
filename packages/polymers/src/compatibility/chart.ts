import type { MediumRating, Rating } from '../medium.ts';
import { readRecords, separatorOf } from './chart/records.ts';
import type { ChartRecord, RecordFault } from './chart/records.ts';
import { wordReader } from './chart/words.ts';
import type { WordReader } from './chart/words.ts';

export type { RecordFault };

/** One line of the user's chart, as the tables' own lines, with what was written and where. */
export interface ImportedRating extends MediumRating {
  line: number;
  materialWritten: string;
  mediumWritten: string;
  /** False where a word of the line is unknown or ambiguous: the line is kept and judges nothing. */
  understood: boolean;
}

/** What the head line names. */
export type ChartColumn = 'material' | 'medium' | 'rating' | 'source' | 'note';

/** What is wrong with a chart, and on which line of the file. */
export type ChartFault =
  | RecordFault
  | { code: 'file-empty'; line: number }
  | { code: 'file-too-large'; line: number; characters: number; most: number }
  | { code: 'too-many-rows'; line: number; most: number }
  | { code: 'column-missing' | 'column-twice'; line: number; column: ChartColumn }
  | { code: 'too-many-fields'; line: number; fields: number; columns: number }
  | { code: 'material-missing' | 'medium-missing' | 'rating-missing'; line: number }
  | { code: 'rating-unreadable'; line: number; written: string }
  | { code: 'material-unknown' | 'medium-unknown'; line: number; written: string }
  | {
      code: 'material-ambiguous' | 'medium-ambiguous';
      line: number;
      written: string;
      candidates: readonly string[];
    }
  | { code: 'cell-too-long'; line: number; column: ChartColumn; most: number };

/** The lines that were read, and every fault with its line. */
export interface ImportedChart {
  rows: readonly ImportedRating[];
  faults: readonly ChartFault[];
}

/** Limits of one chart: the greatest published ones have some two thousand lines. */
export const chartLimits = { characters: 1_000_000, rows: 10_000, cellCharacters: 300 } as const;

/**
 * Reads a chart of the user's own: separated by commas, semicolons or tabs, with a head line that names `material`,
 * `medium`, `rating` and, where wanted, `source` and `note`. Ratings are 1 (no effect) to 4 (not suitable), or A to D.
 * Aliases and trade names become symbols; a word that is unknown or means several things stays as written, is told, and
 * judges nothing. A line without a rating is left out and told. Every line counts as one source: it may warn, never
 * exclude. Too large a file is refused whole; nothing throws.
 *
 * @example importChart('material;medium;rating\nViton;acetone;D').rows[0] // FKM, acetone, 4
 */
export function importChart(csvText: string): ImportedChart {
  const { rows, faults } = readChart(csvText);
  return { rows, faults };
}

/** The same with the steps taken: characters looked at and given to the lexicon. */
export function readChart(csvText: string): ImportedChart & { steps: number } {
  const refused = refusalOf(csvText);
  if (refused) return { rows: [], faults: [refused], steps: 0 };
  const text = csvText.replace(/^\uFEFF/, '');
  const read = readRecords(text, separatorOf(text), chartLimits.rows + 2);
  const [head, ...records] = read.records;
  if (!head) return { rows: [], faults: [{ code: 'file-empty', line: 1 }], steps: read.steps };
  const { columns, faults: headFaults } = readHead(head);
  const faults: ChartFault[] = [...read.faults, ...headFaults];
  if (headFaults.some((fault) => fault.code === 'column-missing'))
    return { rows: [], faults, steps: read.steps };
  const beyond = records[chartLimits.rows];
  if (beyond) faults.push({ code: 'too-many-rows', line: beyond.line, most: chartLimits.rows });
  const words = wordReader();
  const rows = records.slice(0, chartLimits.rows).flatMap((record) => {
    const { line, fields } = record;
    if (fields.length > head.fields.length)
      faults.push({ code: 'too-many-fields', line, fields: fields.length, columns: head.fields.length });
    return toRating({ record, columns, words, faults }) ?? [];
  });
  return { rows, faults: faults.toSorted((a, b) => a.line - b.line), steps: read.steps + words.steps() };
}

function refusalOf(csvText: string): ChartFault | undefined {
  if (csvText.length > chartLimits.characters)
    return {
      code: 'file-too-large',
      line: 1,
      characters: csvText.length,
      most: chartLimits.characters,
    };
  return undefined;
}

const columnNames: readonly ChartColumn[] = ['material', 'medium', 'rating', 'source', 'note'];
const neededColumns: readonly ChartColumn[] = ['material', 'medium', 'rating'];

type Columns = ReadonlyMap<ChartColumn, number>;

function readHead({ line, fields }: ChartRecord): { columns: Columns; faults: readonly ChartFault[] } {
  const names = fields.map((field) => field.trim().toLowerCase());
  const columns = new Map<ChartColumn, number>();
  const faults: ChartFault[] = [];
  for (const column of columnNames) {
    const at = names.indexOf(column);
    if (at >= 0) columns.set(column, at);
    else if (neededColumns.includes(column)) faults.push({ code: 'column-missing', line, column });
    if (at >= 0 && names.includes(column, at + 1)) faults.push({ code: 'column-twice', line, column });
  }
  return { columns, faults };
}

interface RowParts {
  record: ChartRecord;
  columns: Columns;
  words: WordReader;
  /** Told to the caller by adding here. */
  faults: ChartFault[];
}

function toRating(parts: RowParts): ImportedRating | undefined {
  const { record, faults } = parts;
  const { line } = record;
  const materialWritten = cellOf(parts, 'material');
  const mediumWritten = cellOf(parts, 'medium');
  const written = cellOf(parts, 'rating');
  const rating = toNumber(written);
  if (materialWritten === '') faults.push({ code: 'material-missing', line });
  if (mediumWritten === '') faults.push({ code: 'medium-missing', line });
  if (written === '') faults.push({ code: 'rating-missing', line });
  else if (rating === undefined) faults.push({ code: 'rating-unreadable', line, written });
  if (materialWritten === '' || mediumWritten === '' || rating === undefined) return undefined;
  const note = cellOf(parts, 'note');
  const material = meant(parts, 'material', materialWritten);
  const medium = meant(parts, 'medium', mediumWritten);
  return {
    line,
    material: material ?? materialWritten,
    materialWritten,
    medium: medium ?? mediumWritten,
    mediumWritten,
    understood: material !== undefined && medium !== undefined,
    rating,
    sourceRating: written,
    source: cellOf(parts, 'source'),
    confidence: 'sourced-once',
    ...(note === '' ? {} : { note }),
  };
}

function cellOf({ record, columns, faults }: RowParts, column: ChartColumn): string {
  const at = columns.get(column);
  const cell = at === undefined ? '' : (record.fields[at] ?? '').trim();
  if (cell.length <= chartLimits.cellCharacters) return cell;
  faults.push({ code: 'cell-too-long', line: record.line, column, most: chartLimits.cellCharacters });
  return cell.slice(0, chartLimits.cellCharacters);
}

function meant(
  { record, words, faults }: RowParts,
  kind: 'material' | 'medium',
  written: string,
): string | undefined {
  const meaning = words.read(kind, written);
  const { line } = record;
  if (meaning === 'unknown') faults.push({ code: `${kind}-unknown`, line, written });
  else if ('id' in meaning) return meaning.id;
  else faults.push({ code: `${kind}-ambiguous`, line, written, candidates: meaning.candidates });
  return undefined;
}

function toNumber(written: string): Rating | undefined {
  const plain = written.replace(/[.,]0+$/, '').toUpperCase();
  switch (plain) {
    case '1':
    case 'A':
      return 1;
    case '2':
    case 'B':
      return 2;
    case '3':
    case 'C':
      return 3;
    case '4':
    case 'D':
      return 4;
    default:
      return undefined;
  }
}
