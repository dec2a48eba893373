import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ mails: await locals.api.mail.list.query({}) });
