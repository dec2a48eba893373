import { answerReceiptMail } from '@sebino/email/answerReceipt';
import type { Trx } from '@sebino/database/database';
import { findEnquiry } from '@sebino/database/enquiry';
import { findInvitation, saveInvitation } from '@sebino/database/invitation';
import { insertQuotation } from '@sebino/database/quotation';
import { quotationId } from '@sebino/domain/id';
import { acceptInvitation, declineInvitation, requestCall, whyNoQuotation } from '@sebino/domain/invitation';
import type { Decline, Invitation } from '@sebino/domain/invitation';
import { toPageLanguage } from '@sebino/domain/language';
import type { QuotationDraft } from '@sebino/domain/quotation';
import type { House } from './context.ts';
import { conflict, orConflict, orNotFound } from './init.ts';
import { queueMail } from './mailing.ts';
import { runningProgramme } from './programme.ts';
import { reachFirm } from './reach.ts';
import { record } from './record.ts';
import type { By } from './record.ts';

export type Answer = { kind: 'accept' } | { kind: 'decline'; decline: Decline } | { kind: 'call-me' };

/** Writes a firm's answer, whoever typed it. The caller settles the invitation after the commit. */
export async function recordAnswer(
  trx: Trx,
  house: House,
  by: By,
  id: string,
  answer: Answer,
): Promise<Invitation> {
  const invitation = orNotFound(await findInvitation(trx, id));
  const now = house.now();
  const next = await answered(trx, invitation, answer, now);
  const personId = by.actor.kind === 'staff' ? by.actor.personId : undefined;
  if (!(await saveInvitation(trx, next, personId))) throw conflict('changed-meanwhile');
  await record(trx, house, by, {
    kind: answerKinds[answer.kind],
    subject: 'enquiry',
    subjectId: invitation.enquiryId,
    data: {
      invitationId: id,
      firmId: invitation.firmId,
      ...(answer.kind === 'decline' ? { decline: answer.decline } : {}),
    },
  });
  return next;
}

const answerKinds = {
  accept: 'firm-accepted',
  decline: 'firm-declined',
  'call-me': 'call-requested',
} as const;

async function answered(trx: Trx, invitation: Invitation, answer: Answer, now: Date): Promise<Invitation> {
  switch (answer.kind) {
    case 'accept':
      return orConflict(acceptInvitation(invitation, now, (await runningProgramme(trx)).settings));
    case 'decline':
      return orConflict(declineInvitation(invitation, answer.decline, now));
    case 'call-me':
      return orConflict(requestCall(invitation, now));
  }
}

/** Writes a sealed quotation. From here on its firm reads it, and its buyer once the seal is open; nobody else. */
export async function recordQuotation(
  trx: Trx,
  house: House,
  by: By,
  id: string,
  draft: QuotationDraft,
): Promise<Invitation> {
  const invitation = orNotFound(await findInvitation(trx, id));
  const now = house.now();
  const refusal = whyNoQuotation(invitation, now);
  if (refusal !== undefined) throw conflict(refusal);
  const person = by.actor.kind === 'staff' ? by.actor.personId : undefined;
  await insertQuotation(trx, {
    ...draft,
    id: quotationId.parse(house.newId()),
    lotId: house.newId(),
    invitationId: invitation.id,
    currency: 'EUR',
    receivedAt: now,
    recordedBy: person === undefined ? 'firm' : 'coordinator',
    ...(person === undefined ? {} : { recordedByPerson: person }),
  });
  const quoted: Invitation = { ...invitation, status: 'quoted' };
  if (!(await saveInvitation(trx, quoted))) throw conflict('changed-meanwhile');
  // Of a price nothing but its arrival is written anywhere else.
  await record(trx, house, by, {
    kind: 'quotation-received',
    subject: 'enquiry',
    subjectId: invitation.enquiryId,
    data: { invitationId: id, firmId: invitation.firmId },
  });
  return quoted;
}

/** What the office recorded at a firm's dictation, sent to the firm so that it can object. */
export async function mailAnswerReceipt(
  trx: Trx,
  house: House,
  by: By,
  invitation: Invitation,
  what: Answer['kind'] | 'quotation',
): Promise<void> {
  const enquiry = orNotFound(await findEnquiry(trx, invitation.enquiryId));
  const template = 'answer-receipt';
  const contact = await reachFirm(trx, house, by, {
    enquiryId: enquiry.id,
    firmId: invitation.firmId,
    invitationId: invitation.id,
    template,
  });
  if (contact === undefined) return;
  const programme = await runningProgramme(trx);
  await queueMail(trx, house, {
    to: contact,
    template,
    about: enquiry.id,
    message: answerReceiptMail(
      {
        enquiryNumber: enquiry.number,
        what,
        ...(invitation.decline === undefined ? {} : { reason: invitation.decline.reason }),
        programmeName: programme.name,
        demo: programme.demo,
      },
      toPageLanguage(contact.language),
    ),
  });
}
