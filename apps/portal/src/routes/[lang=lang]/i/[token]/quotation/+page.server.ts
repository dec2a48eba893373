import { refusalOf } from '@sebino/trpc/client';
import { fail, isRedirect, redirect } from '@sveltejs/kit';
import { enterCode } from '#lib/link/enterCode.ts';
import { refusalIn } from '#lib/link/refused.ts';
import type { Actions, PageServerLoad } from './$types';
import type { Fault } from './typed.ts';
import { readTyped, toDraft } from './typed.ts';

export const load: PageServerLoad = async ({ locals, params, request, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const input = { token: params.token, language: params.lang };
  try {
    const invitation = await locals.api.invitation.show.query(input);
    const opened = invitation.proved ? await locals.api.invitation.open.query(input) : undefined;
    if (request.method === 'GET' && (opened === undefined || invitation.status !== 'accepted'))
      redirect(303, `/${params.lang}/i/${params.token}`);
    return { invitation, opened };
  } catch (error) {
    // What was typed is shown again even while nothing can be read.
    if (request.method === 'GET' || isRedirect(error) || refusalOf(error)?.code === 'NOT_FOUND') throw error;
    return {};
  }
};

const noFaults: readonly Fault[] = [];

export const actions: Actions = {
  preview: async ({ params, request }) => {
    const typed = readTyped(await request.formData());
    const read = toDraft(typed, params.lang);
    if ('faults' in read) return fail(400, { step: 'form' as const, typed, faults: read.faults });
    return { step: 'preview' as const, typed, faults: noFaults };
  },

  correct: async ({ request }) => ({
    step: 'form' as const,
    typed: readTyped(await request.formData()),
    faults: noFaults,
  }),

  send: async ({ locals, params, request }) => {
    const typed = readTyped(await request.formData());
    const read = toDraft(typed, params.lang);
    if ('faults' in read) return fail(400, { step: 'form' as const, typed, faults: read.faults });
    const here = `/${params.lang}/i/${params.token}`;
    try {
      await locals.api.invitation.quote.mutate({ token: params.token, quotation: read.draft });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.code === 'NOT_FOUND') throw error;
      if (refusal?.code === 'CONFLICT') redirect(303, `${here}?refused=${refusal.reason ?? ''}`);
      if (refusal?.code === 'UNAUTHORIZED')
        return fail(401, { step: 'locked' as const, typed, faults: noFaults, refused: 'code-needed' });
      return fail(503, { step: 'preview' as const, typed, faults: noFaults, refused: 'away' });
    }
    redirect(303, here);
  },

  sendCode: async ({ locals, params, request }) => {
    const typed = readTyped(await request.formData());
    const refused = await refusalIn(
      locals.api.invitation.sendCode.mutate({ token: params.token }),
      'too-many-codes',
    );
    const state = { step: 'code' as const, typed, faults: noFaults };
    return refused === undefined ? state : fail(refused.status, { ...state, ...refused.data });
  },

  // No redirect: what was typed travels in the form, and the session counts from the next request on.
  enterCode: async ({ cookies, locals, params, request }) => {
    const form = await request.formData();
    const typed = readTyped(form);
    const refused = await enterCode(form.get('code'), cookies, (code) =>
      locals.api.invitation.enterCode.mutate({ token: params.token, code }),
    );
    if (refused !== undefined)
      return fail(refused.status, { step: 'code' as const, typed, faults: noFaults, ...refused.data });
    const ready = 'draft' in toDraft(typed, params.lang);
    return { step: ready ? ('preview' as const) : ('form' as const), typed, faults: noFaults };
  },
};
