import { asActor } from '@sebino/database/actorTransaction';
import { recordAudit } from '@sebino/database/audit';
import type { Trx } from '@sebino/database/database';
import { takeToken } from '@sebino/database/rateLimit';
import { findAccountId } from '@sebino/database/staff';
import type { House } from '@sebino/trpc/context';

/** One thing done with an account of the office. */
export async function recordStaff(
  trx: Trx,
  at: Date,
  actor: string,
  action: string,
  person: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  await recordAudit(trx, { at, actor, action, subject: 'staff', subjectId: person, data });
}

/** Where an attempt ended; `limit`: it was not judged any more. */
export type RefusedAt = 'passphrase' | 'second-factor' | 'limit';

/** How many attempts one account may have judged in how many seconds. */
export interface GuessLimit {
  limit: number;
  windowSeconds: number;
}

/**
 * Records a refused sign-in under the account's id, never under the address as it was typed: all addresses without an
 * account are `nobody`. Two windows of attempts fit into one of these, so of an account every judged attempt is kept
 * and one line says that there were more; `nobody` has no more lines than an account, whatever is tried. Asks the
 * database as often whether there is an account or not.
 */
export async function recordRefusal(
  house: House,
  email: string,
  at: RefusedAt,
  { limit, windowSeconds }: GuessLimit,
): Promise<void> {
  const { db } = house.database;
  const now = house.now();
  const subject = (await findAccountId(db, email.toLowerCase())) ?? 'nobody';
  const turn = at === 'limit' ? { key: `${subject} limit`, limit: 1 } : { key: subject, limit: 2 * limit };
  const token = await takeToken(db, { bucket: 'sign-in-refused', ...turn, windowSeconds, now });
  if (!token.allowed) return;
  await asActor(db, { kind: 'public' }, async (trx) => {
    await recordStaff(trx, now, 'public', 'sign-in-refused', subject, { at });
  });
}
