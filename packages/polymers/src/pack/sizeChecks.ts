import {
  atMost,
  checkOf,
  inRange,
  notAbove,
  notKnown,
  numberInRange,
  numberIn,
  spanOf,
} from '@sebino/domain/check';
import { numberOf } from '@sebino/domain/requirement';
import type { Check, CheckInput, CheckResult } from '@sebino/domain/sector';
import { elastomers } from '../elastomer.ts';
import { partSize, sectionSize, wantedMaterials } from './partSize.ts';
import { isExtrusion, isFlatCutting, isInjection, isMoulding, isRoundWork } from './routes.ts';

/** The part, or the mould it comes with, lies within platen or table, daylight, cutting depth, diameters or die. */
export const sizeCheck: Check = checkOf({ id: 'size', strength: 'hard' }, (input) => {
  const { process } = input.line;
  if (isMoulding(process)) return [...platen(input), ...daylight(input)];
  if (isFlatCutting(process)) return [...platen(input), ...thickness(input)];
  if (isRoundWork(process)) return diameter(input);
  if (isExtrusion(process)) return section(input);
  return [];
});

/** Part weight inside the range the firm works in. */
export const weightCheck: Check = numberInRange({
  id: 'weight',
  strength: 'hard',
  appliesTo: ({ line }) => isMoulding(line.process),
  field: 'weightG',
  capability: 'partWeightG',
  codes: {
    fits: 'part-weight-fits',
    below: 'part-too-light',
    above: 'part-too-heavy',
    undeclared: 'part-weight-not-declared',
  },
});

/** The shot fills every cavity, when the volume of the part is known. */
export const shotCheck: Check = atMost({
  id: 'shot',
  strength: 'hard',
  appliesTo: ({ line }) => isInjection(line.process),
  need: ({ requirements }) => {
    const volume = numberOf(requirements, 'volumeCm3');
    return volume === undefined ? undefined : volume * (numberOf(requirements, 'cavities') ?? 1);
  },
  capability: 'shotVolumeCm3',
  codes: { fits: 'shot-fits', above: 'shot-too-small', undeclared: 'shot-not-declared' },
});

/**
 * The same from the weight, when the volume is not known: weight over the density of the polymer alone, an upper guess
 * since a filled compound is denser. Being a guess it may ask and never excludes.
 */
export const shotByWeightCheck: Check = checkOf(
  { id: 'shot-by-weight', strength: 'soft', appliesTo: ({ line }) => isInjection(line.process) },
  ({ requirements, line }) => {
    const weight = numberOf(requirements, 'weightG');
    const shot = numberIn(line, 'shotVolumeCm3');
    const symbols = wantedMaterials(requirements);
    const densities = elastomers
      .filter((row) => symbols.includes(row.symbol))
      .map((row) => row.polymerDensity.min);
    if (numberOf(requirements, 'volumeCm3') !== undefined || weight === undefined || shot === undefined)
      return [];
    if (densities.length === 0) return [];
    const need = Math.ceil((weight * (numberOf(requirements, 'cavities') ?? 1)) / Math.min(...densities));
    return need <= shot
      ? []
      : [{ ...asked('shot-may-be-too-small', { need, has: shot }), finding: 'borderline' }];
  },
);

/** With the firm's own cavity pressure the clamp force is arithmetic and decides. */
export const clampCheck: Check = atMost({
  id: 'clamp',
  strength: 'hard',
  appliesTo: ({ line }) => isMoulding(line.process) && numberIn(line, 'cavityPressureBar') !== undefined,
  need: (input) => {
    const area = projectedArea(input);
    const bar = numberIn(input.line, 'cavityPressureBar');
    return area === undefined || bar === undefined ? undefined : clampKn(area, bar);
  },
  capability: 'clampKn',
  codes: { fits: 'clamp-fits', above: 'clamp-too-small', undeclared: 'clamp-not-declared' },
});

/**
 * Without it only the usual pressures are known, 100–200 bar in compression and 300–1000 in injection (unsourced):
 * they may warn, never exclude.
 */
export const clampByUseCheck: Check = checkOf(
  {
    id: 'clamp-by-use',
    strength: 'soft',
    appliesTo: ({ line }) => isMoulding(line.process) && numberIn(line, 'cavityPressureBar') === undefined,
  },
  (input) => {
    const area = projectedArea(input);
    const has = numberIn(input.line, 'clampKn');
    if (area === undefined || has === undefined) return [];
    const [low, high] = isInjection(input.line.process) ? [300, 1000] : [100, 200];
    if (clampKn(area, high) <= has) return [];
    if (clampKn(area, low) <= has) {
      const data = { need: clampKn(area, high), has, bar: high };
      return [{ ...asked('clamp-may-be-too-small', data), finding: 'borderline' }];
    }
    const data = { need: clampKn(area, low), has, bar: low };
    return [{ ...asked('clamp-likely-too-small', data), finding: 'does-not-fit' }];
  },
);

