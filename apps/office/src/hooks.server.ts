import { refusalOf } from '@sebino/trpc/client';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { pickLanguage } from '#lib/language.ts';
import { currentRequest } from '#lib/request.ts';

const signIn = '/sign-in';

export const handle: Handle = async ({ event, resolve }) => {
  const { api, actor, requestId, language } = currentRequest();
  event.locals.api = api;
  event.locals.requestId = requestId;
  event.locals.roles = actor?.kind === 'staff' ? actor.roles : [];
  event.locals.language = pickLanguage({
    asked: event.url.searchParams.get('lang'),
    chosen: language,
    accepted: event.request.headers.get('accept-language'),
  });
  if (actor?.kind !== 'staff' && event.url.pathname !== signIn) {
    redirect(303, `${signIn}?next=${encodeURIComponent(event.url.pathname + event.url.search)}`);
  }
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%sebino.language%', event.locals.language),
    preload: ({ type, path }) => type !== 'font' || path.includes('hyperlegible-next-latin-wght-normal'),
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
