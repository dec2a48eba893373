import type { FigureHatch } from '@sebino/domain/sector';
import type { Hatching } from './hatch.ts';

/** What a cut part is made of, as far as its hatching tells. */
export type CutMaterial = 'rubber' | 'metal' | 'plastic' | 'sponge';

/** The hatching of a class of material at a spacing of the sheet: angle, density and the role of its lines. */
export function hatchingOf(material: CutMaterial, spacing: number): { role: FigureHatch; lines: Hatching[] } {
  const inset = spacing * 0.15;
  switch (material) {
    case 'rubber':
      return { role: 'hatch-wide', lines: [{ spacing, inset }] };
    case 'metal':
      return { role: 'hatch-close', lines: [{ spacing: spacing * 0.62, inset, lean: 'left' }] };
    case 'plastic':
      // Crossed, as drawing rules have it for plastics; wider, so that it is no darker than the others.
      return {
        role: 'hatch-crossed',
        lines: [
          { spacing: spacing * 1.7, inset },
          { spacing: spacing * 1.7, inset, lean: 'left' },
        ],
      };
    case 'sponge':
      // The look breaks these lines into dashes: cells.
      return { role: 'hatch-dashed', lines: [{ spacing: spacing * 0.8, inset }] };
  }
}
