import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import bossPackage from 'pg-boss/package.json' with { type: 'json' };
import type { Owner } from './engine.ts';
import { connectionOf } from './jobsSource.ts';

/** Makes or upgrades the tables of the job queue as their owner, then lets the roles in. Does nothing when all is there. */
export async function installJobs(owner: Owner): Promise<void> {
  if (await isInstalled(owner)) return;
  const boss = new PgBoss({
    ...connectionOf(owner.jobSource, 1),
    supervise: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
  });
  let failure: Error | undefined;
  boss.on('error', (error) => (failure = error));
  await boss.start();
  await boss.stop({ graceful: false });
  if (failure !== undefined) throw failure;
  await grantJobs(owner);
}

/** The grants come last and together, so one of them stands for all. */
async function isInstalled({ db }: Owner): Promise<boolean> {
  const made = await sql<{ made: boolean }>`select to_regclass('pgboss.version') is not null as made`.execute(
    db,
  );
  if (made.rows[0]?.made !== true) return false;
  const { rows } = await sql<{ version: number; granted: boolean }>`
    select version, has_column_privilege('sebino_buyer', 'pgboss.job_common', 'id', 'select') as granted
    from pgboss.version`.execute(db);
  return rows[0]?.version === bossPackage.pgboss.schema && rows[0].granted;
}

/**
 * The application works on all rows; a firm or a buyer may only add a job, in the transaction of what caused it,
 * and read none.
 */
async function grantJobs({ db }: Owner): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two processes that grant the same at once would fail with "tuple concurrently updated".
    await sql`select pg_advisory_xact_lock(hashtextextended('sebino.jobs', 0))`.execute(trx);
    await sql`grant usage on schema pgboss to sebino_app, sebino_firm, sebino_buyer`.execute(trx);
    await sql`grant select, insert, update, delete on all tables in schema pgboss to sebino_app`.execute(trx);
    await sql`grant select on pgboss.queue to sebino_firm, sebino_buyer`.execute(trx);
    await sql`grant insert on pgboss.job_common to sebino_firm, sebino_buyer`.execute(trx);
    // What the insert gives back: whether it took place, and whether a worker is to be woken.
    await sql`grant select (id, start_after) on pgboss.job_common to sebino_firm, sebino_buyer`.execute(trx);
  });
}
