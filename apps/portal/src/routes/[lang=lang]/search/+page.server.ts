import { readAsked } from '#lib/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const asked = readAsked(url.searchParams);
  const search = await locals.api.firm.search.query({ language: params.lang, ...asked });
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { asked, search };
};
