import { refusalOf } from '@sebino/trpc/client';
import { fail, isRedirect, redirect } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import { enterCode } from '#lib/link/enterCode.ts';
import { refusalIn } from '#lib/link/refused.ts';
import type { Actions, PageServerLoad } from './$types';
import type { Fault, Typed } from './typed.ts';
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

/** The same step again with all that was typed, while the house cannot answer. */
function whileAway<Step extends string>(
  error: unknown,
  step: Step,
  typed: Typed,
): ActionFailure<{ step: Step; typed: Typed; faults: typeof noFaults; refused: 'away' }> {
  if (refusalOf(error)?.code === 'NOT_FOUND') throw error;
  return fail(503, { step, typed, faults: noFaults, refused: 'away' as const });
}

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
      if (refusal?.code === 'CONFLICT') redirect(303, `${here}?refused=${refusal.reason ?? ''}`);
      if (refusal?.code === 'UNAUTHORIZED')
        return fail(401, { step: 'locked' as const, typed, faults: noFaults, refused: 'code-needed' });
      return whileAway(error, 'preview' as const, typed);
    }
    redirect(303, here);
  },

  sendCode: async ({ locals, params, request }) => {
    const typed = readTyped(await request.formData());
    const state = { step: 'code' as const, typed, faults: noFaults };
    try {
      const sent = locals.api.invitation.sendCode.mutate({ token: params.token });
      const refused = await refusalIn(sent, 'too-many-codes');
      return refused === undefined ? state : fail(refused.status, { ...state, ...refused.data });
    } catch (error) {
      return whileAway(error, 'locked' as const, typed);
    }
  },

  // No redirect: what was typed travels in the form, and the session counts from the next request on.
  enterCode: async ({ cookies, locals, params, request }) => {
    const form = await request.formData();
    const typed = readTyped(form);
    try {
      const refused = await enterCode(form.get('code'), cookies, (code) =>
        locals.api.invitation.enterCode.mutate({ token: params.token, code }),
      );
      if (refused !== undefined)
        return fail(refused.status, { step: 'code' as const, typed, faults: noFaults, ...refused.data });
    } catch (error) {
      return whileAway(error, 'code' as const, typed);
    }
    const ready = 'draft' in toDraft(typed, params.lang);
    return { step: ready ? ('preview' as const) : ('form' as const), typed, faults: noFaults };
  },
};
