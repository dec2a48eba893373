import { exampleFigure } from '@sebino/polymers/figure/example';
import { figureKinds } from '@sebino/polymers/figure/kind';
import type { CutMaterial } from '@sebino/polymers/figure/material';
import { kindOfMaterial } from '@sebino/polymers/material';
import { makes } from '@sebino/polymers/pack/routes';
import type { Drawable } from '@sebino/ui/drawable';
import type { Need } from './titleOfNeed.ts';

/** The part of a need, drawn at an example size where its shape has one, and hatched as its material is. */
export function needFigure({
  kind,
  thing,
  material,
}: Pick<Need, 'kind' | 'thing' | 'material'>): { figure: Drawable; isToMeasure: boolean } | undefined {
  const cut = kindOfMaterial(material.id) === 'plastic' ? 'plastic' : 'rubber';
  const product = kind === 'product' ? thing.id : shownBy(thing.id, cut);
  return product === undefined ? undefined : exampleFigure(product, cut);
}

/** The product that stands for a process: one drawn to measure, of a plastic one that is hatched as such. */
function shownBy(process: string, cut: CutMaterial): string | undefined {
  const made = figureKinds.filter((kind) => makes(process, kind));
  const toMeasure = made.filter((kind) => exampleFigure(kind)?.isToMeasure);
  const asPlastic = toMeasure.find((kind) =>
    exampleFigure(kind, cut)?.figure.strokes.some((each) => 'role' in each && each.role === 'hatch-crossed'),
  );
  return asPlastic ?? toMeasure[0] ?? made[0];
}
