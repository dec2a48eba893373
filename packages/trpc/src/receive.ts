import { z } from 'zod';
import type { Trx } from '@sebino/database/database';
import { attachDrawings } from '@sebino/database/drawing';
import { countEnquiriesOf, insertEnquiry } from '@sebino/database/enquiry';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { listMembers } from '@sebino/database/firm';
import { isUniqueViolation } from '@sebino/database/errors';
import { insertPerson } from '@sebino/database/person';
import { enquiryDraft } from '@sebino/domain/enquiry';
import type { EnquiryDraft } from '@sebino/domain/enquiry';
import { enquiryId } from '@sebino/domain/id';
import type { Programme } from '@sebino/domain/programme';
import type { Context } from './context.ts';
import { badRequest, conflict, tooMany } from './init.ts';
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

/** Writes an enquiry with all that belongs to it, in the caller's transaction. */
export async function receive(
  trx: Trx,
  ctx: Context,
  input: z.infer<typeof submission>,
  { programme, number, proved }: { programme: Programme; number: string; proved: boolean },
): Promise<z.infer<typeof sent>> {
  const { house } = ctx;
  const { draft } = input;
  const now = house.now();
  await refuseUnknownFirms(trx, programme, draft);
  const dayAgo = new Date(now.getTime() - 86_400_000);
  if ((await countEnquiriesOf(trx, draft.buyer.email, dayAgo)) >= house.limits.enquiriesPerEmailPerDay)
    throw tooMany();
  const spamSigns = signsOfSpam(input);
  const status = !proved ? 'unconfirmed' : spamSigns.length > 0 ? 'quarantined' : 'received';
  const buyer = {
    id: house.newId(),
    office: draft.buyer.organisation,
    email: draft.buyer.email,
    language: draft.language,
    ...(draft.buyer.contactName === undefined ? {} : { name: draft.buyer.contactName }),
    ...(draft.buyer.phone === undefined ? {} : { phone: draft.buyer.phone }),
  };
  await insertPerson(trx, { ...buyer, processingActivity: 'enquiry' });
  const enquiry: EnquiryRecord = {
    id: enquiryId.parse(house.newId()),
    number,
    status,
    language: draft.language,
    text: draft.text,
    requirements: draft.requirements,
    choice: draft.choice,
    drawingAccess: draft.drawingAccess,
    country: draft.buyer.country,
    organisation: draft.buyer.organisation,
    buyerId: buyer.id,
    receivedAt: now,
    spamSigns,
    version: 1,
  };
  try {
    await insertEnquiry(trx, {
      ...enquiry,
      programmeId: programme.id,
      uploadKey: draft.uploadKey,
      ...(proved ? { confirmedAt: now } : {}),
    });
  } catch (error) {
    // One form is one enquiry, whatever key it comes back under.
    if (isUniqueViolation(error, 'enquiry_upload_key_key')) throw conflict('form-sent-already');
    throw error;
  }
  await attachDrawings(trx, draft.uploadKey, enquiry.id);
  await record(
    trx,
    house,
    { actor: ctx.actor, requestId: ctx.requestId },
    {
      kind: 'enquiry-received',
      subject: 'enquiry',
      subjectId: enquiry.id,
      data: { status, spamSigns },
    },
  );
  if (proved) await mailReceipt(trx, house, programme, enquiry, buyer);
  else await mailConfirmation(trx, house, programme, enquiry, buyer);
  return { id: enquiry.id, number: enquiry.number, status };
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
