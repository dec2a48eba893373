import { isWordAt, matchAt } from './plain.ts';
import type { Plain } from './plain.ts';
import type { RevisionYear, Span, StandardId } from './tree.ts';
import { fillerWord, toStandard } from './words.ts';

/** The name of the standard, and one way to read the figures behind it. */
export interface Heading {
  standard: { id: StandardId } & Span;
  revisionYear?: RevisionYear;
  /** Figures that must be a year and complete to none. */
  unreadableYear?: Span;
  to: number;
}

/** A place behind a heading where a code may begin. */
export interface CodePlace {
  at: number;
  /** A comma or a slash stands between: what follows may be another thing. */
  isLoose: boolean;
  /** "class", "type", "grade" stands between: what follows is a pair. */
  hasWord: boolean;
}

const astm =
  /(?:A\.?S\.?T\.?M\.?[ \n-]{0,4}(?:(?:STANDARD|INTERNATIONAL|DESIGNATION|STD|NORM[AE]?|SPEC)[.:]? {0,3})?D[ .\n-]{0,3}|D)2000(?!\d)/y;
const sae = /(?:S\.?A\.?E\.?[ \n-]{0,4}(?:STANDARD {1,3})?J[ .\n-]{0,3}|J)200(?!\d)/y;
const yearFigures = /( {0,3}[-:_(/] {0,2}(?:REV\.? {0,2})?| {1,3}(?:REV\.? {0,2})?)(\d{1,5})/y;
const edition = /([AB]|E\d)(?![A-LN-Z\d])/y;
const yearEnd = /\)?(?: {0,2}\((?:R(?:EAPPROVED)? {0,2})?\d{4}(?:[AB]|E\d)?\))?/y;
const saeMonth =
  /[ _-]{1,3}(?:REV\.? {0,2})?(?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}[ .]{0,2}((?:19|20)?\d\d)|((?:19|20)\d\d)(?:0[1-9]|1[0-2]))(?![A-Z\d])/y;
const mark = /[ \n]{0,4}(?:[,:;()[\]=/"'“”„«‘’.·_-][ \n]{0,4}){0,3}/y;

/** Every reading of a heading that begins here, the likeliest first: "D2000 4AA" has a grade, "D2000-99 M" a year. */
export function readHeadings(plain: Plain, from: number): readonly Heading[] {
  const standard = readStandard(plain, from);
  if (!standard) return [];
  const bare = { standard, to: standard.to };
  const month = standard.id === 'SAE J200' ? matchAt(plain, saeMonth, standard.to) : undefined;
  const monthYear = month?.[1] ?? month?.[2];
  if (month && monthYear) {
    const at = standard.to + month[0].lastIndexOf(monthYear);
    const revisionYear = toYear(plain, at, at + monthYear.length);
    return [{ standard, ...(revisionYear && { revisionYear }), to: standard.to + month[0].length }];
  }
  const match = matchAt(plain, yearFigures, standard.to);
  if (!match) return [bare];
  const [written, gap = '', figures = ''] = match;
  const at = standard.to + written.length - figures.length;
  return lengthsOf(plain, gap, figures, at).flatMap((length) => {
    if (length === 0) return [bare];
    const heading = withYear(plain, standard, at, at + length);
    return heading ? [heading] : [];
  });
}

/** The name alone, for a heading that stands behind the code: "M2BG714 to ASTM D2000-18". */
export function readHeadingBehind(plain: Plain, from: number): Heading | undefined {
  const gap = matchAt(plain, toStandard, from)?.[0] ?? '';
  if (gap === '') return undefined;
  const heading = readHeadings(plain, from + gap.length).find(({ to }) => !isWordAt(plain, to));
  const isClosing = /[([]/.test(gap) && heading !== undefined && matchAt(plain, /[)\]]/y, heading.to);
  return isClosing ? { ...heading, to: heading.to + 1 } : heading;
}

/** Places behind a heading where the code may begin: at once, or behind "class", "line call-out:", another name. */
export function listCodePlaces(plain: Plain, from: number): readonly CodePlace[] {
  const places: CodePlace[] = [];
  let hasWord = false;
  let isLoose = false;
  for (let at = from; places.length < 6;) {
    const between = matchAt(plain, mark, at)?.[0] ?? '';
    at += between.length;
    isLoose ||= /[,/;.]/.test(between);
    places.push({ at, isLoose, hasWord });
    const word = matchAt(plain, fillerWord, at);
    const other = word ? undefined : readHeadings(plain, at).find(({ to }) => !isWordAt(plain, to));
    if (!word && !other) break;
    hasWord ||= word !== undefined;
    at = word ? at + word[0].length : (other?.to ?? at);
  }
  return places;
}

function readStandard(plain: Plain, from: number): Heading['standard'] | undefined {
  const first = plain.upper.charAt(from);
  if (first !== 'A' && first !== 'D' && first !== 'S' && first !== 'J') return undefined;
  const isAstm = first === 'A' || first === 'D';
  const match = matchAt(plain, isAstm ? astm : sae, from);
  if (!match) return undefined;
  return { id: isAstm ? 'ASTM D2000' : 'SAE J200', from, to: from + match[0].length };
}

// How many of the figures are the year; 0: none, they belong to the code. The rest of a glued run is the grade.
function lengthsOf(plain: Plain, gap: string, figures: string, at: number): readonly number[] {
  const isGlued = isWordAt(plain, at + figures.length);
  const fits = (length: number): boolean => length === figures.length || length === figures.length - 1;
  if (figures.length === 1 && gap === '-' && !isGlued) return [1, 0];
  const isFull = /^(?:19|20)\d\d/.test(figures);
  return [...(isFull && fits(4) ? [4] : []), ...(fits(2) ? [2] : []), 0, ...[3, 1].filter(fits)];
}

function withYear(
  plain: Plain,
  standard: Heading['standard'],
  from: number,
  to: number,
): Heading | undefined {
  const letter = matchAt(plain, edition, to)?.[1];
  const revisionYear = toYear(plain, from, to, letter?.toLowerCase());
  const yearTo = revisionYear?.to ?? to;
  const end = yearTo + (matchAt(plain, yearEnd, yearTo)?.[0].length ?? 0);
  return { standard, ...(revisionYear ? { revisionYear } : { unreadableYear: { from, to } }), to: end };
}

function toYear(plain: Plain, from: number, to: number, letters?: string): RevisionYear | undefined {
  const value = completeYear(plain.upper.slice(from, to));
  if (value === undefined) return undefined;
  const end = to + (letters?.length ?? 0);
  return {
    from,
    to: end,
    written: plain.text.slice(from, end),
    value,
    ...(letters && { edition: letters }),
    isCompleted: to - from < 4,
  };
}

// D2000 is younger than 1980 in its metric form: 80 to 99 are of the last century. Three figures such as "199" are no year.
function completeYear(figures: string): number | undefined {
  const value = Number(figures);
  if (figures.length === 4) return value;
  if (value > 99) return undefined;
  return value >= 80 ? 1900 + value : 2000 + value;
}
