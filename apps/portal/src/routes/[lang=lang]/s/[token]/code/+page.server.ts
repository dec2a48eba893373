import { redirect } from '@sveltejs/kit';
import { enterCode } from '#lib/link/enterCode.ts';
import { refusalIn } from '#lib/link/refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { number, proved } = await locals.api.status.show.query({ token: params.token });
  if (proved && request.method === 'GET') redirect(303, `/${params.lang}/s/${params.token}`);
  return { number };
};

export const actions: Actions = {
  enter: async ({ cookies, locals, params, request }) => {
    const form = await request.formData();
    const refused = await enterCode(form.get('code'), cookies, (code) =>
      locals.api.status.enterCode.mutate({ token: params.token, code }),
    );
    if (refused !== undefined) return refused;
    redirect(303, `/${params.lang}/s/${params.token}`);
  },
  again: async ({ locals, params }) => {
    const refused = await refusalIn(
      locals.api.status.sendCode.mutate({ token: params.token }),
      'too-many-codes',
    );
    if (refused !== undefined) return refused;
    redirect(303, `/${params.lang}/s/${params.token}/code`);
  },
};
