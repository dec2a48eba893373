import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { as568, findAs568, findAs568BySize } from './as568.ts';

// Dash; inside diameter and its tolerance, section and its tolerance in inches; the same in mm. Typed from the handbook.
const typed = [
  ['001', 0.029, 0.004, 0.04, 0.003, 0.74, 0.1, 1.02, 0.08],
  ['002', 0.042, 0.004, 0.05, 0.003, 1.07, 0.1, 1.27, 0.08],
  ['003', 0.056, 0.004, 0.06, 0.003, 1.42, 0.1, 1.52, 0.08],
  ['004', 0.07, 0.005, 0.07, 0.003, 1.78, 0.13, 1.78, 0.08],
  ['013', 0.426, 0.005, 0.07, 0.003, 10.82, 0.13, 1.78, 0.08],
  ['014', 0.489, 0.005, 0.07, 0.003, 12.42, 0.13, 1.78, 0.08],
  ['050', 5.239, 0.037, 0.07, 0.003, 133.07, 0.94, 1.78, 0.08],
  ['102', 0.049, 0.005, 0.103, 0.003, 1.24, 0.13, 2.62, 0.08],
  ['128', 1.487, 0.012, 0.103, 0.003, 37.77, 0.3, 2.62, 0.08],
  ['178', 9.737, 0.055, 0.103, 0.003, 247.32, 1.4, 2.62, 0.08],
  ['201', 0.171, 0.005, 0.139, 0.004, 4.34, 0.13, 3.53, 0.1],
  ['214', 0.984, 0.01, 0.139, 0.004, 24.99, 0.25, 3.53, 0.1],
  ['223', 1.609, 0.015, 0.139, 0.004, 40.87, 0.38, 3.53, 0.1],
  ['284', 17.955, 0.085, 0.139, 0.004, 456.06, 2.16, 3.53, 0.1],
  ['309', 0.412, 0.005, 0.21, 0.005, 10.46, 0.13, 5.33, 0.13],
  ['325', 1.475, 0.015, 0.21, 0.005, 37.47, 0.38, 5.33, 0.13],
  ['395', 25.94, 0.12, 0.21, 0.005, 658.88, 3.05, 5.33, 0.13],
  ['425', 4.475, 0.033, 0.275, 0.006, 113.67, 0.84, 6.99, 0.15],
  ['469', 19.955, 0.095, 0.275, 0.006, 506.86, 2.41, 6.99, 0.15],
  ['475', 25.94, 0.12, 0.275, 0.006, 658.88, 3.05, 6.99, 0.15],
  ['901', 0.185, 0.005, 0.056, 0.003, 4.7, 0.13, 1.42, 0.08],
  ['932', 2.337, 0.018, 0.118, 0.004, 59.36, 0.46, 3, 0.1],
] as const;

describe('the sizes of AS568', () => {
  test.each(typed)('have -%s as the charts print it', (...row) => {
    const [dash, idIn, idToleranceIn, csIn, csToleranceIn, idMm, idToleranceMm, csMm, csToleranceMm] = row;
    expect(findAs568(dash)).toMatchObject({
      ...{ idIn, idToleranceIn, csIn, csToleranceIn },
      ...{ idMm, idToleranceMm, csMm, csToleranceMm },
    });
  });

  // Sums of the whole columns, added up once by hand: one changed cell is noticed.
  test.each([
    ['idIn', 1975.293],
    ['idToleranceIn', 11.791],
    ['csIn', 57.279],
    ['csToleranceIn', 1.528],
    ['idMm', 50_172.77],
    ['idToleranceMm', 299.56],
  ] as const)('add up in the column %s', (column, sum) => {
    expect(as568.reduce((total, size) => total + size[column], 0)).toBeCloseTo(sum, 6);
  });

  test('are found by their own figures, and anywhere inside their tolerances', () => {
    const share = fc.integer({ min: -100, max: 100 }).map((each) => each / 100);
    fc.assert(
      fc.property(fc.constantFrom(...as568), share, share, (size, ofId, ofCs) => {
        expect(findAs568BySize(size.idMm, size.csMm)).toBe(size);
        const found = findAs568BySize(
          size.idMm + ofId * size.idToleranceMm,
          size.csMm + ofCs * size.csToleranceMm,
        );
        expect(found).toBeDefined();
      }),
    );
  });

  test('are the same as a search through all of them finds', () => {
    const off = (a: number, b: number): number => Math.round(Math.abs(a - b) * 1000) / 1000;
    const hundredths = (most: number) => fc.integer({ min: 1, max: most }).map((each) => each / 100);
    fc.assert(
      fc.property(hundredths(70_000), hundredths(800), (idMm, csMm) => {
        const all = as568
          .filter((each) => off(idMm, each.idMm) <= each.idToleranceMm)
          .filter((each) => off(csMm, each.csMm) <= each.csToleranceMm)
          .toSorted((a, b) => off(idMm, a.idMm) - off(idMm, b.idMm));
        const found = findAs568BySize(idMm, csMm);
        expect(found && off(idMm, found.idMm)).toBe(all[0] && off(idMm, all[0].idMm));
      }),
      { numRuns: 2000 },
    );
  });

  test('are not found for what is no number', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, -1, 0])
      for (const other of [value, 1.78])
        expect([findAs568BySize(value, other), findAs568BySize(other, value)]).toEqual([
          undefined,
          undefined,
        ]);
  });
});
