import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { tryGuess } from '@sebino/database/rateLimit';
import {
  findSealedSecret,
  saveSealedSecret,
  takeRecoveryCode,
  takeStep,
} from '@sebino/database/staffSecondFactor';
import {
  deleteExpiredStaffSessions,
  endStaffSession,
  findStaffSession,
  insertStaffSession,
  lockOpenAccount,
  takePendingSession,
  touchStaffSession,
} from '@sebino/database/staffSession';
import type { StaffSession } from '@sebino/database/staffSession';
import type { Actor } from '@sebino/domain/actor';
import { dayAt } from '@sebino/domain/calendar';
import { personId } from '@sebino/domain/id';
import { done, refused } from '@sebino/domain/outcome';
import type { Outcome } from '@sebino/domain/outcome';
import type { House } from '@sebino/trpc/context';
import { officeCookie, pendingCookie } from '@sebino/trpc/signIn.office';
import type { CookieToSet, SignInRefusal, SignInStep, StaffSignIn } from '@sebino/trpc/signIn.office';
import type { ActorOf } from '../context.ts';
import type { Config } from '../config.ts';
import type { RequestFacts } from '../doors/request.ts';
import { createFirstFactor, pendingMinutes } from './firstFactor.ts';
import { findStep, hashRecoveryCode, openSecret, sealSecret } from './secondFactor.ts';
import { recordRefusal, recordStaff } from './staffAudit.ts';

/** A session ends after this long without a request, and at the latest so long after its second factor. */
export const idleMinutes = 30;
export const sessionHours = 12;
/** When somebody was last seen is written no finer than this: a page asks often. */
const touchSeconds = 60;
const guessWindowSeconds = 15 * 60;

export interface OfficeSignIn extends StaffSignIn {
  /** Who a request at the office door comes from; anything but a live, whole session is the public. */
  actorOf: ActorOf;
}

/** Sign-in of the office: passphrase and second factor, both, always. Time is the house's. */
export function createSignIn(config: Config, house: House): OfficeSignIn {
  const desk: Desk = { config, house };
  const firstFactor = createFirstFactor(config, house);
  const actors = new WeakMap<RequestFacts, Promise<Actor>>();

  async function verify(pending: string | undefined, code: string) {
    return await enterSecondFactor(desk, pending, code);
  }

  return {
    start: async ({ email, passphrase, code }) => {
      let pending: string | undefined;
      const guess = await tryGuess(house.database.db, guessOf(desk, email), async () => {
        pending = await firstFactor.open(email, passphrase);
        if (pending === undefined) return false;
        return (await findStaffSession(house.database.db, house.digests(pending))) !== undefined;
      });
      if (!guess.ok) return await refuse(desk, email, guess.code, 'passphrase');
      if (pending === undefined) return refused('sign-in-refused');
      if (code === undefined) return done({ next: 'second-factor', cookies: [pendingFor(pending)] });
      const entered = await verify(pending, code);
      if (!entered.ok) await endStaffSession(house.database.db, house.digests(pending));
      return entered;
    },
    verify,
    end: async (tokens) => await endSessions(desk, tokens),
    // Once per request: a page makes several calls, and one answer should not be half of one person.
    actorOf: (facts) => {
      const known = actors.get(facts) ?? findActor(desk, facts.cookies.get(officeCookie));
      actors.set(facts, known);
      return known;
    },
  };
}

interface Desk {
  config: Config;
  house: House;
}

/**
 * One count per account for passphrases and codes together. By address, so that unknown ones are counted alike; as a
 * digest, since nobody's address belongs into a table of counters.
 */
function guessOf({ config, house }: Desk, email: string) {
  return {
    bucket: 'sign-in',
    key: house.digest(`sign-in ${email.toLowerCase()}`),
    limit: config.LIMIT_SIGN_INS_PER_QUARTER_HOUR,
    windowSeconds: guessWindowSeconds,
    now: house.now(),
  };
}

async function refuse(
  desk: Desk,
  email: string,
  why: 'wrong' | 'too-many-attempts',
  at: 'passphrase' | 'second-factor',
): Promise<Outcome<never, SignInRefusal>> {
  await recordRefusal(desk.house, email, why === 'wrong' ? at : 'limit', guessOf(desk, email));
  return refused(why === 'wrong' ? 'sign-in-refused' : why);
}

