import { decline } from '@sebino/domain/invitation';
import { fail, redirect } from '@sveltejs/kit';
import { refusalIn } from '#lib/link/refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const input = { token: params.token, language: params.lang };
  const invitation = await locals.api.invitation.show.query(input);
  const answerable = invitation.status === 'open' || invitation.status === 'accepted';
  if (!answerable && request.method === 'GET') redirect(303, `/${params.lang}/i/${params.token}`);
  return { invitation };
};

export const actions: Actions = {
  decline: async ({ locals, params, request }) => {
    const form = await request.formData();
    // One button carries both: `quantity`, or `cannot-make size`.
    const [reason, detail] = String(form.get('reason') ?? '').split(' ');
    const given = decline.safeParse({ reason, ...(detail === undefined ? {} : { detail }) });
    if (!given.success) return fail(400, { refused: 'no-reason' });
    const here = `/${params.lang}/i/${params.token}`;
    const refused = await refusalIn(
      locals.api.invitation.decline.mutate({ token: params.token, decline: given.data }),
    );
    // The page of the invitation says how it stands now, which is the reason of the refusal.
    if (refused !== undefined) redirect(303, `${here}?refused=${refused.data.refused}`);
    redirect(303, `${here}?declined=${given.data.reason}`);
  },
};
