import type { Confidence } from '@sebino/domain/sector';
import { elastomers, sourceName, thermoplasticElastomers } from '../elastomer.ts';
import type { Elastomer, Names, SourcedSpan } from '../elastomer.ts';
import {
  compoundDensityRows,
  costBandRows,
  furtherHardnessRows,
  obsoleteSymbolRows,
  pfasPolymerRows,
} from '../elastomer.generated.ts';
import { thermoplasticNames } from '../lexicon/materialWords.ts';
import { confidenceOfSpan, kindOfMaterial, serviceRanges, serviceTemperature } from '../material.ts';
import type { ServiceTemperature } from '../material.ts';
import { plastics } from '../plastic.ts';
import { processList } from '../process.ts';
import type { CompoundDensity, CostBand, FurtherHardness, ObsoleteSymbol } from './table.ts';

export type { CompoundDensity, CostBand, FurtherHardness, ObsoleteSymbol };

/** A value with where it comes from and how sure it is. */
export interface Sourced<T> {
  value: T;
  sources: readonly string[];
  confidence: Confidence;
}

/** All that the tables hold about one material, for its page. What no table holds is absent. */
export interface MaterialFacts {
  symbol: string;
  kind: 'rubber' | 'thermoplastic-elastomer' | 'plastic';
  /** Symbol of ASTM D1418, and the last letter of ISO 1629: the chain. Rubbers only. */
  d1418?: string;
  group?: string;
  /** Trade knowledge throughout. */
  names: Names;
  /** Marks of their owners. A buyer who writes one may want that make, or only that polymer: ask. */
  tradeNames: readonly string[];
  /** Further spellings; those in `obsolete` have left the standards and live on drawings. */
  aliases: readonly string[];
  obsolete: readonly ObsoleteSymbol[];
  service?: ServiceTemperature;
  /** Every source of a service range, in full words, by the key of the range. */
  serviceSources: Readonly<Record<string, readonly string[]>>;
  shortPeakC?: Sourced<number>;
  hardnessShoreA?: Sourced<{ min: number; max: number }>;
  furtherHardness?: FurtherHardness;
  /** g/cm³ of the polymer or plastic itself. */
  density?: Sourced<{ min: number; max: number }>;
  /** g/cm³ of filled compounds: what parts weigh. */
  compoundDensity?: CompoundDensity;
  /** General resistance, A to D: indicative, for the order of proposals. */
  resistance?: Elastomer['resistance'];
  /** Pairs of ASTM D2000 it usually serves; the pair never says which polymer it is. */
  d2000Pairs: readonly string[];
  /** For ordering proposals only, never a price. */
  cost?: CostBand;
  /** Ids of processes that work it, derived from the kind of material. */
  processes: Sourced<readonly string[]>;
  isPfas: boolean;
  remarks: readonly MaterialRemark[];
  /** The table's own note, in English. */
  note?: string;
  confidence: Confidence;
}

/** `trade-name-make`: ask whether the make is wanted; `ambiguous-pa`: PA is polyamide, and ACM on old drawings. */
export type MaterialRemark = 'trade-name-make' | 'obsolete-on-drawings' | 'ambiguous-pa' | 'pfas';

/** What is known of one material, by symbol; undefined for an unknown one. */
export function materialFacts(symbol: string): MaterialFacts | undefined {
  const kind = kindOfMaterial(symbol);
  const own = ownFacts(symbol);
  if (!kind || !own) return undefined;
  const service = serviceTemperature(symbol);
  const cost = costBandRows.find((row) => row.symbol === symbol);
  const furtherHardness = furtherHardnessRows.find((row) => row.symbol === symbol);
  const compoundDensity = compoundDensityRows.find((row) => row.symbol === symbol);
  const obsolete = obsoleteSymbolRows.filter((row) => row.symbol === symbol);
  const isPfas = pfasPolymerRows.some((row) => row.symbol === symbol);
  return {
    symbol,
    kind,
    ...own,
    ...(service ? { service } : {}),
    serviceSources: Object.fromEntries(
      serviceRanges(symbol).map(({ source }) => [source, sourcesOf(source)]),
    ),
    ...(cost ? { cost } : {}),
    ...(furtherHardness ? { furtherHardness } : {}),
    ...(compoundDensity ? { compoundDensity } : {}),
    obsolete,
    isPfas,
    processes: { value: processesOf(symbol, kind), sources: [], confidence: 'general-knowledge' },
    remarks: [
      ...(own.tradeNames.length > 0 ? ['trade-name-make' as const] : []),
      ...(obsolete.length > 0 ? ['obsolete-on-drawings' as const] : []),
      ...(ambiguousPa.includes(symbol) ? ['ambiguous-pa' as const] : []),
      ...(isPfas ? ['pfas' as const] : []),
    ],
  };
}

