import { z } from 'zod';
import type { Trx } from '@sebino/database/database';
import { insertSpec } from '@sebino/database/spec';
import { recordFirstAnswer, updateEnquiry } from '@sebino/database/enquiry';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import type { Member } from '@sebino/database/firm';
import { insertVerdicts } from '@sebino/database/rotation';
import { freezeSpec } from '@sebino/domain/enquiry';
import type { Spec } from '@sebino/domain/enquiry';
import type { Verdict } from '@sebino/domain/matching';
import type { Programme } from '@sebino/domain/programme';
import { directChoice, propose } from '@sebino/domain/rotation/allocate';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import type { AllocationEntry, LedgerEntry, OverrideEntry } from '@sebino/domain/rotation/entry';
import { explainAllocation } from '@sebino/domain/rotation/explain';
import type { AllocationFacts } from '@sebino/domain/rotation/rule';
import type { LedgerState } from '@sebino/domain/rotation/state';
import type { House } from './context.ts';
import { conflict } from './init.ts';
import { readLedger } from './ledger.ts';
import { toKeyedVerdicts } from './matchingOf.ts';
import type { Judged } from './matchingOf.ts';

export const arithmetic = z.object({
  head: z.string(),
  policy: z.string(),
  places: z.number(),
  credit: z.string(),
  candidates: z.array(
    z.object({
      firm: z.string(),
      firmId: z.string(),
      rank: z.number(),
      deficitBefore: z.string(),
      credit: z.string(),
      tied: z.boolean(),
      tieBreak: z.string(),
      ruleChosen: z.boolean(),
      chosen: z.boolean(),
      deficitAfter: z.string(),
    }),
  ),
  picks: z.array(z.string()),
  excluded: z.array(z.object({ firm: z.string(), reasons: z.array(z.string()) })),
});

export const proposal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('possible'),
    /** The ledger it was made on, to accept it against. */
    head: z.string(),
    arithmetic: arithmetic.optional(),
    direct: z.array(z.string()),
  }),
  z.object({ kind: z.literal('refused'), code: z.string() }),
]);

/** Freezes the spec and the verdicts: from here on they are what everything else refers to. */
export async function publish(
  trx: Trx,
  house: House,
  enquiry: EnquiryRecord,
  version: number,
  spec: Spec,
  by: string,
  verdicts: readonly Verdict[],
): Promise<void> {
  const now = house.now();
  const saved = await updateEnquiry(
    trx,
    { id: enquiry.id, version },
    { status: 'published', publishedAt: now },
  );
  if (!saved) throw conflict('changed-meanwhile');
  await recordFirstAnswer(trx, enquiry.id, now);
  await insertSpec(trx, { ...spec, enquiryId: enquiry.id, frozenAt: now, frozenBy: by });
  await insertVerdicts(trx, { enquiryId: enquiry.id, specNumber: spec.number, givenAt: now }, verdicts);
}

/** The facts that the rule is given for the first allocation of an enquiry. */
export function toFacts(
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  spec: Spec,
  members: readonly Member[],
  verdicts: readonly Verdict[],
): AllocationFacts {
  const { choice } = enquiry;
  const keyOf = new Map(members.map((member) => [member.firm.id, ledgerKey.parse(member.ledgerKey)]));
  const picks = choice.kind === 'cluster' ? [] : choice.firmIds.flatMap((id) => keyOf.get(id) ?? []);
  return {
    enquiryId: enquiry.id,
    specHash: spec.hash,
    verdicts: toKeyedVerdicts(members, verdicts),
    picks,
    places: Math.max(programme.settings.places, picks.length),
    at: house.now(),
  };
}

/** What the rule, or the buyer's own choice, makes of a spec: an entry ready to be written, or the code of a refusal. */
export function decideAllocation(
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  spec: Spec,
  state: LedgerState,
  members: readonly Member[],
  verdicts: readonly Verdict[],
):
  | { kind: 'entry'; entry: Extract<LedgerEntry, { kind: 'allocation' | 'direct-choice' }> }
  | { kind: 'refused'; code: string } {
  const facts = toFacts(house, programme, enquiry, spec, members, verdicts);
  const picks = facts.picks ?? [];
  // A pick that is no member any more must not fall silently to firms the buyer did not want.
  if (enquiry.choice.kind === 'picked' && picks.length < enquiry.choice.firmIds.length)
    return { kind: 'refused', code: 'pick-not-active' };
  const rest = enquiry.choice.kind === 'cluster' || enquiry.choice.restByRotation;
  const full = picks.length >= programme.settings.places;
  const chosen = { enquiryId: enquiry.id, specHash: spec.hash, chosen: picks, at: facts.at };
  if (picks.length > 0 && (!rest || full)) {
    const entry = directChoice(state, chosen);
    return entry.ok ? { kind: 'entry', entry: entry.value } : { kind: 'refused', code: entry.code };
  }
  const entry = propose(state, facts);
  if (entry.ok) return { kind: 'entry', entry: entry.value };
  if (picks.length > 0 && entry.code === 'no-candidate') {
    const direct = directChoice(state, chosen);
    if (direct.ok) return { kind: 'entry', entry: direct.value };
  }
  return { kind: 'refused', code: entry.code };
}

/** The same for a screen, of the verdicts it shows: without a lock and without writing anything. */
export async function preview(
  trx: Trx,
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  members: readonly Member[],
  judged: Judged,
): Promise<z.infer<typeof proposal>> {
  const spec = freezeSpec(enquiry);
  if (!spec.ok) return { kind: 'refused', code: spec.code };
  const state = await readLedger(trx, programme.slug);
  const decision = decideAllocation(
    house,
    programme,
    enquiry,
    spec.value,
    state,
    judged.members,
    judged.verdicts,
  );
  if (decision.kind === 'refused') return decision;
  const { entry } = decision;
  const nameOf = (key: string): string => members.find((each) => each.ledgerKey === key)?.firm.name ?? '';
  const possible = { kind: 'possible', head: state.head } as const;
  return entry.kind === 'direct-choice'
    ? { ...possible, direct: entry.chosen.map(nameOf) }
    : { ...possible, arithmetic: toArithmetic(entry, members, state.head), direct: [] };
}

/** An entry as a table with names, for the office. */
export function toArithmetic(
  entry: AllocationEntry | OverrideEntry,
  members: readonly Member[],
  head: string,
): z.infer<typeof arithmetic> {
  const of = (key: string): Member | undefined => members.find((each) => each.ledgerKey === key);
  return {
    head,
    policy: entry.policy,
    places: entry.places,
    credit: entry.credit,
    candidates: explainAllocation(entry).map(({ key, ...rest }) => ({
      ...rest,
      firm: of(key)?.firm.name ?? '',
      firmId: of(key)?.firm.id ?? '',
    })),
    picks: entry.picks.map((key) => of(key)?.firm.name ?? ''),
    excluded: entry.excluded.map((each) => ({ firm: of(each.key)?.firm.name ?? '', reasons: each.reasons })),
  };
}
