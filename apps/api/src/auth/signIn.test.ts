import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '@sebino/database/open';
import { freshDatabase, realPostgres } from '@sebino/database/testing';
import type { RealPostgres } from '@sebino/database/testing';
import { officeRouter } from '@sebino/trpc/office';
import { listProcedures } from '@sebino/trpc/permissions';
import { officeCookie, pendingCookie, signInRouter } from '@sebino/trpc/signIn.office';
import { closeStaffAccount } from './account.ts';
import { totpCode } from './secondFactor.ts';
import { jar, openTestOffice, passphrase } from './testing.ts';
import type { TestAccount, TestOffice } from './testing.ts';

const wrong = 'eight kettles over the orchard';
const older = 'pZ7Kq2mVx9RtB4nLw8YcJ3hGf6DsA1uE5oTiXb';
const newer = 'M4vQ8zWc2LrN6yKt9BpH3jXf7GdS1aUeRoViTq';

async function signedIn(office: TestOffice, account: TestAccount): Promise<Record<string, string>> {
  const { email } = account;
  const step = await office.signIn.start({ email, passphrase, code: account.code() });
  if (!step.ok) throw new Error(step.code);
  return jar(step.value.cookies);
}

async function startedBy(office: TestOffice, account: TestAccount): Promise<string> {
  const step = await office.signIn.start({ email: account.email, passphrase });
  if (!step.ok) throw new Error(step.code);
  return jar(step.value.cookies)[pendingCookie] ?? '';
}

