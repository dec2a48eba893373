import { readFileSync } from 'node:fs';
import { isLoopback } from './loopback.ts';
import { isWeak, loadOwnSecrets } from './secrets.ts';
import { secretNames, settings } from './settings.ts';
import type { Settings } from './settings.ts';

export type DoorKind = 'portal' | 'office';

export interface DoorConfig {
  kind: DoorKind;
  port: number;
  /** Origin under which people reach the door: every link and origin check comes from it. */
  baseUrl: string;
  /** Second origin under which an app deployed alone reaches the door of its API. */
  internalUrl: string | undefined;
  buildDir: string;
}

export interface Config extends Omit<Settings, 'SECRET_KEYS' | 'FILE_KEYS' | 'TRUSTED_PROXIES'> {
  doors: Record<DoorKind, DoorConfig>;
  /** Keys of cookies, codes and signatures, newest first: the first signs, all verify. */
  secretKeys: readonly string[];
  /** Master keys of the files at rest, newest first: the first encrypts, all decrypt. */
  fileKeys: readonly string[];
  trustedProxies: readonly string[];
  /** Whether this is an app deployed alone: `API_URL` is set. */
  alone: { app: DoorKind; apiUrl: string } | undefined;
}

/** A sentence for the person who starts the process; nothing but its text is worth printing. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads and checks the environment. Throws `ConfigError` with one plain sentence per mistake. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = settings.safeParse(withSecretFiles(env));
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'),
    );
  }
  const { SECRET_KEYS, FILE_KEYS, TRUSTED_PROXIES, ...values } = parsed.data;
  const alone = readAlone(values);
  const doors = { portal: doorOf('portal', values), office: doorOf('office', values) };
  if (values.MODE !== 'demo') refuseOneHost(doors);
  if (values.MODE === 'production') refuseUnfinished(values, alone);
  else refuseProduction(values, doors);
  // An app deployed alone holds no secret at all: that is what the split is for.
  const own =
    alone !== undefined
      ? { secretKeys: [], fileKeys: [] }
      : {
          secretKeys: SECRET_KEYS ?? ownSecrets(values, 'SECRET_KEYS'),
          fileKeys: FILE_KEYS ?? ownSecrets(values, 'FILE_KEYS'),
        };
  refuseWeak('SECRET_KEYS', own.secretKeys);
  refuseWeak('FILE_KEYS', own.fileKeys);
  return { ...values, ...own, doors, alone, trustedProxies: TRUSTED_PROXIES ?? [] };
}

function withSecretFiles(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set = Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
  for (const name of secretNames) {
    const path = set[`${name}_FILE`];
    if (path === undefined) continue;
    if (set[name] !== undefined)
      throw new ConfigError(`${name} and ${name}_FILE are both set: keep one of them.`);
    try {
      set[name] = readFileSync(path, 'utf8').trim();
    } catch {
      throw new ConfigError(`${name}_FILE names a file that cannot be read.`);
    }
  }
  return set;
}

function readAlone(values: Omit<Settings, 'SECRET_KEYS'>): Config['alone'] {
  if (values.API_URL === undefined) return undefined;
  if (values.APP === undefined)
    throw new ConfigError('API_URL is set: APP must say which app runs alone here.');
  if (values.DATABASE_URL !== undefined) {
    throw new ConfigError('API_URL and DATABASE_URL are both set: an app deployed alone has no database.');
  }
  return { app: values.APP, apiUrl: values.API_URL };
}

function doorOf(kind: DoorKind, values: Omit<Settings, 'SECRET_KEYS'>): DoorConfig {
  const portal = kind === 'portal';
  const port = portal ? values.PORTAL_PORT : values.OFFICE_PORT;
  const own = portal ? values.PORTAL_URL : values.OFFICE_URL;
  return {
    kind,
    port,
    // Two hosts by default, since cookies ignore ports; passkeys need `localhost` at the office.
    baseUrl: own ?? `http://${portal ? '127.0.0.1' : 'localhost'}:${port}`,
    internalUrl: portal ? values.PORTAL_INTERNAL_URL : values.OFFICE_INTERNAL_URL,
    buildDir: portal ? values.PORTAL_BUILD : values.OFFICE_BUILD,
  };
}

function refuseOneHost(doors: Config['doors']): void {
  if (new URL(doors.portal.baseUrl).hostname === new URL(doors.office.baseUrl).hostname) {
    throw new ConfigError(
      'PORTAL_URL and OFFICE_URL share one host: cookies ignore ports, so give each its own name.',
    );
  }
}

function refuseUnfinished(values: Omit<Settings, 'SECRET_KEYS'>, alone: Config['alone']): void {
  if (alone === undefined && values.SMTP_URL === undefined) {
    throw new ConfigError('SMTP_URL is missing: without mail no code and no invitation can go out.');
  }
}

function refuseProduction(values: Omit<Settings, 'SECRET_KEYS'>, doors: Config['doors']): void {
  const mode = values.MODE;
  if (!isLoopback(values.BIND_ADDRESS)) {
    throw new ConfigError(`MODE=${mode} opens its doors on this machine only: remove BIND_ADDRESS.`);
  }
  for (const door of Object.values(doors)) {
    if (!isLoopback(new URL(door.baseUrl).hostname)) {
      throw new ConfigError(`MODE=${mode} cannot serve ${door.baseUrl}: start with MODE=production instead.`);
    }
  }
}

function ownSecrets(
  values: Omit<Settings, 'SECRET_KEYS'>,
  name: 'SECRET_KEYS' | 'FILE_KEYS',
): readonly string[] {
  if (values.MODE === 'production') {
    throw new ConfigError(
      `${name} is missing: give at least 32 random bytes, for example from "openssl rand -hex 32".`,
    );
  }
  return loadOwnSecrets(values.DATA_DIR)[name];
}

function refuseWeak(name: string, keys: readonly string[]): void {
  if (keys.length > 2)
    throw new ConfigError(`${name} holds more than two keys: the new one and the one before it.`);
  if (keys.some(isWeak)) {
    throw new ConfigError(
      `${name} holds a weak key: use at least 32 random bytes, no words, nothing from an example.`,
    );
  }
}
