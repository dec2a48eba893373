import type { PageLanguage } from '@sebino/domain/language';
import { nameOf } from '@sebino/polymers/lexicon';
import { materialSymbols } from '@sebino/polymers/material';
import { materialFacts } from '@sebino/polymers/material/facts';
import type { MaterialFacts } from '@sebino/polymers/material/facts';
import { axisOf } from '#lib/material/axis.ts';
import type { Axis } from '#lib/material/axis.ts';

/** The materials of one kind in the order of the tables, on one scale of temperature. */
export interface MaterialGroup {
  kind: MaterialFacts['kind'];
  axis: Axis;
  materials: readonly { name: string; facts: MaterialFacts }[];
}

export function listGroups(language: PageLanguage): readonly MaterialGroup[] {
  const all = materialSymbols().flatMap((symbol) => materialFacts(symbol) ?? []);
  return (['rubber', 'thermoplastic-elastomer', 'plastic'] as const).map((kind) => {
    const own = all.filter((facts) => facts.kind === kind);
    return {
      kind,
      axis: axisOf(own.flatMap(({ service }) => service?.wide ?? [])),
      materials: own.map((facts) => ({ name: nameOf('material', facts.symbol, language), facts })),
    };
  });
}
