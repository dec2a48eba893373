import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGland, glandTable, recommendGroove } from './gland.ts';
import type { GlandAnswer, GlandCase, GlandQuantity, GlandUse } from './gland.ts';

// -214 on a piston, sizes and tolerances typed from the handbook; the groove is ours.
function piston(overrides: Partial<GlandCase> = {}): GlandCase {
  return {
    ring: { id: { mm: 24.99, plusMm: 0.25, minusMm: 0.25 }, cs: { mm: 3.53, plusMm: 0.1, minusMm: 0.1 } },
    groove: {
      diameter: { mm: 25.5, plusMm: 0.05, minusMm: 0.05 },
      height: { mm: 2.87, plusMm: 0.03, minusMm: 0.03 },
      width: { mm: 4.95, plusMm: 0.1, minusMm: 0.1 },
    },
    use: 'static-radial',
    seat: 'inner',
    ...overrides,
  };
}

function quantity(answer: GlandAnswer, code: GlandQuantity['code']): GlandQuantity | undefined {
  return answer.quantities.find((each) => each.code === code);
}

describe('a ring in its groove', () => {
  test('is squeezed, stretched and given room as the formulas say', () => {
    const answer = checkGland(piston());
    expect(quantity(answer, 'stretch')?.percent?.nominal).toBeCloseTo(2.041, 3);
    expect(answer.section?.mm.nominal).toBeCloseTo(3.4828, 4);
    expect(quantity(answer, 'squeeze')?.percent?.nominal).toBeCloseTo(17.594, 2);
    expect(quantity(answer, 'fill')?.percent?.nominal).toBeCloseTo(68.89, 2);
  });

  test('is judged also at the worst that all tolerances allow', () => {
    const squeeze = quantity(checkGland(piston()), 'squeeze');
    expect(squeeze?.percent?.least).toBeCloseTo(13.62, 1);
    expect(squeeze?.percent?.most).toBeCloseTo(21.33, 1);
    expect([squeeze?.atNominal, squeeze?.withTolerances]).toEqual(['fits', 'fits']);
    const shallow = checkGland(
      piston({ groove: { ...piston().groove, height: { mm: 2.7, plusMm: 0.05, minusMm: 0.05 } } }),
    );
    expect(quantity(shallow, 'squeeze')).toMatchObject({ atNominal: 'fits', withTolerances: 'borderline' });
  });

  test('says which model thins the section, and what the other gives', () => {
    const { section } = checkGland(piston());
    expect([section?.model, section?.other.model]).toEqual(['two-thirds', 'square-root']);
    expect(section?.other.nominalMm).toBeCloseTo(3.4945, 4);
    expect(checkGland(piston({ stretchModel: 'square-root' })).section?.mm.nominal).toBeCloseTo(3.4945, 4);
  });

  test('in a bore is pressed together and keeps its section', () => {
    // Outside 24.99 + 2 × 3.53 = 32.05; a bore of 31.41 presses it by 2 %.
    const answer = checkGland(
      piston({
        seat: 'outer',
        groove: { ...piston().groove, diameter: { mm: 31.41, plusMm: 0, minusMm: 0 } },
      }),
    );
    expect(quantity(answer, 'outside-compression')?.percent?.nominal).toBeCloseTo(2, 2);
    expect(answer.section?.mm.nominal).toBe(3.53);
    expect(quantity(answer, 'stretch')).toBeUndefined();
  });

  test('has its verdict from limits that carry their source', () => {
    expect(checkGland(piston()).verdict).toBe('fits');
    const limit = quantity(checkGland(piston()), 'squeeze')?.limit;
    expect(limit).toMatchObject({
      why: 'section-in-table',
      confidence: 'sourced-once',
      fits: { from: 13.4, to: 23.6 },
    });
    expect(limit?.source).toContain('Apple Rubber');
    const deep = checkGland(piston({ groove: { ...piston().groove, height: { mm: 3.4 } } }));
    expect(deep.verdict).toBe('does-not-fit');
    const wide = checkGland(
      piston({ groove: { ...piston().groove, diameter: { mm: 26.4, plusMm: 0, minusMm: 0 } } }),
    );
    expect(quantity(wide, 'stretch')?.withTolerances).toBe('borderline');
    const wider = checkGland(
      piston({ groove: { ...piston().groove, diameter: { mm: 26.6, plusMm: 0, minusMm: 0 } } }),
    );
    expect(quantity(wider, 'stretch')?.withTolerances).toBe('does-not-fit');
  });

  test.each([
    [5.7, 'borderline'],
    [4.95, 'fits'],
    [4.2, 'fits'],
    [3.9, 'borderline'],
    [3.6, 'does-not-fit'],
  ])('%d mm wide %s by its fill', (width, verdict) => {
    const groove = { ...piston().groove, width: { mm: width, plusMm: 0, minusMm: 0 } };
    const exact = { id: piston().ring.id, cs: { mm: 3.53, plusMm: 0, minusMm: 0 } };
    const height = { mm: 2.87, plusMm: 0, minusMm: 0 };
    const answer = checkGland(piston({ ring: exact, groove: { ...groove, height } }));
    expect(quantity(answer, 'fill')?.withTolerances).toBe(verdict);
  });

  test('stays open where a figure or a tolerance is missing, and says which', () => {
    const { diameter, height } = piston().groove;
    const open = checkGland(
      piston({ groove: { ...(diameter ? { diameter } : {}), ...(height ? { height } : {}) } }),
    );
    expect(open.verdict).toBe('not-known');
    expect(quantity(open, 'fill')).toMatchObject({
      withTolerances: 'not-known',
      missing: [{ of: 'groove-width', what: 'figure' }],
    });
    const bare = checkGland({
      ...piston(),
      ring: { id: { mm: 24.99 }, cs: { mm: 3.53 } },
      groove: { diameter: { mm: 25.4 }, height: { mm: 2.87 }, width: { mm: 4.95 } },
    });
    expect(bare.verdict).toBe('not-known');
    expect(bare.quantities.map(({ atNominal }) => atNominal)).toEqual(['fits', 'fits', 'fits']);
    expect(bare.quantities[1]?.missing).toEqual([
      { of: 'ring-id', what: 'tolerance' },
      { of: 'groove-diameter', what: 'tolerance' },
    ]);
  });

  test('under more than 103.5 bar asks for a look at a back-up ring', () => {
    const codes = (pressureBar: number): string[] =>
      checkGland(piston({ pressureBar })).notes.map(({ code }) => code);
    expect(codes(103.5)).not.toContain('backup-ring-to-examine');
    expect(codes(103.6)).toContain('backup-ring-to-examine');
  });

  test('needs three sections of radius in a corner, better six', () => {
    const verdict = (cornerRadiusMm: number): unknown =>
      checkGland(piston({ cornerRadiusMm })).notes.find(({ code }) => code === 'corner-radius');
    expect(verdict(10)).toMatchObject({ verdict: 'does-not-fit', leastMm: 10.59, idealMm: 21.18 });
    expect(verdict(10.59)).toMatchObject({ verdict: 'borderline' });
    expect(verdict(21.18)).toMatchObject({ verdict: 'fits' });
  });

  test('of a section between two of the table is sure only where both agree', () => {
    // 1.78: 18-32, 2.62: 14-25.
    const answer = checkGland(piston({ ring: { ...piston().ring, cs: { mm: 2 } } }));
    expect(quantity(answer, 'squeeze')?.limit).toMatchObject({
      why: 'between-two-sections',
      fits: { from: 17.4, to: 25.6 },
      holds: { from: 13.4, to: 32.6 },
    });
    const thick = checkGland(
      piston({
        ring: { id: { mm: 100, plusMm: 0.5, minusMm: 0.5 }, cs: { mm: 8.4, plusMm: 0.15, minusMm: 0.15 } },
        groove: {
          ...piston().groove,
          diameter: { mm: 101, plusMm: 0, minusMm: 0 },
          height: { mm: 6.7, plusMm: 0, minusMm: 0 },
        },
      }),
    );
    expect(quantity(thick, 'squeeze')).toMatchObject({
      limit: { why: 'rough-range' },
      withTolerances: 'borderline',
    });
  });

  test.each([0, -1, Number.NaN, Infinity, 1e300, 1e-300])(
    'with a figure of %d has a problem and no quantity',
    (mm) => {
      for (const part of ['diameter', 'height', 'width'] as const) {
        const answer = checkGland(piston({ groove: { ...piston().groove, [part]: { mm } } }));
        expect(answer.problems).toHaveLength(1);
        expect(answer.verdict).toBe('not-known');
        expect(answer.quantities.every(({ percent }) => percent === undefined)).toBe(true);
      }
      expect(checkGland(piston({ ring: { id: { mm }, cs: { mm } } })).problems).toHaveLength(2);
    },
  );

  test('with a tolerance greater than its size has a problem', () => {
    const groove = { ...piston().groove, height: { mm: 2.87, plusMm: 0, minusMm: 3 } };
    expect(checkGland(piston({ groove })).problems).toEqual([
      { code: 'tolerance-exceeds-size', of: 'gland-height', value: 3 },
    ]);
  });
});

