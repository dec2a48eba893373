import { z } from 'zod';
import type { findAnswer, KeyedRequest } from '@sebino/database/idempotency';
import { enquiryDraft } from '@sebino/domain/enquiry';
import { orConflict } from './init.ts';
import type { By } from './record.ts';

/** What the sender is told, and told again when the same form comes twice. */
export const sent = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(['received', 'unconfirmed', 'quarantined']),
});

export type Sent = z.infer<typeof sent>;

export const submission = z.strictObject({
  draft: enquiryDraft,
  /** Made with the form: the same form sent twice is one enquiry. */
  idempotencyKey: z.uuid(),
  /** Solved proof of work; without it the enquiry waits for the buyer's confirmation by mail. */
  proof: z.string().max(4000).optional(),
  /** A field that people do not see. */
  website: z.string().max(500).default(''),
  filledInSeconds: z.number().min(0).max(10_000_000),
});

/** What the door has found out about a form before it is written. */
export interface Submission {
  input: z.infer<typeof submission>;
  /** Who sends it, for the log. */
  by: By;
  /** Keyed digest of the sender's network. */
  sender: string;
  /** The task that was solved for it, to be spent with it. */
  proof?: { id: string; expiresAt: Date };
  /** Ties the form to its answer: sent again it gets the same one. */
  request: KeyedRequest;
}

/** The answer of the first time, for a form that comes again. */
export function orKept(kept: Awaited<ReturnType<typeof findAnswer>>): Sent {
  return sent.parse(orConflict(kept)?.body);
}
