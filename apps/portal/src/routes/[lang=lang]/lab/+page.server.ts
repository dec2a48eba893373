import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const [place, list] = await Promise.all([
    locals.api.place.lab.query({ language: params.lang }),
    locals.api.firm.list.query({ language: params.lang }),
  ]);
  setHeaders({ 'x-sebino-cache': 'tags=firm' });
  return { place, firms: list.firms };
};
