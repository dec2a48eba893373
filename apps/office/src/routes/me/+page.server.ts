import { error, redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (locals.isAway) error(503);
};

export const actions: Actions = {
  signOut: async ({ cookies, locals }) => {
    const { cookies: dropped } = await locals.api.signIn.end.mutate({});
    setCookies(cookies, dropped);
    redirect(303, '/sign-in');
  },
};
