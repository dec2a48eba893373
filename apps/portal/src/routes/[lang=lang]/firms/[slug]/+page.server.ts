import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const profile = await locals.api.firm.show.query({ language: params.lang, slug: params.slug });
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { profile };
};