function platen(input: CheckInput): CheckResult[] {
  const long = numberIn(input.line, 'platenLengthMm');
  const short = numberIn(input.line, 'platenWidthMm');
  const footprints = [
    { of: 'part', ...sides(partSize(input.requirements)) },
    { of: 'mould', ...statedSides(input, 'mouldLengthMm', 'mouldWidthMm') },
    { of: 'platen', ...statedSides(input, 'platenLengthMm', 'platenWidthMm') },
  ].filter((each) => each.long !== undefined);
  if (footprints.length === 0) return [];
  if (long === undefined || short === undefined) return [notKnown('platen-not-declared', {})];
  const codes = { fits: 'platen-fits', above: 'platen-too-small', undeclared: 'platen-not-declared' };
  const worst = footprints.flatMap((each) => [
    notAbove({ need: each.long ?? 0, has: Math.max(long, short), capability: 'platenLengthMm', codes }),
    notAbove({ need: each.short ?? 0, has: Math.min(long, short), capability: 'platenWidthMm', codes }),
  ]);
  return [worst.find((result) => result.finding !== 'fits') ?? worst[0]].filter(
    (result) => result !== undefined,
  );
}

function daylight(input: CheckInput): CheckResult[] {
  const part = partSize(input.requirements).heightMm;
  const need = numberOf(input.requirements, 'mouldHeightMm') ?? part;
  const has = numberIn(input.line, 'daylightMm');
  // A part lower than any press opens says nothing; only a stated mould height makes a missing figure a question.
  if (
    need === undefined ||
    (has === undefined && numberOf(input.requirements, 'mouldHeightMm') === undefined)
  )
    return [];
  const codes = { fits: 'daylight-fits', above: 'daylight-too-small', undeclared: 'daylight-not-declared' };
  return [notAbove({ need, has, capability: 'daylightMm', codes })];
}

function thickness({ requirements, line }: CheckInput): CheckResult[] {
  const need = numberOf(requirements, 'thicknessMm');
  if (need === undefined) return [];
  const codes = {
    fits: 'thickness-fits',
    above: 'thickness-too-great',
    undeclared: 'thickness-not-declared',
  };
  return [notAbove({ need, has: numberIn(line, 'thicknessMaxMm'), capability: 'thicknessMaxMm', codes })];
}

function diameter({ requirements, line }: CheckInput): CheckResult[] {
  // Cord is closed to a ring around its hole; everything else is turned from the outside.
  const isCord = line.process === 'splicing-vulcanised';
  const need = isCord ? numberOf(requirements, 'idMm') : partSize(requirements).diameterMm;
  if (need === undefined) return [];
  const codes = {
    fits: 'diameter-fits',
    below: 'diameter-out-of-range',
    above: 'diameter-out-of-range',
    undeclared: 'diameter-not-declared',
  };
  return [inRange({ need, range: spanOf(line, 'diameterMm'), capability: 'diameterMm', codes })];
}

function section({ requirements, line }: CheckInput): CheckResult[] {
  const need = sectionSize(requirements);
  if (need === undefined) return [];
  const codes = { fits: 'section-fits', above: 'section-too-great', undeclared: 'section-not-declared' };
  return [notAbove({ need, has: numberIn(line, 'sectionMaxMm'), capability: 'sectionMaxMm', codes })];
}

function sides(size: { longMm?: number; shortMm?: number }): {
  long: number | undefined;
  short: number | undefined;
} {
  return { long: size.longMm, short: size.shortMm };
}

function statedSides(
  { requirements }: CheckInput,
  lengthField: string,
  widthField: string,
): { long: number | undefined; short: number | undefined } {
  const length = numberOf(requirements, lengthField);
  const width = numberOf(requirements, widthField);
  const known = [length, width].filter((side) => side !== undefined);
  return {
    long: known.length === 0 ? undefined : Math.max(...known),
    short: known.length === 2 ? Math.min(...known) : undefined,
  };
}

/** Seen from above, cm², over all cavities. */
function projectedArea({ requirements }: CheckInput): number | undefined {
  const area = partSize(requirements).areaCm2;
  return area === undefined ? undefined : area * (numberOf(requirements, 'cavities') ?? 1);
}

/** 100 cm² at 300 bar push with 300 kN. */
function clampKn(areaCm2: number, bar: number): number {
  return Math.ceil((areaCm2 * bar) / 100);
}

function asked(code: string, data: CheckResult['data']): Omit<CheckResult, 'finding'> {
  return { code, doubtAbout: 'need', data };
}
