import type { Figure, FigureStroke } from '@sebino/domain/sector';
import { disc } from './shape.ts';
import { enlargement, figureText, measureText, planeMarks, sheetFor, widthOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { circle, cross, cut, straight } from './stroke.ts';

export interface OringDimensions {
  /** Inside diameter, mm. */
  idMm: number;
  /** Cross-section, mm. */
  csMm: number;
  /** ± mm on each; left out of the drawing when unknown. */
  idToleranceMm?: number;
  csToleranceMm?: number;
}

/** Below this share of the outside diameter a section would be a dot: it is drawn as an enlarged detail. */
const smallestSection = 0.085;

/**
 * An O-ring in front view and section A-A with its two dimensions; a thin one with an enlarged detail Z. Undefined when
 * a dimension is no positive finite length.
 */
export function oringFigure(dimensions: OringDimensions): Figure | undefined {
  const { idMm, csMm } = dimensions;
  if (!(idMm > 0 && csMm > 0 && idMm + 2 * csMm < 1e5 && csMm > 1e-3)) return undefined;
  const isThin = csMm / (idMm + 2 * csMm) < smallestSection;
  return isThin ? withDetail(dimensions) : withSection(dimensions);
}

function withSection({ idMm, csMm, idToleranceMm, csToleranceMm }: OringDimensions): Figure {
  const r = idMm / 2 + csMm;
  const idText = `Ø ${measureText(idMm, idToleranceMm)}`;
  const csText = measureText(csMm, csToleranceMm);
  const beside = Math.max(widthOf(idText) + 2.2, widthOf(csText) + 2.6);
  const sheet = sheetFor(2 * r + csMm, 6.2 + beside);
  const t = sheet.text;
  const x = r + t * 3.6 + csMm / 2;
  const mean = r - csMm / 2;
  const half = csMm / 2;
  const strokes: FigureStroke[] = [
    ...front(r, idMm / 2, t),
    straight('outline', [x - half, -mean, x - half, mean], [x + half, -mean, x + half, mean]),
    ...sectionDisc(x, -mean, half, sheet),
    ...sectionDisc(x, mean, half, sheet),
    straight('centre', [x - half - t, 0, x + half + t, 0]),
    { kind: 'label', x, y: -r - t * 1.6, text: 'A–A' },
    // From bottom to top: the line stands on the right.
    { kind: 'dimension', x1: x, y1: idMm / 2, x2: x, y2: -idMm / 2, offset: half + t * 1.6, text: idText },
    { kind: 'dimension', x1: x - half, y1: mean, x2: x + half, y2: mean, offset: half + t * 2, text: csText },
  ];
  return figure(strokes, sheet, r, t * 2.4, t * 2.9, idMm, csMm);
}

function withDetail({ idMm, csMm, idToleranceMm, csToleranceMm }: OringDimensions): Figure {
  const r = idMm / 2 + csMm;
  const csText = measureText(csMm, csToleranceMm);
  const scale = enlargement(csMm, r * 0.8);
  const shown = csMm * scale;
  const beside = widthOf(csText) + 2.4;
  const sheet = sheetFor(2 * r + shown + r * 0.2, 3.6 + beside);
  const t = sheet.text;
  const half = shown / 2;
  const x = r * 1.2 + t * 1.4 + half;
  const mean = r - csMm / 2;
  const z: readonly [number, number] = [mean * Math.SQRT1_2, -mean * Math.SQRT1_2];
  const ring = Math.max(csMm * 1.1, t * 0.7);
  const strokes: FigureStroke[] = [
    ...front(r, idMm / 2, t, false),
    circle(z[0], z[1], ring, 'thin'),
    { kind: 'label', x: z[0] + ring + t * 0.6, y: z[1] - ring * 0.9, text: 'Z' },
    ...sectionDisc(x, 0, half, sheet),
    { kind: 'label', x, y: -half - t * 2, text: `Z ${figureText(scale)}:1` },
    { kind: 'dimension', x1: x - half, y1: 0, x2: x + half, y2: 0, offset: half + t * 1.8, text: csText },
    {
      kind: 'dimension',
      x1: -idMm / 2,
      y1: 0,
      x2: idMm / 2,
      y2: 0,
      offset: r + t * 2.3,
      text: `Ø ${measureText(idMm, idToleranceMm)}`,
    },
  ];
  return figure(strokes, sheet, r, t * 1.4, t * 3.2, idMm, csMm);
}

function front(r: number, inner: number, t: number, hasPlane = true): FigureStroke[] {
  const plane = hasPlane ? planeMarks(r, t) : [];
  return [circle(0, 0, r), circle(0, 0, inner), cross(0, 0, r, t * 0.7), ...plane];
}

function sectionDisc(cx: number, cy: number, r: number, { hatching, text }: Sheet): FigureStroke[] {
  return [...cut([disc(cx, cy, r)], hatching), cross(cx, cy, r, text * 0.6)];
}

function figure(
  strokes: readonly FigureStroke[],
  { width, text }: Sheet,
  r: number,
  above: number,
  below: number,
  idMm: number,
  csMm: number,
): Figure {
  const size = `${figureText(idMm)} x ${figureText(csMm)} mm`;
  return {
    id: 'o-ring',
    viewBox: { x: -r - text * 2.2, y: -r - above, width, height: 2 * r + above + below },
    strokes,
    title: {
      en: `O-ring ${size}, front view and section`,
      it: `O-ring ${size}, vista frontale e sezione`,
      de: `O-Ring ${size}, Vorderansicht und Schnitt`,
      fr: `Joint torique ${size}, vue de face et coupe`,
      es: `Junta tórica ${size}, vista frontal y sección`,
    },
  };
}
