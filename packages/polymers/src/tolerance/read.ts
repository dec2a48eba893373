import type { ToleranceTable } from '../tolerance.ts';

/** A standard of tolerances that people name on drawings. */
export type ToleranceStandard = 'ISO 3302-1' | 'DIN 16742' | 'ISO 20457' | 'ISO 2768-1';

/**
 * A class of tolerance as it was read. `standard` is derived where only the class is written. `table` and `column` lead
 * to the figures; without a table the answer is "no table", with the name of the class. Without a class at all, every
 * class of the standard is possible.
 */
export interface ToleranceReading {
  from: number;
  to: number;
  written: string;
  standard: ToleranceStandard;
  standardOrigin: 'stated' | 'derived';
  /** `M2`, `E1`, `L2`, `TG6`, `m`, `X3`, `EN1`. */
  class?: string;
  /** Of moulded rubber: fixed, or across the closure of the mould. Of plastics: tool-specific or not. */
  kind?: 'F' | 'C' | 'W' | 'NW';
  /** The letter of ISO 2768-2 for form and position beside it; it has no table here. */
  geometry?: string;
  answer:
    | { code: 'table'; table: ToleranceTable['id']; columns: readonly string[] }
    | { code: 'flash'; class: string }
    | { code: 'no-table'; name: string }
    | { code: 'class-missing' };
}

/** The text being read; `steps` counts the attempts. */
interface Cursor {
  text: string;
  loose: boolean;
  steps: number;
}

// Every repetition has an upper end; see the reader of O-ring sizes.
const end = String.raw`(?![\p{L}\d])`;
const filler = String.raw`[\s,:–—-]{0,3}(?:(?:class[e]?|klasse|cl\.?|kl\.?|grade?|toleranz(?:klasse)?|tolleranz[ae]|toll\.?|tol\.?|clase|medel|mittel)${end}[\s.:]{0,2})?`;
const rubberClass = String.raw`(?:M\s?[1-4](?:\s?[-–/ ]?\s?[FC])?|(?:EN|EG|EW|EC|ST|SW)(?:\s?\d(?!\d)|(?!\s?\d))|E\s?[1-3]|L\s?[1-3]|X\s?[0-5])`;
const rubberAt = new RegExp(
  String.raw`ISO\s?3302(?:\s?[-–]\s?1)?(?![-–]?\d)(?:\s?[:-]\s?\d{4}${end})?(?:${filler}(${rubberClass})${end})?`,
  'iuy',
);
const furtherRubberAt = new RegExp(
  String.raw`\s{0,2}(?:[,;/+&]|e${end}|and${end}|und${end}|et${end}|y${end})\s{0,2}(${rubberClass})${end}`,
  'iuy',
);
const plasticAt = new RegExp(
  String.raw`(?:DIN\s?16742|ISO\s?20457)(?:\s?[:-]\s?\d{4}${end})?(?:${filler}(TG\s?\d)(?:\s?[-–/ ]?\s?\(?(NW|W)\)?)?${end})?`,
  'iuy',
);
const generalAt = new RegExp(
  String.raw`ISO\s?2768(?!\s?[-–]\s?[02-9])(?:\s?[-–]\s?1(?!\d))?(?:\s?[:]\s?\d{4}${end})?(?:${filler}([fmcv])([HKL])?${end})?`,
  'iuy',
);
const toldAt = new RegExp(
  String.raw`(?:toleranz(?:en|klasse)?|tol[eé]ran(?:ces?|cias?)|tolleranz[ae]|toll?\.)${filler}(${rubberClass}|TG\s?\d(?:\s?[-–/ ]?\s?\(?(?:NW|W)\)?)?)${end}`,
  'iuy',
);
const bareAt = new RegExp(String.raw`(${rubberClass}|TG\s?\d(?:\s?[-–/ ]?\s?\(?(?:NW|W)\)?)?)${end}`, 'iuy');

/** Every class of tolerance in a text, and the attempts that it took. */
export function scanTolerances(text: string): { readings: ToleranceReading[]; steps: number } {
  const cursor: Cursor = { text, loose: false, steps: 0 };
  const readings: ToleranceReading[] = [];
  let at = 0;
  while (at < text.length) {
    const found = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? [] : readAt(cursor, at);
    readings.push(...found);
    at = Math.max(at + 1, found.at(-1)?.to ?? 0);
  }
  return { readings, steps: cursor.steps };
}

/** The class of tolerance that a text is, when it is nothing else but perhaps the body before the standard. */
export function scanTolerance(text: string): ToleranceReading | undefined {
  const [, lead = ''] = /^(\s{0,9}(?:(?:UNI|DIN|EN|BS|NF)\s){0,3})/iu.exec(text) ?? [];
  const readings = readAt({ text, loose: true, steps: 0 }, lead.length);
  const [reading] =
    readings.length > 0 ? readings : readAt({ text, loose: true, steps: 0 }, text.search(/\S/u));
  if (!reading || readings.length > 1) return undefined;
  return text.slice(reading.to, reading.to + 10).trim() === '' ? reading : undefined;
}

