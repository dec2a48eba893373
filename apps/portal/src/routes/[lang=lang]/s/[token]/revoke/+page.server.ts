import { redirect } from '@sveltejs/kit';
import { refusalIn } from '#lib/link/refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { number, proved } = await locals.api.status.show.query({ token: params.token });
  if (!proved && request.method === 'GET') redirect(303, `/${params.lang}/s/${params.token}`);
  return { number };
};

export const actions: Actions = {
  revoke: async ({ locals, params }) => {
    const here = `/${params.lang}/s/${params.token}`;
    const refused = await refusalIn(locals.api.status.revoke.mutate({ token: params.token }));
    redirect(303, refused === undefined ? here : `${here}?refused=${refused.data.refused}`);
  },
};
