import type { Confidence } from '@sebino/domain/sector';
import { toleranceRows } from '../tolerance.generated.ts';
import type { ToleranceTable } from '../tolerance.ts';
import { toleranceIn } from './find.ts';
import { scanTolerance } from './read.ts';
import type { ToleranceReading, ToleranceStandard } from './read.ts';

/** One class with its limits for one nominal size, mm. */
export interface AllowedSize {
  table: ToleranceTable['id'];
  class: string;
  plusMinusMm: number;
  minMm: number;
  maxMm: number;
  /** `percent`: beyond the bands the standard goes on in percent of the size. */
  by: 'band' | 'percent';
  percent?: number;
  confidence: Confidence;
}

/** What to know or to ask about a class, beside its limits. */
export type ToleranceNote =
  /** Made for metal removal: on rubber nearly always a mistake of the drawing. `proposal` replaces nothing by itself. */
  | { code: 'not-made-for-rubber'; standard: 'ISO 2768-1'; proposal: 'ISO 3302-1' }
  | { code: 'plastics-standard-on-rubber'; standard: 'DIN 16742' | 'ISO 20457'; proposal: 'ISO 3302-1' }
  /** Neither F nor C, W nor NW is written: both are listed. */
  | { code: 'kind-missing'; kinds: readonly string[] }
  /** No class is written: all of them are listed, none is meant. */
  | { code: 'class-missing'; classes: readonly string[] }
  | { code: 'no-table'; name: string }
  | { code: 'size-outside-table'; class: string; fromMm: number; toMm?: number }
  | { code: 'rarely-feasible'; class: string; plusMinusMm: number; percent: number; confidence: Confidence }
  | { code: 'geometry-without-table'; name: string }
  | { code: 'standard-derived'; standard: ToleranceStandard };

/** What is allowed for one nominal size. `problem` is there instead of rows where the size is none. */
export interface ToleranceAnswer {
  rows: readonly AllowedSize[];
  notes: readonly ToleranceNote[];
  problem?: 'not-a-number' | 'not-above-zero';
}

/** What is asked: a size, the class as written or as read, what the part is made of, and its hardness if known. */
export interface ToleranceQuestion {
  nominalMm: number;
  class?: string | ToleranceReading;
  material?: 'rubber' | 'plastic';
  /** How the rubber part is made; without it and without a class, the classes of all three are listed. */
  made?: 'moulded' | 'extruded' | 'cut-length';
  shoreA?: number;
}

const tableOfMaking = {
  moulded: 'iso3302-1-moulded',
  extruded: 'iso3302-1-extruded',
  'cut-length': 'iso3302-1-cut-length',
} as const;

/** See `tolerancesOf` of the subject. */
export function answerTolerance(question: ToleranceQuestion): ToleranceAnswer {
  const { nominalMm, class: asked } = question;
  if (!Number.isFinite(nominalMm)) return { rows: [], notes: [], problem: 'not-a-number' };
  if (!(nominalMm > 0)) return { rows: [], notes: [], problem: 'not-above-zero' };
  const reading = typeof asked === 'string' ? scanTolerance(asked) : asked;
  if (typeof asked === 'string' && !reading)
    return { rows: [], notes: [{ code: 'no-table', name: asked.trim() }] };
  const { choices, notes } = sought(question, reading);
  const rows = choices.flatMap(({ table, columns }) =>
    columns.flatMap((column) => rowOf(table, column, nominalMm) ?? []),
  );
  return {
    rows,
    notes: [
      ...notes,
      ...choices.flatMap((choice) => outsideNotes(choice, rows)),
      ...rows.flatMap((row) => feasibilityNotes(row, question)),
    ],
  };
}

interface Choice {
  table: ToleranceTable;
  columns: readonly string[];
}

function sought(
  question: ToleranceQuestion,
  reading: ToleranceReading | undefined,
): { choices: readonly Choice[]; notes: ToleranceNote[] } {
  const notes = reading ? notesOfReading(reading, question.material) : [];
  const answer = reading?.answer ?? { code: 'class-missing' };
  if (answer.code === 'table') {
    const { table: id, columns } = answer;
    if (columns.length > 1) notes.push({ code: 'kind-missing', kinds: columns });
    return { choices: tablesOf([id]).map((table) => ({ table, columns })), notes };
  }
  if (answer.code === 'no-table' || answer.code === 'flash') {
    const name = answer.code === 'flash' ? answer.class : answer.name;
    return { choices: [], notes: [...notes, { code: 'no-table', name }] };
  }
  const tables = tablesOf(tablesWithoutClass(question, reading));
  notes.push({ code: 'class-missing', classes: tables.flatMap(({ classes }) => classes) });
  return { choices: tables.map((table) => ({ table, columns: table.classes })), notes };
}