describe('laws of the groove', () => {
  // Whole thousandths: doubles shrink for hours.
  const length = (least: number, most: number) =>
    fc.integer({ min: Math.ceil(least * 1000), max: Math.floor(most * 1000) }).map((each) => each / 1000);
  const measure = (least: number, most: number) =>
    fc.record({ mm: length(least, most), plusMm: length(0, least / 2), minusMm: length(0, least / 2) });
  const cases = fc.record({
    ring: fc.record({ id: measure(5, 400), cs: measure(1, 8) }),
    groove: fc.record({ diameter: measure(5, 400), height: measure(0.5, 8), width: measure(1, 12) }),
    use: fc.constantFrom<GlandUse>('static-radial', 'static-axial', 'dynamic'),
    seat: fc.constantFrom<'inner' | 'outer'>('inner', 'outer'),
  });

  test('the worst case is never better than the nominal one, nor the best one worse', () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const { percent, atNominal, withTolerances } of checkGland(given).quantities) {
          expect(percent && percent.least <= percent.nominal && percent.nominal <= percent.most).toBe(true);
          if (withTolerances === 'fits') expect(atNominal).toBe('fits');
          if (atNominal === 'does-not-fit') expect(withTolerances).toBe('does-not-fit');
        }
      }),
    );
  });

  test('every ring within its tolerances is squeezed and fills within the stack', () => {
    const share = length(0, 1);
    fc.assert(
      fc.property(cases, fc.tuple(share, share, share, share, share), (given, shares) => {
        const at = ({ mm, plusMm, minusMm }: { mm: number; plusMm: number; minusMm: number }, part = 0) => ({
          mm: mm - minusMm + part * (plusMm + minusMm),
        });
        const { ring, groove } = given;
        const one = checkGland({
          ...given,
          ring: { id: at(ring.id, shares[0]), cs: at(ring.cs, shares[1]) },
          groove: {
            diameter: at(groove.diameter, shares[2]),
            height: at(groove.height, shares[3]),
            width: at(groove.width, shares[4]),
          },
        });
        checkGland(given).quantities.forEach(({ percent }, index) => {
          const value = one.quantities[index]?.percent?.nominal ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual((percent?.least ?? Infinity) - 1e-6);
          expect(value).toBeLessThanOrEqual((percent?.most ?? -Infinity) + 1e-6);
        });
      }),
    );
  });

  test('squeeze and fill grow with the section and fall with the height', () => {
    const nominal = (given: GlandCase, code: GlandQuantity['code']): number =>
      quantity(checkGland(given), code)?.percent?.nominal ?? Number.NaN;
    fc.assert(
      fc.property(cases, length(1.001, 2), (given, factor) => {
        const thicker = { ...given, ring: { ...given.ring, cs: { mm: given.ring.cs.mm * factor } } };
        const higher = {
          ...given,
          groove: { ...given.groove, height: { mm: given.groove.height.mm * factor } },
        };
        for (const code of ['squeeze', 'fill'] as const) {
          expect(nominal(thicker, code)).toBeGreaterThan(nominal(given, code));
          expect(nominal(higher, code)).toBeLessThan(nominal(given, code));
        }
      }),
    );
  });
});

