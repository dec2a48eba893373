import type { Transaction } from 'kysely';
import { quotationReceivedMail } from '@sebino/email/quotationReceived';
import { sealOpenedMail } from '@sebino/email/sealOpened';
import { asActor } from '@sebino/database/actorTransaction';
import { recordAudit } from '@sebino/database/audit';
import type { Database } from '@sebino/database/database';
import { findEnquiry, lockEnquiry, openSeal } from '@sebino/database/enquiry';
import { findSpec } from '@sebino/database/spec';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { flagCapability } from '@sebino/database/capability';
import { findInvitation, listInvitations } from '@sebino/database/invitation';
import { hasUnsettled, isUnjudged, markSettled } from '@sebino/database/invitationSettlement';
import { listReceivedQuotations } from '@sebino/database/quotation';
import { insertVerdicts, listVerdicts } from '@sebino/database/rotation';
import { isSealOpen } from '@sebino/domain/invitation';
import type { Invitation } from '@sebino/domain/invitation';
import { toPageLanguage } from '@sebino/domain/language';
import type { Programme } from '@sebino/domain/programme';
import { replacement } from '@sebino/domain/rotation/allocate';
import { correct } from '@sebino/domain/rotation/correct';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import type { House } from './context.ts';
import { inviteBy } from './invite.ts';
import { openLedger } from './ledger.ts';
import { newLink, queueMail } from './mailing.ts';
import { judge, toKeyedVerdicts } from './matchingOf.ts';
import { runningProgramme } from './programme.ts';
import { reachFirm, reachPerson } from './reach.ts';
import { record } from './record.ts';

export const byClock = { actor: { kind: 'clock' } } as const;

/**
 * Draws the consequences of an answer, a silence or a quotation: what is put right in the ledger, the next firm by
 * rotation, the seal. In a transaction of its own, after the one that recorded the answer, and at most once: a process
 * that dies in between leaves the row unsettled and the clock finds it.
 */
export async function settleInvitation(house: House, id: string): Promise<void> {
  await asActor(house.database.db, { kind: 'clock' }, async (trx) => {
    if (!(await markSettled(trx, id, house.now()))) return;
    const invitation = await findInvitation(trx, id);
    if (invitation === undefined) return;
    // Two firms of one enquiry answer at once: without this neither would see whom the other's place went to.
    await lockEnquiry(trx, invitation.enquiryId);
    const enquiry = await findEnquiry(trx, invitation.enquiryId);
    if (enquiry === undefined || enquiry.status !== 'published') return;
    const programme = await runningProgramme(trx);
    if (invitation.status === 'quoted')
      await acknowledgeQuotation(trx, house, invitation, enquiry, programme);
    else await passOn(trx, house, invitation, enquiry, programme);
    await openSealIfDue(trx, house, enquiry, programme);
  });
}

/**
 * The same right after an answer, or what follows a revocation. What the person did stands already, so a fault here is
 * not theirs to read: it is written down with their request, and the clock draws the consequences within a minute.
 */
export async function settleOrLeaveToClock(
  { house, requestId }: { house: House; requestId: string },
  enquiryId: string,
  settle: () => Promise<void>,
): Promise<void> {
  try {
    await settle();
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    await asActor(
      house.database.db,
      byClock.actor,
      (trx) =>
        recordAudit(trx, {
          ...{ at: house.now(), actor: 'clock', action: 'settling-left-to-clock', requestId },
          ...{ subject: 'enquiry', subjectId: enquiryId, data: { fault } },
        }),
      // With the database away nothing can be written down; the clock meets the same fault and logs it.
    ).catch(() => undefined);
  }
}

