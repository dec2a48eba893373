import { randomUUID } from 'node:crypto';
import type { EnquiryDraft } from '@sebino/domain/enquiry';
import type { PageLanguage } from '@sebino/domain/language';
import { refusalOf } from '@sebino/trpc/client';
import type { PortalClient, PortalOutputs, Refusal } from '@sebino/trpc/client';
import { fail } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import { readDraft } from './draft.ts';
import { readForm } from './read.ts';
import { answerOf } from './typed.ts';
import type { Fault, Typed } from './typed.ts';

type Sent = PortalOutputs['enquiry']['submit'];

/** Why the whole form was not taken, whatever its fields say. */
export type Trouble = 'busy' | 'away' | 'sent-before';

/** The form as it comes back: everything typed, and what needs another look. */
export interface Returned {
  typed: Typed;
  faults: Fault[];
  trouble?: Trouble;
  /** A new key, where the old one belongs to an enquiry that was sent. */
  uploadKey?: string;
}

const longestFillSeconds = 10_000_000;

export async function send(
  api: PortalClient,
  language: PageLanguage,
  typed: Typed,
): Promise<{ sent: Sent } | ActionFailure<Returned>> {
  try {
    const { form } = await readForm(api, language);
    const read = readDraft(typed, form, language);
    if ('faults' in read) return fail(400, { typed, faults: read.faults });
    return { sent: await submit(api, typed, read.draft) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return comeBack(refusal, typed);
  }
}

/** Sends with the proof of work. One that is too old or spent is left out: the buyer confirms by mail instead. */
async function submit(api: PortalClient, typed: Typed, draft: EnquiryDraft): Promise<Sent> {
  const submission = {
    draft,
    // One key for the files and for the form: both are made with it and as secret as it.
    idempotencyKey: draft.uploadKey,
    website: answerOf(typed, 'website').slice(0, 500),
    filledInSeconds: filledInSeconds(answerOf(typed, 'startedAt')),
  };
  const proof = answerOf(typed, 'proof');
  if (proof === '' || proof.length > 4000) return await api.enquiry.submit.mutate(submission);
  try {
    return await api.enquiry.submit.mutate({ ...submission, proof });
  } catch (error) {
    if (refusalOf(error)?.reason !== 'proof-refused') throw error;
    return await api.enquiry.submit.mutate(submission);
  }
}

function comeBack({ code, reason, fields }: Refusal, typed: Typed): ActionFailure<Returned> {
  if (code === 'TOO_MANY_REQUESTS') return fail(429, { typed, faults: [], trouble: 'busy' as const });
  if (code === 'CONFLICT')
    return fail(409, { typed, faults: [], trouble: 'sent-before' as const, uploadKey: randomUUID() });
  if (reason === 'unknown-firm')
    return fail(400, { typed, faults: [{ name: 'choice', code: 'unknown-firm' }] });
  if (code === 'BAD_REQUEST') {
    const faults = (fields ?? []).map(({ path, code: of }) => ({
      name: path.split('.').at(-1) ?? '',
      code: of,
    }));
    return fail(400, { typed, faults: faults.length > 0 ? faults : [{ name: 'text', code: 'other' }] });
  }
  return fail(503, { typed, faults: [], trouble: 'away' as const });
}

function filledInSeconds(startedAt: string): number {
  const seconds = (Date.now() - Number(startedAt)) / 1000;
  return startedAt !== '' && seconds > 0 ? Math.min(seconds, longestFillSeconds) : 0;
}
