import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { LedgerEntry } from './entry.ts';
import { history, limitMs, runs, tell } from './testing.ts';

vi.setConfig({ testTimeout: limitMs });

// Recomputes ledgers as docs/rotation.md says, with nothing of ours but the type: another arithmetic (all deficits over
// one common denominator), another SHA-256, another spelling of canonical JSON (enough for text, whole numbers, lists).
const over = 12_252_240n; // divisible by every number of candidates up to 17, the most that `history` makes

test('a reader who follows the page by hand, without our code, comes to the same hashes, choices and deficits', () => {
  fc.assert(
    fc.property(history, (given) => {
      const { entries, state } = tell(given);
      fc.pre(state.members.size <= 17);
      const deficits = byHand(entries);
      for (const [key, account] of state.members)
        expect(spell(deficits.get(key) ?? 0n)).toBe(account.deficit);
    }),
    runs,
  );
});

function byHand(entries: readonly LedgerEntry[]): Map<string, bigint> {
  const deficits = new Map<string, bigint>();
  const invited = new Map<string, Set<string>>();
  const stands = new Map<
    string,
    { places: number; candidates: string[]; chosen: string[]; out: Set<string> }
  >();
  const active = new Set<string>();
  let previous = sha256(`{"ledger":"${entries[0]?.ledger}"}`);
  const post = (name: string, sign: bigint): void => {
    const it = stands.get(name) ?? { places: 0, candidates: [], chosen: [], out: new Set() };
    const left = it.candidates.filter((key) => !it.out.has(key));
    const places = BigInt(it.places - it.out.size);
    for (const key of left)
      deficits.set(key, (deficits.get(key) ?? 0n) + (sign * places * over) / BigInt(left.length));
    for (const key of it.chosen.filter((each) => !it.out.has(each))) {
      deficits.set(key, (deficits.get(key) ?? 0n) - sign * over);
    }
  };
  for (const entry of entries) {
    const { hash, ...body } = entry;
    expect(entry.previousHash).toBe(previous);
    expect(sha256(canonical(body))).toBe(hash);
    if (entry.kind === 'member') {
      if (entry.change === 'paused' || entry.change === 'left') active.delete(entry.key);
      else active.add(entry.key);
    } else if (entry.kind === 'direct-choice') {
      invited.set(entry.enquiryId, new Set([...(invited.get(entry.enquiryId) ?? []), ...entry.chosen]));
    } else if (entry.kind === 'correction') {
      const name = `${entry.enquiryId} ${entry.number}`;
      post(name, -1n);
      if (entry.why === 'charged') stands.get(name)?.out.delete(entry.key);
      else stands.get(name)?.out.add(entry.key);
      post(name, 1n);
    } else {
      const before = invited.get(entry.enquiryId) ?? new Set();
      const order = entry.verdicts
        .filter((verdict) => verdict.outcome === 'eligible' || verdict.questionAbout === 'need')
        .map((verdict) => verdict.key)
        .filter((key) => active.has(key) && !before.has(key))
        .filter((key) => !entry.unavailable.includes(key) && !entry.picks.includes(key))
        .map((key) => ({
          key,
          owed: deficits.get(key) ?? 0n,
          lot: sha256(`["${entry.enquiryId}","${previous}","${key}"]`),
        }))
        .toSorted((a, b) => (a.owed === b.owed ? (a.lot < b.lot ? -1 : 1) : a.owed > b.owed ? -1 : 1));
      expect(entry.candidates.map((each) => each.key)).toEqual(order.map((each) => each.key));
      const places = Math.min(entry.placesAsked - entry.picks.length, order.length);
      const rule = order.slice(0, places).map((each) => each.key);
      expect(entry.kind === 'override' ? entry.ruleChoice : entry.chosen).toEqual(rule);
      const name = `${entry.enquiryId} ${entry.number}`;
      stands.set(name, {
        places,
        candidates: order.map((each) => each.key),
        chosen: entry.chosen,
        out: new Set(),
      });
      post(name, 1n);
      for (const each of entry.candidates)
        expect(each.deficitAfter).toBe(spell(deficits.get(each.key) ?? 0n));
      invited.set(entry.enquiryId, new Set([...before, ...entry.picks, ...entry.chosen]));
    }
    previous = hash;
  }
  return deficits;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `"${name}":${canonical(each)}`).join(',')}}`;
}

function spell(units: bigint): string {
  let [a, b] = [units < 0n ? -units : units, over];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${units / a}/${over / a}`;
}
