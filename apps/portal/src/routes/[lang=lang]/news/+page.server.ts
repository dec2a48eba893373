import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const news = await locals.api.news.list.query({ language: params.lang });
  setHeaders({ 'x-sebino-cache': 'tags=news' });
  return { news };
};
