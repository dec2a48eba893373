import { createHmac, randomBytes, randomInt, randomUUIDv7 } from 'node:crypto';
import type { OpenDatabase } from '@sebino/database/open';
import type { Actor } from '@sebino/domain/actor';
import { codeDigits } from '@sebino/domain/link';
import type { SectorPack } from '@sebino/domain/sector';
import type { Context, House } from '@sebino/trpc/context';
import type { Config } from './config.ts';
import type { RequestFacts } from './doors/request.ts';
import { proofOfWork } from './proofOfWork.ts';
import { deriveKey } from './secrets.ts';

export interface HouseParts {
  config: Config;
  database: OpenDatabase;
  jobs: House['jobs'];
  pack: SectorPack;
  purge: House['purge'];
  removeFiles: House['removeFiles'];
  /** The clock of the deployment; stories move it. */
  now?: () => Date;
}

/** What lasts as long as the process and every procedure reaches through its context. */
export function createHouse(parts: HouseParts): House {
  const { config } = parts;
  const digestKeys = config.secretKeys.map((key) => deriveKey(key, 'token digest'));
  const digests = (secret: string): string[] =>
    digestKeys.map((key) => createHmac('sha256', key).update(secret).digest('hex'));
  return {
    database: parts.database,
    jobs: parts.jobs,
    pack: parts.pack,
    now: parts.now ?? ((): Date => new Date()),
    newId: () => randomUUIDv7(),
    newToken: () => randomBytes(32).toString('base64url'),
    newCode: () => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0'),
    digest: (secret) => digests(secret)[0] ?? '',
    digests,
    proofOfWork: proofOfWork(config.secretKeys, config.PROOF_OF_WORK_COST),
    portalUrl: config.doors.portal.baseUrl,
    officeUrl: config.doors.office.baseUrl,
    limits: {
      enquiriesPerAddressPerHour: config.LIMIT_ENQUIRIES_PER_ADDRESS_PER_HOUR,
      enquiriesPerEmailPerDay: config.LIMIT_ENQUIRIES_PER_EMAIL_PER_DAY,
      enquiriesPerHour: config.LIMIT_ENQUIRIES_PER_HOUR,
      codesPerLinkPerHour: config.LIMIT_CODES_PER_LINK_PER_HOUR,
    },
    purge: parts.purge,
    removeFiles: parts.removeFiles,
  };
}

/** Who a request comes from. Links name buyer and firm by themselves; at the office the sign-in does. */
export type ActorOf = (facts: RequestFacts) => Promise<Actor>;

export function createContextOf(house: House, actorOf: ActorOf): (facts: RequestFacts) => Promise<Context> {
  return async (facts) => ({
    house,
    actor: await actorOf(facts),
    ip: facts.ip,
    requestId: facts.requestId,
    cookie: (name) => facts.cookies.get(name),
  });
}
