import { expect, test } from 'vitest';
import { formatInstant, formatSoon } from './format.ts';

test('an instant is said by the clock of the house, wherever its server stands', () => {
  const at = new Date('2026-03-05T23:30:00Z');
  expect(['Europe/Rome', 'America/New_York'].map((zone) => formatInstant(at, 'en', zone))).toEqual([
    '6\u00a0Mar\u00a02026, 00:30',
    '5\u00a0Mar\u00a02026, 18:30',
  ]);
  expect(['Europe/Rome', 'America/New_York'].map((zone) => formatSoon(at, 'en', zone))).toEqual([
    'Fri\u00a06\u00a0Mar, 00:30',
    'Thu\u00a05\u00a0Mar, 18:30',
  ]);
});
