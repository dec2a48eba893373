import type { CalendarDay } from './calendar.ts';
import type { Capability, MatchableFirm } from './firm.ts';
import type { CapabilityId, FirmId } from './id.ts';
import type { Requirement } from './requirement.ts';
import type { Check, CheckInput, Reason, SectorPack } from './sector.ts';

export const outcomes = ['eligible', 'eligible-with-question', 'not-eligible'] as const;
export type VerdictOutcome = (typeof outcomes)[number];

/**
 * Outcome of a match for one firm, judged on its best line of work. `reasons` holds what does not plainly fit,
 * gravest first; `fits` what does, so that a firm can be told why it was asked.
 */
export interface Verdict {
  firmId: FirmId;
  outcome: VerdictOutcome;
  line?: CapabilityId;
  reasons: readonly Reason[];
  fits: readonly Reason[];
}

/** The day of the verdict, and the day the goods are due when the buyer said so. */
export interface MatchDays {
  on: CalendarDay;
  dueOn?: CalendarDay | undefined;
}

/**
 * One verdict for each firm, in the order of their ids, so that the order in which firms are given changes nothing.
 * A firm's verdict depends on no other firm.
 */
export function matchFirms(
  pack: SectorPack,
  requirements: readonly Requirement[],
  firms: readonly MatchableFirm[],
  days: MatchDays,
): Verdict[] {
  return firms
    .map((firm) => matchFirm(pack, requirements, firm, days))
    .toSorted((a, b) => order(a.firmId, b.firmId));
}

/**
 * Compares what a buyer demands with what one firm can do. Each verified line of work is judged by every check of the
 * pack and the best one speaks for the firm. A hard check that does not fit excludes; whatever else does not plainly
 * fit leaves a question. Data that nobody verified do not count, and a firm without verified lines is not eligible.
 */
export function matchFirm(
  pack: SectorPack,
  requirements: readonly Requirement[],
  firm: MatchableFirm,
  days: MatchDays,
): Verdict {
  const verified = firm.capabilities.filter(
    (line) => line.verifiedOn !== undefined && line.verifiedOn <= days.on,
  );
  const known: MatchableFirm = { ...firm, capabilities: verified };
  const [best] = verified
    .map((line) => judgeLine(pack, requirements, known, line, days))
    .toSorted((a, b) => compareLines(pack.checks, a, b));
  if (!best) return { firmId: firm.id, outcome: 'not-eligible', reasons: [nothingVerified], fits: [] };
  const { line, outcome, reasons, fits } = best;
  return { firmId: firm.id, outcome, line: line.id, reasons, fits };
}

/**
 * Who could clear the question of a verdict: the buyer about the need, or the firm about its own datum. One doubt
 * about the firm outweighs any about the need. Undefined unless the verdict is `eligible-with-question`.
 */
export function questionAbout(verdict: Verdict): 'need' | 'firm' | undefined {
  if (verdict.outcome !== 'eligible-with-question') return undefined;
  return verdict.reasons.some((reason) => reason.doubtAbout === 'firm') ? 'firm' : 'need';
}

/** Whether matching lets the firm into the rotation: plainly eligible, or with a question only the buyer can answer. */
export function mayBeCandidate(verdict: Verdict): boolean {
  return verdict.outcome === 'eligible' || questionAbout(verdict) === 'need';
}

/** The codes of a verdict's reasons, each once, gravest first: what the ledger may name without words. */
export function codesOf(verdict: Verdict): string[] {
  return [...new Set(verdict.reasons.map((reason) => reason.code))];
}

/** Whether a reason shuts a firm out, rather than asking something. */
export function excludes(reason: Reason): boolean {
  return reason.strength === 'hard' && reason.finding === 'does-not-fit';
}

interface JudgedLine {
  line: Capability;
  outcome: VerdictOutcome;
  reasons: readonly Reason[];
  fits: readonly Reason[];
}

const nothingVerified: Reason = {
  check: 'capability',
  strength: 'hard',
  finding: 'does-not-fit',
  code: 'no-verified-capability',
  doubtAbout: 'firm',
  data: {},
  change: { field: 'capability', to: 'verified' },
};

