import { z } from 'zod';
import { enquiryId, firmId, invitationId } from './id.ts';
import { done, refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { ProgrammeSettings } from './programme.ts';
import { addWorkingDays } from './workingTime.ts';

/** Why a firm cannot. The first two are put right in the rotation, the others stay charged. */
export const declineReasons = [
  'cannot-make',
  'no-capacity',
  'quantity',
  'date-too-short',
  'not-interesting',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What exactly it cannot make: the datum that the coordinator then corrects. */
export const cannotMakeDetails = ['size', 'tolerance', 'material', 'process', 'certificate'] as const;
export type CannotMakeDetail = (typeof cannotMakeDetails)[number];

export const decline = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('cannot-make'), detail: z.enum(cannotMakeDetails) }),
  z.strictObject({ reason: z.enum(['no-capacity', 'quantity', 'date-too-short', 'not-interesting']) }),
]);
export type Decline = z.infer<typeof decline>;

/**
 * Where an invitation stands. `silent` and `lapsed` are recorded silences: the answer, or the quotation after
 * "I can", did not come in time. `withdrawn` means that the buyer revoked the enquiry.
 */
export const invitationStatuses = [
  'open',
  'accepted',
  'quoted',
  'declined',
  'silent',
  'lapsed',
  'withdrawn',
] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export const invitation = z.object({
  id: invitationId,
  enquiryId,
  firmId,
  /** Entry of the ledger that gave the place. */
  ledgerSeq: z.number().int(),
  by: z.enum(['rotation', 'direct-choice', 'override']),
  status: z.enum(invitationStatuses),
  decline: decline.optional(),
  callRequested: z.boolean(),
  invitedAt: z.date(),
  remindAt: z.date(),
  remindedAt: z.date().optional(),
  answerDueAt: z.date(),
  answeredAt: z.date().optional(),
  quotationDueAt: z.date().optional(),
  version: z.number().int(),
});
export type Invitation = z.infer<typeof invitation>;

export type AnswerRefusal = 'already-answered' | 'clock-run-out' | 'withdrawn';

/** The clocks of a new invitation: a reminder, then the end. */
export function startClocks(
  at: Date,
  settings: ProgrammeSettings,
): Pick<Invitation, 'invitedAt' | 'remindAt' | 'answerDueAt'> {
  return {
    invitedAt: at,
    remindAt: addWorkingDays(at, settings.reminderAfterWorkingDays, settings.workingHours),
    answerDueAt: addWorkingDays(at, settings.answerWorkingDays, settings.workingHours),
  };
}

/** "I can": the answer's clock stops, the quotation's starts. */
export function acceptInvitation(
  invitation: Invitation,
  at: Date,
  settings: ProgrammeSettings,
): Outcome<Invitation, AnswerRefusal> {
  const refusal = whyNoAnswer(invitation, at);
  if (refusal !== undefined) return refused(refusal);
  return done({
    ...invitation,
    status: 'accepted',
    answeredAt: at,
    callRequested: false,
    quotationDueAt: addWorkingDays(at, settings.quotationWorkingDays, settings.workingHours),
  });
}

/** "I cannot", also after an "I can" that proved too hopeful, as long as nothing was quoted. */
export function declineInvitation(
  invitation: Invitation,
  answer: Decline,
  at: Date,
): Outcome<Invitation, AnswerRefusal> {
  const refusal =
    invitation.status === 'accepted' ? whyNoQuotation(invitation, at) : whyNoAnswer(invitation, at);
  if (refusal !== undefined) return refused(refusal);
  return done({ ...invitation, status: 'declined', decline: answer, answeredAt: at, callRequested: false });
}

/** "Call me": a task for the coordinator. It does not stop the clock. */
export function requestCall(invitation: Invitation, at: Date): Outcome<Invitation, AnswerRefusal> {
  const refusal = whyNoAnswer(invitation, at);
  return refusal === undefined ? done({ ...invitation, callRequested: true }) : refused(refusal);
}

/** Why a quotation cannot be taken any more, or undefined when it can. */
export function whyNoQuotation(invitation: Invitation, at: Date): AnswerRefusal | undefined {
  if (invitation.status === 'withdrawn') return 'withdrawn';
  if (invitation.status !== 'accepted') return 'already-answered';
  return invitation.quotationDueAt !== undefined && at >= invitation.quotationDueAt
    ? 'clock-run-out'
    : undefined;
}

/** What the clocks ask for at an instant. Every invitation ends in an answer or in a recorded silence. */
export function dueStep(invitation: Invitation, at: Date): 'remind' | 'silent' | 'lapsed' | undefined {
  if (invitation.status === 'open') {
    if (at >= invitation.answerDueAt) return 'silent';
    return at >= invitation.remindAt && invitation.remindedAt === undefined ? 'remind' : undefined;
  }
  if (
    invitation.status === 'accepted' &&
    invitation.quotationDueAt !== undefined &&
    at >= invitation.quotationDueAt
  )
    return 'lapsed';
  return undefined;
}

/**
 * Whether an invited firm may open the drawings at this instant: not after it declined, fell silent or the buyer
 * revoked, and not before it was chosen when the buyer asked for that.
 */
export function mayOpenDrawings(
  invitation: Pick<Invitation, 'status'>,
  enquiry: { status: string; drawingAccess: 'invited-firms' | 'chosen-firms' },
): boolean {
  const taking =
    invitation.status === 'open' || invitation.status === 'accepted' || invitation.status === 'quoted';
  return taking && enquiry.status === 'published' && enquiry.drawingAccess === 'invited-firms';
}

/** The seal opens for the buyer when no invited firm is still preparing, so that no price travels meanwhile. */
export function isSealOpen(invitations: readonly Pick<Invitation, 'status'>[]): boolean {
  return invitations.every((each) => each.status !== 'open' && each.status !== 'accepted');
}

function whyNoAnswer(invitation: Invitation, at: Date): AnswerRefusal | undefined {
  if (invitation.status === 'withdrawn') return 'withdrawn';
  if (invitation.status === 'silent' || invitation.status === 'lapsed') return 'clock-run-out';
  if (invitation.status !== 'open') return 'already-answered';
  return at >= invitation.answerDueAt ? 'clock-run-out' : undefined;
}
