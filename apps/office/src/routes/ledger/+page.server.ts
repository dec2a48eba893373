import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  ledger: await locals.api.ledger.show.query({}),
});
