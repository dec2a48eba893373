import {
  findTolerance,
  findToleranceClasses,
  flashLimit,
  readToleranceClass,
  tolerancesOf,
  toleranceTables,
} from '@sebino/polymers/tolerance';
import type {
  AllowedSize,
  ToleranceNote,
  ToleranceReading,
  ToleranceTable,
} from '@sebino/polymers/tolerance';
import { questionOf, readSize } from './asking.ts';
import type { Asking } from './asking.ts';

/** One class that was read, with what it allows at the size; without a size only what needs none. */
export interface ClassAnswer {
  reading: ToleranceReading;
  rows: readonly AllowedSize[];
  notes: readonly ToleranceNote[];
  flash?: ReturnType<typeof flashLimit>;
  /** `F` or `C` was written, and the field says the other. */
  kindWritten?: string;
}

/** Every class of one table at the size. */
export interface Scale {
  table: ToleranceTable['id'];
  rows: readonly (Omit<AllowedSize, 'table'> & { isAsked: boolean })[];
  isProposal: boolean;
  source: string;
}

export interface Answered {
  classes: readonly ClassAnswer[];
  /** What holds without a class. */
  notes: readonly ToleranceNote[];
  scales: readonly Scale[];
  problem?: 'not-a-number' | 'not-above-zero';
}

const maxClasses = 3;

/** The classes in a text: the text is one, or holds several. */
export function classesIn(text: string): readonly ToleranceReading[] {
  const whole = text === '' ? undefined : readToleranceClass(text);
  return whole ? [whole] : findToleranceClasses(text).slice(0, maxClasses);
}

/** What every class that was read allows; without one, all of them side by side. */
export function answerAsking(asking: Asking): Answered {
  const size = readSize(asking.size);
  const nominalMm = size.state === 'read' ? size.mm : undefined;
  const readings = classesIn(asking.text);
  const classes = readings.map((reading) => answerClass(reading, nominalMm, asking));
  if (nominalMm === undefined) return { classes, notes: [], scales: [] };
  const open = readings.length === 0 ? tolerancesOf({ nominalMm, ...questionOf(asking.made) }) : undefined;
  const problem = open?.problem ?? (nominalMm > 0 && nominalMm < Infinity ? undefined : 'not-above-zero');
  if (problem) return { classes, notes: [], scales: [], problem };
  return { classes, notes: open?.notes ?? [], scales: scalesOf(nominalMm, classes, open?.rows ?? []) };
}

function answerClass(
  reading: ToleranceReading,
  nominalMm: number | undefined,
  { kind, made }: Asking,
): ClassAnswer {
  const { answer } = reading;
  const isOtherKind = kind !== '' && (reading.kind === 'F' || reading.kind === 'C') && reading.kind !== kind;
  const found = {
    reading,
    rows: [],
    notes: [],
    ...(isOtherKind && reading.kind ? { kindWritten: reading.kind } : {}),
    ...(answer.code === 'flash' ? { flash: flashLimit(answer.class) } : {}),
  };
  if (nominalMm === undefined || answer.code === 'flash') return found;
  const { rows, notes } = tolerancesOf({ nominalMm, class: withKind(reading, kind), ...questionOf(made) });
  return { ...found, rows, notes };
}

/** A moulded class without F or C takes the one that the field says. */
function withKind(reading: ToleranceReading, kind: Asking['kind']): ToleranceReading {
  const { answer } = reading;
  if (kind === '' || answer.code !== 'table' || answer.columns.length < 2) return reading;
  const columns = answer.columns.filter((column) => column.endsWith(kind) && column.startsWith('M'));
  return columns.length === 0 ? reading : { ...reading, kind, answer: { ...answer, columns } };
}

function scalesOf(nominalMm: number, classes: readonly ClassAnswer[], open: readonly AllowedSize[]): Scale[] {
  // A standard whose class is missing lists all of its classes: none of them is the reader's.
  const asked = classes.flatMap(({ reading, rows }) => (reading.answer.code === 'table' ? rows : []));
  const shown = [...classes.flatMap(({ rows }) => rows), ...open].map(({ table }) => table);
  const named = classes.flatMap(({ reading: { answer } }) => (answer.code === 'table' ? [answer.table] : []));
  const isOnRubber = classes
    .flatMap(({ notes }) => notes)
    .some(({ code }) => code === 'not-made-for-rubber' || code === 'plastics-standard-on-rubber');
  const proposed: ToleranceTable['id'][] = isOnRubber ? ['iso3302-1-moulded'] : [];
  return [...new Set([...proposed, ...shown, ...named])].flatMap((id) => {
    const table = toleranceTables.find((each) => each.id === id);
    if (!table) return [];
    const isProposal = proposed.includes(id) && !shown.includes(id);
    const scale = {
      table: id,
      rows: rowsOf(table, nominalMm, asked),
      isProposal,
      source: table.confidenceNote,
    };
    return scale.rows.length === 0 ? [] : [scale];
  });
}

function rowsOf(table: ToleranceTable, nominalMm: number, asked: readonly AllowedSize[]): Scale['rows'] {
  return table.classes.flatMap((name) => {
    const found = findTolerance(table.id, name, nominalMm);
    if (!found) return [];
    const { plusMinusMm, confidence } = found;
    const isBeyond = table.beyondPercent !== undefined && nominalMm > table.beyondPercent.over;
    const percent = isBeyond ? table.beyondPercent?.percent[table.classes.indexOf(name)] : undefined;
    return [
      {
        class: name,
        plusMinusMm,
        minMm: nominalMm - plusMinusMm,
        maxMm: nominalMm + plusMinusMm,
        by: percent === undefined ? ('band' as const) : ('percent' as const),
        ...(percent === undefined ? {} : { percent }),
        confidence,
        isAsked: asked.some((row) => row.table === table.id && row.class === name),
      },
    ];
  });
}
