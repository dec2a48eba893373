import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gasketFigure } from './gasket.ts';
import { hatch } from './hatch.ts';
import { figureKinds, kindFigure } from './kind.ts';
import { layOut } from './layout.ts';
import { oringFigure } from './oring.ts';
import { box, disc, number } from './shape.ts';
import { anyFigure, anyGasket, anyRing } from './test/any.ts';
import { toSvg } from './svg.ts';

const oring = anyRing;
const gasket = anyGasket;
const figures = fc.oneof(
  anyFigure,
  fc.constantFrom(...figureKinds).map((id) => kindFigure(id)),
);

describe('figures', () => {
  test('are the same bytes for the same dimensions', () => {
    fc.assert(
      fc.property(oring, gasket, (ring, flat) => {
        for (const draw of [() => oringFigure(ring), () => gasketFigure(flat)]) {
          const [first, second] = [draw(), draw()];
          expect(first && toSvg(first)).toBe(second && toSvg(second));
        }
      }),
    );
  });

  test('do not depend on time zone, language or locale of the machine', () => {
    const script = `
      import { oringFigure } from './oring.ts'; import { gasketFigure } from './gasket.ts';
      import { figureKinds, kindFigure } from './kind.ts'; import { toSvg } from './svg.ts';
      import { findTerms } from '../lexicon.ts';
      console.log([oringFigure({ idMm: 40.87, csMm: 3.53 }), gasketFigure({ odMm: 48.5, idMm: 30, thicknessMm: 2 }),
        ...figureKinds.map(kindFigure)].map((each) => toSvg(each)).join('') + JSON.stringify(findTerms('GUARNIZIONI PIANE in FKM, İ ı')));`;
    const cwd = fileURLToPath(new URL('.', import.meta.url));
    const run = (env: Record<string, string>): string =>
      spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
        cwd,
        env,
        encoding: 'utf8',
      }).stdout;
    const here = run({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    expect(here).toContain('<svg');
    expect(run({ TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
  });

  test('carry no style attribute, no script and no figure that is not a number', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const svg = figure ? toSvg(figure) : '';
        expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title>/);
        expect(svg).not.toMatch(/style=|NaN|Infinity|undefined|<script|\be-\d/);
        expect(svg.match(/<(?:path|circle) /g)?.length).toBe(
          svg.match(/vector-effect="non-scaling-stroke"/g)?.length,
        );
      }),
    );
  });

  test('keep every stroke and every text inside the view box', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        if (!figure) throw new Error('no figure');
        const { x, y, width, height } = figure.viewBox;
        const air = width * 0.001;
        for (const mark of layOut(figure)) {
          for (const [px, py] of pointsOf(mark)) {
            expect(px, JSON.stringify(mark)).toBeGreaterThanOrEqual(x - air);
            expect(px, JSON.stringify(mark)).toBeLessThanOrEqual(x + width + air);
            expect(py, JSON.stringify(mark)).toBeGreaterThanOrEqual(y - air);
            expect(py, JSON.stringify(mark)).toBeLessThanOrEqual(y + height + air);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('write their dimensions in the reader’s form', () => {
    const figure = oringFigure({ idMm: 40.87, csMm: 3.53, idToleranceMm: 0.38 });
    const comma = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');
    const svg = figure ? toSvg(figure, { formatNumber: comma, language: 'it' }) : '';
    expect(svg).toContain('>Ø 40,87 ±0,38</text>');
    expect(svg).toContain('<title>O-ring 40,87 x 3,53 mm, vista frontale e dettaglio</title>');
    expect(svg).toContain('<desc>Diametro interno 40,87 ±0,38 mm; corda 3,53 mm.</desc>');
    expect(figure && toSvg(figure, { decorative: true })).toMatch(/aria-hidden="true"[^>]*><(?!title)/);
  });

  test('put a dimension between its arrows only where it fits', () => {
    const wide = { kind: 'dimension', x1: 0, y1: 0, x2: 80, y2: 0, offset: 5, text: 'Ø 80' } as const;
    const drawn = (x2: number): unknown => {
      const viewBox = { x: 0, y: 0, width: 100, height: 50 };
      const marks = layOut({ id: 'part', viewBox, strokes: [{ ...wide, x2 }], title: { en: 'part' } });
      return marks.find(({ tag }) => tag === 'text');
    };
    expect(drawn(80)).toMatchObject({ anchor: 'middle', x: '40' });
    expect(drawn(12)).toMatchObject({ anchor: 'start' });
    expect(Number(Object(drawn(12)).x)).toBeGreaterThan(12);
  });

  test('refuse what is no part', () => {
    for (const idMm of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(oringFigure({ idMm, csMm: 2 })).toBeUndefined();
    expect(gasketFigure({ odMm: 30, idMm: 48, thicknessMm: 2 })).toBeUndefined();
    const holes = { count: 4, diameterMm: 12, circleMm: 58 };
    expect(gasketFigure({ odMm: 60, idMm: 30, thicknessMm: 2, boltHoles: holes })).toBeUndefined();
    expect(kindFigure('constructor')).toBeUndefined();
  });

  test('exist for every product', () => {
    expect(figureKinds).toHaveLength(29);
  });
});

describe('hatching', () => {
  test('stays inside the section and out of its holes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 50, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (size, spacing) => {
          for (const lean of ['left', 'right'] as const) {
            const d = hatch([box(-size, -size, 2 * size, 2 * size), disc(0, 0, size / 2)], { spacing, lean });
            for (const [x1, y1, x2, y2] of segmentsOf(d)) {
              expect(Math.max(...[x1, y1, x2, y2].map(Math.abs))).toBeLessThanOrEqual(size + spacing / 10);
              const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
              expect(Math.hypot(mx, my)).toBeGreaterThan(size * 0.49 - spacing / 10);
              expect(Math.abs(Math.abs(x2 - x1) - Math.abs(y2 - y1))).toBeLessThan(0.003);
            }
          }
        },
      ),
    );
  });

  test('covers a square with the lines its spacing asks for', () => {
    // Diagonal 10√2 across, lines 1 mm apart.
    expect(segmentsOf(hatch([box(0, 0, 10, 10)], { spacing: 1 }))).toHaveLength(14);
  });
});

