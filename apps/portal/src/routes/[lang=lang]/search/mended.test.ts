import { expect, test } from 'vitest';
import { cutMended } from './mended.ts';

test('what was mended stands apart from what was typed, in the order of the text', () => {
  const mended = [
    { typed: 'silcone', read: 'silicone' },
    { typed: 'holse', read: 'hose' },
  ];
  expect(cutMended({ readAs: 'silicone  hose 40x3', mended })).toEqual([
    { text: 'silicone', isMended: true },
    { text: '  ', isMended: false },
    { text: 'hose', isMended: true },
    { text: ' 40x3', isMended: false },
  ]);
});

test('words that were right are one piece, and no words none', () => {
  expect(cutMended({ readAs: 'EPDM gasket', mended: [] })).toEqual([
    { text: 'EPDM gasket', isMended: false },
  ]);
  expect(cutMended({ readAs: '', mended: [] })).toEqual([]);
});
