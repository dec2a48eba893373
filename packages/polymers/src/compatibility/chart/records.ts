/** One line of a table of separated values; `line` is that of its first character, counted from 1. */
export interface ChartRecord {
  line: number;
  fields: readonly string[];
}

/** A quotation mark that never closes, or text right behind one. */
export interface RecordFault {
  code: 'quote-not-closed' | 'text-after-quote';
  line: number;
}

export interface ReadRecords {
  records: readonly ChartRecord[];
  faults: readonly RecordFault[];
  /** Characters looked at: the work done. */
  steps: number;
}

interface Reader {
  text: string;
  separator: string;
  at: number;
  line: number;
  steps: number;
  faults: RecordFault[];
}

/**
 * Reads separated values as RFC 4180 has them: a field in double quotes may hold the separator, line ends and doubled
 * quotes; lines end with CR, LF or both. Blank lines are passed over. Each character is looked at once.
 */
export function readRecords(text: string, separator: string, most: number): ReadRecords {
  const reader: Reader = { text, separator, at: 0, line: 1, steps: 0, faults: [] };
  const records: ChartRecord[] = [];
  while (reader.at < text.length && records.length < most) {
    const line = reader.line;
    const fields = readFields(reader);
    if (fields.some((field) => field.trim() !== '')) records.push({ line, fields });
  }
  return { records, faults: reader.faults, steps: reader.steps };
}

/** The separator of a head line: the commonest of comma, semicolon and tab outside quotes; the comma when none is there. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) break;
    else if (!isQuoted && (character === ',' || character === ';' || character === '\t'))
      counts[character] += 1;
  }
  if (counts['\t'] > Math.max(counts[','], counts[';'])) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}

function readFields(reader: Reader): string[] {
  const fields: string[] = [];
  do {
    fields.push(reader.text[reader.at] === '"' ? readQuoted(reader) : readPlain(reader));
  } while (skipSeparator(reader));
  skipLineEnd(reader);
  return fields;
}

function readPlain(reader: Reader): string {
  const from = reader.at;
  while (reader.at < reader.text.length && !isEnd(reader)) step(reader);
  return reader.text.slice(from, reader.at);
}

function readQuoted(reader: Reader): string {
  const openedOn = reader.line;
  const parts: string[] = [];
  let from = reader.at + 1;
  step(reader);
  while (reader.at < reader.text.length) {
    const isQuote = reader.text[reader.at] === '"';
    const isDoubled = isQuote && reader.text[reader.at + 1] === '"';
    if (isDoubled) {
      parts.push(reader.text.slice(from, reader.at + 1));
      from = reader.at + 2;
      step(reader);
    } else if (isQuote) {
      parts.push(reader.text.slice(from, reader.at));
      step(reader);
      return parts.join('') + readRest(reader);
    }
    countLine(reader);
    step(reader);
  }
  reader.faults.push({ code: 'quote-not-closed', line: openedOn });
  return parts.join('') + reader.text.slice(from);
}

// Text between a closing quote and the separator: kept, and told.
function readRest(reader: Reader): string {
  const rest = readPlain(reader);
  if (rest.trim() !== '') reader.faults.push({ code: 'text-after-quote', line: reader.line });
  return rest;
}

function skipSeparator(reader: Reader): boolean {
  if (reader.text[reader.at] !== reader.separator) return false;
  step(reader);
  return true;
}

function skipLineEnd(reader: Reader): void {
  if (reader.at >= reader.text.length) return;
  countLine(reader);
  const isPair = reader.text[reader.at] === '\r' && reader.text[reader.at + 1] === '\n';
  step(reader);
  if (!isPair) return;
  countLine(reader);
  step(reader);
}

// The end of a line is LF, or a CR that no LF follows: a pair counts once.
function countLine(reader: Reader): void {
  const character = reader.text[reader.at];
  if (character === '\n' || (character === '\r' && reader.text[reader.at + 1] !== '\n')) reader.line += 1;
}

function isEnd({ text, at, separator }: Reader): boolean {
  const character = text[at];
  return character === separator || character === '\n' || character === '\r';
}

function step(reader: Reader): void {
  reader.at += 1;
  reader.steps += 1;
}
