import { expect, test } from 'vitest';
import { grooveFigure } from './grooveFigure.ts';

const section = { csMm: 3.53, stretchedMm: 3.48, heightMm: 2.87, widthMm: 4.95, isOuter: false };

test('a ring in its groove is drawn with the two sizes of the groove', () => {
  const texts = grooveFigure(section)?.strokes.flatMap((stroke) =>
    stroke.kind === 'dimension' ? stroke.text : [],
  );
  expect(texts).toEqual(['4.95', '2.87']);
});

test('the groove of a bore is drawn upside down', () => {
  const circle = (isOuter: boolean): number | undefined =>
    grooveFigure({ ...section, isOuter })?.strokes.flatMap((each) =>
      each.kind === 'circle' ? each.cy : [],
    )[0];
  expect(circle(false)).toBeGreaterThan(0);
  expect(circle(true)).toBe(-(circle(false) ?? 0));
});

test('a free ring in a deep groove is not drawn squeezed', () => {
  expect(grooveFigure({ ...section, heightMm: 5 })).toBeDefined();
});

test.each([
  { heightMm: 0 },
  { heightMm: Number.NaN },
  { widthMm: 200 },
  { heightMm: 0.01 },
  { csMm: Infinity },
])('sizes that make no picture are not drawn: %o', (odd) => {
  expect(grooveFigure({ ...section, ...odd })).toBeUndefined();
});
