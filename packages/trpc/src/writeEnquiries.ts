import type { Trx } from '@sebino/database/database';
import { attachDrawings } from '@sebino/database/drawing';
import { spendChallenge } from '@sebino/database/challenge';
import { insertEnquiry } from '@sebino/database/enquiry';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { isUniqueViolation } from '@sebino/database/errors';
import { listMembers } from '@sebino/database/firm';
import { findAnswer } from '@sebino/database/idempotency';
import { insertPerson } from '@sebino/database/person';
import type { Addressee } from '@sebino/database/person';
import { openSubmissions } from '@sebino/database/submission';
import { together } from '@sebino/database/together';
import type { EnquiryDraft } from '@sebino/domain/enquiry';
import { enquiryId } from '@sebino/domain/id';
import type { Programme } from '@sebino/domain/programme';
import type { House } from './context.ts';
import { badRequest, conflict, tooMany } from './init.ts';
import { queueMails } from './mailing.ts';
import type { OutgoingMail } from './mailing.ts';
import { confirmationMail, receiptMail } from './receipt.ts';
import type { Receipt } from './receipt.ts';
import { record } from './record.ts';
import { orKept } from './submission.ts';
import type { Sent, Submission } from './submission.ts';

/** A person needs longer than this to fill the form; a program rarely waits. */
const leastFillSeconds = 4;

/** A form that was let in, with the number of its enquiry. */
export interface Admitted extends Submission {
  number: string;
}

/**
 * Writes the enquiries of forms with all that belongs to them, in the caller's transaction and few round trips; answers
 * each in its place. Throws what one of them is refused by: none may then be kept.
 */
export async function writeEnquiries(
  trx: Trx,
  house: House,
  programme: Programme,
  forms: readonly Admitted[],
): Promise<Sent[]> {
  const now = house.now();
  const made = forms.map((form) => ({ form, enquiry: toEnquiry(form, house) }));
  const perAddress = {
    bucket: 'enquiry-email',
    limit: house.limits.enquiriesPerEmailPerDay,
    windowSeconds: 86_400,
    now,
  };
  const opened = await openSubmissions(
    trx,
    made.map(({ form, enquiry }) => ({
      request: form.request,
      answer: { status: 200, body: answerOf(enquiry) },
      uploadKey: form.input.draft.uploadKey,
      address: house.digest(form.input.draft.buyer.email.toLowerCase()),
    })),
    perAddress,
  );
  const fresh = made.flatMap(({ form, enquiry }) => {
    const counted = opened.get(form.request.key);
    if (counted === undefined) return [];
    if (counted.sent > perAddress.limit) throw tooMany();
    const { receiptAt } = counted;
    return [
      {
        form,
        enquiry,
        receipt: {
          enquiry,
          buyer: toBuyer(form, enquiry),
          ...(receiptAt > now ? { notBefore: receiptAt } : {}),
        },
      },
    ];
  });
  if (fresh.length > 0) await writeFresh(trx, house, programme, fresh);
  const answers: Sent[] = [];
  for (const { form, enquiry } of made)
    answers.push(
      opened.has(form.request.key) ? answerOf(enquiry) : orKept(await findAnswer(trx, form.request)),
    );
  return answers;
}

interface Fresh {
  form: Admitted;
  enquiry: Received;
  receipt: Receipt;
}

async function writeFresh(
  trx: Trx,
  house: House,
  programme: Programme,
  fresh: readonly Fresh[],
): Promise<void> {
  await refuseUnknownFirms(
    trx,
    programme,
    fresh.map(({ form }) => form.input.draft),
  );
  try {
    await together(trx, async (later) => {
      await attachDrawings(
        later,
        fresh.map(({ form, enquiry }) => ({ uploadKey: form.input.draft.uploadKey, enquiryId: enquiry.id })),
      );
      const mails: OutgoingMail[] = [];
      for (const { form, enquiry, receipt } of fresh) {
        const { proof } = form;
        if (proof !== undefined) await spendChallenge(later, proof.id, proof.expiresAt);
        await insertPerson(later, { ...receipt.buyer, processingActivity: 'enquiry' });
        await insertEnquiry(later, {
          ...enquiry,
          programmeId: programme.id,
          uploadKey: form.input.draft.uploadKey,
          ...(proof === undefined ? {} : { confirmedAt: enquiry.receivedAt }),
        });
        await record(later, house, form.by, {
          kind: 'enquiry-received',
          subject: 'enquiry',
          subjectId: enquiry.id,
          data: { status: enquiry.status, spamSigns: enquiry.spamSigns },
        });
        const mailOf = proof === undefined ? confirmationMail : receiptMail;
        mails.push(await mailOf(later, house, programme, receipt));
      }
      await queueMails(later, house, mails);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'spent_challenge_pkey')) throw badRequest('proof-refused');
    // One form is one enquiry, whatever key it comes back under.
    if (isUniqueViolation(error, 'enquiry_upload_key_key')) throw conflict('form-sent-already');
    throw error;
  }
}

function answerOf({ id, number, status }: Received): Sent {
  return { id, number, status };
}

type Received = EnquiryRecord & { status: Sent['status'] };

function toBuyer({ input: { draft } }: Admitted, enquiry: Received): Addressee {
  const { organisation, email, contactName, phone } = draft.buyer;
  return {
    id: enquiry.buyerId,
    office: organisation,
    email,
    language: draft.language,
    ...(contactName === undefined ? {} : { name: contactName }),
    ...(phone === undefined ? {} : { phone }),
  };
}

function toEnquiry({ input, number, proof }: Admitted, house: House): Received {
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

async function refuseUnknownFirms(
  trx: Trx,
  programme: Programme,
  drafts: readonly EnquiryDraft[],
): Promise<void> {
  const picked = drafts.flatMap(({ choice }) => (choice.kind === 'picked' ? choice.firmIds : []));
  if (picked.length === 0) return;
  const active = new Set<string>(
    (await listMembers(trx, programme.id))
      .filter((member) => member.standing === 'active')
      .map((member) => member.firm.id),
  );
  if (picked.some((id) => !active.has(id))) throw badRequest('unknown-firm');
}

/** Signs, not proofs: what shows one waits for a person, and its sender gets the same receipt as everybody. */
function signsOfSpam(input: Submission['input']): string[] {
  const addresses = input.draft.text.match(/https?:\/\//g)?.length ?? 0;
  return [
    ...(input.website === '' ? [] : ['hidden-field-filled']),
    ...(input.filledInSeconds < leastFillSeconds ? ['filled-too-fast'] : []),
    ...(addresses > 3 ? ['many-addresses'] : []),
  ];
}
