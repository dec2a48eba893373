import { setTimeout as pause } from 'node:timers/promises';
import { chainAudit } from '@sebino/database/auditChain';
import type { OpenDatabase } from '@sebino/database/open';
import type { Log } from './log.ts';

/** The log's promise: no committed row waits longer for its link of the chain. */
const everyMs = 1000;

/** Chains what was committed, second by second, until the process stops; at the start the whole log is looked through. */
export async function appendAudit(database: OpenDatabase, log: Log, signal: AbortSignal): Promise<void> {
  let everything = true;
  while (!signal.aborted) {
    try {
      await chainAudit(database.db, { everything });
      everything = false;
    } catch (error) {
      // The database may be away for a while: the rows wait for it in their table.
      log.warn({ err: error }, 'audit chain not extended');
    }
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
