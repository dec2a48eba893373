import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import { board } from './board.ts';
import { below, leftOf, rightOf } from './dims.ts';
import { breakLine, centres, edges, outlines, span } from './kit.ts';
import type { Line, Piece } from './piece.ts';
import { lengthProblems, notGreater, toleranceProblems } from './problem.ts';
import type { FigureProblem, Tolerances } from './problem.ts';
import { measureText } from './text.ts';
import { axisMap, turnedCuts } from './turned.ts';
import type { AxisMap } from './turned.ts';

const t = board.text;

export interface RollerDimensions {
  /** Outside diameter over the cover. */
  odMm: number;
  /** Length of the covered face. */
  faceMm: number;
  /** Diameter of the core under the cover; drawn in principle, without a dimension, while it is not known. */
  coreMm?: number;
  tolerancesMm?: Tolerances<'odMm' | 'faceMm' | 'coreMm'>;
}

/** A covered roller with its core. Undefined when the dimensions make none: `rollerProblems` says why. */
export function rollerFigure(dimensions: RollerDimensions): Figure | undefined {
  if (rollerProblems(dimensions).length > 0) return undefined;
  const { odMm, faceMm, coreMm, tolerancesMm } = dimensions;
  return assemble({
    id: 'roller',
    name: 'roller',
    view: 'section',
    size: [odMm, faceMm],
    measures: [
      ...measured('outerDiameter', odMm, tolerancesMm?.odMm),
      ...measured('core', coreMm, tolerancesMm?.coreMm),
      ...measured('length', faceMm, tolerancesMm?.faceMm),
    ],
    note: 'unstated',
    draw: (size) => pieces(dimensions, size),
  });
}

/** Why these dimensions make no roller; empty when they do. */
export function rollerProblems({ odMm, faceMm, coreMm, tolerancesMm }: RollerDimensions): FigureProblem[] {
  const lengths = { odMm, faceMm, coreMm };
  const problems = lengthProblems(lengths);
  if (problems.length > 0) return problems;
  return [...notGreater(lengths, 'odMm', 'coreMm'), ...toleranceProblems(lengths, tolerancesMm)];
}

function pieces({ odMm, faceMm, coreMm, tolerancesMm }: RollerDimensions, size: number): Piece[] {
  const unit = size / odMm;
  const r = size / 2;
  const trueCore = coreMm === undefined ? r * 0.62 : (coreMm / 2) * unit;
  const core = Math.min(Math.max(trueCore, size * 0.12), r - size * 0.03);
  const map = axisMap({ lengthMm: faceMm, diameterMm: odMm }, unit, [0.4, 3]);
  const end = map.at(faceMm);
  const neck = core * 0.5;
  const journal = Math.min(r * 0.55, t * 2.2);
  const isCoreOff = core !== trueCore;
  return [
    ...coreOutline({ map, end, core, neck, journal }),
    ...turnedCuts(
      [{ from: 0, to: faceMm, inner: core / unit, outer: odMm / 2, material: 'rubber' }],
      map,
      unit,
    ),
    centres([-journal - t * 0.8, 0, end + journal + t * 0.8, 0]),
    ...(map.gap ?? []).map((x) => breakLine(x, -r - t * 0.4, r + t * 0.4)),
    ...leftOf(-journal, [{ y1: r, y2: -r, x: 0, text: `Ø ${measureText(odMm, tolerancesMm?.odMm)}` }]),
    ...(coreMm === undefined
      ? []
      : rightOf(end + journal, [
          {
            y1: core,
            y2: -core,
            x: end,
            text: `Ø ${measureText(coreMm, tolerancesMm?.coreMm)}`,
            isOutOfScale: isCoreOff,
          },
        ])),
    ...below(r, [
      { x1: 0, x2: end, text: measureText(faceMm, tolerancesMm?.faceMm), isOutOfScale: map.isOutOfScale },
    ]),
  ];
}

interface Core {
  map: AxisMap;
  end: number;
  core: number;
  neck: number;
  journal: number;
}

function coreOutline({ map, end, core, neck, journal }: Core): Piece[] {
  const spans: readonly (readonly [number, number])[] = map.gap
    ? [
        [0, map.gap[0]],
        [map.gap[1], end],
      ]
    : [[0, end]];
  const flanks = spans.flatMap(([x1, x2]): Line[] => [
    [x1, -core, x2, -core],
    [x1, core, x2, core],
  ]);
  return [
    edges(...flanks, [0, -core, 0, core], [end, -core, end, core]),
    outlines(span(-journal, 0, -neck, neck), span(end, end + journal, -neck, neck)),
  ];
}
