import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/cookies.ts';
import { refuseFields, textOf, toFailure } from '#lib/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = toLocalPath(url.searchParams.get('next'));
  if (locals.roles.length > 0) redirect(303, next);
  return { next };
};

export const actions: Actions = {
  signIn: async ({ request, cookies, locals }) => {
    const data = await request.formData();
    const email = textOf(data, 'email').trim();
    const passphrase = textOf(data, 'passphrase');
    const code = textOf(data, 'code').trim();
    const missing = Object.entries({ email, passphrase, code }).flatMap(([name, text]) =>
      text === '' ? [[name, 'missing']] : [],
    );
    if (missing.length > 0) return refuseFields(Object.fromEntries(missing), 'signIn', data);
    try {
      const step = await locals.api.signIn.start.mutate({ email, passphrase, code });
      setCookies(cookies, step.cookies);
    } catch (error) {
      return toFailure(error, 'signIn', data);
    }
    redirect(303, toLocalPath(textOf(data, 'next')));
  },
};

/** A path of this site, whatever an address claims: `//elsewhere` and `/\elsewhere` are other sites to a browser. */
function toLocalPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
}
