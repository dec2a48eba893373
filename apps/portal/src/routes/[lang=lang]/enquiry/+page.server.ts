import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { contentSecurityPolicy } from './policy.ts';
import { prefill } from './prefill.ts';
import { listFiles, readForm } from './read.ts';
import { send } from './send.ts';
import { readTyped } from './typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, request, setHeaders }) => {
  const { form, firms, day } = await readForm(locals.api, params.lang);
  const asked = z.uuid().safeParse(url.searchParams.get('upload'));
  const uploadKey = asked.success ? asked.data : randomUUID();
  const files = asked.success ? await listFiles(locals.api, uploadKey) : [];
  // Going back shows this very form again, with its key and what was typed, so that sending it twice is one enquiry.
  const caching = request.method === 'GET' ? 'private, no-cache' : 'no-store';
  setHeaders({ 'content-security-policy': contentSecurityPolicy, 'cache-control': caching });
  return { form, firms, day, uploadKey, files, startedAt: Date.now(), asked: prefill(url, form, firms) };
};

export const actions: Actions = {
  send: async ({ locals, params, request }) => {
    const answer = await send(locals.api, params.lang, readTyped(await request.formData()));
    if (!('sent' in answer)) return answer;
    const query = new URLSearchParams({ n: answer.sent.number, s: answer.sent.status });
    redirect(303, `/${params.lang}/enquiry/received?${query}`);
  },
  /** Shows the page again as it stands, with the drawings that have arrived meanwhile. */
  hold: async ({ request }) => ({ typed: readTyped(await request.formData()), faults: [] }),
};