describe('a groove proposed for a ring', () => {
  // Section, use, least and greatest squeeze: typed from the handbook.
  test.each([
    [1.78, 'static-radial', 18, 32],
    [2.62, 'static-radial', 14, 25],
    [3.53, 'static-radial', 14, 23],
    [5.33, 'static-radial', 14, 21],
    [6.99, 'static-radial', 13, 20],
    [1.78, 'static-axial', 19, 33],
    [2.62, 'static-axial', 19, 29],
    [3.53, 'static-axial', 20, 30],
    [5.33, 'static-axial', 20, 28],
    [6.99, 'static-axial', 20, 27],
    [1.78, 'dynamic', 15, 25],
    [2.62, 'dynamic', 10, 18],
    [3.53, 'dynamic', 9, 17],
    [5.33, 'dynamic', 8.5, 15],
    [6.99, 'dynamic', 10.5, 17],
  ] as const)('for a section of %d, %s, squeezes it by %d to %d %', (csMm, use, from, to) => {
    const groove = recommendGroove({ idMm: 80, csMm }, use, 'inner');
    expect(groove).toMatchObject({ origin: 'from-table', confidence: 'sourced-once' });
    const row = glandTable.find((each) => each.use === use && Math.abs(each.csIn * 25.4 - csMm) < 0.01);
    expect(row?.squeezePercent).toEqual({ from, to });
    // A ring as moulded, with the tolerance of its section, at both ends of the groove's depth.
    const tolerance = { 1.78: 0.08, 2.62: 0.08, 3.53: 0.1, 5.33: 0.13, 6.99: 0.15 }[csMm];
    for (const heightMm of [groove?.heightMm.from, groove?.heightMm.to]) {
      const answer = checkGland({
        ring: {
          id: { mm: 80, plusMm: 0, minusMm: 0 },
          cs: { mm: csMm, plusMm: tolerance, minusMm: tolerance },
        },
        groove: {
          diameter: { mm: 80, plusMm: 0, minusMm: 0 },
          height: { mm: heightMm ?? 0, plusMm: 0, minusMm: 0 },
          width: { mm: groove?.widthMm ?? 0, plusMm: 0, minusMm: 0 },
        },
        use,
        seat: 'inner',
      });
      expect(quantity(answer, 'squeeze')?.withTolerances).toBe('fits');
      expect(['fits', 'borderline']).toContain(answer.verdict);
    }
  });

  test('of the table is the one printed, in mm', () => {
    expect(recommendGroove({ idMm: 24.99, csMm: 3.53 }, 'static-radial', 'inner')).toMatchObject({
      heightMm: { from: 2.79, to: 2.95 },
      widthMm: 4.95,
      diameterMm: { from: 24.99, to: 25.49 },
      cornerRadiusMm: { least: 10.59, ideal: 21.18 },
    });
    // 32.05 outside, pressed together by 1 to 3 %.
    expect(recommendGroove({ idMm: 24.99, csMm: 3.53 }, 'static-radial', 'outer')?.diameterMm).toEqual({
      from: 31.09,
      to: 31.73,
    });
  });

  test('between two sections is computed, and fits at its middle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 185, max: 695 }),
        fc.integer({ min: 10, max: 300 }),
        (hundredths, idMm) => {
          const csMm = hundredths / 100;
          const groove = recommendGroove({ idMm, csMm }, 'static-axial', 'inner');
          const heightMm = groove && (groove.heightMm.from + groove.heightMm.to) / 2;
          const answer = checkGland({
            ring: { id: { mm: idMm }, cs: { mm: csMm } },
            groove: {
              diameter: { mm: idMm },
              height: { mm: heightMm ?? 0 },
              width: { mm: groove?.widthMm ?? 0 },
            },
            use: 'static-axial',
            seat: 'inner',
          });
          expect(answer.quantities.map(({ atNominal }) => atNominal)).toEqual(['fits', 'fits', 'fits']);
        },
      ),
    );
  });

  test('is none outside the table and for no ring', () => {
    expect(recommendGroove({ idMm: 100, csMm: 8.4 }, 'dynamic', 'inner')).toBeUndefined();
    expect(recommendGroove({ idMm: 10, csMm: 1 }, 'dynamic', 'inner')).toBeUndefined();
    expect(recommendGroove({ idMm: Number.NaN, csMm: 3 }, 'dynamic', 'inner')).toBeUndefined();
  });
});