function readAt(cursor: Cursor, at: number): ToleranceReading[] {
  if (at < 0) return [];
  const rubber = match(cursor, rubberAt, at);
  if (rubber) return rubberReadings(cursor, at, rubber);
  const plastic = match(cursor, plasticAt, at);
  if (plastic) {
    const standard = /20457/u.test(plastic[0]) ? 'ISO 20457' : 'DIN 16742';
    return [plasticReading(spanOf(cursor, at, plastic[0]), standard, 'stated', plastic[1], plastic[2])];
  }
  const general = match(cursor, generalAt, at);
  if (general) return [generalReading(spanOf(cursor, at, general[0]), general[1], general[2])];
  const bare = match(cursor, toldAt, at) ?? readBare(cursor, at);
  return bare ? [bareReading(cursor, at, bare)] : [];
}

// "M3" alone is a thread and "E2" anything: in a free text only F or C behind it, or TG, makes it a class.
function readBare(cursor: Cursor, at: number): RegExpExecArray | undefined {
  const found = match(cursor, bareAt, at);
  if (!found || cursor.loose) return found;
  return /^(?:M\s?[1-4]\s?[-–/ ]?\s?[FC]|TG\s?\d)/u.test(found[0]) ? found : undefined;
}

function rubberReadings(cursor: Cursor, at: number, found: RegExpExecArray): ToleranceReading[] {
  const readings = [rubberReading(spanOf(cursor, at, found[0]), 'stated', found[1])];
  if (found[1] === undefined) return readings;
  let to = at + found[0].length;
  for (let next = match(cursor, furtherRubberAt, to); next; next = match(cursor, furtherRubberAt, to)) {
    const written = next[1] ?? '';
    const from = to + next[0].length - written.length;
    readings.push(rubberReading(spanOf(cursor, from, written), 'stated', written));
    to = from + written.length;
  }
  return readings;
}

function bareReading(cursor: Cursor, at: number, found: RegExpExecArray): ToleranceReading {
  const written = found[1] ?? '';
  const span = spanOf(cursor, at + found[0].length - written.length, written);
  const [, plastic, kind] = /^(TG\s?\d)(?:.{0,5}?(NW|W))?/iu.exec(written) ?? [];
  if (plastic !== undefined) return plasticReading(span, 'DIN 16742', 'derived', plastic, kind);
  return rubberReading(span, 'derived', written);
}

type Span = Pick<ToleranceReading, 'from' | 'to' | 'written'>;
type Origin = ToleranceReading['standardOrigin'];

function rubberReading(span: Span, standardOrigin: Origin, written: string | undefined): ToleranceReading {
  const base = { ...span, standard: 'ISO 3302-1', standardOrigin } as const;
  if (written === undefined) return { ...base, answer: { code: 'class-missing' } };
  const plain = written.toUpperCase().replaceAll(/[^A-Z\d]/gu, '');
  const [, name = plain, kind] = /^(M[1-4])([FC])?$/u.exec(plain) ?? [];
  return {
    ...base,
    class: name,
    ...(kind === 'F' || kind === 'C' ? { kind } : {}),
    answer: rubberAnswer(name, kind),
  };
}

function rubberAnswer(name: string, kind: string | undefined): ToleranceReading['answer'] {
  if (name.startsWith('X')) return { code: 'flash', class: name };
  // M4 makes no difference between fixed and closure.
  if (name === 'M4') return { code: 'table', table: 'iso3302-1-moulded', columns: ['M4'] };
  if (name.startsWith('M')) {
    const columns = kind === undefined ? [`${name}F`, `${name}C`] : [`${name}${kind}`];
    return { code: 'table', table: 'iso3302-1-moulded', columns };
  }
  if (/^E\d$/u.test(name)) return { code: 'table', table: 'iso3302-1-extruded', columns: [name] };
  if (/^L\d$/u.test(name)) return { code: 'table', table: 'iso3302-1-cut-length', columns: [name] };
  return { code: 'no-table', name };
}

// One standard after the other says the same of TG6 for all we know, but no source says so: ISO 20457 has no table here.
function plasticReading(
  span: Span,
  standard: 'DIN 16742' | 'ISO 20457',
  standardOrigin: Origin,
  ...[written, kind]: (string | undefined)[]
): ToleranceReading {
  const base = { ...span, standard, standardOrigin } as const;
  if (written === undefined) return { ...base, answer: { code: 'class-missing' } };
  const name = written.toUpperCase().replaceAll(/\s/gu, '');
  const side = kind?.toUpperCase();
  const hasTable = standard === 'DIN 16742' && name === 'TG6';
  return {
    ...base,
    class: name,
    ...(side === 'W' || side === 'NW' ? { kind: side } : {}),
    answer: hasTable
      ? { code: 'table', table: 'din16742-tg6', columns: side ? [side] : ['W', 'NW'] }
      : { code: 'no-table', name },
  };
}

function generalReading(
  span: Span,
  written: string | undefined,
  geometry: string | undefined,
): ToleranceReading {
  const base = { ...span, standard: 'ISO 2768-1', standardOrigin: 'stated' } as const;
  if (written === undefined) return { ...base, answer: { code: 'class-missing' } };
  const name = written.toLowerCase();
  return {
    ...base,
    class: name,
    ...(geometry ? { geometry: geometry.toUpperCase() } : {}),
    answer: { code: 'table', table: 'iso2768-1-linear', columns: [name] },
  };
}

function spanOf({ text }: Cursor, from: number, written: string): Span {
  const to = from + written.length;
  return { from, to, written: text.slice(from, to) };
}

function match(cursor: Cursor, pattern: RegExp, at: number): RegExpExecArray | undefined {
  cursor.steps += 1;
  pattern.lastIndex = at;
  return pattern.exec(cursor.text) ?? undefined;
}
