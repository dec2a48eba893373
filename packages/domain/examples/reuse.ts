import { calendarDay } from '../src/calendar.ts';
import { hashOf } from '../src/chain.ts';
import { specHash } from '../src/enquiry.ts';
import type { CapabilityValue, MatchableFirm } from '../src/firm.ts';
import { capabilityId, enquiryId, firmId } from '../src/id.ts';
import { codesOf, matchFirms, questionAbout } from '../src/matching.ts';
import type { Requirement } from '../src/requirement.ts';
import { propose } from '../src/rotation/allocate.ts';
import { ledgerKey } from '../src/rotation/entry.ts';
import type { LedgerEntry } from '../src/rotation/entry.ts';
import { memberChange } from '../src/rotation/member.ts';
import { replay } from '../src/rotation/replay.ts';
import { emptyLedger } from '../src/rotation/state.ts';
import { verifyLedger } from '../src/rotation/verify.ts';
import { textilePack } from './textilePack.ts';

// 1. Firms, as your own store holds them. Ids and days come from outside: the package has no clock and no randomness.
const on = calendarDay.parse('2026-03-02');
const firms = [
  aFirm(1, { fabrics: ['wool', 'silk'], widthsCm: { min: 80, max: 180 } }),
  aFirm(2, { fabrics: ['wool'], widthsCm: { min: 80, max: 120 } }),
  aFirm(3, { fabrics: ['wool', 'linen'], widthsCm: { max: 200 } }),
  aFirm(4, { fabrics: ['linen'] }),
];

// 2. A need, in the fields of the pack, and a verdict with reasons for every firm.
const need: Requirement[] = [
  { field: 'material', value: { kind: 'terms', terms: ['wool'] }, origin: 'stated' },
  { field: 'widthCm', value: { kind: 'number', value: 150 }, origin: 'stated' },
];
export const verdicts = matchFirms(textilePack, need, firms, { on });

// 3. A ledger in which firms go by random keys, and one place given by rotation among those that can.
export const entries: LedgerEntry[] = [];
for (const { id } of firms)
  record((state) => memberChange(state, { key: keyOf(id), change: 'joined', at: day(1) }));
record((state) =>
  propose(state, {
    enquiryId: enquiryId.parse('0196aaaa-0000-7000-8000-000000000001'),
    specHash: specHash(need),
    places: 1,
    at: day(2),
    verdicts: verdicts.map((verdict) => {
      const about = questionAbout(verdict);
      const asks = about === undefined ? {} : { questionAbout: about };
      return { key: keyOf(verdict.firmId), outcome: verdict.outcome, codes: codesOf(verdict), ...asks };
    }),
  }),
);

// 4. Anyone who holds the entries recomputes every choice.
export const verification = verifyLedger(entries);

function record(
  decide: (
    state: Parameters<typeof propose>[0],
  ) => { ok: true; value: LedgerEntry } | { ok: false; code: string },
): void {
  const state = replay(emptyLedger('example'), entries);
  const entry = state.ok ? decide(state.value) : state;
  if (!entry.ok) throw new Error(entry.code);
  entries.push(entry.value);
}

function aFirm(n: number, values: Record<string, CapabilityValue>): MatchableFirm {
  const id = firmId.parse(`0196bbbb-0000-7000-8000-00000000000${n}`);
  const line = {
    id: capabilityId.parse(`0196cccc-0000-7000-8000-00000000000${n}`),
    firmId: id,
    process: 'dyeing',
  };
  return { id, capabilities: [{ ...line, values, verifiedOn: on, flagged: false }], certificates: [] };
}

function keyOf(id: string): ReturnType<typeof ledgerKey.parse> {
  return ledgerKey.parse(hashOf(['your own random key of', id]).slice(0, 32));
}

function day(n: number): Date {
  return new Date(Date.UTC(2026, 2, n, 8));
}
