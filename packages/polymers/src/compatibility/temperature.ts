import type { Confidence, Finding } from '@sebino/domain/sector';
import { elastomers } from '../elastomer.ts';
import { serviceTemperature } from '../material.ts';
import type { ServiceRange, ServiceTemperature } from '../material.ts';
import { surestOf, weakestOf } from './confidence.ts';
import type { CureReason, PeakReason, TemperatureReason } from './reason.ts';

/** Service temperature of a need, °C. An end that is not stated is absent. */
export interface TemperatureNeed {
  minC?: number | undefined;
  maxC?: number | undefined;
  /** Short peak above the continuous service. */
  peakC?: number | undefined;
}

// Sulphur-cured EPDM ends at about 100-120 °C: trade knowledge.
const peroxideAboveC = 120;

/**
 * Continuous service against every published range. Inside all of them fits; inside some only is borderline; outside
 * all does not fit, unless no source stands behind that end: trade knowledge never excludes. Undefined when the need
 * states no end. A need of one figure is both its coldest and its hottest.
 */
export function judgeTemperature(symbol: string, need: TemperatureNeed): TemperatureReason | undefined {
  const stated = [need.minC, need.maxC].filter(isFigure);
  if (stated.length === 0) return undefined;
  const coldC = Math.min(...stated);
  const hotC = Math.max(...stated);
  const published = serviceTemperature(symbol);
  const base = { aspect: 'temperature' as const, coldC, hotC };
  if (!published) return { ...base, finding: 'not-known', code: 'temperature-no-data' };
  const verdict = verdictOf(published, coldC, hotC);
  const levels = published.ranges.map((range) => range.confidence);
  // Inside all ranges and outside all of them the sources agree; between them they do not.
  const confidence = verdict.finding === 'borderline' ? weakestOf(levels) : surestOf(levels);
  return { ...base, ...verdict, published, ...(confidence ? { confidence } : {}) };
}

/** A short peak: inside the continuous range it fits, above it at best borderline. Undefined when none is stated. */
export function judgePeak(symbol: string, { peakC }: TemperatureNeed): PeakReason | undefined {
  if (!isFigure(peakC)) return undefined;
  const continuousC = serviceTemperature(symbol)?.narrow.maxC;
  const shortPeakC = elastomers.find((row) => row.symbol === symbol)?.serviceC.shortPeak;
  const base = {
    aspect: 'peak' as const,
    peakC,
    ...(continuousC === undefined ? {} : { continuousC }),
    ...(shortPeakC === undefined ? {} : { shortPeakC }),
  };
  if (continuousC === undefined) return { ...base, finding: 'not-known', code: 'peak-no-data' };
  if (peakC <= continuousC)
    return { ...base, finding: 'fits', code: 'peak-in-range', confidence: confidenceOfMaximum(symbol) };
  const isPublished = shortPeakC !== undefined && peakC <= shortPeakC;
  const code = isPublished ? 'peak-above-continuous' : 'peak-above-published';
  return { ...base, finding: 'borderline', code, confidence: 'general-knowledge' };
}

/** EPDM above about 120 °C, also for a peak, needs peroxide cure. */
export function judgeCure(symbol: string, need: TemperatureNeed): CureReason | undefined {
  const hottest = hottestOf(need);
  if (symbol !== 'EPDM' || hottest === undefined || hottest <= peroxideAboveC) return undefined;
  return {
    aspect: 'cure',
    finding: 'to-ask',
    code: 'cure-peroxide-needed',
    aboveC: peroxideAboveC,
    confidence: 'general-knowledge',
  };
}

/** The hottest that a need states, peak included; undefined when it states none. */
export function hottestOf({ minC, maxC, peakC }: TemperatureNeed): number | undefined {
  const stated = [minC, maxC, peakC].filter(isFigure);
  return stated.length === 0 ? undefined : Math.max(...stated);
}

function verdictOf(
  { narrow, wide, ranges }: ServiceTemperature,
  coldC: number,
  hotC: number,
): { finding: Finding; code: TemperatureReason['code'] } {
  if (coldC >= narrow.minC && hotC <= narrow.maxC) return { finding: 'fits', code: 'temperature-fits' };
  const isTooCold = coldC < wide.minC;
  const isTooHot = hotC > wide.maxC;
  if (!isTooCold && !isTooHot) return { finding: 'borderline', code: 'temperature-near-limit' };
  const isSourced =
    (isTooCold && ranges.some((range) => range.minC !== undefined && hasSource(range))) ||
    (isTooHot && ranges.some((range) => range.maxC !== undefined && hasSource(range)));
  return isSourced
    ? { finding: 'does-not-fit', code: 'temperature-out-of-range' }
    : { finding: 'borderline', code: 'temperature-doubtful' };
}

function hasSource({ confidence }: ServiceRange): boolean {
  return confidence === 'sourced-once' || confidence === 'sourced-twice';
}

function confidenceOfMaximum(symbol: string): Confidence {
  const ranges = serviceTemperature(symbol)?.ranges.filter((range) => range.maxC !== undefined) ?? [];
  return surestOf(ranges.map((range) => range.confidence)) ?? 'general-knowledge';
}

function isFigure(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
