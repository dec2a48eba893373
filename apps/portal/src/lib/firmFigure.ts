import { figureKinds, kindFigure } from '@sebino/polymers/figure/kind';
import { makes } from '@sebino/polymers/pack/routes';
import type { PortalOutputs } from '@sebino/trpc/client';
import type { Drawable } from '@sebino/ui/drawable';

export type FirmCard = PortalOutputs['firm']['list']['firms'][number];

/**
 * A figure for each firm, by slug: a kind of part that its main process turns out. Firms of one process get different
 * parts as far as there are some. Given in the order of names, so that a firm keeps its figure whatever the day's order.
 * A firm without a part of its own, such as a toolmaker, has none.
 */
export function figuresOf(firms: readonly FirmCard[]): ReadonlyMap<string, Drawable> {
  const taken = new Set<string>();
  const figures = new Map<string, Drawable>();
  for (const firm of [...firms].sort((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const kinds = figureKinds.filter((kind) => makes(firm.mainProcessId, kind));
    const kind = kinds.find((each) => !taken.has(each)) ?? kinds[0];
    const figure = kind === undefined ? undefined : kindFigure(kind);
    if (kind === undefined || figure === undefined) continue;
    taken.add(kind);
    figures.set(firm.slug, figure);
  }
  return figures;
}