test('numbers of paths have three decimals and no negative zero', () => {
  expect([number(-0.0001), number(1 / 3), number(2)]).toEqual(['0', '0.333', '2']);
});

function segmentsOf(d: string): [number, number, number, number][] {
  return [...d.matchAll(/M(\S+) (\S+?)l(\S+) (\S+?)(?=M|$)/g)].map(([, x = '', y = '', dx = '', dy = '']) => {
    return [Number(x), Number(y), Number(x) + Number(dx), Number(y) + Number(dy)];
  });
}

function pointsOf(mark: ReturnType<typeof layOut>[number]): [number, number][] {
  switch (mark.tag) {
    case 'circle': {
      const [cx, cy, r] = [Number(mark.cx), Number(mark.cy), Number(mark.r)];
      return [
        [cx - r, cy - r],
        [cx + r, cy + r],
      ];
    }
    case 'text': {
      const width = mark.text.length * Number(mark.size) * 0.6;
      const left =
        Number(mark.x) - (mark.anchor === 'middle' ? width / 2 : mark.anchor === 'end' ? width : 0);
      return [
        [left, Number(mark.y) - Number(mark.size) * 0.75],
        [left + width, Number(mark.y)],
      ];
    }
    case 'path':
      // End points of lines and of arcs; radii and flags left out. Hatching goes on from where it began.
      return [
        ...segmentsOf(mark.d).map(([, , x, y]): [number, number] => [x, y]),
        ...[...mark.d.matchAll(/(?:[ML]|A\S+ \S+ 0 [01] [01] )(-?[\d.]+) (-?[\d.]+)/g)].map(
          ([, a, b]): [number, number] => [Number(a), Number(b)],
        ),
      ];
  }
}
