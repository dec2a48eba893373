import type { Kysely, Transaction } from 'kysely';
import type { Database } from '@sebino/database/database';
import { insertLedgerEntry, listLedgerEntries, lockLedger } from '@sebino/database/rotation';
import { applyEntry, restore } from '@sebino/domain/rotation/replay';
import type { LedgerEntry } from '@sebino/domain/rotation/entry';
import { emptyLedger } from '@sebino/domain/rotation/state';
import { toLedgerText } from '@sebino/domain/rotation/verify';
import type { LedgerState } from '@sebino/domain/rotation/state';

/**
 * The ledger as it stands, without a lock: for screens and previews. `ledgerId` names only one that has no entry yet: a
 * chain keeps its first name, whatever its programme is called later.
 */
export async function readLedger(db: Kysely<Database>, ledgerId: string): Promise<LedgerState> {
  const entries = await listLedgerEntries(db);
  return restore(emptyLedger(entries[0]?.ledger ?? ledgerId), entries);
}

/** The keyed export as a file: it names no firm and holds no words, and lets anyone recompute every choice. */
export async function exportLedger(
  trx: Kysely<Database>,
  programme: { slug: string },
): Promise<{ fileName: string; text: string }> {
  return {
    fileName: `${programme.slug}-ledger.jsonl`,
    text: toLedgerText(await listLedgerEntries(trx)),
  };
}

/** The ledger to write to: locked until the transaction ends, since each entry chains to the one before. */
export async function openLedger(
  trx: Transaction<Database>,
  ledgerId: string,
): Promise<{ state: LedgerState; append(entry: LedgerEntry, at: Date): Promise<LedgerState> }> {
  await lockLedger(trx);
  let state = await readLedger(trx, ledgerId);
  return {
    state,
    async append(entry, at) {
      const next = applyEntry(state, entry);
      if (!next.ok) throw new Error(`the ledger refuses its own entry ${entry.seq}: ${next.code}`);
      await insertLedgerEntry(trx, entry, at);
      state = next.value;
      return state;
    },
  };
}