async function enterSecondFactor(
  desk: Desk,
  pending: string | undefined,
  code: string,
): Promise<Outcome<SignInStep, SignInRefusal>> {
  const { house } = desk;
  const { db } = house.database;
  const now = house.now();
  const session = pending === undefined ? undefined : await findStaffSession(db, house.digests(pending));
  if (session === undefined || session.secondFactorAt !== undefined || session.expiresAt <= now)
    return refused('sign-in-refused');
  let token: string | undefined;
  const guess = await tryGuess(db, guessOf(desk, session.email), async () => {
    token = await asActor(db, { kind: 'public' }, (trx) => openSession(trx, desk, session, code));
    return token !== undefined;
  });
  if (!guess.ok) return await refuse(desk, session.email, guess.code, 'second-factor');
  if (token === undefined) return refused('sign-in-refused');
  await deleteExpiredStaffSessions(db, now);
  return done({ next: 'signed-in', cookies: [sessionFor(token), dropped(pendingCookie)] });
}

/** The whole session in place of the pending one, under a new token; undefined when the code is not worth one. */
async function openSession(
  trx: Trx,
  { config, house }: Desk,
  pending: StaffSession,
  code: string,
): Promise<string | undefined> {
  const at = house.now();
  if (!(await lockOpenAccount(trx, pending.personId))) return undefined;
  const means = await takeSecondFactor(trx, config.secretKeys, pending.personId, { code, at });
  if (means === undefined) return undefined;
  if (!(await takePendingSession(trx, pending.id))) return undefined;
  const token = house.newToken();
  await insertStaffSession(trx, {
    id: house.newId(),
    personId: pending.personId,
    tokenHash: house.digest(token),
    at,
    expiresAt: new Date(at.getTime() + sessionHours * 3_600_000),
  });
  await recordStaff(trx, at, `staff:${pending.personId}`, 'signed-in', pending.personId, { means });
  return token;
}

async function takeSecondFactor(
  trx: Trx,
  keys: readonly string[],
  person: string,
  { code, at }: { code: string; at: Date },
): Promise<'totp' | 'recovery-code' | undefined> {
  const sealed = await findSealedSecret(trx, person);
  if (sealed === undefined) return undefined;
  if (!/^\d{6}$/.test(code)) {
    const taken = await takeRecoveryCode(trx, person, hashRecoveryCode(person, code), at);
    return taken ? 'recovery-code' : undefined;
  }
  const { secret, isOld } = await openSecret(sealed, keys);
  const step = findStep(secret, code, at);
  if (step === undefined || !(await takeStep(trx, person, step))) return undefined;
  if (isOld) await saveSealedSecret(trx, person, await sealSecret(secret, keys));
  return 'totp';
}

async function endSessions({ house }: Desk, tokens: readonly string[]): Promise<readonly CookieToSet[]> {
  await asActor(house.database.db, { kind: 'public' }, async (trx) => {
    for (const token of tokens) {
      const ended = await endStaffSession(trx, house.digests(token));
      if (ended !== undefined)
        await recordStaff(trx, house.now(), `staff:${ended.personId}`, 'signed-out', ended.personId);
    }
  });
  return [dropped(officeCookie), dropped(pendingCookie)];
}

async function findActor(desk: Desk, token: string | undefined): Promise<Actor> {
  const session = token === undefined ? undefined : await findLiveSession(desk, token);
  if (session === undefined) return { kind: 'public' };
  const now = desk.house.now();
  const today = dayAt(now, desk.config.TIME_ZONE);
  const roles = session.roles
    .filter(({ endsOn }) => endsOn === undefined || endsOn >= today)
    .map(({ role }) => role);
  if (roles.length === 0) return { kind: 'public' };
  if (now.getTime() - session.seenAt.getTime() >= touchSeconds * 1000)
    await touchStaffSession(desk.house.database.db, session.id, now);
  return { kind: 'staff', personId: personId.parse(session.personId), roles };
}

/** A whole session that is neither over nor idle. */
async function findLiveSession({ house }: Desk, token: string): Promise<StaffSession | undefined> {
  const session = await findStaffSession(house.database.db, house.digests(token));
  if (session?.secondFactorAt === undefined) return undefined;
  const now = house.now().getTime();
  const isIdle = now - session.seenAt.getTime() >= idleMinutes * 60_000;
  return isIdle || session.expiresAt.getTime() <= now ? undefined : session;
}

function sessionFor(token: string): CookieToSet {
  return { name: officeCookie, value: token, maxAgeSeconds: sessionHours * 3600 };
}

function pendingFor(token: string): CookieToSet {
  return { name: pendingCookie, value: token, maxAgeSeconds: pendingMinutes * 60 };
}

function dropped(name: string): CookieToSet {
  return { name, value: '', maxAgeSeconds: 0 };
}