/** The place goes on: a refusal that the rules forgive is taken back first, then the next firm is asked. */
async function passOn(
  trx: Transaction<Database>,
  house: House,
  invitation: Invitation,
  enquiry: EnquiryRecord,
  programme: Programme,
): Promise<void> {
  const spec = await findSpec(trx, enquiry.id);
  if (spec === undefined) throw new Error('an invitation without a spec');
  const { members, verdicts } = await judge(trx, house, programme, spec.requirements);
  const ledger = await openLedger(trx, programme.slug);
  const member = members.find((each) => each.firm.id === invitation.firmId);
  const why = invitation.decline?.reason;
  let { state } = ledger;
  if (member !== undefined && (why === 'cannot-make' || why === 'no-capacity')) {
    const key = ledgerKey.parse(member.ledgerKey);
    const entry = correct(state, { enquiryId: enquiry.id, key, why, at: house.now() });
    if (entry.ok) state = await ledger.append(entry.value, house.now());
    // A firm that the buyer picked was never charged: nothing is taken back and nothing kept.
    if (entry.ok || entry.code !== 'no-such-allocation')
      await record(trx, house, byClock, {
        kind: entry.ok ? 'charge-taken-back' : 'charge-kept',
        subject: 'enquiry',
        subjectId: enquiry.id,
        data: {
          firmId: invitation.firmId,
          why,
          ...(entry.ok ? { ledgerSeq: entry.value.seq } : { code: entry.code }),
        },
      });
    // Judged already when the clock comes late: a flag raised now would have nobody to take it away.
    if (why === 'cannot-make' && (await isUnjudged(trx, invitation.id)))
      await flagLine(trx, enquiry.id, invitation.firmId);
  }
  // A firm that the buyer picked alone is nobody's turn: when it declines there is nobody to pass the place to.
  if (enquiry.choice.kind === 'picked' && !enquiry.choice.restByRotation) return;
  const entry = replacement(state, {
    enquiryId: enquiry.id,
    specHash: spec.hash,
    verdicts: toKeyedVerdicts(members, verdicts),
    places: 1,
    at: house.now(),
  });
  if (!entry.ok) {
    await record(trx, house, byClock, {
      kind: 'no-candidate-left',
      subject: 'enquiry',
      subjectId: enquiry.id,
      data: { code: entry.code },
    });
    return;
  }
  await ledger.append(entry.value, house.now());
  const known = new Set((await listVerdicts(trx, enquiry.id)).map((verdict) => verdict.firmId));
  await insertVerdicts(
    trx,
    { enquiryId: enquiry.id, specNumber: spec.number, givenAt: house.now() },
    verdicts.filter((verdict) => !known.has(verdict.firmId)),
  );
  await inviteBy(trx, house, byClock, entry.value, {
    programme,
    enquiry,
    requirements: spec.requirements,
    members,
    verdicts,
  });
}

/** The line of work on which the firm was thought able: the coordinator looks at it before it counts again. */
async function flagLine(trx: Transaction<Database>, enquiryId: string, firmId: string): Promise<void> {
  const verdict = (await listVerdicts(trx, enquiryId)).find((each) => each.firmId === firmId);
  if (verdict?.line !== undefined) await flagCapability(trx, verdict.line, true);
}

async function acknowledgeQuotation(
  trx: Transaction<Database>,
  house: House,
  invitation: Invitation,
  enquiry: EnquiryRecord,
  programme: Programme,
): Promise<void> {
  const received = await listReceivedQuotations(trx, enquiry.id);
  // What was typed at the firm's dictation has its own receipt already.
  if (received.some((each) => each.invitationId === invitation.id && each.recordedBy === 'coordinator'))
    return;
  const template = 'quotation-received';
  const contact = await reachFirm(trx, house, byClock, {
    enquiryId: enquiry.id,
    firmId: invitation.firmId,
    invitationId: invitation.id,
    template,
  });
  if (contact === undefined) return;
  const language = toPageLanguage(contact.language);
  await queueMail(trx, house, {
    to: contact,
    template,
    about: enquiry.id,
    message: quotationReceivedMail(
      { enquiryNumber: enquiry.number, programmeName: programme.name, demo: programme.demo },
      language,
    ),
  });
}

/** When no invited firm is still preparing, the buyer may read what was quoted, and is told so. */
async function openSealIfDue(
  trx: Transaction<Database>,
  house: House,
  enquiry: EnquiryRecord,
  programme: Programme,
): Promise<void> {
  const invitations = await listInvitations(trx, enquiry.id);
  // A place that fell free and is not passed on yet: whoever is asked next would quote against open prices.
  if (!isSealOpen(invitations) || (await hasUnsettled(trx, enquiry.id))) return;
  if (!(await openSeal(trx, enquiry.id, house.now()))) return;
  const quotations = invitations.filter((each) => each.status === 'quoted').length;
  await record(trx, house, byClock, {
    kind: 'seal-opened',
    subject: 'enquiry',
    subjectId: enquiry.id,
    data: { quotations },
  });
  const buyer = await reachPerson(trx, house, byClock, {
    enquiryId: enquiry.id,
    personId: enquiry.buyerId,
    template: 'seal-opened',
  });
  if (buyer === undefined) return;
  const language = toPageLanguage(enquiry.language);
  const token = await newLink(trx, house, { purpose: 'status', enquiryId: enquiry.id, personId: buyer.id });
  await queueMail(trx, house, {
    to: buyer,
    template: 'seal-opened',
    about: enquiry.id,
    message: sealOpenedMail(
      {
        enquiryNumber: enquiry.number,
        quotations,
        programmeName: programme.name,
        url: `${house.portalUrl}/${language}/s/${token}`,
        demo: programme.demo,
      },
      language,
    ),
  });
}