describe('sign-in of the office', () => {
  let database: OpenDatabase;
  let office: TestOffice;
  beforeAll(async () => {
    database = await freshDatabase();
    office = openTestOffice(database);
  });
  afterAll(async () => await database.close());

  test('only the right passphrase with the right code of an open account lets anybody in', async () => {
    // Three wrong attempts lock an account here instead of ten: each costs a hash.
    const own = openTestOffice(database, { LIMIT_SIGN_INS_PER_QUARTER_HOUR: '3' });
    const other = await own.open({ email: 'other@office.example' });
    let cell = 0;
    const cells: string[] = [];
    for (const state of ['open', 'closed', 'locked'] as const) {
      for (const typed of [passphrase, wrong, '']) {
        for (const kind of ['right', 'wrong', 'absent', 'reused', "another's"] as const) {
          const account = await own.open({ email: `cell-${(cell += 1)}@office.example` });
          const code = {
            right: account.code(),
            wrong: account.code(40),
            absent: undefined,
            reused: account.code(),
            "another's": other.code(),
          }[kind];
          if (kind === 'reused') await signedIn(own, account);
          if (state === 'closed') await closeStaffAccount(own.house, account.email);
          if (state === 'locked')
            await Promise.all(
              Array.from({ length: 3 }, () => own.signIn.start({ email: account.email, passphrase: wrong })),
            );
          const step = await own.signIn.start({ email: account.email, passphrase: typed, code });
          const actor = await own.actorWith(step.ok ? jar(step.value.cookies) : {});
          if (actor.kind === 'staff') cells.push(`${state} ${typed} ${kind}`);
          if (step.ok && step.value.next === 'signed-in') expect(actor.kind).toBe('staff');
        }
      }
    }
    expect(cells).toEqual([`open ${passphrase} right`]);
  });

  test('in two steps: the same, and a code of step one does not open step two of another', async () => {
    const [mine, theirs] = [await office.open(), await office.open()];
    const pending = await startedBy(office, mine);
    expect(await office.signIn.verify(pending, theirs.code())).toEqual({
      ok: false,
      code: 'sign-in-refused',
    });
    expect(await office.signIn.verify(undefined, mine.code())).toEqual({
      ok: false,
      code: 'sign-in-refused',
    });
    expect(await office.signIn.verify('made-up', mine.code())).toEqual({
      ok: false,
      code: 'sign-in-refused',
    });
    const step = await office.signIn.verify(pending, mine.code());
    expect(step).toMatchObject({ ok: true, value: { next: 'signed-in' } });
    if (!step.ok) return;
    const token = jar(step.value.cookies)[officeCookie];
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(token).not.toBe(pending);
    // What stood before the second factor is worth nothing after it.
    expect(await office.signIn.verify(pending, mine.code(1))).toMatchObject({ ok: false });
    expect(await office.actorWith({ [officeCookie]: pending })).toEqual({ kind: 'public' });
  });

  test('half-way in, every procedure of the office answers 401, under whatever name the cookie comes', async () => {
    const account = await office.open({ roles: [{ role: 'coordinator' }, { role: 'admin' }] });
    const pending = await startedBy(office, account);
    const context = await office.contextWith({ [officeCookie]: pending, [pendingCookie]: pending });
    expect(context.actor).toEqual({ kind: 'public' });
    const caller = officeRouter.createCaller(context) as unknown as Record<string, never>;
    const open = new Set(['signIn.start', 'signIn.verify', 'signIn.end']);
    const paths = listProcedures(officeRouter)
      .map(({ path }) => path)
      .filter((path) => !open.has(path));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const call = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), caller);
      const answer = await (call as (input: object) => Promise<unknown>)({}).catch((error: unknown) => error);
      expect([path, answer]).toEqual([path, expect.objectContaining({ code: 'UNAUTHORIZED' })]);
    }
  });

  test('an unknown address, a wrong passphrase, a wrong code and a closed account get one answer and cost one hash', async () => {
    const [account, closed] = [await office.open(), await office.open()];
    await closeStaffAccount(office.house, closed.email);
    const caller = signInRouter.createCaller(await office.contextWith({}));
    const answers = await Promise.all(
      [
        { email: 'nobody@office.example', passphrase },
        { email: account.email, passphrase: wrong },
        { email: account.email, passphrase, code: account.code(40) },
        { email: closed.email, passphrase },
      ].map(async (attempt) => await caller.start(attempt).catch((error: unknown) => error)),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ code: 'UNAUTHORIZED', cause: { reason: 'sign-in-refused' } });
  });

  test('the database is asked as often for an unknown address as for a known one', async () => {
    const account = await office.open();
    const statementsOf = async (email: string): Promise<number> => {
      let counted = 0;
      const counting = database.db.withPlugin({
        transformQuery: ({ node }) => {
          counted += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      const own = openTestOffice({ ...database, db: counting });
      expect(await own.signIn.start({ email, passphrase: wrong })).toMatchObject({ code: 'sign-in-refused' });
      return counted;
    };
    const known = await statementsOf(account.email);
    expect(known).toBeGreaterThan(2);
    expect(await statementsOf('not-there@office.example')).toBe(known);
  });

  test('forged fields are refused, not passed on', async () => {
    const account = await office.open();
    const caller = signInRouter.createCaller(await office.contextWith({}));
    for (const forged of [
      { userId: account.personId },
      { role: 'admin' },
      { user: { id: account.personId } },
      { rememberMe: true },
      { callbackURL: 'https://elsewhere.example' },
    ]) {
      const attempt = { email: account.email, passphrase, code: account.code(), ...forged };
      await expect(caller.start(attempt)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      await expect(caller.verify({ code: account.code(), ...forged })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    }
  });

  test('thirty idle minutes or twelve hours end a session, a request in time keeps it', async () => {
    const account = await office.open();
    const first = await signedIn(office, account);
    office.move(29);
    expect((await office.actorWith(first)).kind).toBe('staff');
    office.move(29);
    expect((await office.actorWith(first)).kind).toBe('staff');
    office.move(30);
    expect((await office.actorWith(first)).kind).toBe('public');
    const second = await signedIn(office, account);
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      expect((await office.actorWith(second)).kind).toBe('staff');
      office.move(20);
    }
    expect((await office.actorWith(second)).kind).toBe('staff');
    office.move(20);
    expect((await office.actorWith(second)).kind).toBe('public');
  });

  test('the passphrase alone is good for ten minutes', async () => {
    const account = await office.open();
    const pending = await startedBy(office, account);
    office.move(10);
    expect(await office.signIn.verify(pending, account.code())).toMatchObject({ ok: false });
  });

  test('signing out ends the session on the server and drops both cookies', async () => {
    const cookies = await signedIn(office, await office.open());
    const caller = signInRouter.createCaller(await office.contextWith(cookies));
    const { cookies: dropped } = await caller.end({});
    expect(dropped.map(({ name, maxAgeSeconds }) => [name, maxAgeSeconds])).toEqual([
      [officeCookie, 0],
      [pendingCookie, 0],
    ]);
    expect((await office.actorWith(cookies)).kind).toBe('public');
  });

  test('closing an account ends all its sessions with their next request, and nobody elses', async () => {
    const [leaver, stays] = [await office.open(), await office.open()];
    const first = await signedIn(office, leaver);
    office.move(1);
    const second = await signedIn(office, leaver);
    const kept = await signedIn(office, stays);
    await closeStaffAccount(office.house, leaver.email.toUpperCase());
    expect((await office.actorWith(first)).kind).toBe('public');
    expect((await office.actorWith(second)).kind).toBe('public');
    expect((await office.actorWith(kept)).kind).toBe('staff');
  });

  test('a role counts through its last day where the deployment stands, and no longer', async () => {
    const endsOn = '2026-11-30' as never;
    const own = openTestOffice(database);
    const account = await own.open({ roles: [{ role: 'auditor', endsOn }], email: 'until@office.example' });
    // Half an hour before and after midnight in Rome.
    own.move((Date.parse('2026-11-30T22:30:00Z') - own.now().getTime()) / 60_000);
    const before = await signedIn(own, account);
    expect(await own.actorWith(before)).toMatchObject({ kind: 'staff', roles: ['auditor'] });
    own.move(29);
    expect((await own.actorWith(before)).kind).toBe('staff');
    own.move(2);
    expect((await own.actorWith(before)).kind).toBe('public');
  });

  test('a recovery code works once and for its owner only', async () => {
    const [mine, theirs] = [await office.open(), await office.open()];
    const [first = '', second = ''] = mine.recoveryCodes;
    expect(mine.recoveryCodes).toHaveLength(10);
    const typed = (code: string): string => code.replaceAll('-', '');
    const enter = async (email: string, code: string) =>
      await office.signIn.start({ email, passphrase, code: typed(code) });
    expect((await enter(theirs.email, first)).ok).toBe(false);
    expect((await enter(mine.email, first)).ok).toBe(true);
    expect((await enter(mine.email, first)).ok).toBe(false);
    expect((await enter(mine.email, second)).ok).toBe(true);
  });

  test('a code is good from half a minute before to half a minute after its time, and never below one used', async () => {
    for (const [steps, good] of [
      [-2, false],
      [-1, true],
      [1, true],
      [2, false],
    ] as const) {
      const account = await office.open();
      const { email } = account;
      const step = await office.signIn.start({ email, passphrase, code: account.code(steps) });
      expect([steps, step.ok]).toEqual([steps, good]);
      if (steps !== 1) continue;
      expect((await office.signIn.start({ email, passphrase, code: account.code(0) })).ok).toBe(false);
    }
  });

  test('a second factor sealed under the key before still works, and under a key that is gone it is a fault', async () => {
    const before = openTestOffice(database, { SECRET_KEYS: older });
    const account = await before.open({ email: 'rotated@office.example' });
    const attempt = { email: account.email, passphrase, code: account.code() };
    const gone = openTestOffice(database, { SECRET_KEYS: newer });
    await expect(gone.signIn.start(attempt)).rejects.toThrow('SECRET_KEYS');
    const rotated = openTestOffice(database, { SECRET_KEYS: `${newer},${older}` });
    expect((await rotated.signIn.start(attempt)).ok).toBe(true);
    // Used once under both keys, it is sealed under the newer and has outlived the older.
    const next = { ...attempt, code: account.code(1) };
    expect((await gone.signIn.start(next)).ok).toBe(true);
  });

  test('a new key ends no session of the office, whole or half-way; without the old one they are over', async () => {
    const before = openTestOffice(database, { SECRET_KEYS: older });
    const account = await before.open({ email: 'on-duty@office.example' });
    const cookies = await signedIn(before, account);
    const pending = await startedBy(before, account);
    const both = openTestOffice(database, { SECRET_KEYS: `${newer},${older}` });
    expect((await both.actorWith(cookies)).kind).toBe('staff');
    const step = await both.signIn.verify(pending, account.code(1));
    expect(step).toMatchObject({ ok: true, value: { next: 'signed-in' } });
    const gone = openTestOffice(database, { SECRET_KEYS: newer });
    expect((await gone.actorWith(step.ok ? jar(step.value.cookies) : {})).kind).toBe('staff');
    expect((await gone.actorWith(cookies)).kind).toBe('public');
    await both.signIn.end([cookies[officeCookie] ?? '']);
    expect((await both.actorWith(cookies)).kind).toBe('public');
  });

  describe('what is refused is in the audit log, by id and never as it was typed', () => {
    const refusedRows = async (subjectId: string) =>
      await database.db
        .selectFrom('audit')
        .select(['actor', 'action', 'subject', 'data'])
        .where('subject_id', '=', subjectId)
        .where('action', '=', 'sign-in-refused')
        .orderBy('seq')
        .execute();

    test('a wrong passphrase and a wrong code, of an open account and of a closed one', async () => {
      const own = openTestOffice(database);
      const account = await own.open({ email: 'refused@office.example' });
      const { email, personId } = account;
      await own.signIn.start({ email: email.toUpperCase(), passphrase: wrong });
      await own.signIn.start({ email, passphrase, code: account.code(40) });
      await own.signIn.verify(await startedBy(own, account), account.code(40));
      await closeStaffAccount(own.house, email);
      await own.signIn.start({ email, passphrase });
      const row = { actor: 'public', action: 'sign-in-refused', subject: 'staff' };
      expect(await refusedRows(personId)).toEqual([
        { ...row, data: { at: 'passphrase' } },
        { ...row, data: { at: 'second-factor' } },
        { ...row, data: { at: 'second-factor' } },
        { ...row, data: { at: 'passphrase' } },
      ]);
    });

    test('every attempt that was judged, and one line that says the rest were not', async () => {
      const own = openTestOffice(database, { LIMIT_SIGN_INS_PER_QUARTER_HOUR: '2' });
      const { email, personId } = await own.open({ email: 'flooded@office.example' });
      for (let tries = 0; tries < 5; tries += 1) await own.signIn.start({ email, passphrase: wrong });
      expect((await refusedRows(personId)).map(({ data }) => data)).toEqual([
        { at: 'passphrase' },
        { at: 'passphrase' },
        { at: 'limit' },
      ]);
    });

    test('addresses that nobody has count together, however many are tried', async () => {
      const own = openTestOffice(database, { LIMIT_SIGN_INS_PER_QUARTER_HOUR: '2' });
      own.move(60);
      const before = (await refusedRows('nobody')).length;
      for (let tries = 0; tries < 5; tries += 1)
        await own.signIn.start({ email: `guess-${tries}@office.example`, passphrase: wrong });
      expect((await refusedRows('nobody')).length - before).toBe(4);
      const kept = JSON.stringify(await database.db.selectFrom('audit').selectAll().execute());
      expect(kept).not.toContain('guess-');
    });
  });

  test('neither tokens, codes nor secrets are kept in clear', async () => {
    const account = await office.open();
    const pending = await startedBy(office, account);
    const cookies = await signedIn(office, account);
    const kept = JSON.stringify([
      await database.db.selectFrom('staff_session').selectAll().execute(),
      await database.db.selectFrom('staff_credential').selectAll().execute(),
      await database.db.selectFrom('staff_second_factor').selectAll().execute(),
      await database.db.selectFrom('staff_recovery_code').selectAll().execute(),
      await database.db.selectFrom('rate_limit').selectAll().execute(),
      await database.db.selectFrom('audit').selectAll().execute(),
    ]);
    for (const secret of [pending, cookies[officeCookie], account.secret, passphrase, account.email])
      expect(kept.includes(secret ?? '')).toBe(false);
    expect(kept.includes(account.recoveryCodes[0]?.replaceAll('-', '') ?? '')).toBe(false);
  });
});

describe('guesses at once, on a real Postgres', () => {
  let postgres: RealPostgres;
  let database: OpenDatabase;
  beforeAll(async () => {
    postgres = await realPostgres(18);
    database = await postgres.fresh({ poolSize: 20 });
  });
  afterAll(async () => {
    await database.close();
    await postgres.close();
  });

  test('of thirty parallel wrong guesses at passphrase and code ten are judged, then not even the right ones', async () => {
    const office = openTestOffice(database);
    const account = await office.open();
    const { email } = account;
    const pending = await startedBy(office, account);
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        n % 2 === 0
          ? office.signIn.start({ email: n % 4 === 0 ? email : email.toUpperCase(), passphrase: wrong })
          : office.signIn.verify(pending, account.code(100 + n)),
      ),
    );
    const codes = guesses.map((guess) => (guess.ok ? 'in' : guess.code));
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(20);
    expect(await office.signIn.verify(pending, account.code())).toMatchObject({ code: 'too-many-attempts' });
    office.move(15);
    expect((await office.signIn.start({ email, passphrase, code: account.code() })).ok).toBe(true);
  });

  test('one code sent twenty times at once opens one session', async () => {
    const office = openTestOffice(database, { SECRET_KEYS: 'k3Jd82hVq0ZsXw91LmNbTyRuPcAoEiGf5746==' });
    const account = await office.open({ email: 'parallel@office.example' });
    const pendings: string[] = [];
    for (let n = 0; n < 5; n += 1) pendings.push(await startedBy(office, account));
    const code = totpCode(account.secret, office.now());
    const steps = await Promise.all(
      Array.from({ length: 10 }, (_, n) => office.signIn.verify(pendings[n % 5], code)),
    );
    expect(steps.filter((step) => step.ok)).toHaveLength(1);
  });

  test('a session opened while its account is closed does not outlive it', async () => {
    const office = openTestOffice(database);
    for (let round = 0; round < 20; round += 1) {
      const account = await office.open({ email: `closing-${round}@office.example` });
      const pending = await startedBy(office, account);
      const [step] = await Promise.all([
        office.signIn.verify(pending, account.code()),
        closeStaffAccount(office.house, account.email),
      ]);
      expect((await office.actorWith(step.ok ? jar(step.value.cookies) : {})).kind).toBe('public');
      const rows = await database.db
        .selectFrom('staff_session')
        .select('id')
        .where('person_id', '=', account.personId)
        .execute();
      expect(rows).toEqual([]);
    }
  });
});
