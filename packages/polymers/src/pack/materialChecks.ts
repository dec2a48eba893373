import { checkOf, fits, inRange, listOf, notKnown, spanOf, termsInList } from '@sebino/domain/check';
import { numberOf, rangeOf, termsOf } from '@sebino/domain/requirement';
import type { Check, CheckInput, CheckResult } from '@sebino/domain/sector';
import { judgeMedium } from '../compatibility/medium.ts';
import { judgeTemperature } from '../compatibility/temperature.ts';
import { materials } from '../lexicon.ts';
import { wantedMaterials } from './partSize.ts';

/** The line runs one of the polymers that would do, and by the cure that was asked for. */
export const materialCheck: Check = checkOf({ id: 'material', strength: 'hard' }, (input) => {
  const asked = termsOf(input.requirements, 'material');
  if (!asked) return [];
  if (wantedMaterials(input.requirements).length === 0) return [contradicted(asked)];
  const result = polymerRun(input);
  return result.some((each) => each.finding === 'does-not-fit') ? result : [...result, ...cureRun(input)];
});

/**
 * Hardness inside the range the line runs. Hand readings repeat within about five points (sourced once), so a need
 * that close to the range asks instead of excluding. IRHD and Shore A are near, not equal: never converted, asked.
 */
export const hardnessCheck: Check = checkOf({ id: 'hardness', strength: 'hard' }, (input) => {
  const need = numberOf(input.requirements, 'hardness');
  if (need === undefined) return [];
  const scale = termsOf(input.requirements, 'hardnessScale')?.[0] ?? 'shore-a';
  const range = spanOf(input.line, 'hardnessShoreA');
  if (scale === 'shore-d') return [notKnown('hardness-scale-not-declared', { need, scale })];
  const found = inRange({
    need,
    range,
    capability: 'hardnessShoreA',
    slack: numberOf(input.requirements, 'hardnessTolerance') ?? 5,
    codes: {
      fits: 'hardness-fits',
      below: 'hardness-out-of-range',
      above: 'hardness-out-of-range',
      near: 'hardness-near-limit',
      undeclared: 'hardness-not-declared',
    },
  });
  if (scale !== 'irhd' || found.finding !== 'fits') return [found];
  return [
    { ...found, finding: 'borderline', code: 'hardness-scale-differs', data: { ...found.data, scale } },
  ];
});

/**
 * Service temperature of the stated materials against what is published. Inside every source fits; inside some only is
 * borderline; outside all does not fit, unless the figures are trade knowledge without source, which never exclude.
 */
export const temperatureCheck: Check = checkOf({ id: 'temperature', strength: 'hard' }, (input) => {
  const asked = rangeOf(input.requirements, 'temperature');
  const symbols = usableMaterials(input);
  if (!asked || symbols.length === 0 || (asked.min === undefined && asked.max === undefined)) return [];
  const found = symbols.map((symbol) => heat(symbol, asked));
  return [bestOf(found)].filter((result) => result !== undefined);
});

/**
 * Material against medium. One line of a chart never excludes a firm: where the tables agree that a material is
 * unsuitable, or doubt it, the question goes to the buyer.
 */
export const mediumCheck: Check = checkOf({ id: 'medium', strength: 'soft' }, (input) => {
  // What food touches is governed by its declarations, and the tables shipped have no line for it.
  const media = (termsOf(input.requirements, 'medium') ?? []).filter((medium) => medium !== 'food');
  const symbols = usableMaterials(input);
  if (media.length === 0 || symbols.length === 0) return [];
  const perMaterial = symbols.map((symbol) => worst(media.map((medium) => exposure(symbol, medium, input))));
  return [bestOf(perMaterial)].filter((result) => result !== undefined);
});

const polymerCheck = termsInList({
  id: 'material',
  strength: 'hard',
  field: 'material',
  capability: 'polymers',
  needs: 'some',
  codes: { fits: 'material-run', missing: 'material-not-run', undeclared: 'material-not-declared' },
  covers: (declared, wanted) => declared === wanted || isUnder(wanted, declared) || isUnder(declared, wanted),
});

