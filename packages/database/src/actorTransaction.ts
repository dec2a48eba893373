import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@sebino/domain/actor';
import type { Kysely, KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import type { Database, Trx } from './database.ts';

/**
 * One transaction under the role and the row security of who asks: a firm sees its own rows only, a buyer
 * those of the one enquiry, whatever the query forgets. Staff, clock and public act as `sebino_app`,
 * for which the procedure's declared access is the wall.
 *
 * Inside `work` only `trx` may be used: on the embedded engine `db` would wait for ever for the one
 * connection, on Postgres it would see another state. Using it there throws at once.
 */
export async function asActor<T>(
  db: Kysely<Database>,
  actor: Actor,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  if (current.getStore()?.running === true) throw insideTransaction();
  const state = { running: true };
  try {
    return await db.transaction().execute((trx) =>
      current.run(state, async () => {
        const bare = trx.withoutPlugins();
        await takeRole(bare, actor);
        return work(bare);
      }),
    );
  } finally {
    state.running = false;
  }
}

/** On the `db` of an open database, never on its transactions: see `asActor`. */
export const refuseInsideTransaction: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (current.getStore()?.running === true) throw insideTransaction();
    return node;
  },
  transformResult: async ({ result }) => result,
};

// What was started inside a transaction and outlives it finds `running` false.
const current = new AsyncLocalStorage<{ running: boolean }>();

async function takeRole(trx: Trx, actor: Actor): Promise<void> {
  switch (actor.kind) {
    case 'public':
    case 'staff':
    case 'clock':
      return;
    case 'firm':
      return setRole(trx, 'sebino_firm', actor.firmId, '');
    case 'buyer':
      return setRole(trx, 'sebino_buyer', '', actor.enquiryId);
  }
}

/** All three last until the end of the transaction, in one round trip. */
async function setRole(trx: Trx, role: string, firmId: string, enquiryId: string): Promise<void> {
  await sql`select set_config('app.firm_id', ${firmId}, true), set_config('app.enquiry_id', ${enquiryId}, true),
    set_config('role', ${role}, true)`.execute(trx);
}

function insideTransaction(): Error {
  return new Error('A transaction is open in this call: use its trx, not db.');
}
