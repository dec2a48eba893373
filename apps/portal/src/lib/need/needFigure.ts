import { exampleFigure } from '@sebino/polymers/figure/example';
import { figureKinds } from '@sebino/polymers/figure/kind';
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
  const product = kind === 'product' ? thing.id : shownBy(thing.id);
  const cut = kindOfMaterial(material.id) === 'plastic' ? 'plastic' : 'rubber';
  return product === undefined ? undefined : exampleFigure(product, cut);
}

/** The product that stands for a process: one that can be drawn to measure, before one in principle. */
function shownBy(process: string): string | undefined {
  const made = figureKinds.filter((kind) => makes(process, kind));
  return made.find((kind) => exampleFigure(kind)?.isToMeasure) ?? made[0];
}
