import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import { recordAudit } from './audit.ts';
import { chainAudit, findAuditHead, verifyAudit } from './auditChain.ts';
import type { Trx } from './database.ts';
import type { OpenDatabase } from './open.ts';
import { truncateAll } from './testing.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

describe.each(everyEngine)('the audit log on $name', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
  });
  afterEach(() => truncateAll(database.db));
  afterAll(async () => {
    await database.close();
    await engine.close();
  });

  async function record(count: number): Promise<void> {
    await asActor(database.db, { kind: 'clock' }, async (trx) => {
      for (let index = 0; index < count; index++) await recordAudit(trx, entry(index));
    });
  }

  /** As somebody who has the server itself, past every role and trigger. */
  async function tamper(change: (trx: Trx) => Promise<unknown>): Promise<void> {
    await database.db.transaction().execute(async (trx) => {
      await sql`set local role none`.execute(trx);
      await sql`set local session_replication_role = replica`.execute(trx);
      await change(trx);
    });
  }

  it('chains what was committed, once, and finds the chain whole', async () => {
    await record(3);
    await expect(verifyAudit(database.db)).resolves.toMatchObject({ ok: true, chained: 0, unchained: 3 });
    await expect(chainAudit(database.db)).resolves.toBe(3);
    await expect(chainAudit(database.db)).resolves.toBe(0);
    const head = await findAuditHead(database.db);
    await expect(verifyAudit(database.db)).resolves.toEqual({
      ok: true,
      chained: 3,
      unchained: 0,
      head: head.hash,
    });
  });

  it('forgets what was rolled back and chains a row that commits after later ones', async () => {
    await tamper((trx) =>
      sql`insert into audit overriding system value select 7, now(), 'clock', 'late-row', 'audit', 'x', '{}', null`.execute(
        trx,
      ),
    );
    await chainAudit(database.db);
    await record(1);
    await chainAudit(database.db);
    await expect(verifyAudit(database.db)).resolves.toMatchObject({ ok: true, chained: 2, unchained: 0 });
  });

  it('lets nobody change or delete a row, the owner included', async () => {
    await record(1);
    await chainAudit(database.db);
    for (const table of ['audit', 'audit_chain']) {
      const column = table === 'audit' ? 'action' : 'hash';
      for (const statement of [
        `update ${table} set ${column} = 'x'`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        const byApp = sql.raw(statement).execute(database.db);
        await expect(byApp).rejects.toThrow('permission denied');
        const byOwner = database.db.transaction().execute(async (trx) => {
          await sql`set local role none`.execute(trx);
          await sql.raw(statement).execute(trx);
        });
        await expect(byOwner).rejects.toThrow('never changed or deleted');
      }
    }
  });

  it.each([
    [
      'a changed word',
      `update audit set action = 'other-thing' where seq = 2`,
      { number: 2, why: 'row-changed' },
    ],
    [
      'a microsecond',
      `update audit set at = at + '1 microsecond' where seq = 2`,
      { number: 2, why: 'row-changed' },
    ],
    [
      'a changed figure',
      `update audit set data = '{"index": 1.0}' where seq = 2`,
      { number: 2, why: 'row-changed' },
    ],
    ['a deleted row', `delete from audit where seq = 2`, { number: 2, why: 'row-missing' }],
    ['a deleted link', `delete from audit_chain where number = 2`, { number: 3, why: 'gap' }],
    [
      'a forged hash',
      `update audit_chain set hash = repeat('0', 63) || '1' where number = 2`,
      { number: 2, why: 'row-changed' },
    ],
    [
      'two rows that changed places',
      `update audit_chain set audit_seq = 105 - audit_seq where audit_seq in (2, 3);
       update audit_chain set audit_seq = audit_seq - 100 where audit_seq > 100`,
      { number: 2, why: 'row-changed' },
    ],
    [
      'a row slipped into the chain',
      `insert into audit overriding system value select 9, at, actor, action, subject, subject_id, data, request_id from audit where seq = 2;
       update audit_chain set number = number + 100 where number > 2; update audit_chain set number = number - 99 where number > 100;
       insert into audit_chain select 3, 9, hash, repeat('a', 64) from audit_chain where number = 2`,
      { number: 3, why: 'row-changed' },
    ],
  ])('finds %s at its first link', async (_, change, fault) => {
    await record(5);
    await chainAudit(database.db);
    await tamper(async (trx) => {
      for (const statement of change.split(';')) await sql.raw(statement).execute(trx);
    });
    await expect(verifyAudit(database.db)).resolves.toMatchObject({ ok: false, ...fault });
  });

  it('keeps one chain while rows are written and appenders run at once', async () => {
    const work = Array.from({ length: 40 }, (_, index) =>
      index % 4 === 0 ? chainAudit(database.db) : record(3),
    );
    await Promise.all(work);
    await chainAudit(database.db, { everything: true });
    await expect(verifyAudit(database.db)).resolves.toMatchObject({ ok: true, chained: 90, unchained: 0 });
  });
});

function entry(index: number) {
  const at = new Date(Date.UTC(2026, 10, 22, 8, 0, index));
  return {
    at,
    actor: 'clock',
    action: 'enquiry-received',
    subject: 'enquiry',
    subjectId: `${index}`,
    data: { index },
  };
}
