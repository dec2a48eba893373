import type { Confidence } from '@sebino/domain/sector';
import { elastomers, thermoplasticElastomers } from './elastomer.ts';
import { temperatureRangeRows } from './elastomer.generated.ts';
import { plastics } from './plastic.ts';

export type { Confidence };

/** A published range of continuous service in air, °C. An end that the source does not give is absent. */
export interface ServiceRange {
  minC?: number;
  maxC?: number;
  source: string;
  confidence: Confidence;
}

/** Every published range of one material, and what they have in common. */
export interface ServiceTemperature {
  ranges: readonly ServiceRange[];
  /** Highest minimum to lowest maximum: every source agrees inside it. */
  narrow: { minC: number; maxC: number };
  /** Lowest minimum to highest maximum: outside it no source would go. */
  wide: { minC: number; maxC: number };
}

/**
 * What is published about the service temperature of a material, by symbol. A need inside the narrow range fits, one
 * inside the wide range only is borderline. Undefined for an unknown symbol and for families without a figure.
 */
export function serviceTemperature(symbol: string): ServiceTemperature | undefined {
  const ranges = serviceRanges(symbol);
  const minima = ranges.flatMap((range) => range.minC ?? []);
  const maxima = ranges.flatMap((range) => range.maxC ?? []);
  if (minima.length === 0 || maxima.length === 0) return undefined;
  return {
    ranges,
    narrow: { minC: Math.max(...minima), maxC: Math.min(...maxima) },
    wide: { minC: Math.min(...minima), maxC: Math.max(...maxima) },
  };
}

/** Every published range of one material, the handbook's first. */
export function serviceRanges(symbol: string): readonly ServiceRange[] {
  const rubber = elastomers.find((row) => row.symbol === symbol);
  if (rubber) {
    const own = confidenceOfSpan(rubber.serviceC.source, rubber.confidence);
    return [fromSpan(rubber.serviceC, own), ...furtherRanges(symbol)];
  }
  const plastic = plastics.find((row) => row.symbol === symbol);
  if (plastic) return [fromSpan({ ...plastic.serviceC, source: plastic.confidenceNote }, plastic.confidence)];
  const family = thermoplasticElastomers.find((row) => row.symbol === symbol);
  return family?.serviceC ? [fromSpan(family.serviceC, family.confidence)] : [];
}

/**
 * How sure one span of a row is. The row's own word covers its best-known value; a span that only trade knowledge
 * gives (`gk`) is unsourced whatever else is known, and one named source is never two.
 */
export function confidenceOfSpan(source: string, confidenceOfRow: Confidence): Confidence {
  if (source.startsWith('gk')) return 'general-knowledge';
  return confidenceOfRow === 'sourced-twice' && !source.includes(';') ? 'sourced-once' : confidenceOfRow;
}

/** Every material of the tables, rubbers first, then thermoplastic elastomers, then plastics. */
export function materialSymbols(): readonly string[] {
  const all = [...elastomers, ...thermoplasticElastomers, ...plastics].map(({ symbol }) => symbol);
  return [...new Set(all)];
}

/** Whether the symbol names a rubber, a thermoplastic elastomer or a plastic; undefined when it names none. */
export function kindOfMaterial(symbol: string): 'rubber' | 'thermoplastic-elastomer' | 'plastic' | undefined {
  if (elastomers.some((row) => row.symbol === symbol)) return 'rubber';
  // TPU stands in both tables; in the trade of seals it is first of all an elastomer.
  if (symbol === 'TPE' || thermoplasticElastomers.some((row) => row.symbol === symbol))
    return 'thermoplastic-elastomer';
  return plastics.some((row) => row.symbol === symbol) ? 'plastic' : undefined;
}

function furtherRanges(symbol: string): readonly ServiceRange[] {
  return temperatureRangeRows.filter((row) => row.symbol === symbol).map(({ symbol: _, ...range }) => range);
}

function fromSpan(span: { min: number; max: number; source: string }, confidence: Confidence): ServiceRange {
  return { minC: span.min, maxC: span.max, source: span.source, confidence };
}
