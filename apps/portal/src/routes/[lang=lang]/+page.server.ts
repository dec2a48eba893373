import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const home = await locals.api.home.show.query({ language: params.lang });
  setHeaders({ 'x-sebino-cache': 'tags=home' });
  return { home };
};
