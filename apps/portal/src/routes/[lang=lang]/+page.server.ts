import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const asked = { language: params.lang };
  const [home, list, made] = await Promise.all([
    locals.api.home.show.query(asked),
    locals.api.firm.list.query(asked),
    locals.api.need.list.query(asked),
  ]);
  setHeaders({ 'x-sebino-cache': 'tags=home,firm' });
  return { home, list, made };
};
