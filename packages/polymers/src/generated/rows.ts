/**
 * The columns of a table by name: `serviceC.min#` is a path into the row and what its cells are. `#` numbers, or the text
 * where it is none; `+` whole numbers, each as the step from the one above; `!` yes or no; `*` lists; `<` lists of words,
 * each behind a capital that counts the letters it shares with the word before (A none); `?` absent where the cell is
 * empty; without a mark a text.
 */
export type Columns = Readonly<Record<string, string>>;

/** What parts the cells of a column, and the parts of a list. */
export const cellMark = '\n';
export const listMark = '|';

/**
 * The rows of a table that is kept by columns, which weighs a third of its rows written out. The generator writes the
 * columns, and a test compares the rows read here with its own.
 */
export function toRows<T>(columns: Columns): readonly T[] {
  const rows: Row[] = [];
  for (const name of Object.keys(columns)) {
    const [path = '', kind = ''] = name.split(/(?=[#+!*<?])(.*)/);
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let sum = 0;
    (columns[name] ?? '').split(cellMark).forEach((cell, at) => {
      const row = (rows[at] ??= {});
      if (kind === '+') inside(row, keys)[last] = sum += Number(cell);
      else if (cell !== '' || !kind.includes('?')) inside(row, keys)[last] = toValue(cell, kind);
    });
  }
  return rows as T[];
}

interface Row {
  [key: string]: unknown;
}

function inside(row: Row, keys: readonly string[]): Row {
  return keys.reduce((outer, key) => (outer[key] ??= {}) as Row, row);
}

function toValue(cell: string, kind: string): unknown {
  if (/[*<]/.test(kind) && cell === '') return [];
  if (kind.includes('<')) return toWords(cell);
  if (kind.includes('*')) return cell.split(listMark).map((part) => toPart(part, kind));
  return toPart(cell, kind);
}

function toWords(cell: string): readonly string[] {
  let word = '';
  return cell
    .split(/(?=[A-Z])/)
    .map((part) => (word = word.slice(0, part.charCodeAt(0) - 65) + part.slice(1)));
}

function toPart(part: string, kind: string): unknown {
  if (kind.includes('!')) return part === '1';
  return kind.includes('#') && !Number.isNaN(Number(part)) ? Number(part) : part;
}
