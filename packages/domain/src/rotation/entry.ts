import { z } from 'zod';
import { hashOf } from '../chain.ts';
import { enquiryId } from '../id.ts';
import { outcomes } from '../matching.ts';
import { fraction } from './fraction.ts';
import { policyVersion } from './policy.ts';

/** The random name of a firm in the ledger, 32 hex digits, known to that firm and to the office only. */
export const ledgerKey = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'LedgerKey'>();
export type LedgerKey = z.infer<typeof ledgerKey>;

/** One cluster's ledger. Part of every entry, so that entries of two ledgers cannot be mixed. */
export const ledgerId = z.string().regex(/^[a-z0-9-]{1,64}$/);
export type LedgerId = z.infer<typeof ledgerId>;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });
/** Names a person to those who hold the staff list and to nobody else. */
const opaqueId = z.string().regex(/^[0-9a-f-]{32,36}$/);
const code = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);
const keys = z.array(ledgerKey).max(1000);

/**
 * What matching said of one firm. `questionAbout` goes with `eligible-with-question`: `need` asks the buyer and keeps
 * the firm in, `firm` doubts its own datum and keeps it out until cleared. `codes` are codes of matching, never words.
 */
export const keyedVerdict = z
  .strictObject({
    key: ledgerKey,
    outcome: z.enum(outcomes),
    questionAbout: z.enum(['need', 'firm']).optional(),
    codes: z.array(code).max(60).optional(),
  })
  .refine(
    (verdict) => (verdict.outcome === 'eligible-with-question') === (verdict.questionAbout !== undefined),
  );
export type KeyedVerdict = z.infer<typeof keyedVerdict>;

/** Why a member was no candidate. `picked`: the buyer has chosen it already, so its place is not the rotation's. */
export const exclusionReason = z.enum([
  'left',
  'paused',
  'already-invited',
  'picked',
  'not-eligible',
  'question-about-firm',
  'no-capacity',
]);
export type ExclusionReason = z.infer<typeof exclusionReason>;

const links = {
  seq: z.int().min(1),
  ledger: ledgerId,
  policy: policyVersion,
  at: instant,
  previousHash: digest,
  hash: digest,
};

/** A change of a member's standing. The balance of one that leaves waits for its return under the same key. */
export const memberEntry = z.strictObject({
  ...links,
  kind: z.literal('member'),
  key: ledgerKey,
  change: z.enum(['joined', 'paused', 'resumed', 'left', 'rejoined']),
});

/** A candidate in the order of the rule: largest deficit first, equal ones by `tieBreak`, lowest first. */
const candidate = z.strictObject({
  key: ledgerKey,
  deficitBefore: fraction,
  tieBreak: digest,
  deficitAfter: fraction,
});

const allocationFields = {
  ...links,
  enquiryId,
  specHash: digest,
  /** From 1 in each enquiry, over allocations, replacements and overrides alike. */
  number: z.int().min(1),
  stage: z.enum(['first', 'replacement']),
  /** Asked for, and given by the rotation: fewer if fewer are candidates. */
  placesAsked: z.int().min(1).max(1000),
  places: z.int().min(1).max(1000),
  verdicts: z.array(keyedVerdict).max(1000),
  /** Firms that said beforehand that they have no capacity. */
  unavailable: keys,
  /** Firms the buyer picked: they come first, take their places, and are neither credited nor charged. */
  picks: keys,
  excluded: z.array(z.strictObject({ key: ledgerKey, reasons: z.array(exclusionReason).min(1) })).max(1000),
  /** places / candidates: what each candidate is credited. Each chosen firm is charged 1. */
  credit: fraction,
  candidates: z.array(candidate).min(1).max(1000),
  chosen: keys.min(1),
};

/** One run of the rotation. Lists are sorted by key, except `candidates` and `chosen`, which stand in rank order. */
export const allocationEntry = z.strictObject({ ...allocationFields, kind: z.literal('allocation') });

/**
 * An allocation decided against the rule. `reasonHash` is the hash of the reason's words and a salt, which lie
 * outside the ledger; `outsiders` are chosen firms that were no candidates: charged without credit.
 */
export const overrideEntry = z.strictObject({
  ...allocationFields,
  kind: z.literal('override'),
  ruleChoice: keys.min(1),
  outsiders: z
    .array(z.strictObject({ key: ledgerKey, deficitBefore: fraction, deficitAfter: fraction }))
    .max(1000),
  reasonCode: code,
  reasonHash: digest,
  proposerId: opaqueId,
  countersignerId: opaqueId,
});

/**
 * A change of one allocation after the fact. `cannot-make` and `no-capacity` take the firm's charge and credit back:
 * the allocation counts as one place less among the others. `charged` undoes a `cannot-make` that did not hold.
 * `places`, `credit`: of the allocation from now on. `balances`: every firm whose deficit moved, sorted by key.
 */
export const correctionEntry = z.strictObject({
  ...links,
  kind: z.literal('correction'),
  enquiryId,
  number: z.int().min(1),
  key: ledgerKey,
  why: z.enum(['cannot-make', 'no-capacity', 'charged']),
  places: z.int().min(0),
  credit: fraction,
  balances: z
    .array(z.strictObject({ key: ledgerKey, deficitBefore: fraction, deficitAfter: fraction }))
    .max(1000),
});

/** Firms the buyer picked with nothing left to the rotation: no credit, no charge. */
export const directChoiceEntry = z.strictObject({
  ...links,
  kind: z.literal('direct-choice'),
  enquiryId,
  specHash: digest,
  chosen: keys.min(1),
});

/** One recorded fact of the append-only chain: no name, no free text, no personal data. */
export const ledgerEntry = z.discriminatedUnion('kind', [
  memberEntry,
  allocationEntry,
  overrideEntry,
  correctionEntry,
  directChoiceEntry,
]);
export type LedgerEntry = z.infer<typeof ledgerEntry>;
export type MemberEntry = z.infer<typeof memberEntry>;
export type AllocationEntry = z.infer<typeof allocationEntry>;
export type OverrideEntry = z.infer<typeof overrideEntry>;
export type CorrectionEntry = z.infer<typeof correctionEntry>;
export type DirectChoiceEntry = z.infer<typeof directChoiceEntry>;

/** What the first entry of a ledger points back to. */
export function originHash(ledger: LedgerId): string {
  return hashOf({ ledger });
}

/** The hash an entry must carry: over the whole entry but its own `hash`, so over `previousHash` too. */
export function entryHash(entry: object & { hash?: string }): string {
  const { hash: _, ...body } = entry;
  return hashOf(body);
}
