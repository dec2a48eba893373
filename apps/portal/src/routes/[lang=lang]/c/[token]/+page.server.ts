import { refusalOf } from '@sebino/trpc/client';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    let number;
    try {
      ({ number } = await locals.api.enquiry.confirm.mutate({ token: params.token }));
    } catch (error) {
      const code = refusalOf(error)?.code ?? '';
      if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') return fail(410, { gone: true });
      throw error;
    }
    redirect(303, `/${params.lang}/enquiry/received?n=${number}&s=received`);
  },
};
