import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Logger;

/** What never reaches a log line, however deep it stands in the facts of the line; the test walks this list. */
export const redacted = [
  'password',
  'passphrase',
  'code',
  'token',
  'link',
  'secret',
  'cookie',
  'authorization',
  'email',
  'phone',
  'uploadKey',
  'set-cookie',
] as const;

/** JSON lines on stderr: stdout belongs to what a command answers. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  // Not by pino's `redact`: it reads its paths anew for each line, and knows only the depths that they name.
  const formatters = { log: (facts: object) => withoutSecrets(facts, 0) };
  return pino({ level, base: null, formatters, serializers: { err: shortError } }, destination);
}

const secretNames: ReadonlySet<string> = new Set(redacted);
const maxDepth = 8;

function withoutSecrets(facts: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      secretNames.has(name) ? '[redacted]' : withoutSecretsIn(value, depth + 1),
    ]),
  );
}

function withoutSecretsIn(value: unknown, depth: number): unknown {
  if (depth > maxDepth) return '[too deep]';
  if (Array.isArray(value)) return value.map((each) => withoutSecretsIn(each, depth + 1));
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date)
    return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A request, a socket, a connection: nobody knows what they carry.
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  return withoutSecrets(value, depth);
}

/** A path as it may be logged: no query, and links (long opaque segments) taken out. */
export function loggablePath(target: string): string {
  const [path = ''] = target.split('?', 1);
  return path.replace(/(?<=\/)[A-Za-z0-9_-]{40,}/g, ':link').slice(0, 200);
}

// The message of a database error repeats values a person typed: name, code and place are enough to find the fault.
function shortError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  return {
    name: error.name,
    errorCode: code,
    frames,
    cause: error.cause === undefined ? undefined : shortError(error.cause),
  };
}
