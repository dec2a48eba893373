import { refusalOf } from '@sebino/trpc/client';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { languageOf } from '#lib/language.ts';
import { currentRequest } from '#lib/request.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const request = currentRequest();
  event.locals.api = request.api;
  event.locals.requestId = request.requestId;
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%sebino.language%', languageOf(event.url.pathname)),
    // The text face alone is preloaded: the number face may swap in later without moving a line.
    preload: ({ type, path }) => type === 'font' && path.includes('hyperlegible-next-latin-wght-normal'),
  });
};

/**
 * A refusal of the API becomes the status a page words; anything else is a fault, logged under the request's number.
 * No message is handed on, because none may be shown.
 */
export const handleError: HandleServerError = (caught) => {
  const { requestId } = caught.event.locals;
  if (caught.kind !== 'unknown') return { requestId };
  const status = statusOf(refusalOf(caught.error)?.code);
  if (status >= 500)
    process.stderr.write(`${JSON.stringify({ level: 'error', requestId, err: String(caught.error) })}\n`);
  return { status, message: '', requestId };
};

function statusOf(code: string | undefined): number {
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
    case 'AWAY':
    case 'SERVICE_UNAVAILABLE':
      return 503;
    default:
      return 500;
  }
}
