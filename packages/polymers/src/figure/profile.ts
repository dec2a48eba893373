import type { Figure } from '@sebino/domain/sector';
import { assemble, measured } from './assemble.ts';
import type { CutMaterial } from './material.ts';
import { lengthProblems, notGreater, wallProblems } from './problem.ts';
import type { FigureProblem } from './problem.ts';
import { profilePieces } from './profile/pieces.ts';
import type { FigureName } from './words.ts';

/** A profile by its shape; lengths in mm. What is optional is drawn in principle while it is not known. */
export type ProfileDimensions = { material?: CutMaterial } & (
  | { shape: 'round'; diameterMm: number }
  | { shape: 'rectangle'; widthMm: number; heightMm: number }
  /** Flat foot, round back; hollow when its wall is known. */
  | { shape: 'D'; widthMm: number; heightMm: number; wallMm?: number }
  /** A bulb of this diameter with a tail to one side; the width is over all. */
  | { shape: 'P'; widthMm: number; diameterMm: number; wallMm?: number; tailMm?: number }
  | { shape: 'U'; widthMm: number; heightMm: number; wallMm?: number }
  /** Grips the edge of a panel of this thickness. */
  | { shape: 'edge'; panelMm: number; widthMm?: number; heightMm?: number }
);

/** An extruded profile in section. Undefined when the dimensions make none: `profileProblems` says why. */
export function profileFigure(dimensions: ProfileDimensions): Figure | undefined {
  if (profileProblems(dimensions).length > 0) return undefined;
  const lengths = lengthsOf(dimensions);
  const name: FigureName = dimensions.shape === 'round' ? 'cord' : 'profile';
  const isWhole =
    dimensions.shape === 'round' ||
    dimensions.shape === 'rectangle' ||
    dimensions.shape === 'D' ||
    (dimensions.shape === 'U' && dimensions.wallMm !== undefined);
  return assemble({
    id: name,
    name,
    view: 'section',
    size: [lengths.widthMm, lengths.heightMm, lengths.diameterMm, lengths.panelMm].filter(
      (each) => each !== undefined,
    ),
    measures: [
      ...measured('width', lengths.widthMm),
      ...measured('height', lengths.heightMm),
      ...measured('diameter', lengths.diameterMm),
      ...measured('wall', lengths.wallMm),
      ...measured('tail', lengths.tailMm),
      ...measured('panel', lengths.panelMm),
    ],
    note: isWhole ? undefined : 'unstated',
    draw: (size) => profilePieces(dimensions, size),
  });
}

type Lengths = Partial<
  Record<'widthMm' | 'heightMm' | 'diameterMm' | 'wallMm' | 'tailMm' | 'panelMm', number>
>;

function lengthsOf(dimensions: ProfileDimensions): Lengths {
  const { shape: _, material: __, ...lengths } = dimensions;
  return lengths;
}

/** Why these dimensions make no profile; empty when they do. */
export function profileProblems(dimensions: ProfileDimensions): FigureProblem[] {
  const lengths = lengthsOf(dimensions);
  const problems = lengthProblems(lengths);
  if (problems.length > 0) return problems;
  switch (dimensions.shape) {
    case 'round':
    case 'rectangle':
      return [];
    case 'D':
    case 'U':
      return wallProblems(dimensions.wallMm, Math.min(dimensions.widthMm / 2, dimensions.heightMm));
    case 'P':
      return [
        ...notGreater(lengths, 'widthMm', 'diameterMm'),
        ...wallProblems(dimensions.wallMm, dimensions.diameterMm / 2),
        ...notGreater(lengths, 'diameterMm', 'tailMm'),
      ];
    case 'edge':
      return notGreater(lengths, 'widthMm', 'panelMm');
  }
}
