import type { Transaction } from 'kysely';
import { invitationMail } from '@sebino/email/invitation';
import type { Database } from '@sebino/database/database';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import type { Member } from '@sebino/database/firm';
import { insertInvitation } from '@sebino/database/invitation';
import { insertAllocation } from '@sebino/database/rotation';
import { invitationId } from '@sebino/domain/id';
import { startClocks } from '@sebino/domain/invitation';
import type { Invitation } from '@sebino/domain/invitation';
import { toPageLanguage } from '@sebino/domain/language';
import { personalLinkExtraDays } from '@sebino/domain/link';
import type { Verdict } from '@sebino/domain/matching';
import type { Programme } from '@sebino/domain/programme';
import type { Requirement } from '@sebino/domain/requirement';
import type { LedgerEntry } from '@sebino/domain/rotation/entry';
import { addWorkingDays } from '@sebino/domain/workingTime';
import type { House } from './context.ts';
import { newLink, queueMail } from './mailing.ts';
import { reachFirm } from './reach.ts';
import { actorId, record } from './record.ts';
import type { By } from './record.ts';

export interface Occasion {
  programme: Programme;
  enquiry: EnquiryRecord;
  requirements: readonly Requirement[];
  members: readonly Member[];
  verdicts: readonly Verdict[];
}

/** Draws the consequences of a ledger entry that gave places: invitations, their clocks, links and mails. */
export async function inviteBy(
  trx: Transaction<Database>,
  house: House,
  by: By,
  entry: LedgerEntry,
  occasion: Occasion,
): Promise<void> {
  if (entry.kind === 'member' || entry.kind === 'correction')
    throw new Error(`entry ${entry.seq} gives no place`);
  const now = house.now();
  if (entry.kind !== 'direct-choice') {
    const person = by.actor.kind === 'staff' ? actorId(by.actor) : undefined;
    await insertAllocation(trx, {
      enquiryId: entry.enquiryId,
      number: entry.number,
      ledgerSeq: entry.seq,
      ...(person === undefined ? {} : { decidedBy: person }),
      decidedAt: now,
    });
  }
  const picked = entry.kind === 'direct-choice' ? entry.chosen : entry.picks;
  const byRule = entry.kind === 'direct-choice' ? [] : entry.chosen;
  for (const key of picked)
    await inviteOne(trx, house, by, { key, by: 'direct-choice', seq: entry.seq }, occasion);
  for (const key of byRule)
    await inviteOne(
      trx,
      house,
      by,
      { key, by: entry.kind === 'override' ? 'override' : 'rotation', seq: entry.seq },
      occasion,
    );
}

async function inviteOne(
  trx: Transaction<Database>,
  house: House,
  by: By,
  place: { key: string; by: Invitation['by']; seq: number },
  occasion: Occasion,
): Promise<void> {
  const member = occasion.members.find((each) => each.ledgerKey === place.key);
  if (member === undefined) throw new Error('the ledger chose a firm that is no member');
  const invitation: Invitation = {
    id: invitationId.parse(house.newId()),
    enquiryId: occasion.enquiry.id,
    firmId: member.firm.id,
    ledgerSeq: place.seq,
    by: place.by,
    status: 'open',
    callRequested: false,
    ...startClocks(house.now(), occasion.programme.settings),
    version: 1,
  };
  await insertInvitation(trx, invitation);
  await record(trx, house, by, {
    kind: 'firm-invited',
    subject: 'enquiry',
    subjectId: occasion.enquiry.id,
    data: { invitationId: invitation.id, firmId: member.firm.id, by: place.by, ledgerSeq: place.seq },
  });
  await mailInvitation(trx, house, by, invitation, member, occasion, 'invitation');
}

/** Tells a firm what, why it and until when; the reminder says the same again. */
export async function mailInvitation(
  trx: Transaction<Database>,
  house: House,
  by: By,
  invitation: Invitation,
  member: Member,
  occasion: Occasion,
  template: 'invitation' | 'invitation-reminder',
): Promise<void> {
  const contact = await reachFirm(trx, house, by, {
    enquiryId: invitation.enquiryId,
    firmId: invitation.firmId,
    invitationId: invitation.id,
    template,
  });
  if (contact === undefined) return;
  const { settings } = occasion.programme;
  // "I can" at the last moment starts the quotation's clock: the link must outlive that one too.
  const lastDueAt = addWorkingDays(
    invitation.answerDueAt,
    settings.quotationWorkingDays,
    settings.workingHours,
  );
  const language = toPageLanguage(contact.language);
  const token = await newLink(trx, house, {
    purpose: 'personal',
    enquiryId: invitation.enquiryId,
    invitationId: invitation.id,
    personId: contact.id,
    expiresAt: new Date(lastDueAt.getTime() + personalLinkExtraDays * 86_400_000),
  });
  const verdict = occasion.verdicts.find((each) => each.firmId === member.firm.id);
  await queueMail(trx, house, {
    to: contact,
    template,
    about: invitation.enquiryId,
    message: invitationMail(
      {
        reminder: template === 'invitation-reminder',
        enquiryNumber: occasion.enquiry.number,
        firmName: member.firm.name,
        programmeName: occasion.programme.name,
        summary: house.pack.summarise(occasion.requirements, language),
        country: occasion.enquiry.country,
        whyYou: (verdict?.fits ?? []).slice(0, 4).map((reason) => house.pack.explain(reason, language)),
        direct: invitation.by === 'direct-choice',
        answerDueAt: invitation.answerDueAt,
        timeZone: settings.workingHours.timeZone,
        url: `${house.portalUrl}/${language}/i/${token}`,
        demo: occasion.programme.demo,
      },
      language,
    ),
  });
}
