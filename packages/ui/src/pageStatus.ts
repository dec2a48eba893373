/** The status of the page that words a refusal of the API: what is not known as a refusal is a fault of ours. */
export function statusOf(code: string | undefined): number {
  switch (code) {
    case 'BAD_REQUEST':
      return 400;
    case 'UNAUTHORIZED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'NOT_FOUND':
      return 404;
    case 'CONFLICT':
      return 409;
    case 'TOO_MANY_REQUESTS':
      return 429;
    default:
      return isAway(code) ? 503 : 500;
  }
}

/** Nobody answers, or the database does not: the same question may be asked again in a moment. */
export function isAway(code: string | undefined): boolean {
  return code === 'AWAY' || code === 'SERVICE_UNAVAILABLE';
}

/** Seconds after which it is worth asking again, for `Retry-After`. */
export const retryAfterSeconds = 5;

/** An error as Kit hands it to a page's hook, as far as it is read. */
interface Caught {
  kind: 'app' | 'framework' | 'unknown' | (string & {});
  error?: unknown;
}

interface PageError {
  status?: number;
  message?: string;
  requestId: string;
}

/**
 * What an error page may know. A refusal of the API becomes the status a page words; anything else is a fault, logged
 * under the request's number. No message is handed on, because none may be shown.
 * @param code of the API's refusal, if it is one
 */
export function toPageError({ kind, error }: Caught, code: string | undefined, requestId: string): PageError {
  if (kind !== 'unknown') return { requestId };
  const status = statusOf(code);
  if (status >= 500)
    process.stderr.write(`${JSON.stringify({ level: 'error', requestId, err: String(error) })}\n`);
  return { status, message: '', requestId };
}