type OwnFacts = Pick<
  MaterialFacts,
  | 'names'
  | 'tradeNames'
  | 'aliases'
  | 'd2000Pairs'
  | 'confidence'
  | 'd1418'
  | 'group'
  | 'shortPeakC'
  | 'hardnessShoreA'
  | 'density'
  | 'resistance'
  | 'note'
>;

const ambiguousPa: readonly string[] = ['ACM', 'PA6', 'PA66'];

function ownFacts(symbol: string): OwnFacts | undefined {
  const rubber = elastomers.find((row) => row.symbol === symbol);
  if (rubber) return factsOfRubber(rubber);
  return factsOfFamily(symbol) ?? factsOfPlastic(symbol);
}

function factsOfRubber(rubber: Elastomer): OwnFacts {
  const { symbol, d1418, group, names, tradeNames, resistance, d2000Pairs, confidence, note } = rubber;
  return {
    d1418,
    group,
    names,
    tradeNames,
    // A symbol of its own is nobody else's alias: EPM stands under EPDM in suppliers' tables, EU under AU.
    aliases: rubber.aliases.filter((alias) => alias !== symbol && !isSymbol(alias)),
    shortPeakC: {
      value: rubber.serviceC.shortPeak,
      sources: [sourceName('gk')],
      confidence: 'general-knowledge',
    },
    hardnessShoreA: toSourced(rubber.hardnessShoreA, confidence),
    density: toSourced(rubber.polymerDensity, confidence),
    resistance,
    d2000Pairs,
    confidence,
    ...(note ? { note } : {}),
  };
}

function factsOfFamily(symbol: string): OwnFacts | undefined {
  const family = thermoplasticElastomers.find((row) => row.symbol === symbol);
  if (!family) return undefined;
  const plastic = plastics.find((row) => row.symbol === symbol);
  const names = thermoplasticNames[symbol] ?? plastic?.names ?? {};
  return {
    names,
    tradeNames: [...new Set([...family.tradeNames, ...(plastic?.tradeNames ?? [])])],
    aliases: [],
    d2000Pairs: [],
    confidence: family.confidence,
  };
}

function factsOfPlastic(symbol: string): OwnFacts | undefined {
  const plastic = plastics.find((row) => row.symbol === symbol);
  if (!plastic) return undefined;
  const { names, tradeNames, density, confidence, note } = plastic;
  return {
    names,
    tradeNames,
    aliases: [],
    density: {
      value: { min: density, max: density },
      sources: [sourceName('gk')],
      confidence: 'general-knowledge',
    },
    d2000Pairs: [],
    confidence,
    ...(note ? { note } : {}),
  };
}

function toSourced(
  { min, max, source }: SourcedSpan,
  confidence: Confidence,
): Sourced<{ min: number; max: number }> {
  return {
    value: { min, max },
    sources: sourcesOf(source),
    confidence: confidenceOfSpan(source, confidence),
  };
}

// "snd;at(-50..150)" are two keys, the second with what it says itself.
function sourcesOf(source: string): readonly string[] {
  const keys = source.split(';').map((key) => key.trim());
  return keys.map((key) => sourceName(/^[a-z]+(?=\s?\()/.exec(key)?.[0] ?? key));
}

function isSymbol(alias: string): boolean {
  return kindOfMaterial(alias) !== undefined;
}

// PTFE is sintered and turned, PE-UHMW does not flow into a mould either; liquid silicone is a form of VMQ alone.
function processesOf(symbol: string, kind: MaterialFacts['kind']): readonly string[] {
  if (symbol === 'PTFE' || symbol === 'PE-UHMW') return ['machining'];
  if (kind === 'rubber')
    return processList
      .filter(({ id, kind: of }) => of === 'rubber' && (id !== 'lsr-injection' || symbol === 'VMQ'))
      .map(({ id }) => id);
  // Of thermosets the tables name no process.
  return symbol === 'PF' ? [] : ['plastics-injection', 'plastics-extrusion'];
}
