import { z } from 'zod';
import { readTable } from './raw.ts';
import type { Constant } from './tables.ts';

const confidence = z.enum(['sourced-twice', 'sourced-once', 'general-knowledge', 'contradicted']);

const factFile = z.strictObject({
  note: z.string(),
  costs: z.array(z.strictObject({ symbols: z.array(z.string()), low: z.number(), high: z.number() })),
  costs_source: z.string(),
  costs_confidence: confidence,
  hardness: z.array(
    z.strictObject({
      symbols: z.array(z.string()),
      minShoreA: z.number(),
      maxShoreD: z.number(),
      source: z.string(),
      confidence,
    }),
  ),
  compound_density: z.array(z.strictObject({ symbol: z.string(), min: z.number(), max: z.number() })),
  compound_density_source: z.string(),
  compound_density_confidence: confidence,
  obsolete: z.array(z.strictObject({ written: z.string(), symbol: z.string() })),
  obsolete_confidence: confidence,
  pfas: z.array(z.string()),
  pfas_confidence: confidence,
});

/** What no other table holds about a material: cost band, further hardness, filled density, old symbols, PFAS. */
export function materialFactConstants(): Constant[] {
  const file = readTable('material-facts.json', factFile);
  return [
    rows('CostBand', 'costBandRows', perSymbol(file.costs), graded(file.costs_source, file.costs_confidence)),
    rows('FurtherHardness', 'furtherHardnessRows', perSymbol(file.hardness), {}),
    rows(
      'CompoundDensity',
      'compoundDensityRows',
      file.compound_density,
      graded(file.compound_density_source, file.compound_density_confidence),
    ),
    rows('ObsoleteSymbol', 'obsoleteSymbolRows', file.obsolete, { confidence: file.obsolete_confidence }),
    rows(
      'PfasPolymer',
      'pfasPolymerRows',
      file.pfas.map((symbol) => ({ symbol })),
      { confidence: file.pfas_confidence },
    ),
  ];
}

function rows(type: string, name: string, values: readonly object[], common: object): Constant {
  return {
    name,
    type: `readonly import('./material/table.ts').${type}[]`,
    value: values.map((value) => ({ ...value, ...common })),
  };
}

function graded(source: string, confidenceOfAll: z.infer<typeof confidence>): object {
  return { source, confidence: confidenceOfAll };
}

function perSymbol(entries: readonly { symbols: readonly string[] }[]): object[] {
  return entries.flatMap(({ symbols, ...rest }) => symbols.map((symbol) => ({ symbol, ...rest })));
}
