import { importChart } from '@sebino/polymers/compatibility/chart';
import { expect, test } from 'vitest';
import { answerNeed } from './answer.ts';

const need = { media: ['acetone'] };

test('a line of the user’s own chart warns, is shown as theirs and excludes nothing', () => {
  const chart = importChart('material;medium;rating;source\nHNBR;acetone;D;Test bench 7');
  const { borderline, doesNotFit } = answerNeed(need, 'en', chart);
  const row = borderline.find(({ symbol }) => symbol === 'HNBR');
  expect(row?.reasons[0]?.text).toBe('Acetone: rated 4 of 4 by one source alone: a warning, no exclusion');
  expect(row?.reasons[0]?.sources).toEqual(['your chart (Test bench 7)']);
  expect(doesNotFit.flatMap(({ materials }) => materials.map(({ symbol }) => symbol))).not.toContain('HNBR');
});

test('a chart that nobody can read leaves the answer as it is', () => {
  const chart = importChart('\u0000"""\n;;;;\n<script>,,');
  expect(answerNeed(need, 'de', chart)).toEqual(answerNeed(need, 'de'));
});
