import type { Capability, CapabilityValue } from './firm.ts';
import { valueOf } from './requirement.ts';
import type { Check, CheckInput, CheckResult, Datum } from './sector.ts';

/** What every check of this file needs: its name, its strength, and the lines of work it speaks about (all if absent). */
export interface CheckOf {
  id: string;
  strength: Check['strength'];
  appliesTo?: (input: CheckInput) => boolean;
}

/** The code of each finding, in the words of the sector pack: `material-not-run` rather than `term-not-in-list`. */
export interface ListCodes {
  fits: string;
  missing: string;
  undeclared: string;
}

/**
 * A demand for terms of a vocabulary against the list a line declares. Fits when the line has `some` (one of several
 * alternatives will do) or `every` one. `covers` widens equality, for example to a grade under its family.
 */
export function termsInList(
  of: CheckOf & {
    field: string;
    capability: string;
    needs: 'some' | 'every';
    codes: ListCodes;
    covers?: (declared: string, wanted: string) => boolean;
    doubtAbout?: CheckResult['doubtAbout'];
  },
): Check {
  const covers = of.covers ?? ((declared, wanted) => declared === wanted);
  return checkOf(of, ({ requirements, line }) => {
    const value = valueOf(requirements, of.field);
    if (value?.kind !== 'terms') return [];
    const declared = listOf(line, of.capability);
    if (!declared) return [notKnown(of.codes.undeclared, { need: value.terms })];
    const held = value.terms.filter((wanted) => declared.some((each) => covers(each, wanted)));
    const enough = of.needs === 'some' ? held.length > 0 : held.length === value.terms.length;
    if (enough) return [fits(of.codes.fits, { need: held })];
    const lacking = value.terms.filter((wanted) => !held.includes(wanted));
    return [
      {
        finding: 'does-not-fit',
        code: of.codes.missing,
        doubtAbout: of.doubtAbout ?? 'firm',
        data: { need: lacking, has: declared },
        change: { field: of.capability, to: lacking },
      },
    ];
  });
}

/** The codes of a figure held against a range the line declares. `near` names the borderline of `slack`, if any. */
export interface RangeCodes {
  fits: string;
  below: string;
  above: string;
  undeclared: string;
  near?: string;
}

/** A demanded figure inside a declared range. Up to `slack` beyond it is borderline and a question to the buyer. */
export function numberInRange(
  of: CheckOf & {
    field: string;
    capability: string;
    codes: RangeCodes;
    slack?: (input: CheckInput) => number;
    doubtAbout?: CheckResult['doubtAbout'];
  },
): Check {
  return checkOf(of, (input) => {
    const value = valueOf(input.requirements, of.field);
    const need = value?.kind === 'number' || value?.kind === 'quantity' ? value.value : undefined;
    if (need === undefined) return [];
    return [
      inRange({
        need,
        range: spanOf(input.line, of.capability),
        capability: of.capability,
        codes: of.codes,
        slack: of.slack?.(input) ?? 0,
        doubtAbout: of.doubtAbout ?? 'firm',
      }),
    ];
  });
}

/** One comparison of a figure with a declared range, for checks that compute the figure themselves. */
export function inRange(of: {
  need: number;
  range: { min?: number | undefined; max?: number | undefined } | undefined;
  capability: string;
  codes: RangeCodes;
  slack?: number;
  doubtAbout?: CheckResult['doubtAbout'];
}): CheckResult {
  const { need, range, capability, codes, slack = 0, doubtAbout = 'firm' } = of;
  if (!range) return notKnown(codes.undeclared, { need });
  const under = range.min !== undefined && need < range.min ? range.min - need : 0;
  const over = range.max !== undefined && need > range.max ? need - range.max : 0;
  const data = { need, ...withoutGaps(range) };
  if (under === 0 && over === 0) return fits(codes.fits, data);
  const change = { field: capability, to: need };
  if (codes.near !== undefined && under + over <= slack) {
    return { finding: 'borderline', code: codes.near, doubtAbout: 'need', data, change };
  }
  const code = under > 0 ? codes.below : codes.above;
  return { finding: 'does-not-fit', code, doubtAbout, data, change };
}

/** The codes of a figure that must not exceed what a line declares. */
export interface LimitCodes {
  fits: string;
  above: string;
  undeclared: string;
}

/** A figure of the part, stated or computed from the need, not above a number the line declares. */
export function atMost(
  of: CheckOf & {
    need: (input: CheckInput) => number | undefined;
    capability: string;
    codes: LimitCodes;
    doubtAbout?: CheckResult['doubtAbout'];
  },
): Check {
  return checkOf(of, (input) => {
    const need = of.need(input);
    if (need === undefined) return [];
    const has = numberIn(input.line, of.capability);
    const doubtAbout = of.doubtAbout ?? 'firm';
    return [notAbove({ need, has, capability: of.capability, codes: of.codes, doubtAbout })];
  });
}

/** One comparison with an upper limit, for checks that hold several figures against several limits. */
export function notAbove(of: {
  need: number;
  has: number | undefined;
  capability: string;
  codes: LimitCodes;
  doubtAbout?: CheckResult['doubtAbout'];
}): CheckResult {
  const { need, has, capability, codes, doubtAbout = 'firm' } = of;
  if (has === undefined) return notKnown(codes.undeclared, { need });
  if (need <= has) return fits(codes.fits, { need, has });
  return {
    finding: 'does-not-fit',
    code: codes.above,
    doubtAbout,
    data: { need, has },
    change: { field: capability, to: need },
  };
}

/** Wraps the parts of a check, so that it speaks only about lines it applies to. */
export function checkOf(of: CheckOf, run: (input: CheckInput) => readonly CheckResult[]): Check {
  return {
    id: of.id,
    strength: of.strength,
    run: (input) => (of.appliesTo && !of.appliesTo(input) ? [] : run(input)),
  };
}

export function fits(code: string, data: Readonly<Record<string, Datum>>): CheckResult {
  return { finding: 'fits', code, doubtAbout: 'need', data };
}

/** A datum the firm has not given: never "does not fit". */
export function notKnown(
  code: string,
  data: Readonly<Record<string, Datum>>,
  doubtAbout: CheckResult['doubtAbout'] = 'firm',
): CheckResult {
  return { finding: 'not-known', code, doubtAbout, data };
}

/** Readers of a line's declared values: undefined when the field is absent or of another kind. */
export function listOf(line: Capability, field: string): readonly string[] | undefined {
  const value = declared(line, field);
  return Array.isArray(value) ? value : undefined;
}

export function numberIn(line: Capability, field: string): number | undefined {
  const value = declared(line, field);
  return typeof value === 'number' ? value : undefined;
}

export function spanOf(
  line: Capability,
  field: string,
): { min?: number | undefined; max?: number | undefined } | undefined {
  const value = declared(line, field);
  return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

// A record from the database may lack any field, and `constructor` is no field of a capability.
function declared(line: Capability, field: string): CapabilityValue | undefined {
  return Object.hasOwn(line.values, field) ? line.values[field] : undefined;
}

function withoutGaps(range: { min?: number | undefined; max?: number | undefined }): Record<string, number> {
  return {
    ...(range.min === undefined ? {} : { min: range.min }),
    ...(range.max === undefined ? {} : { max: range.max }),
  };
}
