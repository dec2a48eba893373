import type { Requirement } from '@sebino/domain/requirement';
import { expect, test } from 'vitest';
import { remarksOf, unreadDemands } from './textRead.ts';

const text = 'Cerchiamo guarnizioni piane in FPM, spessore 2 mm, disegno allegato. Urgente.';

test('what to watch is told in the reader’s language', () => {
  expect(remarksOf({ text, raw: [] }, 'en')).toEqual(
    expect.arrayContaining([
      'The material has an outdated symbol: the drawing may be old.',
      'The quantity is missing.',
      'It is urgent.',
    ]),
  );
});

test('what the form has answered is no longer missing', () => {
  const raw: Requirement[] = [
    { field: 'quantity', origin: 'stated', value: { kind: 'quantity', value: 100, unit: 'pcs' } },
  ];
  expect(remarksOf({ text, raw }, 'en')).not.toContain('The quantity is missing.');
  const unknown: Requirement[] = [{ field: 'quantity', origin: 'stated', value: { kind: 'unknown' } }];
  expect(remarksOf({ text, raw: unknown }, 'en')).toContain('The quantity is missing.');
});

test('demands that a row holds already are not offered again', () => {
  const all = unreadDemands({ text }, new Set()).map(({ field }) => field);
  expect(all).toEqual(expect.arrayContaining(['product', 'material', 'thicknessMm']));
  expect(unreadDemands({ text }, new Set(all))).toEqual([]);
});
