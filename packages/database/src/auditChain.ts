import { hashOf, noDigest } from '@sebino/domain/chain';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { asActor } from './actorTransaction.ts';
import type { Database, Trx } from './database.ts';

/**
 * Chains every committed audit row that has no link yet, in the order of their numbers; answers how many. Called
 * right after a commit and by the clock. Parallel appenders wait for each other, so there is one chain.
 *
 * A row whose transaction commits after later rows were chained is found within `recentRows`; `everything`
 * looks through the whole log, which a start and the daily round do.
 */
export async function chainAudit(db: Kysely<Database>, { everything = false } = {}): Promise<number> {
  let chained = 0;
  for (;;) {
    const added = await asActor(db, { kind: 'clock' }, (trx) => chainBatch(trx, everything));
    chained += added;
    if (added < batchSize) return chained;
  }
}

export type AuditVerdict =
  | { ok: true; chained: number; unchained: number; head: string }
  /** The first link that does not hold, by its number in the chain and the number of its audit row. */
  | {
      ok: false;
      number: number;
      auditSeq: number;
      why: 'gap' | 'broken-link' | 'row-changed' | 'row-missing';
    };

/**
 * Recomputes the chain from its first link. `unchained` is the tail that the appender has not reached: it empties
 * by itself. A chain cut off at its end still holds in itself: compare `head` with one that was printed or mailed.
 */
export async function verifyAudit(db: Kysely<Database>): Promise<AuditVerdict> {
  let number = 0;
  let head = noDigest;
  for (;;) {
    const links = await listLinks(db, number);
    for (const link of links) {
      const why = faultOf(link, number + 1, head);
      if (why !== undefined) return { ok: false, number: link.number, auditSeq: link.auditSeq, why };
      number = link.number;
      head = link.hash;
    }
    if (links.length < batchSize) break;
  }
  return { ok: true, chained: number, unchained: await countUnchained(db), head };
}

/** The newest link: its number and hash go to the log and, once a day, to two parties. Number 0 before the first. */
export async function findAuditHead(db: Kysely<Database>): Promise<{ number: number; hash: string }> {
  const head = await db
    .selectFrom('audit_chain')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ?? { number: 0, hash: noDigest };
}

const batchSize = 500;
// A transaction idle for 30 s is ended by the server, so a straggler lies at most this far back below 300 rows a second.
const recentRows = 10_000;
const lockKey = 'sebino.audit-chain';

interface AuditRow {
  seq: number;
  /** With microseconds, and the data as its text: a Date or a parsed number would round a change away. */
  at: string;
  actor: string;
  action: string;
  subject: string;
  subjectId: string;
  data: string;
  requestId: string | null;
}

interface Link extends Partial<AuditRow> {
  number: number;
  auditSeq: number;
  previousHash: string;
  hash: string;
}

const auditColumns = sql`a.seq, a.actor, a.action, a.subject, a.subject_id as "subjectId", a.data::text as data,
  a.request_id as "requestId", to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;

const newestChained = sql`(select coalesce(max(audit_seq), 0) - ${sql.lit(recentRows)} from audit_chain)`;

async function chainBatch(trx: Trx, everything: boolean): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lockKey}, 0))`.execute(trx);
  const head = await findAuditHead(trx);
  const { rows } = await sql<AuditRow>`
    select ${auditColumns} from audit a
    where a.seq > ${everything ? sql`0` : newestChained}
      and not exists (select 1 from audit_chain c where c.audit_seq = a.seq)
    order by a.seq limit ${batchSize}`.execute(trx);
  const links = toLinks(rows, head);
  if (links.length > 0) await trx.insertInto('audit_chain').values(links).execute();
  return links.length;
}

function toLinks(rows: readonly AuditRow[], head: { number: number; hash: string }) {
  let { number, hash } = head;
  return rows.map((row) => {
    const link = { number: number + 1, audit_seq: row.seq, previous_hash: hash, hash: linkHash(hash, row) };
    ({ number, hash } = link);
    return link;
  });
}

function linkHash(previousHash: string, row: AuditRow): string {
  const { seq, at, actor, action, subject, subjectId, data, requestId } = row;
  return hashOf({ previousHash, row: { seq, at, actor, action, subject, subjectId, data, requestId } });
}

async function listLinks(db: Kysely<Database>, after: number): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select c.number, c.audit_seq as "auditSeq", c.previous_hash as "previousHash", c.hash, ${auditColumns}
    from audit_chain c left join audit a on a.seq = c.audit_seq
    where c.number > ${after} order by c.number limit ${batchSize}`.execute(db);
  return rows;
}

function faultOf(
  link: Link,
  number: number,
  head: string,
): 'gap' | 'broken-link' | 'row-changed' | 'row-missing' | undefined {
  if (link.number !== number) return 'gap';
  if (link.previousHash !== head) return 'broken-link';
  if (!hasRow(link)) return 'row-missing';
  return linkHash(link.previousHash, link) === link.hash ? undefined : 'row-changed';
}

function hasRow(link: Link): link is Link & AuditRow {
  return typeof link.seq === 'number';
}

async function countUnchained(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ unchained: number }>`select count(*) as unchained from audit a
    where not exists (select 1 from audit_chain c where c.audit_seq = a.seq)`.execute(db);
  return rows[0]?.unchained ?? 0;
}
