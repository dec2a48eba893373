import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asActor } from '@sebino/database/actorTransaction';
import type { OpenDatabase } from '@sebino/database/open';
import { insertPerson } from '@sebino/database/person';
import { insertStaffActivity } from '@sebino/database/staff';
import type { GrantedRole } from '@sebino/database/staff';
import type { Actor } from '@sebino/domain/actor';
import { polymersPack } from '@sebino/polymers/pack';
import type { Context, House } from '@sebino/trpc/context';
import type { CookieToSet } from '@sebino/trpc/signIn.office';
import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';
import { createHouse } from '../context.ts';
import type { RequestFacts } from '../doors/request.ts';
import { openStaffAccount } from './account.ts';
import { newTotpSecret, totpCode } from './secondFactor.ts';
import { createSignIn } from './signIn.ts';
import type { OfficeSignIn } from './signIn.ts';

export const passphrase = 'seven kettles over the orchard';

/** An office over a database, with a clock that a test moves. */
export interface TestOffice {
  house: House;
  config: Config;
  signIn: OfficeSignIn;
  move(minutes: number): void;
  now(): Date;
  open(options?: { email?: string; roles?: readonly GrantedRole[] }): Promise<TestAccount>;
  actorWith(cookies: Record<string, string>): Promise<Actor>;
  contextWith(cookies: Record<string, string>): Promise<Context>;
}

export interface TestAccount {
  personId: string;
  email: string;
  recoveryCodes: readonly string[];
  secret: string;
  /** What the app shows now, or so many steps of half a minute from now. */
  code(steps?: number): string;
}

export function openTestOffice(database: OpenDatabase, env: Record<string, string> = {}): TestOffice {
  const config = readConfig({
    MODE: 'test',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'sebino-office-')),
    ...env,
  });
  let instant = new Date('2026-11-22T08:00:10Z');
  const now = (): Date => instant;
  const house = createHouse({
    ...{
      config,
      database,
      pack: polymersPack,
      now,
      purge: () => undefined,
      removeFiles: async () => undefined,
    },
    jobs: { sendAll: () => Promise.reject(new Error('sign-in queues nothing')) },
  });
  const signIn = createSignIn(config, house);
  house.signIn = signIn;
  const factsOf = (cookies: Record<string, string>): RequestFacts => ({
    ...{ door: 'office', requestId: 'r', ip: '192.0.2.1', baseUrl: config.doors.office.baseUrl },
    ...{ cookies: new Map(Object.entries(cookies)), hasSession: true },
  });
  let opened = 0;
  return {
    ...{ house, config, signIn, now },
    move: (minutes) => (instant = new Date(instant.getTime() + minutes * 60_000)),
    open: async (options = {}) => {
      opened += 1;
      const email = options.email ?? `office-${opened}@office.example`;
      const [personId, secret] = [house.newId(), newTotpSecret()];
      await asActor(database.db, { kind: 'public' }, async (trx) => {
        await insertStaffActivity(trx);
        const person = { id: personId, office: 'Office', email, language: 'en' as const };
        await insertPerson(trx, { ...person, processingActivity: 'staff' });
      });
      const roles = options.roles ?? [{ role: 'coordinator' }];
      const draft = { personId, email, roles, passphrase, totpSecret: secret };
      const account = await openStaffAccount(house, config, draft);
      if (!account.ok) throw new Error(account.code);
      const code = (steps = 0): string => totpCode(secret, new Date(instant.getTime() + steps * 30_000));
      return { personId, email, secret, code, ...account.value };
    },
    actorWith: async (cookies) => await signIn.actorOf(factsOf(cookies)),
    contextWith: async (cookies) => ({
      house,
      actor: await signIn.actorOf(factsOf(cookies)),
      ip: '192.0.2.1',
      requestId: 'r',
      cookie: (name) => cookies[name],
    }),
  };
}

/** What a browser would send back after these cookies were set. */
export function jar(cookies: readonly CookieToSet[]): Record<string, string> {
  return Object.fromEntries(
    cookies.filter((each) => each.maxAgeSeconds > 0).map(({ name, value }) => [name, value]),
  );
}
