import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  firms: await locals.api.firm.list.query({ language: locals.language }),
});
