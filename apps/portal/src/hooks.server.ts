import { refusalOf } from '@sebino/trpc/client';
import { isBrokenForm } from '@sebino/ui/brokenForm';
import { retryAfterSeconds, toPageError } from '@sebino/ui/pageStatus';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { languageOf } from '#lib/language.ts';
import { currentRequest } from '#lib/request.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const request = currentRequest();
  event.locals.api = request.api;
  event.locals.requestId = request.requestId;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%sebino.language%', languageOf(event.url.pathname)),
    // The text face alone is preloaded: the number face may swap in later without moving a line.
    preload: ({ type, path }) => type === 'font' && path.includes('hyperlegible-next-latin-wght-normal'),
  });
  if (response.status === 503) response.headers.set('retry-after', String(retryAfterSeconds));
  return response;
};

export const handleError: HandleServerError = (caught) =>
  toPageError(
    caught,
    isBrokenForm(caught.error) ? 'BAD_REQUEST' : refusalOf(caught.error)?.code,
    caught.event.locals.requestId,
  );
