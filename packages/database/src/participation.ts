import type { Kysely, Transaction } from 'kysely';
import type { Standing } from '@sebino/domain/firm';
import type { Database } from './database.ts';
import type { Member } from './firm.ts';

export interface ParticipationTables {
  participation: {
    id: string;
    programme_id: string;
    firm_id: string;
    ledger_key: string;
    starts_on: string;
    ends_on: string | null;
    standing: Standing;
    version: number;
  };
  participation_change: {
    id: string;
    participation_id: string;
    kind: 'joined' | 'paused' | 'resumed' | 'left' | 'rejoined';
    happened_at: Date;
    recorded_at: Date;
    recorded_by: string | null;
    ledger_seq: number | null;
  };
}

/** Changes a member's standing. False when someone else changed it meanwhile. */
export async function saveStanding(
  trx: Transaction<Database>,
  member: Pick<Member, 'participationId' | 'version'>,
  change: ParticipationTables['participation_change'] & { standing: Standing },
): Promise<boolean> {
  const { standing, ...row } = change;
  const updated = await trx
    .updateTable('participation')
    .set({ standing, version: member.version + 1 })
    .where('id', '=', member.participationId)
    .where('version', '=', member.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  await trx.insertInto('participation_change').values(row).execute();
  return true;
}

export async function listParticipationChanges(
  db: Kysely<Database>,
  participationId: string,
): Promise<{ kind: ParticipationTables['participation_change']['kind']; happenedAt: Date }[]> {
  const rows = await db
    .selectFrom('participation_change')
    .select(['kind', 'happened_at'])
    .where('participation_id', '=', participationId)
    .orderBy('happened_at')
    .execute();
  return rows.map((row) => ({ kind: row.kind, happenedAt: row.happened_at }));
}
