import { describe, expect, test } from 'vitest';
import { enquiryOf, makersOf } from './asked.ts';
import { toleranceThatHolds, drawingOf } from './drawing.ts';
import { besideSize, findRing } from './finding.ts';
import type { Finding } from './finding.ts';
import { headingOf } from './heading.ts';
import { rowsOfReading } from './rows.ts';

function finding(typed: string): Finding {
  const found = findRing(typed);
  if (found.state !== 'read') throw new Error(`not read: ${typed}`);
  return found;
}

describe('a size as people write it', () => {
  test.each([
    ['2-214', '214', 24.99, 3.53],
    ['AS568-214', '214', 24.99, 3.53],
    ['Ø30 × 3,53', '217', 30, 3.53],
    ['AN6227-12', '114', 15.54, 2.62],
    ['ISO 3601-1 - 128A - 37,77 x 2,62 - S', '128', 37.77, 2.62],
    ['O-ring 40,87 x 3,53 NBR 70', '223', 40.87, 3.53],
    ['20x3', undefined, 20, 3],
    ['1" x 1/8"', undefined, 25.4, 3.53],
  ])('%s is AS568-%s, %d × %d mm', (typed, dash, idMm, csMm) => {
    const { size, ring } = finding(typed);
    expect(size?.dash).toBe(dash);
    expect(ring).toEqual({ idMm, csMm });
  });

  test('without a size in it is told what it may be instead', () => {
    expect(findRing('')).toEqual({ state: 'nothing' });
    expect(findRing('214')).toEqual({ state: 'unread', because: 'dash-without-mark', proposal: '2-214' });
    expect(findRing('999')).toMatchObject({ because: 'one-figure' });
    expect(findRing('20 mm')).toMatchObject({ because: 'one-figure' });
    expect(findRing('48x30x2')).toMatchObject({ because: 'three-figures' });
    expect(findRing('gasket, please')).toMatchObject({ because: 'no-size' });
  });

  test('that cannot be a ring has no tolerances, no neighbours and no drawing', () => {
    const found = finding('OD 20 x 12');
    expect(found).toMatchObject({ near: [], allowed: [] });
    expect(found.ring).toBeUndefined();
    expect(drawingOf(found, undefined, 'en')).toBeUndefined();
    expect(rowsOfReading(found.reading, 'en').map(({ value }) => value)).toEqual(['12 mm', '20 mm']);
    expect(headingOf(found, 'en').name).toBe('OD 20 x 12');
  });

  test('is answered for the first of several, and names the others', () => {
    expect(finding('30 x 3.53 and 20 x 3').others).toEqual(['20 x 3']);
  });
});

describe('the answer', () => {
  test('is called by the catalogue size only where it is that size', () => {
    expect(headingOf(finding('24,99 x 3,53'), 'it')).toMatchObject({
      name: 'AS568-214',
      sizes: ['24,99 × 3,53 mm', '0,984 × 0,139 in'],
    });
    expect(headingOf(finding('25 x 3,53'), 'it').name).toBe('25 × 3,53 mm');
    expect(headingOf(finding('OR 3118'), 'it').name).toBe('OR 3118');
    expect(headingOf(finding('2-600'), 'en').label).toBe('No size of AS568');
  });

  test('is drawn under the name of a catalogue size only where it is that size', () => {
    const parts = (typed: string): string[] | undefined =>
      drawingOf(finding(typed), undefined, 'en')?.cells.map(({ value }) => value);
    expect(parts('24,99 x 3,53')).toEqual(['O-ring AS568-214', '24.99 × 3.53', 'not said']);
    expect(parts('25 x 3,53')).toEqual(['O-ring', '25 × 3.53', 'not said']);
  });

  test('adds the outside diameter that a caliper shows', () => {
    const [outside] = rowsOfReading(finding('2-214').reading, 'de').slice(-1);
    expect(outside).toMatchObject({ part: 'Außendurchmesser', value: '32,05 mm', isStated: false });
  });

  test('assumes no tolerance that nobody named', () => {
    expect(toleranceThatHolds(finding('20x3'), '')).toBeUndefined();
    expect(toleranceThatHolds(finding('24,99 x 3,53'), '')).toBeUndefined();
    expect(toleranceThatHolds(finding('2-214'), '')).toMatchObject({
      by: 'as568-list',
      allowed: { id: { plusMinusMm: 0.25 }, cs: { plusMinusMm: 0.1 } },
    });
    expect(toleranceThatHolds(finding('ISO 3601-1 - 128A - 37,77 x 2,62 - S'), '')?.by).toBe('written');
    expect(toleranceThatHolds(finding('20x3'), 'B')).toMatchObject({
      by: 'chosen',
      allowed: { id: { plusMinusMm: 0.26 } },
    });
  });
});

describe('what goes on to the makers', () => {
  test('is the ring in words, with what stood beside it', () => {
    const typed = 'O-ring 40,87 x 3,53 NBR 70, 500 pz';
    expect(enquiryOf(typed, finding(typed), 'it').words).toBe('O-ring 40,87 x 3,53 NBR 70, 500 pz');
    expect(enquiryOf('2-214', finding('2-214'), 'en').words).toBe('O-ring 24.99 x 3.53');
    expect(enquiryOf('OR 3118 FKM', finding('OR 3118 FKM'), 'it').words).toBe('O-ring 3118 FKM');
  });

  test('asks for O-rings, and for the material that is named', () => {
    const oring = { vocabulary: 'product', id: 'o-ring' };
    expect(makersOf('2-214', finding('2-214'), 'en')).toEqual({ words: '', terms: [oring], anyOf: [] });
    expect(makersOf('20x3 FKM', finding('20x3 FKM'), 'de').terms).toEqual([
      oring,
      { vocabulary: 'material', id: 'FKM' },
    ]);
  });

  test('keeps every word beside the size', () => {
    expect(besideSize('10 O-Ringe 20x3, EPDM', finding('10 O-Ringe 20x3, EPDM').reading)).toBe('10 , EPDM');
  });
});

test.each([
  'x'.repeat(200),
  '9'.repeat(200),
  '1x'.repeat(100),
  ' '.repeat(3),
  '<script>alert(1)</script>',
  '\u{1F600} 20x3',
  '-1 x -1',
  '1e400 x 3',
  '%00 20 × ∞',
])('nothing that is typed breaks the finder: %s', (typed) => {
  const found = findRing(typed);
  if (found.state !== 'read') return;
  expect(headingOf(found, 'it').name.length).toBeGreaterThan(0);
  expect(rowsOfReading(found.reading, 'it')).toBeDefined();
  drawingOf(found, undefined, 'it');
});
