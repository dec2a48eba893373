import { randomUUID } from 'node:crypto';
import { contentPolicy, contentPolicyHeader } from '@sebino/domain/contentPolicy';
import { redirect } from '@sveltejs/kit';
import { workerPolicy } from './policy.ts';
import { prefill } from './prefill.ts';
import { listFiles, readForm } from './read.ts';
import { readUploadKey } from './uploadKey.ts';
import { send } from './send.ts';
import { fillIn, readText } from './textRead.ts';
import { answerOf, readTyped } from './typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { form, firms, day } = await readForm(locals.api, params.lang);
  const known = readUploadKey(url);
  const uploadKey = known ?? randomUUID();
  const files = known === undefined ? [] : await listFiles(locals.api, known);
  // Going back shows this very form again, with its key and what was typed, so that sending it twice is one enquiry.
  setHeaders({
    'content-security-policy': contentPolicyHeader(contentPolicy('portal', [workerPolicy])),
    'cache-control': 'private, no-cache',
  });
  const prefilled = prefill(url, { form, firms }, params.lang);
  return { form, firms, day, uploadKey, files, startedAt: Date.now(), ...prefilled };
};

export const actions: Actions = {
  send: async ({ locals, params, request }) => {
    const answer = await send(locals.api, params.lang, readTyped(await request.formData()));
    if (!('sent' in answer)) return answer;
    const query = new URLSearchParams({ n: answer.sent.number, s: answer.sent.status });
    redirect(303, `/${params.lang}/enquiry/received?${query}`);
  },
  /** Shows what the buyer's words say, and with `fill` writes it into the fields that are still empty. Keeps nothing. */
  read: async ({ locals, params, request, url }) => {
    const typed = readTyped(await request.formData());
    const { form } = await readForm(locals.api, params.lang);
    const read = readText(answerOf(typed, 'text'), form, params.lang);
    const isFilled = url.searchParams.has('fill');
    return { typed: isFilled ? fillIn(typed, read.answers) : typed, faults: [], read: read.said, isFilled };
  },
  /** Shows the page again as it stands, with the drawings that have arrived meanwhile. */
  hold: async ({ request }) => ({ typed: readTyped(await request.formData()), faults: [] }),
};
