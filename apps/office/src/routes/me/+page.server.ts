import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  signOut: async ({ cookies, locals }) => {
    const { cookies: dropped } = await locals.api.signIn.end.mutate({});
    setCookies(cookies, dropped);
    redirect(303, '/sign-in');
  },
};
