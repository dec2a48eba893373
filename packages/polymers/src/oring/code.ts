import { findAs568 } from '../as568.ts';
import type { As568Size } from '../as568.ts';
import { oringRow } from '../oring.generated.ts';
import { matchAt } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { readPair } from './figures.ts';
import { legacyByNumber } from './legacy.ts';
import type { LegacyOring } from './legacy.ts';
import type { Figure, OringNote, OringSizeReading, Why } from './reading.ts';
import { toHundredths } from './ring.ts';
import { figuresOf } from './size.ts';
import { bareDashAt, dashAt, gradeAt, isoAt, jisAt, legacyAt, makerCodeAt, notSizeAt } from './words.ts';

/** What a form found, before it is put to its place in the text. */
export type Draft = Omit<OringSizeReading, 'from' | 'to' | 'written' | 'marked' | 'problems'> & {
  to: number;
  problems?: OringSizeReading['problems'];
};

/** The code that begins here: a designation, a legacy number, a dash number, or a code of JIS. */
export function readCode(cursor: Cursor, at: number, isMarked: boolean): Draft | undefined {
  return (
    readIso(cursor, at) ??
    readLegacy(cursor, at) ??
    readDash(cursor, at, isMarked) ??
    readJis(cursor, at, isMarked)
  );
}

/** A number right behind `OR` that no mark makes a dash number: a maker's code, kept as text. */
export function readMakerCode(cursor: Cursor, at: number, markFrom: number): Draft | undefined {
  const found = matchAt(cursor, makerCodeAt, at);
  const number = found?.[1];
  if (number === undefined) return undefined;
  const to = at + number.length;
  if (matchAt(cursor, notSizeAt, to)) return undefined;
  const written = cursor.text.slice(markFrom, to);
  const proposal = findAs568(number)?.dash;
  const note: OringNote =
    number.length === 3
      ? { code: 'no-dash-mark', written, ...(proposal ? { proposal } : {}) }
      : { code: 'cord-code-unconfirmed', written };
  return { form: 'code', code: stated(written, markFrom, to), notes: [note], to };
}

function readIso(cursor: Cursor, at: number): Draft | undefined {
  const head = matchAt(cursor, isoAt, at);
  const [all = '', dash = '', className] = head ?? [];
  if (!head || (className !== 'A' && className !== 'B')) return undefined;
  const afterHead = at + all.length;
  const classAt = at + all.indexOf(dash + className) + dash.length;
  const pair = readPair(cursor, afterHead, true);
  const to = pair && !pair.more ? pair.to : classAt + 1;
  const grade = matchAt(cursor, gradeAt, to);
  const size = findAs568(dash);
  const figures = pair && !pair.more ? figuresOf(namedPair(pair)) : undefined;
  return {
    ...(size && !figures ? figuresOfSize(size, 'as568-table') : figures),
    form: 'iso-3601',
    dash: stated(dash, classAt - dash.length, classAt),
    toleranceClass: stated(className, classAt, classAt + 1),
    ...(grade ? { grade: gradeOf(grade, to) } : {}),
    notes: [
      ...(size ? [] : [noSuchDash(dash)]),
      ...(figures?.notes.filter(({ code }) => code !== 'inside-tolerance') ?? []),
      ...differenceNotes(size, figures),
    ],
    to: to + (grade?.[0].length ?? 0),
    problems: figures?.problems ?? [],
  };
}

// A designation fixes the order of its figures: inside diameter, then section.
function namedPair(pair: Parameters<typeof figuresOf>[0]): typeof pair {
  const { first, second } = pair;
  return { ...pair, first: { ...first, axis: 'id' }, second: { ...second, axis: 'cs' } };
}

function differenceNotes(
  size: As568Size | undefined,
  figures: ReturnType<typeof figuresOf> | undefined,
): OringNote[] {
  if (!size || !figures?.idMm || !figures.csMm) return [];
  const idDifferenceMm = toHundredths(size.idMm - figures.idMm.value);
  const csDifferenceMm = toHundredths(size.csMm - figures.csMm.value);
  if (!(Math.abs(idDifferenceMm) > size.idToleranceMm || Math.abs(csDifferenceMm) > size.csToleranceMm))
    return [];
  return [{ code: 'size-differs-from-code', dash: size.dash, idDifferenceMm, csDifferenceMm }];
}

