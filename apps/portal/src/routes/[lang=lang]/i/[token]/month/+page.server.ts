import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const input = { token: params.token, language: params.lang };
  const { proved } = await locals.api.invitation.show.query(input);
  // The month says what no mail said: it asks for the code, and the invitation has the way to it.
  if (!proved) redirect(303, `/${params.lang}/i/${params.token}`);
  return { month: await locals.api.month.show.query(input) };
};
