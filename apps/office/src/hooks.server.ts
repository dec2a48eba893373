import { staffRole } from '@sebino/domain/actor';
import type { StaffRole } from '@sebino/domain/actor';
import { refusalOf } from '@sebino/trpc/client';
import type { OfficeClient } from '@sebino/trpc/client';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { pickLanguage } from '#lib/language.ts';
import { statusOf } from '#lib/refusal.ts';
import { currentRequest } from '#lib/request.ts';

const signIn = '/sign-in';

export const handle: Handle = async ({ event, resolve }) => {
  const { api, requestId } = currentRequest();
  const me = await findMe(api);
  event.locals.api = api;
  event.locals.requestId = requestId;
  event.locals.roles = me?.roles ?? [];
  event.locals.language = pickLanguage({
    asked: event.url.searchParams.get('lang'),
    chosen: me?.language,
    accepted: event.request.headers.get('accept-language'),
  });
  if (me === undefined && event.url.pathname !== signIn)
    redirect(303, `${signIn}?next=${encodeURIComponent(wayBack(event.url))}`);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%sebino.language%', event.locals.language),
    preload: ({ type, path }) => type !== 'font' || path.includes('hyperlegible-next-latin-wght-normal'),
  });
  response.headers.set('cache-control', 'no-store');
  response.headers.set('referrer-policy', 'same-origin');
  return response;
};

interface Me {
  roles: StaffRole[];
  language: string | undefined;
}

/** Who is signed in; undefined when nobody is. Asked of the API, so that it holds for an app deployed alone, too. */
async function findMe(api: OfficeClient): Promise<Me | undefined> {
  try {
    const me = await api.me.show.query({});
    const roles = me.roles.flatMap((role) => staffRole.safeParse(role).data ?? []);
    return { roles, language: 'language' in me && typeof me.language === 'string' ? me.language : undefined };
  } catch (error) {
    const code = refusalOf(error)?.code;
    if (code === 'UNAUTHORIZED' || code === 'FORBIDDEN') return undefined;
    throw error;
  }
}

/** Where to return after sign-in: the page itself, never the action that was asked of it. */
function wayBack(url: URL): string {
  const back = new URL(url);
  for (const name of [...back.searchParams.keys()].filter((key) => key.startsWith('/')))
    back.searchParams.delete(name);
  return back.pathname + back.search;
}

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
