import type { Block, Sheet } from './sheet.ts';

/** Longest line in columns; only an address may be longer, since a broken one opens nothing. */
const textColumns = 76;

/** The mail as plain text: what a reader without HTML, and a careful one, sees. */
export function toText(sheet: Sheet): string {
  return [
    ...(sheet.demoNote === undefined ? [] : [wrap(sheet.demoNote)]),
    wrap(sheet.sender),
    wrap(sheet.title),
    ...sheet.blocks.map((block) => blockText(block, sheet.language === 'fr' ? '\u00a0:' : ':')),
    `${'-'.repeat(24)}\n${wrap(sheet.foot)}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function blockText(block: Block, colon: string): string {
  if (typeof block === 'string') return wrap(block);
  switch (block.kind) {
    case 'heading':
      return wrap(`* ${block.text} *`);
    case 'list':
      return block.items.map((item) => wrap(`- ${item}`, '  ')).join('\n');
    case 'facts':
      return block.facts.map((fact) => wrap(`${fact.label}${colon} ${fact.value}`, '  ')).join('\n');
    case 'link':
      return `${wrap(`${block.label}${colon}`)}\n${block.url}`;
    case 'code':
      return wrap(block.code);
  }
}

/** Breaks a line at spaces, and a word only where it is longer than a line by itself. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let current = '';
  let filled = 0;
  for (const word of text.split(' ').flatMap((each) => cut(each, textColumns - indent.length))) {
    const columns = length(word);
    const fits = filled + 1 + columns + (lines.length === 0 ? 0 : indent.length) <= textColumns;
    if (current === '' || fits) {
      filled += columns + (current === '' ? 0 : 1);
      current += current === '' ? word : ` ${word}`;
    } else {
      lines.push(current);
      current = word;
      filled = columns;
    }
  }
  return [...lines, current].join(`\n${indent}`);
}

function cut(word: string, columns: number): string[] {
  // No letter takes less than one unit: what is short in units needs no counting of letters.
  if (word.length <= columns) return [word];
  const letters = [...word];
  const parts: string[] = [];
  for (let from = 0; from < letters.length; from += columns)
    parts.push(letters.slice(from, from + columns).join(''));
  return parts;
}

function length(text: string): number {
  return [...text].length;
}
