import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, readColours } from './contrast.ts';
import type { Colours } from './contrast.ts';

const file = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light, dark] = readThemes(file);

/** WCAG 2.2: 1.4.3 text 4.5, 1.4.11 parts of controls and figures that carry meaning 3. */
const text = 4.5;
const shape = 3;
const pairs: [mark: string, ground: string, least: number][] = [
  ...['ink', 'soft', 'lake', 'signal'].flatMap((mark) =>
    ['paper', 'sheet', 'lake-soft', 'signal-soft'].map((ground): [string, string, number] => [
      mark,
      ground,
      text,
    ]),
  ),
  ['soft', 'mesh', text],
  ['ink', 'mesh', text],
  ['lake', 'mesh', text],
  ['on-ink', 'ink', text],
  ['on-ink', 'lake', text],
  ['edge', 'paper', shape],
  ['edge', 'sheet', shape],
  ['focus', 'paper', shape],
  ['focus', 'sheet', shape],
  ['focus', 'lake-soft', shape],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, colours) => {
  test.each(pairs)('%s can be read on %s', (mark, ground, least) => {
    expect(contrast(colourOf(colours, mark), colourOf(colours, ground))).toBeGreaterThanOrEqual(least);
  });
});

test('the dark theme names every colour of the light one', () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
});

test('contrast is that of WCAG: 21 for black on white, 1 for a colour on itself, 4.48 for #777 on white', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#125d8c', '#125d8c')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function readThemes(css: string): [Colours, Colours] {
  const [first, second] = css.split('@media (prefers-color-scheme: dark)');
  return [readColours(first ?? ''), readColours((second ?? '').split('@media')[0] ?? '')];
}

function colourOf(colours: Colours, name: string): string {
  const colour = colours.get(name);
  if (colour === undefined) throw new Error(`tokens.css has no colour ${name}`);
  return colour;
}
