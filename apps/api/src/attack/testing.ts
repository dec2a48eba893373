import { toMail } from '@sebino/email/mail';
import { sheet } from '@sebino/email/sheet';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { staffRole } from '@sebino/domain/actor';
import type { Actor } from '@sebino/domain/actor';
import { personId } from '@sebino/domain/id';
import { officeCookie } from '@sebino/trpc/signIn.office';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import type { Config, DoorKind } from '../config.ts';
import type { ActorOf } from '../context.ts';
import { readReport } from '../demo/prepare.ts';
import type { SeedReport } from '../demo/seed.ts';
import { freePort } from '@sebino/database/freePort';
import { createLog } from '../log.ts';
import { openPlatform } from '../platform.ts';
import type { Platform } from '../platform.ts';

/** The whole house with its seed, both doors listening, no page in front. */
export interface AttackHouse extends AsyncDisposable {
  platform: Platform;
  config: Config;
  report: SeedReport;
  url: Record<DoorKind, string>;
  /** Who a request at a door would come from; for a door of its own in a test. */
  actorOf(kind: DoorKind): ActorOf;
  read<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
}

/** Limits that only count are out of the way: what is tried here is right and wrong, not how often. */
const manyTimes = Object.fromEntries(
  [
    'LIMIT_ENQUIRIES_PER_ADDRESS_PER_HOUR',
    'LIMIT_ENQUIRIES_PER_EMAIL_PER_DAY',
    'LIMIT_ENQUIRIES_PER_HOUR',
    'LIMIT_CODES_PER_LINK_PER_HOUR',
    'UPLOADS_PER_HOUR',
  ].map((name) => [name, '1000000']),
);

export async function openAttackHouse(): Promise<AttackHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sebino-attack-'));
  const config = readConfig({
    ...{ MODE: 'test', DATA_DIR: dataDir, DISK_WATERMARK_BYTES: '0', PROOF_OF_WORK_COST: '100' },
    ...{ PORTAL_PORT: String(await freePort()), OFFICE_PORT: String(await freePort()), ...manyTimes },
  });
  const parts = await compose(config);
  const people = new Map<string, string>();
  const withStaff =
    (kind: DoorKind, otherwise: ActorOf): ActorOf =>
    async (facts) =>
      (kind === 'office' ? staffOf(facts.cookies.get(officeCookie), people) : undefined) ??
      (await otherwise(facts));
  let actorOf: AttackHouse['actorOf'] = () => async () => ({ kind: 'public' });
  const platform = await openPlatform(config, createLog('silent'), {
    ...parts,
    pages: async () => (_request, _response, next) => next(),
    actorOf: (kind, house) => withStaff(kind, parts.actorOf(kind, house)),
    work: async () => undefined,
  });
  actorOf = (kind) => withStaff(kind, parts.actorOf(kind, platform.house));
  const { db } = platform.house.database;
  const read = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => asActor(db, { kind: 'clock' }, work);
  for (const { email, id } of await read((trx) => listOffice(trx))) people.set(email.split('@')[0] ?? '', id);
  return {
    ...{ platform, config, actorOf, read, report: await readReport(config) },
    url: { portal: config.doors.portal.baseUrl, office: config.doors.office.baseUrl },
    [Symbol.asyncDispose]: async () => {
      await platform.stopping.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A cookie that stands for a person of the office who signed in: `coordinator-1.coordinator`. */
export function staffCookie(person: string, role: string): string {
  return `${officeCookie}=${person}.${role}`;
}

function staffOf(cookie: string | undefined, people: ReadonlyMap<string, string>): Actor | undefined {
  const [person = '', role] = (cookie ?? '').split('.');
  const known = staffRole.safeParse(role);
  const id = people.get(person);
  if (!known.success || id === undefined) return undefined;
  return { kind: 'staff', personId: personId.parse(id), roles: [known.data] };
}

async function listOffice(trx: Trx): Promise<{ email: string; id: string }[]> {
  return trx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', 'like', '%@office.example')
    .execute();
}

/** The newest mail to an address whose words hold a link of a page, or a code. */
export async function lastMailTo(
  at: AttackHouse,
  email: string,
  template: string,
): Promise<{ text: string; token: string; code: string }> {
  const row = await at.read((trx) =>
    trx
      .selectFrom('mail')
      .innerJoin('person', 'person.id', 'mail.person_id')
      .select('mail.message')
      .where('person.email', '=', email)
      .where('mail.template', '=', template)
      .orderBy('mail.queued_at', 'desc')
      .orderBy('mail.id', 'desc')
      .executeTakeFirstOrThrow(),
  );
  const text = row.message === null ? '' : toMail(sheet.parse(row.message)).text;
  return {
    text,
    token: /\/[sic]\/([\w-]{43})/.exec(text)?.[1] ?? '',
    code: /(?<!\d)(\d{6})(?!\d)/.exec(text.replaceAll(/(\d{3}) (\d{3})/g, '$1$2'))?.[1] ?? '',
  };
}

export function tokenIn(url: string): string {
  return url.split('/').at(-1) ?? '';
}

export const randomToken = (): string => `${randomUUID()}${randomUUID()}`.replaceAll('-', '').slice(0, 43);
