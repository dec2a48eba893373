import { readAsked } from '#lib/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const asked = readAsked(url.searchParams);
  const asTyped = url.searchParams.get('exact') === '1';
  const search = await locals.api.firm.search.query({ language: params.lang, ...asked, asTyped });
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { asked, asTyped, search };
};