function readLegacy(cursor: Cursor, at: number): Draft | undefined {
  const found = matchAt(cursor, legacyAt, at);
  if (!found) return undefined;
  const to = at + found[0].length;
  const legacy = legacyByNumber(found[1] === '6227' ? 'AN6227' : 'AN6230', Number(found[2]));
  const code = stated(cursor.text.slice(at, to), at, to);
  if (legacy.status !== 'read')
    return { form: 'legacy', code, notes: [{ code: noteOfLegacy(legacy), legacy }], to };
  const { size, confidence } = legacy;
  const dash: Figure<string> = { value: size.dash, origin: 'derived', why: ['legacy-table'], confidence };
  return { form: 'legacy', code, dash, ...figuresOfSize(size, 'as568-table'), notes: [], to };
}

function noteOfLegacy({ status }: LegacyOring): 'legacy-unconfirmed' | 'no-such-legacy-number' {
  return status === 'unconfirmed' ? 'legacy-unconfirmed' : 'no-such-legacy-number';
}

function readDash(cursor: Cursor, at: number, isMarked: boolean): Draft | undefined {
  const found = matchAt(cursor, dashAt, at) ?? readBareDash(cursor, at, isMarked);
  if (!found) return undefined;
  const digits = found.at(-1) ?? '';
  const to = at + found[0].length;
  if (matchAt(cursor, notSizeAt, to)) return undefined;
  const size = findAs568(digits);
  // "2-500" and "-500" are also ranges and telephone numbers: in a free text only a size that exists counts.
  const isWeak = !/[a-z]/iu.test(found[0]);
  if (isWeak && (digits.length < 3 || (!size && !isMarked && !cursor.loose))) return undefined;
  const dash = stated(digits.padStart(3, '0'), to - digits.length, to);
  if (!size) return { form: 'dash', dash, notes: [noSuchDash(dash.value)], to };
  return { form: 'dash', dash, ...figuresOfSize(size, 'as568-table'), notes: [], to };
}

// The hyphen alone is a mark at the beginning, behind a blank or bracket, or right behind the word O-ring.
function readBareDash(cursor: Cursor, at: number, isMarked: boolean): RegExpExecArray | undefined {
  const before = cursor.text.slice(Math.max(0, at - 2), at);
  if (!isMarked && !/^$|^\s$|[([:;,]$|\D\s$/u.test(before)) return undefined;
  return matchAt(cursor, bareDashAt, at);
}

function readJis(cursor: Cursor, at: number, isMarked: boolean): Draft | undefined {
  const found = matchAt(cursor, jisAt, at);
  const [all = '', mark, written = ''] = found ?? [];
  if (!found || (mark === undefined && !isMarked && !cursor.loose)) return undefined;
  const to = at + all.length;
  const code = stated(written, to - written.length, to);
  const sample = oringRow.jisB2401P.find((each) => each.code === written);
  if (!sample) return { form: 'jis', code, notes: [{ code: 'no-table', written }], to };
  const figure = (value: number): Figure => fromTable(value, 'jis-table', oringRow.jisConfidence);
  return { form: 'jis', code, idMm: figure(sample.idMm), csMm: figure(sample.csMm), notes: [], to };
}

function noSuchDash(dash: string): OringNote {
  // Some charts list 400 to 424 as extensions of the thick section; AS568 has no such sizes.
  const isExtension = Number(dash) >= 400 && Number(dash) <= 424;
  return { code: isExtension ? 'extension-only' : 'no-such-dash', dash };
}

function figuresOfSize(size: As568Size, why: Why): Pick<Draft, 'idIn' | 'csIn' | 'idMm' | 'csMm'> {
  const figure = (value: number): Figure => fromTable(value, why, size.sizeConfidence);
  return {
    idIn: figure(size.idIn),
    csIn: figure(size.csIn),
    idMm: figure(size.idMm),
    csMm: figure(size.csMm),
  };
}

function fromTable(value: number, why: Why, confidence: Figure['confidence'] & string): Figure {
  return { value, origin: 'derived', why: [why], confidence };
}

function gradeOf(found: RegExpExecArray, at: number): Figure<string> {
  const grade = found[1] ?? '';
  const to = at + found[0].length;
  return stated(grade, to - grade.length, to);
}

function stated<T>(value: T, from: number, to: number): Figure<T> {
  return { value, origin: 'stated', why: [], from, to };
}
