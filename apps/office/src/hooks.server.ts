import { staffRole } from '@sebino/domain/actor';
import type { StaffRole } from '@sebino/domain/actor';
import { refusalOf } from '@sebino/trpc/client';
import type { OfficeClient } from '@sebino/trpc/client';
import { isBrokenForm } from '@sebino/ui/brokenForm';
import { withoutAction } from '@sebino/ui/address';
import { isAway, retryAfterSeconds, toPageError } from '@sebino/ui/pageStatus';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { pickLanguage } from '#lib/language.ts';
import { currentRequest } from '#lib/request.ts';

const signIn = '/sign-in';

export const handle: Handle = async ({ event, resolve }) => {
  const { api, requestId } = currentRequest();
  const me = await findMe(api);
  event.locals.api = api;
  event.locals.requestId = requestId;
  event.locals.isAway = me === 'away';
  event.locals.person = me === 'away' ? undefined : me?.personId;
  event.locals.roles = me === 'away' ? [] : (me?.roles ?? []);
  event.locals.timeZone = me === 'away' ? 'UTC' : (me?.timeZone ?? 'UTC');
  event.locals.language = pickLanguage({
    asked: event.url.searchParams.get('lang'),
    chosen: me === 'away' ? undefined : me?.language,
    accepted: event.request.headers.get('accept-language'),
  });
  if (me === undefined && event.url.pathname !== signIn)
    redirect(303, `${signIn}?next=${encodeURIComponent(withoutAction(event.url))}`);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%sebino.language%', event.locals.language),
    preload: ({ type, path }) => type !== 'font' || path.includes('hyperlegible-next-latin-wght-normal'),
  });
  if (response.status === 503) response.headers.set('retry-after', String(retryAfterSeconds));
  response.headers.set('cache-control', 'no-store');
  response.headers.set('referrer-policy', 'same-origin');
  return response;
};

interface Me {
  personId: string;
  roles: StaffRole[];
  language: string;
  timeZone: string;
}

/**
 * Who is signed in; undefined when nobody is. Asked of the API, so that it holds for an app deployed alone, too. While
 * that is away nobody is sent to sign in: the page says so, and a form keeps what was typed.
 */
async function findMe(api: OfficeClient): Promise<Me | 'away' | undefined> {
  try {
    const me = await api.me.show.query({});
    const roles = me.roles.flatMap((role) => staffRole.safeParse(role).data ?? []);
    return { personId: me.personId, roles, language: me.language, timeZone: me.timeZone ?? 'UTC' };
  } catch (error) {
    const code = refusalOf(error)?.code;
    if (code === 'UNAUTHORIZED' || code === 'FORBIDDEN') return undefined;
    if (isAway(code)) return 'away';
    throw error;
  }
}

export const handleError: HandleServerError = (caught) =>
  toPageError(
    caught,
    isBrokenForm(caught.error) ? 'BAD_REQUEST' : refusalOf(caught.error)?.code,
    caught.event.locals.requestId,
  );
