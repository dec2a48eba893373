/** A row as text, null where there is no value, in the order of the columns. */
export type TextRow = readonly (string | null)[];

/** Rows as `COPY … TO` writes them in text format: tabs between values, `\N` for null, one line a row. */
export function toCopyText(rows: readonly TextRow[]): string {
  return rows.map((row) => `${row.map(toField).join('\t')}\n`).join('');
}

/** Reads what `toCopyText` or Postgres wrote. */
export function fromCopyText(text: string): TextRow[] {
  if (text === '') return [];
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  return lines.map((line) => line.split('\t').map(fromField));
}

// The letters of the manual (COPY, "Text Format"); any other escaped character stands for itself.
const letters: Record<string, string> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
  '\\': '\\',
};
const meanings = new Map(Object.entries(letters).map(([character, letter]) => [letter, character]));

function toField(value: string | null): string {
  if (value === null) return '\\N';
  return value.replaceAll(/[\b\f\n\r\t\v\\]/g, (character) => `\\${letters[character]}`);
}

function fromField(field: string): string | null {
  if (field === '\\N') return null;
  return field.replaceAll(/\\(.)/g, (_escaped, letter: string) => meanings.get(letter) ?? letter);
}
