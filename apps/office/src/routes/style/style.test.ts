import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isColour, readTokens } from './tokens.ts';

const ui = join(import.meta.dirname, '../../../../../packages/ui/src');
/** A part of every field, never used alone. */
const withinOthers = ['Field.svelte'];

test('every component stands on the page', () => {
  const shown = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const missing = readdirSync(ui)
    .filter((name) => name.endsWith('.svelte') && !withinOthers.includes(name))
    .filter((name) => !shown.includes(`@sebino/ui/${name}`));
  expect(missing).toEqual([]);
});

test('tokens are read with their groups, their values and what they are for', () => {
  const css = `:root {
  color-scheme: light dark;

  /* Grounds */
  --paper: #faf9f5; /* the page */
  --text-font:
    'One', sans-serif; /* all text */
  --bare: 1px;
}
@media print { :root { --paper: #fff; } }`;
  expect(readTokens(css)).toEqual([
    {
      group: 'Grounds',
      tokens: [
        { name: '--paper', value: '#faf9f5', use: 'the page' },
        { name: '--text-font', value: "'One', sans-serif", use: 'all text' },
        { name: '--bare', value: '1px', use: '' },
      ],
    },
  ]);
});

test('every colour of the house is read', () => {
  const tokens = readTokens(readFileSync(join(ui, 'tokens.css'), 'utf8')).flatMap(({ tokens: all }) => all);
  expect(tokens.filter(isColour)).toHaveLength(13);
  expect(tokens.every(({ value }) => value !== '')).toBe(true);
});
