import { expect, test } from 'vitest';
import { starPath } from './starPath.ts';

test('a star has ten corners, one of them straight up, and its inner ones on the lines between its points', () => {
  const path = starPath({ x: 10, y: 10, radius: 5 });
  expect(path.startsWith('M10 5L')).toBe(true);
  const corners = path.slice(1, -1).split('L');
  expect(corners).toHaveLength(10);
  // The second point lies at 72°, level with the first inner corners.
  expect(corners[1]?.split(' ')[1]).toBe('8.45');
  expect(corners[2]?.split(' ')[1]).toBe('8.45');
});
