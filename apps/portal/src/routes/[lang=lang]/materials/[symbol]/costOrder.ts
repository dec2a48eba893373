import { materialSymbols } from '@sebino/polymers/material';
import { materialFacts } from '@sebino/polymers/material/facts';

/** Materials by what a compound costs beside the others, from cheap to dear; those of one band stand together. */
export function costOrder(): readonly (readonly string[])[] {
  const priced = materialSymbols().flatMap((symbol) => {
    const cost = materialFacts(symbol)?.cost;
    return cost ? [{ symbol, middle: cost.low + cost.high }] : [];
  });
  const bands = Map.groupBy(priced, ({ middle }) => middle);
  return [...bands]
    .toSorted(([a], [b]) => a - b)
    .map(([, materials]) => materials.map(({ symbol }) => symbol));
}
