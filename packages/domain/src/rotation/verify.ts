import { canonicalText } from '../chain.ts';
import { ledgerEntry } from './entry.ts';
import type { LedgerEntry } from './entry.ts';
import { absorb, toDraft } from './account.ts';
import { sum, zero } from './fraction.ts';
import { faultOf } from './replay.ts';
import type { EntryFault } from './replay.ts';
import { emptyLedger } from './state.ts';
import type { LedgerState } from './state.ts';

export type LedgerFault =
  EntryFault | 'not-a-list' | 'empty' | 'not-json' | 'not-canonical' | 'not-an-entry' | 'sum-not-zero';

/** A ledger in which everything holds: compare `head` with the one published, or a cut-off tail goes unseen. */
export interface VerifiedLedger {
  entries: number;
  head: string;
  state: LedgerState;
}

/** `seq`: place of the first bad entry, counted from 1; absent when the ledger as a whole is not one. */
export type LedgerVerification =
  { ok: true; value: VerifiedLedger } | { ok: false; code: LedgerFault; seq?: number };

/**
 * Recomputes a whole ledger from nothing but its entries: every hash and link, every candidate, choice, credit and
 * deficit, and that all deficits together are zero after each entry. Names the first entry that does not hold.
 */
export function verifyLedger(entries: unknown): LedgerVerification {
  if (!Array.isArray(entries)) return { ok: false, code: 'not-a-list' };
  let draft: ReturnType<typeof toDraft> | undefined;
  for (const [index, raw] of entries.entries()) {
    const seq = index + 1;
    const entry = parse(raw);
    if (!entry) return { ok: false, code: 'not-an-entry', seq };
    draft ??= toDraft(emptyLedger(entry.ledger));
    const fault = faultOf(draft, entry);
    if (fault) return { ok: false, code: fault, seq };
    absorb(draft, entry);
    // The rule cannot break this; the check stands here for the reader who trusts neither the rule nor us.
    const deficits = [...draft.members.values()].map((account) => account.deficit);
    if (sum(deficits) !== zero) return { ok: false, code: 'sum-not-zero', seq };
  }
  if (!draft) return { ok: false, code: 'empty' };
  return { ok: true, value: { entries: entries.length, head: draft.head, state: draft } };
}

/** The form in which a ledger travels: one canonical JSON object a line, so that every byte of a line is fixed. */
export function toLedgerText(entries: Iterable<LedgerEntry>): string {
  return [...entries].map((entry) => `${canonicalText(entry)}\n`).join('');
}

/**
 * Verifies an exported file, lines as `toLedgerText` writes them or one JSON array. In lines every byte counts: an
 * entry that says the same in other bytes is `not-canonical`.
 */
export function verifyLedgerText(text: string): LedgerVerification {
  // What only begins like a list is lines of which the first was changed.
  const list = /^\s*\[/.test(text) ? parseJson(text) : undefined;
  if (list !== undefined) return verifyLedger(list);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const entries: unknown[] = [];
  for (const line of lines) {
    const entry = parseJson(line);
    const code = entry === undefined ? 'not-json' : isCanonical(line, entry) ? undefined : 'not-canonical';
    if (code) return firstOf(verifyLedger(entries), { ok: false, code, seq: entries.length + 1 });
    entries.push(entry);
  }
  return verifyLedger(entries);
}

function firstOf(earlier: LedgerVerification, later: LedgerVerification): LedgerVerification {
  return earlier.ok || earlier.code === 'empty' ? later : earlier;
}

function parse(raw: unknown): LedgerEntry | undefined {
  const parsed = ledgerEntry.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCanonical(line: string, value: unknown): boolean {
  try {
    return canonicalText(value) === line;
  } catch {
    return false;
  }
}
