import { redirect } from '@sveltejs/kit';
import { refusalIn } from '#lib/link/refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { number, proved } = await locals.api.status.show.query({ token: params.token });
  const status = proved
    ? await locals.api.status.open.query({ token: params.token, language: params.lang })
    : undefined;
  return { number, status, refused: url.searchParams.get('refused') };
};

export const actions: Actions = {
  sendCode: async ({ locals, params }) => {
    const refused = await refusalIn(
      locals.api.status.sendCode.mutate({ token: params.token }),
      'too-many-codes',
    );
    if (refused !== undefined) return refused;
    redirect(303, `/${params.lang}/s/${params.token}/code`);
  },
};
