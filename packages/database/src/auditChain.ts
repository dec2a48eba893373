import { setImmediate } from 'node:timers/promises';
import { hashOf, noDigest } from '@sebino/domain/chain';
import type { Insertable, Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { asActor } from './actorTransaction.ts';
import type { AuditChainTable } from './audit.ts';
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
  for (
    let reach: Reach = everything ? 'everything' : 'recent';
    ;
    reach = everything ? 'everything' : 'next'
  ) {
    const added = await asActor(db, { kind: 'clock' }, (trx) => chainBatch(trx, reach));
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

// Few enough that nobody feels one batch, on either side.
const batchSize = 100;
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

/** How far back a batch looks for rows without a link; `next` only past the newest one, once a round has looked further. */
type Reach = 'everything' | 'recent' | 'next';

function oldestOf(reach: Reach): RawBuilder<unknown> {
  if (reach === 'everything') return sql`0`;
  const back = sql.lit(reach === 'recent' ? recentRows : 0);
  return sql`(select coalesce(max(audit_seq), 0) - ${back} from audit_chain)`;
}

async function chainBatch(trx: Trx, reach: Reach): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lockKey}, 0))`.execute(trx);
  const head = await findAuditHead(trx);
  const oldest = oldestOf(reach);
  // The bound stands twice, or the planner reads the whole chain to find what is missing from its end.
  const { rows } = await sql<AuditRow>`
    select ${auditColumns} from audit a
    where a.seq > ${oldest}
      and not exists (select 1 from audit_chain c where c.audit_seq = a.seq and c.audit_seq > ${oldest})
    order by a.seq limit ${batchSize}`.execute(trx);
  const links = await toLinks(rows, head);
  if (links.length > 0) await insertLinks(trx, links);
  return links.length;
}

/** As four lists: to build an insert of so many rows would keep everybody else waiting. */
async function insertLinks(trx: Trx, links: readonly NewLink[]): Promise<void> {
  await sql`insert into audit_chain (number, audit_seq, previous_hash, hash) select * from unnest(
    ${links.map((link) => link.number)}::bigint[], ${links.map((link) => link.audit_seq)}::bigint[],
    ${links.map((link) => link.previous_hash)}::text[], ${links.map((link) => link.hash)}::text[])`.execute(
    trx,
  );
}

type NewLink = Insertable<AuditChainTable>;

async function toLinks(
  rows: readonly AuditRow[],
  head: { number: number; hash: string },
): Promise<NewLink[]> {
  let { number, hash } = head;
  const links: NewLink[] = [];
  for (const row of rows) {
    const link = { number: number + 1, audit_seq: row.seq, previous_hash: hash, hash: linkHash(hash, row) };
    ({ number, hash } = link);
    links.push(link);
    // Hashing a whole batch would keep everybody else waiting.
    if (links.length % 20 === 0) await setImmediate();
  }
  return links;
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
