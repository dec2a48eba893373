import type { Figure } from '@sebino/domain/sector';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { washerFigure } from './gasket.ts';
import { layOut } from './layout.ts';
import type { Mark } from './layout.ts';
import { toSvg } from './svg.ts';
import { anyFigure, anyKinds } from './test/any.ts';
import { faultOfXml } from './test/xml.ts';

function expectFreeTexts(figure: Figure): void {
  const marks = layOut(figure);
  const texts = marks.filter((mark) => mark.tag === 'text');
  const lines = marks.flatMap(segmentsOf);
  for (const [at, text] of texts.entries()) {
    const box = boxOfText(text);
    for (const other of texts.slice(at + 1)) {
      expect(meets(box, boxOfText(other)), `${text.text} on ${other.text}`).toBe(false);
    }
    const struck = lines.find((line) => crosses(line, box));
    expect(struck, `${text.text} at ${text.x} ${text.y} is struck through`).toBeUndefined();
  }
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

describe.each(Object.keys(anyKinds))('every %s', (kind) => {
  const figures = anyKinds[kind] ?? fc.constant(undefined);

  test('that can be made is drawn, with its sizes, inside the sheet', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        expect(figure).toBeDefined();
        if (!figure) return;
        expect(figure.strokes.some(({ kind: of }) => of === 'dimension')).toBe(true);
        const sheet = boxOfSheet(figure);
        for (const mark of layOut(figure)) {
          if (mark.tag === 'text')
            expect(isWithin(boxOfText(mark), sheet), `${mark.text} leaves the sheet`).toBe(true);
          for (const [x1, y1, x2, y2] of segmentsOf(mark)) {
            const box = {
              left: Math.min(x1, x2),
              right: Math.max(x1, x2),
              top: Math.min(y1, y2),
              bottom: Math.max(y1, y2),
            };
            expect(isWithin(box, sheet), JSON.stringify(mark).slice(0, 300)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has texts that lie on nothing: no other text, no outline, no hatching, no line of a dimension', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        if (!figure) return;
        expectFreeTexts(figure);
      }),
      { numRuns: 150 },
    );
  });
});

test('a diameter whose text fits by a hair, until its ends are rounded, stands below the section beside it', () => {
  const figure = washerFigure({ odMm: 10.01, idMm: 0.11, thicknessMm: 16.01 });
  expect(figure).toBeDefined();
  if (figure) expectFreeTexts(figure);
});

describe('every figure', () => {
  test('is well-formed, small, without style, and holds finite numbers only', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const svg = figure ? toSvg(figure, { language: 'de' }) : '';
        expect(faultOfXml(svg)).toBeUndefined();
        expect(svg).not.toMatch(/style=|NaN|Infinity|undefined|<script|href|foreignObject|\de[+-]?\d/);
        expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
        expect(svg.length).toBeLessThanOrEqual(6500);
      }),
      { numRuns: 300 },
    );
  });

  test('is told in five languages', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        for (const wording of [figure?.title, figure?.description]) {
          expect(Object.keys(wording ?? {}).toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it']);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('takes whatever stands in its title block as text, all of it, and inside the sheet', () => {
    fc.assert(
      fc.property(
        anyFigure,
        fc.array(
          fc.record({
            label: fc.string({ unit: 'binary' }),
            value: fc.string({ unit: 'binary', maxLength: 200 }),
          }),
          { maxLength: 6 },
        ),
        (figure, titleBlock) => {
          expect(faultOfXml(figure ? toSvg(figure, { titleBlock }) : '')).toBeUndefined();
        },
      ),
    );
    const [figure] = fc.sample(anyFigure, 1);
    const hostile = `</text><script>alert(1)</script> " onload='x' ]]> & \u0000\uFFFF\uD800`;
    const svg = figure ? toSvg(figure, { titleBlock: [{ label: hostile, value: hostile }] }) : '';
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg).not.toContain('<script');
    expect(faultOfXml(svg)).toBeUndefined();
  });
});

function boxOfSheet({ viewBox: { x, y, width, height } }: Figure): Box {
  return { left: x - 0.1, top: y - 0.1, right: x + width + 0.1, bottom: y + height + 0.1 };
}

// The ink of a line of text: digits and capitals rise 0.7 above the base line.
function boxOfText(mark: Extract<Mark, { tag: 'text' }>): Box {
  const size = Number(mark.size);
  const width = mark.text.length * size * 0.62;
  const left = Number(mark.x) - (mark.anchor === 'middle' ? width / 2 : mark.anchor === 'end' ? width : 0);
  return {
    left: left + size * 0.05,
    top: Number(mark.y) - size * 0.7,
    right: left + width - size * 0.05,
    bottom: Number(mark.y) + size * 0.03,
  };
}

function isWithin(box: Box, sheet: Box): boolean {
  return (
    box.left >= sheet.left && box.right <= sheet.right && box.top >= sheet.top && box.bottom <= sheet.bottom
  );
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// Clips the segment to the box, one side after the other.
function crosses([x1, y1, x2, y2]: Segment, { left, top, right, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [start, delta, low, high] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (delta === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [a, b] = [(low - start) / delta, (high - start) / delta];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to - 1e-9;
}

// Everything drawn as straight pieces; arcs and circles as chords.
function segmentsOf(mark: Mark): Segment[] {
  if (mark.tag === 'text') return [];
  if (mark.tag === 'circle') return round(Number(mark.cx), Number(mark.cy), Number(mark.r), 0, 2 * Math.PI);
  const segments: Segment[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', rest = ''] of mark.d.matchAll(/([MLlAZ])([^MLlAZ]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [endX, endY] = command === 'Z' ? [startX, startY] : (numbers.slice(-2) as [number, number]);
    const to: [number, number] = command === 'l' ? [x + endX, y + endY] : [endX, endY];
    if (command === 'M') [startX, startY] = to;
    else if (command === 'A') segments.push(...arcOf([x, y], to, numbers));
    else segments.push([x, y, ...to]);
    [x, y] = to;
  }
  return segments;
}

function arcOf(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  [given = 0, , , large, sweep]: number[],
): Segment[] {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  if (half === 0) return [];
  const r = Math.max(given, half);
  const away = Math.sqrt(r * r - half * half) * (large === sweep ? 1 : -1);
  const [cx, cy] = [
    (x1 + x2) / 2 + (away * (y2 - y1)) / (2 * half),
    (y1 + y2) / 2 - (away * (x2 - x1)) / (2 * half),
  ];
  const from = Math.atan2(y1 - cy, x1 - cx);
  const turn = (Math.atan2(y2 - cy, x2 - cx) - from + 4 * Math.PI) % (2 * Math.PI);
  return round(cx, cy, r, from, sweep === 1 ? turn : turn - 2 * Math.PI);
}

function round(cx: number, cy: number, r: number, from: number, turn: number): Segment[] {
  const at = (step: number): [number, number] => [
    cx + r * Math.cos(from + (turn * step) / 24),
    cy + r * Math.sin(from + (turn * step) / 24),
  ];
  return Array.from({ length: 24 }, (_, step): Segment => [...at(step), ...at(step + 1)]);
}
