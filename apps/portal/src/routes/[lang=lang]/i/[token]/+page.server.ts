import { redirect } from '@sveltejs/kit';
import { refusalIn } from '#lib/link/refused.ts';
import type { Actions, PageServerLoad } from './$types';
import { declineReasonIn, faceOf } from './invitation.ts';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const input = { token: params.token, language: params.lang };
  const invitation = await locals.api.invitation.show.query(input);
  const opened = invitation.proved ? await locals.api.invitation.open.query(input) : undefined;
  return {
    invitation,
    opened,
    face: faceOf(invitation),
    declined: opened?.decline?.reason ?? declineReasonIn(url),
    refused: url.searchParams.get('refused'),
  };
};

export const actions: Actions = {
  can: async ({ locals, params }) => {
    const refused = await refusalIn(
      locals.api.invitation.sendCode.mutate({ token: params.token }),
      'too-many-codes',
    );
    if (refused !== undefined) return refused;
    redirect(303, `/${params.lang}/i/${params.token}/code`);
  },
  callMe: async ({ locals, params }) => {
    const refused = await refusalIn(locals.api.invitation.callMe.mutate({ token: params.token }));
    if (refused !== undefined) return refused;
    redirect(303, `/${params.lang}/i/${params.token}`);
  },
  accept: async ({ locals, params }) => {
    const refused = await refusalIn(locals.api.invitation.accept.mutate({ token: params.token }));
    if (refused !== undefined) return refused;
    redirect(303, `/${params.lang}/i/${params.token}`);
  },
};
