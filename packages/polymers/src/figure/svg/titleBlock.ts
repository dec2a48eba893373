import type { Figure } from '@sebino/domain/sector';
import type { Mark } from '../layout.ts';
import { characterShare } from '../layout/dimension.ts';
import { number } from '../shape.ts';

/** One cell of a title block: what it is, and what it says. */
export interface TitleCell {
  label: string;
  value: string;
}

// Shares of the width of the sheet, as on a page of 480 units: 9 and 12 units high.
const labelShare = 9 / 480;
const valueShare = 12 / 480;
const airShare = 9 / 480;

interface Cell {
  label: readonly string[];
  value: readonly string[];
  width: number;
}

/** The block under a figure, as wide as it: cells in rows, each as wide as its text asks, long texts on several lines. */
export function blockMarks(
  { x, y, width, height }: Figure['viewBox'],
  cells: readonly TitleCell[],
): { marks: Mark[]; height: number } {
  const rows = rowsOf(cells, width);
  let top = y + height;
  const marks = rows.flatMap((row) => {
    const tall = heightOf(row, width);
    const drawn = rowMarks(row, { x, y: top, width, height: tall });
    top += tall;
    return drawn;
  });
  return { marks, height: top - y - height };
}

function rowsOf(cells: readonly TitleCell[], width: number): Cell[][] {
  const air = width * airShare;
  const rows: Cell[][] = [];
  for (const { label, value } of cells) {
    const cell: Cell = {
      label: wrapped(label, (width - 2 * air) / (width * labelShare)),
      value: wrapped(value, (width - 2 * air) / (width * valueShare)),
      width: 0,
    };
    const wanted = Math.max(
      ...cell.label.map((line) => charactersOf(line) * width * labelShare),
      ...cell.value.map((line) => charactersOf(line) * width * valueShare),
    );
    const placed = { ...cell, width: wanted * characterShare + 2 * air };
    const row = rows.at(-1);
    const used = row?.reduce((sum, each) => sum + each.width, 0) ?? 0;
    if (row && used + placed.width <= width) row.push(placed);
    else rows.push([placed]);
  }
  return rows;
}

function heightOf(row: readonly Cell[], width: number): number {
  const lines = row.map(
    ({ label, value }) => label.length * labelShare * 1.4 + value.length * valueShare * 1.35,
  );
  return width * (Math.max(...lines) + airShare * 1.1);
}

function rowMarks(row: readonly Cell[], { x, y, width, height }: Figure['viewBox']): Mark[] {
  const used = row.reduce((sum, each) => sum + each.width, 0);
  const spare = (width - used) / row.length;
  let left = x;
  const lines = [`M${number(x)} ${number(y)}L${number(x + width)} ${number(y)}`];
  const texts = row.flatMap((cell, at) => {
    if (at > 0) lines.push(`M${number(left)} ${number(y)}L${number(left)} ${number(y + height)}`);
    const marks = cellMarks(cell, left + width * airShare, y, width);
    left += cell.width + spare;
    return marks;
  });
  return [{ tag: 'path', className: 'fig-block', d: lines.join('') }, ...texts];
}

function cellMarks({ label, value }: Cell, x: number, y: number, width: number): Mark[] {
  let line = y + width * airShare * 0.35;
  const write = (text: string, share: number, className: string): Mark => {
    line += width * share * 1.3;
    return {
      tag: 'text',
      className,
      x: number(x),
      y: number(line),
      size: number(width * share),
      anchor: 'start',
      text,
    };
  };
  return [
    ...label.map((text) => write(text, labelShare, 'fig-text fig-block-label')),
    ...value.map((text) => write(text, valueShare, 'fig-text')),
  ];
}

// Broken at blanks where there are some, else wherever the line is full: nothing a caller writes is cut off.
function wrapped(text: string, room: number): string[] {
  const most = Math.max(1, Math.floor(room / characterShare));
  const lines: string[] = [''];
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const line = lines.at(-1) ?? '';
    const joined = line === '' ? word : `${line} ${word}`;
    if (charactersOf(joined) <= most) lines[lines.length - 1] = joined;
    else lines.push(...pieces(word, most));
  }
  return lines.filter((line, at) => line !== '' || at === lines.length - 1);
}

function pieces(word: string, most: number): string[] {
  const parts: string[] = [''];
  for (const sign of word) {
    const part = parts.at(-1) ?? '';
    if (charactersOf(part + sign) <= most) parts[parts.length - 1] = part + sign;
    else parts.push(sign);
  }
  return parts;
}

// Signs beyond the Latin, Greek and Cyrillic ones may be twice as wide.
function charactersOf(text: string): number {
  let count = 0;
  for (const sign of text) count += (sign.codePointAt(0) ?? 0) > 0x10ff ? 2 : 1;
  return count;
}