const cureCheck = termsInList({
  id: 'material',
  strength: 'hard',
  field: 'cure',
  capability: 'cures',
  needs: 'every',
  codes: { fits: 'cure-run', missing: 'cure-not-run', undeclared: 'cure-not-declared' },
});

function polymerRun(input: CheckInput): readonly CheckResult[] {
  const wanted = wantedMaterials(input.requirements);
  const requirements = input.requirements.map((each) =>
    each.field === 'material' ? { ...each, value: { kind: 'terms' as const, terms: [...wanted] } } : each,
  );
  return polymerCheck.run({ ...input, requirements });
}

function cureRun(input: CheckInput): readonly CheckResult[] {
  return cureCheck.run(input);
}

/** A grade belongs under its polymer, a family of thermoplastic elastomers under TPE. */
function isUnder(narrow: string, broad: string): boolean {
  const broader = materials.terms.find((term) => term.id === narrow)?.broader;
  return broader === broad || (broader !== undefined && isUnder(broader, broad));
}

/** The wanted materials that this line runs; all of them while the line has not said. */
function usableMaterials({ requirements, line }: CheckInput): readonly string[] {
  const wanted = wantedMaterials(requirements);
  const run = wanted.filter((symbol) => listOf(line, 'polymers')?.includes(symbol));
  return run.length > 0 ? run : wanted;
}

function heat(symbol: string, asked: { min?: number | undefined; max?: number | undefined }): CheckResult {
  const judged = judgeTemperature(symbol, { minC: asked.min, maxC: asked.max });
  if (!judged?.published) return notKnown('temperature-no-data', { material: symbol }, 'need');
  const { wide } = judged.published;
  const need = {
    ...(asked.min === undefined ? {} : { min: asked.min }),
    ...(asked.max === undefined ? {} : { max: asked.max }),
  };
  const data = { material: symbol, ...need, leastC: wide.minC, mostC: wide.maxC };
  if (judged.finding === 'fits') return fits(judged.code, data);
  return { finding: judged.finding, code: judged.code, doubtAbout: 'need', data };
}

// For a firm even a sure "unsuitable" is a question to the buyer: it makes what is asked of it.
function exposure(symbol: string, medium: string, { requirements }: CheckInput): CheckResult {
  const data = { material: symbol, medium };
  const hottestC = rangeOf(requirements, 'temperature')?.max;
  switch (judgeMedium({ material: symbol, medium, hottestC }).finding) {
    case 'does-not-fit':
      return doubt('medium-unsuitable', data);
    case 'borderline':
      return doubt('medium-doubtful', data);
    case 'not-known':
      return notKnown('medium-no-data', data, 'need');
    case 'fits':
      return fits('medium-fits', data);
  }
}

function doubt(code: string, data: CheckResult['data']): CheckResult {
  return { finding: 'borderline', code, doubtAbout: 'need', data };
}

function contradicted(symbols: readonly string[]): CheckResult {
  return doubt('material-excluded-by-buyer', { material: symbols });
}

const severity = ['medium-unsuitable', 'medium-doubtful', 'medium-no-data', 'medium-fits'];

/** Several media: the worst counts. */
function worst(results: readonly CheckResult[]): CheckResult | undefined {
  return results.toSorted((a, b) => severity.indexOf(a.code) - severity.indexOf(b.code))[0];
}

const findings = ['fits', 'borderline', 'not-known', 'does-not-fit'];

/** Several materials would do: the best counts. */
function bestOf(results: readonly (CheckResult | undefined)[]): CheckResult | undefined {
  const known = results.filter((result) => result !== undefined);
  return known.toSorted(
    (a, b) =>
      findings.indexOf(a.finding) - findings.indexOf(b.finding) ||
      severity.indexOf(b.code) - severity.indexOf(a.code),
  )[0];
}
