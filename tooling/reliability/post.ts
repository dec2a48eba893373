import { transformer } from '@sebino/trpc/transformer';
import type { Submission } from './form.ts';

export interface PostAnswer {
  status: number;
  retryAfter: string | null;
  text: string;
}

/** One form as its bytes go over the wire, and the answer as it comes back. */
export async function postSubmission(url: string, submission: Submission): Promise<PostAnswer> {
  const answer = await fetch(`${url}/trpc/enquiry.submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(transformer.serialize(submission)),
  });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    text: await answer.text(),
  };
}
