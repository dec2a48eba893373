import type { PageLanguage } from '@sebino/domain/language';
import { figureKinds, kindFigure } from '@sebino/polymers/figure/kind';
import { processes } from '@sebino/polymers/lexicon';
import { makes } from '@sebino/polymers/pack/routes';
import type { PortalOutputs } from '@sebino/trpc/client';
import type { Drawable } from '@sebino/ui/drawable';

export type FirmCard = PortalOutputs['firm']['list']['firms'][number];

/**
 * A figure for each firm, by slug: a kind of part that its main process turns out. Firms of one process get different
 * parts as far as there are some. Given from the names alone, so that a firm keeps its figure whatever the day's order.
 * A firm without a part of its own, such as a toolmaker, has none.
 */
export function figuresOf(firms: readonly FirmCard[], language: PageLanguage): ReadonlyMap<string, Drawable> {
  const taken = new Set<string>();
  const figures = new Map<string, Drawable>();
  for (const firm of [...firms].sort((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const process = idOfProcess(firm.mainProcess, language);
    const kinds = figureKinds.filter((kind) => process !== undefined && makes(process, kind));
    const kind = kinds.find((each) => !taken.has(each)) ?? kinds[0];
    const figure = kind === undefined ? undefined : kindFigure(kind);
    if (kind === undefined || figure === undefined) continue;
    taken.add(kind);
    figures.set(firm.slug, figure);
  }
  return figures;
}

function idOfProcess(name: string, language: PageLanguage): string | undefined {
  return processes.terms.find((term) => (term.names[language]?.[0] ?? term.names.en?.[0] ?? term.id) === name)
    ?.id;
}