const flaggedLine: Reason = {
  check: 'capability',
  strength: 'soft',
  finding: 'borderline',
  code: 'capability-flagged',
  doubtAbout: 'firm',
  data: {},
  change: { field: 'capability', to: 'confirmed' },
};

function judgeLine(
  pack: SectorPack,
  requirements: readonly Requirement[],
  firm: MatchableFirm,
  line: Capability,
  days: MatchDays,
): JudgedLine {
  const input = {
    requirements,
    line,
    firm,
    on: days.on,
    ...(days.dueOn === undefined ? {} : { dueOn: days.dueOn }),
  };
  const found = pack.checks.flatMap((check) => judgeBy(check, input));
  const all = [...(line.flagged ? [flaggedLine] : []), ...missingEssentials(pack, requirements), ...found];
  const reasons = all
    .filter((reason) => reason.finding !== 'fits')
    .toSorted((a, b) => gravity(a) - gravity(b) || place(pack.checks, a) - place(pack.checks, b));
  const outcome = reasons.some(excludes)
    ? 'not-eligible'
    : reasons.length > 0
      ? 'eligible-with-question'
      : 'eligible';
  return { line, outcome, reasons, fits: found.filter((reason) => reason.finding === 'fits') };
}

/**
 * What one check finds. A value that is only proposed awaits the buyer's yes: it may ask, and what it alone would
 * exclude becomes a question about the need.
 */
function judgeBy(check: Check, input: CheckInput): Reason[] {
  const run = (requirements: readonly Requirement[]): Reason[] =>
    check
      .run({ ...input, requirements })
      .map((result) => ({ check: check.id, strength: check.strength, ...result }));
  const found = run(input.requirements);
  const said = input.requirements.filter((each) => each.origin !== 'proposed');
  if (said.length === input.requirements.length || !found.some(excludes) || run(said).some(excludes))
    return found;
  return found.map((reason) =>
    excludes(reason) ? { ...reason, finding: 'borderline', doubtAbout: 'need' } : reason,
  );
}

function missingEssentials(pack: SectorPack, requirements: readonly Requirement[]): Reason[] {
  const given = new Set(
    requirements.filter((each) => each.value.kind !== 'unknown').map((each) => each.field),
  );
  return pack.requirementFields
    .filter((field) => field.essential && !given.has(field.id))
    .map((field) => ({
      check: 'need',
      strength: 'soft',
      finding: 'not-known',
      code: 'essential-missing',
      doubtAbout: 'need',
      data: { field: field.id },
    }));
}

function gravity(reason: Reason): number {
  if (excludes(reason)) return 0;
  return reason.doubtAbout === 'firm' ? 1 : 2;
}

/** Where a reason stands in the pack's order of checks; what the engine itself finds comes first. */
function place(checks: readonly Check[], reason: Reason): number {
  return checks.findIndex((check) => check.id === reason.check);
}

/**
 * The better line first. Among lines that fail, the one that got furthest through the checks says best what is in the
 * way; among those with questions, the one with fewest to its own firm. Equal lines stand by process, then id.
 */
function compareLines(checks: readonly Check[], a: JudgedLine, b: JudgedLine): number {
  return (
    outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) ||
    firstFailure(checks, b) - firstFailure(checks, a) ||
    count(a, 0) - count(b, 0) ||
    count(a, 1) - count(b, 1) ||
    count(a, 2) - count(b, 2) ||
    order(a.line.process, b.line.process) ||
    order(a.line.id, b.line.id)
  );
}

function firstFailure(checks: readonly Check[], { reasons }: JudgedLine): number {
  const failures = reasons.filter(excludes).map((reason) => place(checks, reason));
  return failures.length === 0 ? checks.length : Math.min(...failures);
}

function count({ reasons }: JudgedLine, of: number): number {
  return reasons.filter((reason) => gravity(reason) === of).length;
}

// By code unit, never by locale: the same on every machine.
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
