import { markFrom, markUpTo } from './analysis.ts';
import type { Analysis } from './analysis.ts';

/** The rows of a table of parts, and the cells that hold the quantities under their heading. */
export interface Table {
  rows: readonly (readonly [number, number])[];
  quantities: ReadonlySet<number>;
}

type Cell = readonly [first: number, last: number];

/**
 * A table is a line of headings without figures, one of them the quantity, and the lines below with as many cells. Cells
 * are parted by a stroke, a semicolon, a tab or two blanks.
 */
export function findTable(analysis: Analysis): Table {
  const rows: Cell[] = [];
  const quantities = new Set<number>();
  // Most mails have no heading: then there is nothing to cut into cells.
  if (analysis.marks('quantityLabel').length + analysis.marks('count').length === 0)
    return { rows, quantities };
  let column = -1;
  let width = 0;
  for (const line of linesOf(analysis)) {
    if (column < 0 && !mayBeHeading(analysis, line)) continue;
    const cells = cellsOf(analysis, line);
    const heading = cells.length < 3 ? -1 : headingOf(analysis, cells);
    if (heading >= 0) {
      [column, width] = [heading, cells.length];
      continue;
    }
    if (column < 0 || cells.length === 0) continue;
    const cell = cells[column];
    const isRow = cells.length === width && cell && analysis.tokens[cell[0]]?.kind === 'number';
    if (!isRow) {
      column = -1;
      continue;
    }
    rows.push(line);
    if (cell[0] === cell[1]) quantities.add(cell[0]);
  }
  return { rows, quantities };
}

function mayBeHeading({ tokens }: Analysis, [first, last]: Cell): boolean {
  if (last - first < 2) return false;
  for (let at = first; at <= last; at += 1) if (tokens[at]?.kind === 'number') return false;
  return true;
}

function linesOf({ tokens }: Analysis): Cell[] {
  const lines: Cell[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.kind !== 'line') continue;
    if (at > first) lines.push([first, at - 1]);
    first = at + 1;
  }
  return lines;
}

// A line of strokes and hyphens has no cells.
function cellsOf({ tokens, text }: Analysis, [first, last]: Cell): Cell[] {
  const cells: Cell[] = [];
  let start = -1;
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (/^[|;]$/.test(token.folded)) {
      start = -1;
      continue;
    }
    const gap = text.slice(tokens[at - 1]?.to ?? 0, token.from).length;
    const isApart = gap >= 2 || (gap === 1 && text[token.from - 1] === '\t');
    const open = cells.at(-1);
    if (start >= 0 && open && !isApart) cells[cells.length - 1] = [open[0], at];
    else {
      start = at;
      cells.push([at, at]);
    }
  }
  return cells.filter(([from, to]) => tokens.slice(from, to + 1).some(({ kind }) => kind !== 'sign'));
}

function headingOf(analysis: Analysis, cells: readonly Cell[]): number {
  const [from] = cells[0] ?? [0];
  const [, to] = cells.at(-1) ?? [0, 0];
  if (analysis.tokens.slice(from, to + 1).some(({ kind }) => kind === 'number')) return -1;
  return cells.findIndex(
    ([first, last]) =>
      markFrom(analysis, 'quantityLabel', first) !== undefined ||
      (first === last &&
        (markUpTo(analysis, 'count', last) !== undefined || analysis.tokens[first]?.folded === 'q')),
  );
}
