import { expect, test } from 'vitest';
import { figureKinds } from './kind.ts';
import { exampleFigure } from './example.ts';

test('every product has a figure, and these fifteen are drawn to measure', () => {
  const toMeasure = figureKinds.filter((id) => exampleFigure(id)?.isToMeasure);
  expect(figureKinds.filter((id) => exampleFigure(id) === undefined)).toEqual([]);
  expect(toMeasure).toEqual([
    ...['o-ring', 'x-ring', 'back-up-ring', 'flat-gasket', 'washer', 'lip-seal', 'bellows', 'grommet'],
    ...['diaphragm', 'bushing', 'profile', 'cord', 'tube-hose', 'roller', 'tap-seal'],
  ]);
});

test('a figure to measure carries dimensions, and a plastic part is hatched as plastic', () => {
  const strokes = exampleFigure('flat-gasket', 'plastic')?.figure.strokes ?? [];
  expect(strokes.some(({ kind }) => kind === 'dimension')).toBe(true);
  expect(strokes.some((each) => 'role' in each && each.role === 'hatch-crossed')).toBe(true);
});

test.each(['', 'no-product', '__proto__', 'constructor'])('%j has no example', (id) => {
  expect(exampleFigure(id)).toBeUndefined();
});
