import { asActor } from '@sebino/database/actorTransaction';
import { deleteAbandonedDrawings } from '@sebino/database/drawing';
import { deleteSpentChallenges } from '@sebino/database/challenge';
import { deleteEndedKeys } from '@sebino/database/idempotency';
import { deleteEndedLimits } from '@sebino/database/rateLimit';
import { deleteEndedTurns } from '@sebino/database/submission';
import { eraseUnconfirmed, listRevokedUnsettled, listUnconfirmedBefore } from '@sebino/database/enquirySweep';
import { findEnquiry } from '@sebino/database/enquiry';
import { findSpec } from '@sebino/database/spec';
import { findMember } from '@sebino/database/firm';
import { findInvitation, listClocksDue, saveInvitation } from '@sebino/database/invitation';
import { listUnsettled } from '@sebino/database/invitationSettlement';
import { listVerdicts } from '@sebino/database/rotation';
import { dueStep } from '@sebino/domain/invitation';
import { confirmationHours } from '@sebino/domain/link';
import type { House } from './context.ts';
import { mailInvitation } from './invite.ts';
import { runningProgramme } from './programme.ts';
import { record } from './record.ts';
import { byClock, settleInvitation } from './settle.ts';
import { settleRevocation } from './settleRevocation.ts';

const batch = 100;
/** A form that was begun and never sent keeps its files this long. */
const abandonedHours = 24;

/**
 * Everything that time alone brings about, up to now: reminders, silences, the next firm, seals, and what must be
 * forgotten. Runs every minute; running it twice changes nothing.
 */
export async function runClocks(house: House): Promise<void> {
  const due = await asActor(house.database.db, { kind: 'clock' }, async (trx) => ({
    steps: await listClocksDue(trx, house.now(), batch),
    unsettled: await listUnsettled(trx, batch),
    revoked: await listRevokedUnsettled(trx),
  }));
  const faults = [
    ...(await forEach(due.steps, (row) => stepInvitation(house, row.id))),
    ...(await forEach(due.unsettled, (id) => settleInvitation(house, id))),
    ...(await forEach(due.revoked, (id) => settleRevocation(house, id))),
    ...(await forEach([undefined], () => forget(house))),
  ];
  if (faults.length > 0) throw new AggregateError(faults, 'some clocks could not be served');
}

/** One row that cannot be served must not hold up the others; what went wrong is told at the end. */
async function forEach<Item>(
  items: readonly Item[],
  serve: (item: Item) => Promise<void>,
): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      await serve(item);
    } catch (error) {
      faults.push(error);
    }
  }
  return faults;
}

async function stepInvitation(house: House, id: string): Promise<void> {
  const ended = await asActor(house.database.db, { kind: 'clock' }, async (trx) => {
    const now = house.now();
    const invitation = await findInvitation(trx, id);
    const step = invitation === undefined ? undefined : dueStep(invitation, now);
    if (invitation === undefined || step === undefined) return false;
    const next =
      step === 'remind'
        ? { ...invitation, remindedAt: now }
        : { ...invitation, status: step, callRequested: false };
    if (!(await saveInvitation(trx, next))) return false;
    await record(trx, house, byClock, {
      kind: step === 'remind' ? 'firm-reminded' : `firm-${step}`,
      subject: 'enquiry',
      subjectId: invitation.enquiryId,
      data: { invitationId: id, firmId: invitation.firmId },
    });
    if (step !== 'remind') return true;
    const programme = await runningProgramme(trx);
    const enquiry = await findEnquiry(trx, invitation.enquiryId);
    const spec = await findSpec(trx, invitation.enquiryId);
    const member = await findMember(trx, programme.id, invitation.firmId);
    if (enquiry === undefined || spec === undefined || member === undefined) return false;
    const verdicts = await listVerdicts(trx, enquiry.id);
    const occasion = { programme, enquiry, requirements: spec.requirements, members: [member], verdicts };
    await mailInvitation(trx, house, byClock, invitation, member, occasion, 'invitation-reminder');
    return false;
  });
  if (ended) await settleInvitation(house, id);
}

/** Unconfirmed enquiries after 72 hours, files of forms never sent, and whatever was kept for a while only. */
async function forget(house: House): Promise<void> {
  const now = house.now();
  const gone = await asActor(house.database.db, { kind: 'clock' }, async (trx) => {
    const files: string[] = [];
    for (const id of await listUnconfirmedBefore(trx, hoursBefore(now, confirmationHours)))
      files.push(...(await eraseUnconfirmed(trx, id)));
    files.push(...(await deleteAbandonedDrawings(trx, hoursBefore(now, abandonedHours))));
    await deleteSpentChallenges(trx, now);
    await deleteEndedKeys(trx, now);
    await deleteEndedLimits(trx, now);
    await deleteEndedTurns(trx, now);
    return files;
  });
  if (gone.length > 0) await house.removeFiles(gone);
}

function hoursBefore(instant: Date, hours: number): Date {
  return new Date(instant.getTime() - hours * 3_600_000);
}
