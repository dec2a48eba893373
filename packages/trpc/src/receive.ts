import { z } from 'zod';
import type { Trx } from '@sebino/database/database';
import { attachDrawings } from '@sebino/database/drawing';
import { spendChallenge } from '@sebino/database/challenge';
import { insertEnquiry } from '@sebino/database/enquiry';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { listMembers } from '@sebino/database/firm';
import { isUniqueViolation } from '@sebino/database/errors';
import { findAnswer } from '@sebino/database/idempotency';
import type { KeyedRequest } from '@sebino/database/idempotency';
import { insertPerson } from '@sebino/database/person';
import { openSubmission } from '@sebino/database/submission';
import { together } from '@sebino/database/together';
import { enquiryDraft } from '@sebino/domain/enquiry';
import type { EnquiryDraft } from '@sebino/domain/enquiry';
import { enquiryId } from '@sebino/domain/id';
import type { Programme } from '@sebino/domain/programme';
import type { Context, House } from './context.ts';
import { badRequest, conflict, orConflict, tooMany } from './init.ts';
import { mailConfirmation, mailReceipt } from './receipt.ts';
import { record } from './record.ts';

/** A person needs longer than this to fill the form; a program rarely waits. */
const leastFillSeconds = 4;

/** What the sender is told, and told again when the same form comes twice. */
export const sent = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(['received', 'unconfirmed', 'quarantined']),
});

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

/** What the door has found out about a form before its transaction begins. */
export interface Submission {
  input: z.infer<typeof submission>;
  programme: Programme;
  number: string;
  /** The task that was solved for it, to be spent with it. */
  proof?: { id: string; expiresAt: Date };
  /** Ties the form to its answer: sent again it gets the same one. */
  request: KeyedRequest;
}

/** Writes an enquiry with all that belongs to it, in the caller's transaction and few round trips. */
export async function receive(trx: Trx, ctx: Context, form: Submission): Promise<z.infer<typeof sent>> {
  const { house } = ctx;
  const { input, programme, number, proof, request } = form;
  const { draft } = input;
  const now = house.now();
  const enquiry = toEnquiry(form, house);
  const answer = { id: enquiry.id, number, status: enquiry.status };
  const limit = house.limits.enquiriesPerEmailPerDay;
  const address = house.digest(draft.buyer.email.toLowerCase());
  const opened = await openSubmission(
    trx,
    request,
    { status: 200, body: answer },
    {
      uploadKey: draft.uploadKey,
      perAddress: { bucket: 'enquiry-email', key: address, limit, windowSeconds: 86_400, now },
    },
  );
  if (opened === undefined) return orKept(await findAnswer(trx, request));
  if (opened.sent > limit) throw tooMany();
  await refuseUnknownFirms(trx, programme, draft);
  const buyer = {
    id: enquiry.buyerId,
    office: draft.buyer.organisation,
    email: draft.buyer.email,
    language: draft.language,
    ...(draft.buyer.contactName === undefined ? {} : { name: draft.buyer.contactName }),
    ...(draft.buyer.phone === undefined ? {} : { phone: draft.buyer.phone }),
  };
  const receipt = { enquiry, buyer, ...(opened.receiptAt > now ? { notBefore: opened.receiptAt } : {}) };
  try {
    await together(trx, async (later) => {
      if (proof !== undefined) await spendChallenge(later, proof.id, proof.expiresAt);
      await insertPerson(later, { ...buyer, processingActivity: 'enquiry' });
      await insertEnquiry(later, {
        ...enquiry,
        programmeId: programme.id,
        uploadKey: draft.uploadKey,
        ...(proof === undefined ? {} : { confirmedAt: now }),
      });
      await attachDrawings(later, draft.uploadKey, enquiry.id);
      await record(
        later,
        house,
        { actor: ctx.actor, requestId: ctx.requestId },
        {
          kind: 'enquiry-received',
          subject: 'enquiry',
          subjectId: enquiry.id,
          data: { status: enquiry.status, spamSigns: enquiry.spamSigns },
        },
      );
      if (proof === undefined) await mailConfirmation(later, house, programme, receipt);
      else await mailReceipt(later, house, programme, receipt);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'spent_challenge_pkey')) throw badRequest('proof-refused');
    // One form is one enquiry, whatever key it comes back under.
    if (isUniqueViolation(error, 'enquiry_upload_key_key')) throw conflict('form-sent-already');
    throw error;
  }
  return answer;
}

/** The answer of the first time, for a form that comes again. */
export function orKept(kept: Awaited<ReturnType<typeof findAnswer>>): z.infer<typeof sent> {
  return sent.parse(orConflict(kept)?.body);
}

function toEnquiry(
  { input, number, proof }: Submission,
  house: House,
): EnquiryRecord & { status: z.infer<typeof sent>['status'] } {
  const { draft } = input;
  const spamSigns = signsOfSpam(input);
  return {
    id: enquiryId.parse(house.newId()),
    number,
    status: proof === undefined ? 'unconfirmed' : spamSigns.length > 0 ? 'quarantined' : 'received',
    language: draft.language,
    text: draft.text,
    requirements: draft.requirements,
    choice: draft.choice,
    drawingAccess: draft.drawingAccess,
    country: draft.buyer.country,
    organisation: draft.buyer.organisation,
    buyerId: house.newId(),
    receivedAt: house.now(),
    spamSigns,
    version: 1,
  };
}

async function refuseUnknownFirms(trx: Trx, programme: Programme, draft: EnquiryDraft): Promise<void> {
  if (draft.choice.kind !== 'picked') return;
  const active = new Set<string>(
    (await listMembers(trx, programme.id))
      .filter((member) => member.standing === 'active')
      .map((member) => member.firm.id),
  );
  if (draft.choice.firmIds.some((id) => !active.has(id))) throw badRequest('unknown-firm');
}

/** Signs, not proofs: what shows one waits for a person, and its sender gets the same receipt as everybody. */
function signsOfSpam(input: z.infer<typeof submission>): string[] {
  const addresses = input.draft.text.match(/https?:\/\//g)?.length ?? 0;
  return [
    ...(input.website === '' ? [] : ['hidden-field-filled']),
    ...(input.filledInSeconds < leastFillSeconds ? ['filled-too-fast'] : []),
    ...(addresses > 3 ? ['many-addresses'] : []),
  ];
}
