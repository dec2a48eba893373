import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Logger;

/** What never reaches a log line, at the top level and one level down; the test walks this list. */
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
  const paths = redacted.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);
  return pino(
    { level, base: null, redact: { paths, censor: '[redacted]' }, serializers: { err: shortError } },
    destination,
  );
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