function tablesWithoutClass(
  { material, made }: ToleranceQuestion,
  reading: ToleranceReading | undefined,
): readonly ToleranceTable['id'][] {
  if (reading?.standard === 'ISO 2768-1') return ['iso2768-1-linear'];
  // The table of TG6 is that of DIN 16742; of its successor there is none.
  if (reading?.standard === 'ISO 20457') return [];
  const rubber = made ? [tableOfMaking[made]] : Object.values(tableOfMaking);
  if (reading) return reading.standard === 'DIN 16742' ? ['din16742-tg6'] : rubber;
  if (material === 'plastic') return ['din16742-tg6'];
  return material === 'rubber' || made ? rubber : [...rubber, 'din16742-tg6'];
}

function notesOfReading(reading: ToleranceReading, material: ToleranceQuestion['material']): ToleranceNote[] {
  const { standard, standardOrigin, geometry } = reading;
  const notes: ToleranceNote[] = [];
  if (standardOrigin === 'derived') notes.push({ code: 'standard-derived', standard });
  if (standard === 'ISO 2768-1' && material !== 'plastic')
    notes.push({ code: 'not-made-for-rubber', standard, proposal: 'ISO 3302-1' });
  if ((standard === 'DIN 16742' || standard === 'ISO 20457') && material === 'rubber')
    notes.push({ code: 'plastics-standard-on-rubber', standard, proposal: 'ISO 3302-1' });
  if (geometry) notes.push({ code: 'geometry-without-table', name: `ISO 2768-2 ${geometry}` });
  return notes;
}

function rowOf(table: ToleranceTable, column: string, nominalMm: number): AllowedSize | undefined {
  const found = toleranceIn(table, column, nominalMm);
  if (!found) return undefined;
  const { plusMinusMm, confidence } = found;
  const isBeyond = table.beyondPercent !== undefined && nominalMm > table.beyondPercent.over;
  const percent = isBeyond ? table.beyondPercent?.percent[table.classes.indexOf(column)] : undefined;
  return {
    table: table.id,
    class: column,
    plusMinusMm,
    minMm: toMicrons(nominalMm - plusMinusMm),
    maxMm: toMicrons(nominalMm + plusMinusMm),
    by: percent === undefined ? 'band' : 'percent',
    ...(percent === undefined ? {} : { percent }),
    confidence,
  };
}

function outsideNotes({ table, columns }: Choice, rows: readonly AllowedSize[]): ToleranceNote[] {
  return columns.flatMap((column): ToleranceNote[] => {
    if (rows.some((row) => row.table === table.id && row.class === column)) return [];
    const at = table.classes.indexOf(column);
    const bands = table.bands.filter(({ plusMinusMm }) => typeof plusMinusMm[at] === 'number');
    const toMm = bands.at(-1)?.to;
    const end = table.beyondPercent || toMm === undefined ? {} : { toMm };
    return [{ code: 'size-outside-table', class: column, fromMm: bands[0]?.over ?? 0, ...end }];
  });
}

// General trade knowledge, as the percent rule makes it plain: the closure of a mould wanders more than that on large
// parts. Of E1 the source says itself that soft compounds seldom reach it.
function feasibilityNotes(row: AllowedSize, { shoreA }: ToleranceQuestion): ToleranceNote[] {
  const { class: name, plusMinusMm, percent } = row;
  if (name === 'M1C' && percent !== undefined)
    return [{ code: 'rarely-feasible', class: name, plusMinusMm, percent, confidence: 'general-knowledge' }];
  if (name !== 'E1' || shoreA === undefined || !(shoreA < 50)) return [];
  const share = Math.round((10_000 * plusMinusMm) / ((row.minMm + row.maxMm) / 2)) / 100;
  return [{ code: 'rarely-feasible', class: name, plusMinusMm, percent: share, confidence: 'sourced-once' }];
}

function tablesOf(ids: readonly ToleranceTable['id'][]): readonly ToleranceTable[] {
  return toleranceRows.filter(({ id }) => ids.includes(id));
}

function toMicrons(value: number): number {
  return Math.round(value * 1000) / 1000;
}
