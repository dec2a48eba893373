import type { Finding } from '@sebino/domain/sector';
import { elastomers } from '../elastomer.ts';
import { furtherHardnessRows } from '../elastomer.generated.ts';
import { confidenceOfSpan } from '../material.ts';
import type { HardnessReason } from './reason.ts';

/** Wanted hardness, from least to greatest: "70 ± 5" is 65 to 75. Shore A unless another scale was written. */
export interface HardnessNeed {
  min: number;
  max: number;
  scale?: 'shore-a' | 'shore-d' | 'irhd' | undefined;
}

// Hand readings of hardness repeat within about five points (sourced once).
const repeatability = 5;

/**
 * Whether compounds of a rubber are made in the wanted hardness. Within five points of the published range is
 * borderline; beyond, it does not fit, unless the range is unsourced or a second source goes further. IRHD and Shore A
 * are near between 40 and 90, not equal: never converted, to be confirmed. Shore D compares with Shore D alone.
 */
export function judgeHardness(symbol: string, need: HardnessNeed): HardnessReason {
  const further = furtherHardnessRows.find((row) => row.symbol === symbol);
  const row = elastomers.find((each) => each.symbol === symbol);
  if (need.scale === 'shore-d' && further) return inShoreD(need, further);
  if (!row || need.scale === 'shore-d' || !isRange(need))
    return { aspect: 'hardness', finding: 'not-known', code: 'hardness-no-data' };
  const { min, max, source } = row.hardnessShoreA;
  const confidence = confidenceOfSpan(source, row.confidence);
  const canExclude = confidence !== 'general-knowledge' && further === undefined;
  const found = compared(need, { min, max }, canExclude);
  const isOtherScale = need.scale === 'irhd' && found.finding === 'fits';
  return {
    aspect: 'hardness',
    ...(isOtherScale ? { finding: 'borderline', code: 'hardness-scale-differs' } : found),
    min,
    max,
    ...(further ? { maxShoreD: further.maxShoreD } : {}),
    source,
    confidence,
  };
}

function compared(
  need: HardnessNeed,
  range: { min: number; max: number },
  canExclude: boolean,
): { finding: Finding; code: HardnessReason['code'] } {
  if (need.min >= range.min && need.max <= range.max) return { finding: 'fits', code: 'hardness-fits' };
  const isNear = need.min >= range.min - repeatability && need.max <= range.max + repeatability;
  const overlaps = need.max >= range.min && need.min <= range.max;
  if (isNear || overlaps) return { finding: 'borderline', code: 'hardness-near-limit' };
  return canExclude
    ? { finding: 'does-not-fit', code: 'hardness-out-of-range' }
    : { finding: 'borderline', code: 'hardness-doubtful' };
}

function inShoreD(need: HardnessNeed, row: (typeof furtherHardnessRows)[number]): HardnessReason {
  const { maxShoreD, source, confidence } = row;
  const isInside = isRange(need) && need.max <= maxShoreD;
  return {
    aspect: 'hardness',
    finding: isInside ? 'fits' : 'borderline',
    code: isInside ? 'hardness-fits' : 'hardness-near-limit',
    maxShoreD,
    source,
    confidence,
  };
}

function isRange({ min, max }: HardnessNeed): boolean {
  return Number.isFinite(min) && Number.isFinite(max) && min <= max;
}
