import type { Actor } from '@sebino/domain/actor';
import { enquiryId, firmId, invitationId } from '@sebino/domain/id';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import { isForbiddenByDatabase } from './errors.ts';
import type { OpenDatabase } from './open.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';

const a = '0190c5a0-0000-7000-8000-00000000000a';
const b = '0190c5a0-0000-7000-8000-00000000000b';
const clock: Actor = { kind: 'clock' };

describe.each(everyEngine)('on $name', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
    await makeNotes(database);
  });
  afterAll(async () => {
    await database.close();
    await engine.close();
  });

  async function seenBy(actor: Actor): Promise<unknown[]> {
    return asActor(database.db, actor, async (trx) => {
      const { rows } = await sql<{ words: string }>`select words from note order by words`.execute(trx);
      return rows.map((row) => row.words);
    });
  }

  it('shows a firm its own rows and a buyer those of the enquiry, whatever the query forgets', async () => {
    await expect(seenBy(firm(a))).resolves.toEqual(['of a']);
    await expect(seenBy(firm(b))).resolves.toEqual(['of b']);
    await expect(seenBy(buyer(b))).resolves.toEqual(['of a']);
    await expect(seenBy(buyer(a))).resolves.toEqual(['of b']);
    await expect(seenBy(clock)).resolves.toEqual(['of a', 'of b']);
  });

  it('shows nothing when no firm was named', async () => {
    const rows = await asActor(database.db, firm(a), async (trx) => {
      await sql`select set_config('app.firm_id', '', true)`.execute(trx);
      return (await sql`select words from note`.execute(trx)).rows;
    });
    expect(rows).toEqual([]);
  });

  it('refuses a firm that writes a row of another', async () => {
    const wrong = asActor(database.db, firm(a), (trx) =>
      sql`insert into note (firm_id, enquiry_id, words) values (${b}, ${b}, 'forged')`.execute(trx),
    );
    await expect(wrong.catch(isForbiddenByDatabase)).resolves.toBe(true);
  });

  it('gives a firm no table that no migration granted to it', async () => {
    const forbidden = asActor(database.db, firm(a), (trx) => sql`select * from rate_limit`.execute(trx));
    await expect(forbidden.catch(isForbiddenByDatabase)).resolves.toBe(true);
  });

  it('leaves neither role nor firm behind, after a commit and after a failure', async () => {
    await seenBy(firm(a));
    await expect(
      asActor(database.db, firm(a), (trx) => sql`select 1 / 0`.execute(trx)),
    ).rejects.toMatchObject({ code: '22012' });
    for (let connection = 0; connection < 30; connection++) {
      const { rows } =
        await sql`select current_user as role, acting_firm_id() as firm, acting_enquiry_id() as enquiry`.execute(
          database.db,
        );
      expect(rows).toEqual([{ role: 'sebino_app', firm: null, enquiry: null }]);
    }
  });

  it('keeps firms apart when their requests run at once', async () => {
    const actors = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? a : b));
    const seen = await Promise.all(actors.map((id) => seenBy(firm(id))));
    expect(seen).toEqual(actors.map((id) => [id === a ? 'of a' : 'of b']));
  });

  it('throws instead of waiting for ever when db is used inside a transaction', async () => {
    const used = asActor(database.db, clock, () => database.db.selectFrom('audit').select('seq').execute());
    await expect(used).rejects.toThrow('use its trx');
    const nested = asActor(database.db, clock, () => asActor(database.db, clock, async () => 'never'));
    await expect(nested).rejects.toThrow('use its trx');
  });

  it('lets what outlives the transaction use db again', async () => {
    let later: Promise<unknown> = Promise.resolve();
    const ended = Promise.withResolvers<void>();
    await asActor(database.db, clock, async () => {
      later = ended.promise.then(() => database.ping());
    });
    ended.resolve();
    await expect(later).resolves.toBeUndefined();
  });

  it('rolls everything back when the work throws', async () => {
    const failing = asActor(database.db, clock, async (trx) => {
      await sql`insert into note (firm_id, enquiry_id, words) values (${a}, ${a}, 'gone')`.execute(trx);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    await expect(seenBy(clock)).resolves.toEqual(['of a', 'of b']);
  });
});

function firm(id: string): Actor {
  return { kind: 'firm', firmId: firmId.parse(id), invitationId: invitationId.parse(id), proved: true };
}

function buyer(id: string): Actor {
  return { kind: 'buyer', enquiryId: enquiryId.parse(id), proved: true };
}

/** A table as a migration would make it: the test is about the roles, not about one subject. */
async function makeNotes({ db }: OpenDatabase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    await sql`create table note (firm_id uuid not null, enquiry_id uuid not null, words text not null)`.execute(
      trx,
    );
    await sql`alter table note enable row level security`.execute(trx);
    await sql`create policy note_app on note to sebino_app using (true) with check (true)`.execute(trx);
    await sql`create policy note_firm on note to sebino_firm using (firm_id = acting_firm_id())`.execute(trx);
    await sql`create policy note_buyer on note to sebino_buyer using (enquiry_id = acting_enquiry_id())`.execute(
      trx,
    );
    await sql`grant select, insert on note to sebino_firm, sebino_buyer`.execute(trx);
    await sql`insert into note values (${a}, ${b}, 'of a'), (${b}, ${a}, 'of b')`.execute(trx);
  });
}
