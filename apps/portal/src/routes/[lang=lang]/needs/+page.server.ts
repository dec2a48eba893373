import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const list = await locals.api.need.list.query({ language: params.lang });
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { list };
};
