import { createHmac, randomBytes, randomInt, randomUUIDv7 } from 'node:crypto';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import type { OpenDatabase } from '@sebino/database/open';
import { freshDatabase } from '@sebino/database/testing';
import type { Actor, StaffRole } from '@sebino/domain/actor';
import { personId } from '@sebino/domain/id';
import { toMail } from '@sebino/email/mail';
import { sheet } from '@sebino/email/sheet';
import type { SectorPack } from '@sebino/domain/sector';
import { runClocks } from './clock.ts';
import type { Context, House, Limits } from './context.ts';
import { officeRouter } from './office.ts';
import { portalRouter } from './portal.ts';
import { seedTestCluster } from './testingCluster.ts';
import type { TestFirm } from './testingCluster.ts';
import { testPack } from './testingPack.ts';

/** Monday 2 March 2026, 9:00 in Rome. */
const opening = new Date('2026-03-02T08:00:00Z');

/** A house on a real embedded database, with a clock that a story moves and every mail to read. */
export interface TestHouse extends AsyncDisposable {
  house: House;
  database: OpenDatabase;
  firms: Record<TestFirm, { id: string; slug: string }>;
  /** Moves the clock and lets everything due by then happen, in hours of the wall clock. */
  pass(hours: number): Promise<void>;
  moveTo(instant: Date): void;
  clock(): Promise<void>;
  /** Someone at the portal, with a browser of their own: cookies that a code opened stay in it. */
  visitor(ip?: string): Visitor;
  /** A person of the office; the same key is the same person. */
  staff(key: StaffKey, roles?: readonly StaffRole[]): ReturnType<typeof officeRouter.createCaller>;
  mails(filter?: { to?: string; template?: string }): Promise<TestMail[]>;
  /** What is written, as the clock reads it. */
  read<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  jobs: { name: string; startAfter?: Date }[];
  purged: string[];
  /** A new key of links, codes and sessions, beside those there are. */
  addKey(): void;
  /** Forgets every key but the newest. */
  dropOldKeys(): void;
}

export type StaffKey = 'first' | 'second' | 'admin' | 'officer' | 'auditor' | 'consultant';
export const staffKeys: readonly StaffKey[] = [
  'first',
  'second',
  'admin',
  'officer',
  'auditor',
  'consultant',
];

export interface Visitor {
  portal: ReturnType<typeof portalRouter.createCaller>;
  cookies: Map<string, string>;
  context: Context;
}

export interface TestMail {
  template: string;
  to: string;
  text: string;
  /** The token of the link it carries, if any. */
  token: string;
  /** The one-time code it carries, if any. */
  code: string;
}

export async function openTestHouse(
  options: { limits?: Partial<Limits>; pack?: SectorPack; places?: number } = {},
): Promise<TestHouse> {
  const database = await freshDatabase();
  let instant = opening;
  const [jobs, purged]: [TestHouse['jobs'], string[]] = [[], []];
  const keys = [randomBytes(32)];
  const digests = (secret: string): string[] =>
    keys.map((key) => createHmac('sha256', key).update(secret).digest('hex'));
  const house: House = {
    database,
    jobs: {
      sendAll: async (_trx, name, sent) => {
        jobs.push(...sent.map(({ startAfter }) => ({ name, ...(startAfter ? { startAfter } : {}) })));
      },
    },
    pack: options.pack ?? testPack,
    now: () => instant,
    newId: () => randomUUIDv7(),
    newToken: () => randomBytes(32).toString('base64url'),
    newCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
    digest: (secret) => digests(secret)[0] ?? '',
    digests,
    proofOfWork: {
      issue: async () => ({ task: 'any' }),
      check: async (payload, now) =>
        payload.startsWith('solved')
          ? { id: payload, expiresAt: new Date(now.getTime() + 1_200_000) }
          : undefined,
    },
    portalUrl: 'https://portal.example',
    officeUrl: 'https://office.example',
    limits: {
      enquiriesPerAddressPerHour: 100,
      enquiriesPerEmailPerDay: 100,
      enquiriesPerHour: 1000,
      codesPerLinkPerHour: 100,
      ...options.limits,
    },
    purge: (tags) => void purged.push(...tags),
    removeFiles: async () => undefined,
  };
  const read = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
    asActor(database.db, { kind: 'clock' }, work);
  const { firms, staff } = await read((trx) =>
    seedTestCluster(trx, house, { staffKeys, places: options.places ?? 2 }),
  );
  const contextOf = (actor: Actor, cookies: Map<string, string>, ip = '192.0.2.1'): Context => ({
    ...{ house, actor, ip, requestId: 'test' },
    cookie: (name) => cookies.get(name),
  });
  return {
    ...{ house, database, firms, jobs, purged, read },
    pass: async (hours) => {
      instant = new Date(instant.getTime() + hours * 3_600_000);
      await runClocks(house);
    },
    moveTo: (next) => (instant = next),
    clock: () => runClocks(house),
    addKey: () => void keys.unshift(randomBytes(32)),
    dropOldKeys: () => void keys.splice(1),
    visitor: (ip) => {
      const cookies = new Map<string, string>();
      const context = contextOf({ kind: 'public' }, cookies, ip);
      return { cookies, context, portal: portalRouter.createCaller(context) };
    },
    staff: (who, roles = [who === 'first' || who === 'second' ? 'coordinator' : who]) =>
      officeRouter.createCaller(
        contextOf({ kind: 'staff', personId: personId.parse(staff.get(who)), roles }, new Map()),
      ),
    mails: (filter = {}) => read((trx) => listTestMails(trx, filter)),
    [Symbol.asyncDispose]: () => database.close(),
  };
}

async function listTestMails(trx: Trx, filter: { to?: string; template?: string }): Promise<TestMail[]> {
  const rows = await trx
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select(['mail.template', 'person.email', 'mail.message'])
    .orderBy('mail.id')
    .execute();
  return rows
    .filter((row) => filter.to === undefined || row.email === filter.to)
    .filter((row) => filter.template === undefined || row.template === filter.template)
    .map(({ template, email, message }) => {
      const text = message === null ? '' : toMail(sheet.parse(message)).text;
      return {
        ...{ template, to: email, text },
        token: /\/[sic]\/([\w-]{43})/.exec(text)?.[1] ?? '',
        code: /(?<!\d)(\d{6})(?!\d)/.exec(text.replaceAll(/(\d{3}) (\d{3})/g, '$1$2'))?.[1] ?? '',
      };
    });
}

/** The newest mail of a template to an address; fails when there is none. */
export async function lastMail(at: TestHouse, template: string, to?: string): Promise<TestMail> {
  const found = (await at.mails({ template, ...(to === undefined ? {} : { to }) })).at(-1);
  if (found === undefined) throw new Error(`no ${template} to ${to ?? 'anybody'}`);
  return found;
}

/** Asks for the code of a link and gives it, so that this visitor's browser holds the session. */
export async function enterByCode(
  at: TestHouse,
  visitor: Visitor,
  of: 'invitation' | 'status',
  token: string,
): Promise<void> {
  const { portal } = visitor;
  await portal[of].sendCode({ token });
  const { code } = await lastMail(at, 'one-time-code');
  const session = await portal[of].enterCode({ token, code });
  visitor.cookies.set(session.cookie, session.value);
}

export const contactOf = (name: TestFirm): string => `office@${name}.example`;
