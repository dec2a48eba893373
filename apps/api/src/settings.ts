import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().positive();
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const keys = z.string().transform((value) => value.split(',').map((key) => key.trim()));
const folder = z.string().transform((path) => resolve(path));
const MiB = 1024 * 1024;

/** The address of a door without a path: `https://portal.example`. */
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value))
  .refine(
    (url) => url.pathname === '/' && url.search === '' && url.username === '',
    'must be an address without path',
  )
  .transform((url) => url.origin);

/**
 * Every variable the platform reads, in one place; an empty one counts as unset. docs/operations.md explains each,
 * and a test holds the two together.
 */
export const settings = z.object({
  MODE: z.enum(['production', 'demo', 'test', 'development']).default('production'),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  BIND_ADDRESS: z.string().default('127.0.0.1'),
  PORTAL_PORT: port.default(3000),
  OFFICE_PORT: port.default(3001),
  HEALTH_PORT: port.default(3002),
  PORTAL_URL: baseUrl.optional(),
  OFFICE_URL: baseUrl.optional(),
  PORTAL_INTERNAL_URL: baseUrl.optional(),
  OFFICE_INTERNAL_URL: baseUrl.optional(),
  API_URL: baseUrl.optional(),
  APP: z.enum(['portal', 'office']).optional(),
  PORTAL_BUILD: folder.prefault(buildOf('portal')),
  OFFICE_BUILD: folder.prefault(buildOf('office')),
  TRUSTED_PROXIES: keys.optional(),
  DATA_DIR: folder.prefault('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: count.max(200).default(10),
  MIGRATE_ON_START: flag.default(true),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('cluster@sebino.example'),
  SECRET_KEYS: keys.optional(),
  FILE_KEYS: keys.optional(),
  TIME_ZONE: z.string().refine(isTimeZone, 'is no time zone').default('Europe/Rome'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DRAIN_SECONDS: count.max(300).default(10),
  HEADER_SECONDS: count.default(10),
  BODY_SECONDS: count.default(20),
  UPLOAD_SECONDS: count.default(900),
  UPLOAD_STALL_SECONDS: count.default(30),
  BODY_BYTES: count.default(256 * 1024),
  UPLOAD_FILES: count.default(10),
  UPLOAD_FILE_BYTES: count.default(25 * MiB),
  UPLOAD_TOTAL_BYTES: count.default(100 * MiB),
  UPLOADS_PER_HOUR: count.default(60),
  DISK_WATERMARK_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(2048 * MiB),
  ORPHAN_MINUTES: count.default(60),
  OUTBOX_MINUTES: count.default(60),
  PAGE_CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(64 * MiB),
  PROOF_OF_WORK_COST: count.default(5000),
  LIMIT_ENQUIRIES_PER_ADDRESS_PER_HOUR: count.default(60),
  LIMIT_ENQUIRIES_PER_EMAIL_PER_DAY: count.default(10),
  LIMIT_ENQUIRIES_PER_HOUR: count.default(200),
  LIMIT_CODES_PER_LINK_PER_HOUR: count.default(6),
  LIMIT_SIGN_INS_PER_QUARTER_HOUR: count.max(10).default(10),
});
export type Settings = z.infer<typeof settings>;

/** Secrets, and addresses that carry a password: these may come from a file named by `<NAME>_FILE`. */
export const secretNames = ['SECRET_KEYS', 'FILE_KEYS', 'DATABASE_URL', 'SMTP_URL'] as const;

/** Where the app's own build lies beside this package, whatever folder the command was given in. */
function buildOf(app: string): string {
  return fileURLToPath(new URL(`../../${app}/build`, import.meta.url));
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
