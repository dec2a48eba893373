import type { Figure, FigureStroke } from '@sebino/domain/sector';
import { box } from './shape.ts';
import { enlargement, figureText, measureText, planeMarks, sheetFor, widthOf } from './sheet.ts';
import { circle, cross, cut, straight } from './stroke.ts';

export interface GasketDimensions {
  odMm: number;
  idMm: number;
  thicknessMm: number;
  /** ± mm on the thickness, when known. */
  thicknessToleranceMm?: number;
  /** Equal holes on one circle. */
  boltHoles?: { count: number; diameterMm: number; circleMm: number };
}

/** Below this share of the outside diameter a thickness would be a line: the limb is drawn as an enlarged detail. */
const smallestThickness = 0.09;

/**
 * A round flat gasket in front view and section A-A. Undefined when the dimensions make no ring, or the holes do not lie
 * inside it.
 */
export function gasketFigure(dimensions: GasketDimensions): Figure | undefined {
  const { odMm, idMm, thicknessMm, boltHoles } = dimensions;
  if (!(idMm > 0 && odMm > idMm && odMm < 1e5 && thicknessMm > 1e-3 && thicknessMm < 1e5)) return undefined;
  if (boltHoles && !areInside(boltHoles, odMm, idMm)) return undefined;
  const isThin = thicknessMm / odMm < smallestThickness;
  const limb = (odMm - idMm) / 2;
  // Only a limb that gains by it is enlarged, and never beyond the height of the front view.
  const scale = isThin ? enlargement(Math.max(limb, thicknessMm * 2.5), odMm * 0.72) : 1;
  return scale > 1 ? withDetail(dimensions, limb, scale) : withSection(dimensions, limb);
}

function withSection(dimensions: GasketDimensions, limb: number): Figure {
  const { odMm, idMm, thicknessMm, thicknessToleranceMm } = dimensions;
  const r = odMm / 2;
  const text = measureText(thicknessMm, thicknessToleranceMm);
  const idText = `Ø ${figureText(idMm)}`;
  const sheet = sheetFor(odMm + thicknessMm, 6.2 + Math.max(widthOf(idText) + 2.2, widthOf(text) + 2.6));
  const t = sheet.text;
  const x = r + t * 3.6;
  const end = x + thicknessMm;
  const strokes: FigureStroke[] = [
    ...front(dimensions, t, true),
    ...cut([box(x, -r, thicknessMm, limb), box(x, r - limb, thicknessMm, limb)], sheet.hatching),
    straight('outline', [x, -idMm / 2, x, idMm / 2], [end, -idMm / 2, end, idMm / 2]),
    straight('centre', [x - t, 0, end + t, 0]),
    { kind: 'label', x: x + thicknessMm / 2, y: -r - t * 1.5, text: 'A–A' },
    { kind: 'dimension', x1: end, y1: idMm / 2, x2: end, y2: -idMm / 2, offset: t * 1.6, text: idText },
    { kind: 'dimension', x1: x, y1: r, x2: end, y2: r, offset: t * 1.6, text },
    odDimension(odMm, t),
  ];
  return figure(
    strokes,
    { x: -r - t * 2.2, y: -r - t * 2.4, width: sheet.width, height: odMm + t * 5.6 },
    dimensions,
  );
}

function withDetail(dimensions: GasketDimensions, limb: number, scale: number): Figure {
  const { odMm, idMm, thicknessMm, thicknessToleranceMm } = dimensions;
  const r = odMm / 2;
  const text = measureText(thicknessMm, thicknessToleranceMm);
  const thick = thicknessMm * scale;
  const tall = limb * scale;
  const sheet = sheetFor(odMm + thick + r * 0.2, 4.2 + widthOf(text) + 2.4);
  const t = sheet.text;
  const x = r * 1.2 + t * 2;
  const z = (r - limb / 2) * Math.SQRT1_2;
  const ring = Math.max(limb * 0.62, t * 0.7);
  const strokes: FigureStroke[] = [
    ...front(dimensions, t, false),
    circle(z, -z, ring, 'thin'),
    { kind: 'label', x: z + ring + t * 0.6, y: -z - ring * 0.8, text: 'Z' },
    ...cut([box(x, -tall / 2, thick, tall)], sheet.hatching),
    { kind: 'label', x: x + thick / 2, y: -tall / 2 - t * 1.6, text: `Z ${figureText(scale)}:1` },
    { kind: 'dimension', x1: x, y1: tall / 2, x2: x + thick, y2: tall / 2, offset: t * 1.6, text },
    odDimension(odMm, t),
    // A negative offset: the line stands above.
    {
      kind: 'dimension',
      x1: -idMm / 2,
      y1: 0,
      x2: idMm / 2,
      y2: 0,
      offset: -r - t * 1.6,
      text: `Ø ${figureText(idMm)}`,
    },
  ];
  return figure(
    strokes,
    { x: -r - t * 1.6, y: -r - t * 3.2, width: sheet.width, height: odMm + t * 6.4 },
    dimensions,
  );
}

function odDimension(odMm: number, t: number): FigureStroke {
  const r = odMm / 2;
  return {
    kind: 'dimension',
    x1: -r,
    y1: 0,
    x2: r,
    y2: 0,
    offset: r + t * 2.3,
    text: `Ø ${figureText(odMm)}`,
  };
}

function front({ odMm, idMm, boltHoles }: GasketDimensions, t: number, hasPlane: boolean): FigureStroke[] {
  const r = odMm / 2;
  const holes = boltHoles ? bolts(boltHoles, t) : [];
  return [
    circle(0, 0, r),
    circle(0, 0, idMm / 2),
    cross(0, 0, r, t * 0.7),
    ...holes,
    ...(hasPlane ? planeMarks(r, t) : []),
  ];
}

function bolts(
  { count, diameterMm, circleMm }: NonNullable<GasketDimensions['boltHoles']>,
  t: number,
): FigureStroke[] {
  const holes = Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * (at + 0.5)) / count;
    const x = (circleMm / 2) * Math.cos(angle);
    const y = (circleMm / 2) * Math.sin(angle);
    return [circle(x, y, diameterMm / 2), cross(x, y, diameterMm / 2, t * 0.3)];
  });
  return [circle(0, 0, circleMm / 2, 'centre'), ...holes.flat()];
}

function areInside(holes: NonNullable<GasketDimensions['boltHoles']>, odMm: number, idMm: number): boolean {
  const { count, diameterMm, circleMm } = holes;
  const isCount = Number.isInteger(count) && count > 0 && count <= 64;
  return isCount && diameterMm > 0 && circleMm + diameterMm < odMm && circleMm - diameterMm > idMm;
}

function figure(
  strokes: readonly FigureStroke[],
  viewBox: Figure['viewBox'],
  { odMm, idMm, thicknessMm }: GasketDimensions,
): Figure {
  const size = `${figureText(odMm)} x ${figureText(idMm)} x ${figureText(thicknessMm)} mm`;
  return {
    id: 'flat-gasket',
    viewBox,
    strokes,
    title: {
      en: `Flat gasket ${size}, front view and section`,
      it: `Guarnizione piana ${size}, vista frontale e sezione`,
      de: `Flachdichtung ${size}, Vorderansicht und Schnitt`,
      fr: `Joint plat ${size}, vue de face et coupe`,
      es: `Junta plana ${size}, vista frontal y sección`,
    },
  };
}
