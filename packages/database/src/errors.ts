/** Why the database refuses to work at all. Each is told to the operator and ends the process with its own code. */
export type RefusalCode = 'database-away' | 'data-folder-in-use' | 'database-unreadable';

/** Exit codes after sysexits.h: unavailable, temporary failure, input/output error. */
const exitCodes: Record<RefusalCode, number> = {
  'database-away': 69,
  'data-folder-in-use': 75,
  'database-unreadable': 74,
};

export interface DatabaseRefusal extends Error {
  name: 'DatabaseRefusal';
  code: RefusalCode;
  exitCode: number;
}

export function databaseRefusal(code: RefusalCode, message: string, cause?: unknown): DatabaseRefusal {
  const error = new Error(message, { cause });
  return Object.assign(error, { name: 'DatabaseRefusal' as const, code, exitCode: exitCodes[code] });
}

export function isDatabaseRefusal(error: unknown): error is DatabaseRefusal {
  return error instanceof Error && error.name === 'DatabaseRefusal';
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return violates(error, '23505', constraint);
}

export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return violates(error, '23503', constraint);
}

export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return violates(error, '23514', constraint);
}

/** Two rows that may not overlap: an `EXCLUDE` constraint said no. */
export function isExclusionViolation(error: unknown, constraint?: string): boolean {
  return violates(error, '23P01', constraint);
}

/** The role may not do this, or row security hides nothing but refuses the write. */
export function isForbiddenByDatabase(error: unknown): boolean {
  return codeOf(error) === '42501';
}

/** Text that Postgres cannot store: U+0000, or bytes that are no UTF-8. */
export function isUnstorableText(error: unknown): boolean {
  return codeOf(error) === '22021' || codeOf(error) === '22P05';
}

/** A deadlock or a serialisation failure: the same transaction may be tried again. */
export function isWorthRetrying(error: unknown): boolean {
  return codeOf(error) === '40001' || codeOf(error) === '40P01';
}

/** The server did not answer although it should have ended the statement itself: the driver gave up waiting. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** The statement ran longer than it may, or waited too long for a lock. */
export function isTooSlow(error: unknown): boolean {
  return codeOf(error) === '57014' || codeOf(error) === '55P03';
}

/** Nothing was ever migrated here: there is no such table, or not even the role that the pool connects with. */
export function isUnmigrated(error: unknown): boolean {
  return codeOf(error) === '42P01' || codeOf(error) === '22023';
}

/**
 * No connection, or it broke: answer 503 and let the client come back. A commit in flight at that moment
 * may have happened or not; only an idempotency key tells.
 */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code === 'database-away') return true;
  if (code !== undefined && (code.startsWith('08') || awayCodes.has(code))) return true;
  return isUnanswered(error) || (error instanceof Error && brokenConnection.test(error.message));
}

// Shut down by the administrator, crashed, starting up, too many connections; then the socket's own codes.
const awayCodes = new Set([
  ...['57P01', '57P02', '57P03', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
]);

// The driver gives these no code.
const brokenConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Client was closed)/;

function violates(error: unknown, code: string, constraint: string | undefined): boolean {
  if (codeOf(error) !== code) return false;
  return constraint === undefined || textProperty(error, 'constraint') === constraint;
}

function codeOf(error: unknown): string | undefined {
  return textProperty(error, 'code');
}

function textProperty(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}
