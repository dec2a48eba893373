import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { below, leftOf, rightOf } from './dims.ts';
import type { CutMaterial } from './material.ts';
import type { Piece } from './piece.ts';
import { lengthProblems, notGreater, toleranceProblems, wallProblems } from './problem.ts';
import type { FigureProblem, Tolerances } from './problem.ts';
import { measureText } from './text.ts';
import { cutOf } from './kit.ts';
import { flipped, polygon } from './shape.ts';
import type { AxisMap, Turn } from './turned.ts';
import { axisMap, axisPieces, boreEdges, turnedCuts } from './turned.ts';

export interface BushingDimensions {
  idMm: number;
  odMm: number;
  lengthMm: number;
  /** A flange at one end; its thickness is part of the length. */
  flange?: { odMm: number; thicknessMm: number };
  tolerancesMm?: Tolerances<'idMm' | 'odMm' | 'lengthMm'>;
  /** Rubber without it. */
  material?: CutMaterial;
}

/** A plain or flanged bushing in section. Undefined when the dimensions make none: `bushingProblems` says why. */
export function bushingFigure(dimensions: BushingDimensions): Figure | undefined {
  if (bushingProblems(dimensions).length > 0) return undefined;
  const { idMm, odMm, lengthMm, flange, tolerancesMm } = dimensions;
  return assemble({
    id: 'bushing',
    name: 'bushing',
    view: 'section',
    size: [odMm, idMm, lengthMm],
    measures: [
      ...measured('innerDiameter', idMm, tolerancesMm?.idMm),
      ...measured('outerDiameter', odMm, tolerancesMm?.odMm),
      ...measured('length', lengthMm, tolerancesMm?.lengthMm),
      ...measured('flangeDiameter', flange?.odMm),
      ...measured('flangeThickness', flange?.thicknessMm),
    ],
    draw: (size) => pieces(dimensions, size),
  });
}

/** Why these dimensions make no bushing; empty when they do. */
export function bushingProblems({
  idMm,
  odMm,
  lengthMm,
  flange,
  tolerancesMm,
}: BushingDimensions): FigureProblem[] {
  const lengths = { idMm, odMm, lengthMm };
  const flanged = { flangeOdMm: flange?.odMm, flangeThicknessMm: flange?.thicknessMm };
  const problems = lengthProblems({ ...lengths, ...flanged });
  if (problems.length > 0) return problems;
  return [
    ...notGreater(lengths, 'odMm', 'idMm'),
    ...notGreater({ ...lengths, ...flanged }, 'flangeOdMm', 'odMm'),
    ...wallProblems(flange?.thicknessMm, lengthMm, 'flangeThicknessMm'),
    ...toleranceProblems(lengths, tolerancesMm),
  ];
}

function pieces(
  { idMm, odMm, lengthMm, flange, tolerancesMm, material = 'rubber' }: BushingDimensions,
  size: number,
): Piece[] {
  const widestMm = flange?.odMm ?? odMm;
  const unit = size / widestMm;
  // A flanged one is shortened rather than broken: its two ends differ.
  const map = axisMap(
    { lengthMm, diameterMm: widestMm, ...(flange ? { endMm: Infinity } : {}) },
    unit,
    [0.25, 1.8],
  );
  const end = map.at(lengthMm);
  // A wall thinner than a line is drawn thicker, at the cost of the bore; the flange likewise.
  const outer = flange ? Math.min(Math.max(odMm / 2, widestMm * 0.14), widestMm * 0.47) : odMm / 2;
  const inner = Math.min(idMm / 2, outer - widestMm * 0.02);
  const flangeMm = flange && Math.max(flange.thicknessMm, lengthMm * 0.04);
  const turn = { from: 0, to: lengthMm, inner, outer, material };
  const od = {
    y1: outer * unit,
    y2: -outer * unit,
    x: end,
    text: `Ø ${measureText(odMm, tolerancesMm?.odMm)}`,
    isOutOfScale: outer !== odMm / 2,
  };
  const id = {
    y1: inner * unit,
    y2: -inner * unit,
    x: end,
    text: `Ø ${measureText(idMm, tolerancesMm?.idMm)}`,
    isOutOfScale: inner < idMm / 2,
  };
  const widest = (widestMm / 2) * unit;
  return [
    ...(flangeMm ? flanged(map, turn, { flangeMm, widestMm }, unit) : turnedCuts([turn], map, unit)),
    boreEdges(map, lengthMm, inner * unit),
    ...axisPieces(map, lengthMm, widest),
    ...rightOf(end, [id, ...(flange ? [od] : [])]),
    ...leftOf(
      0,
      flange
        ? [{ y1: widest, y2: -widest, text: `Ø ${measureText(flange.odMm, undefined)}` }]
        : [{ ...od, x: 0 }],
    ),
    ...below(widest, [
      { x1: 0, x2: end, text: measureText(lengthMm, tolerancesMm?.lengthMm), isOutOfScale: map.isOutOfScale },
      ...(flange && flangeMm
        ? [
            {
              x1: 0,
              x2: map.at(flangeMm),
              text: measureText(flange.thicknessMm, undefined),
              isOutOfScale: flangeMm > flange.thicknessMm || map.isOutOfScale,
            },
          ]
        : []),
    ]),
  ];
}

// Body and flange are one piece: its section has no line between them.
function flanged(
  map: AxisMap,
  { inner, outer, to, material }: Turn,
  { flangeMm, widestMm }: { flangeMm: number; widestMm: number },
  unit: number,
): Piece[] {
  const [x, step, end] = [map.at(0), map.at(flangeMm), map.at(to)];
  const [bore, body, rim] = [inner * unit, outer * unit, (widestMm / 2) * unit];
  const limb = polygon([x, bore], [x, rim], [step, rim], [step, body], [end, body], [end, bore]);
  return [cutOf(material, flipped(limb)), cutOf(material, limb)];
}
