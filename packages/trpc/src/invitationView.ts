import { z } from 'zod';
import type { Trx } from '@sebino/database/database';
import { listInvitations } from '@sebino/database/invitation';
import { listFirmPhones } from '@sebino/database/person';
import { listReceivedQuotations } from '@sebino/database/quotation';
import { decline, invitationStatuses } from '@sebino/domain/invitation';

/** One invitation as its coordinator sees it: that a price was received, never the price. */
export const invitationView = z.object({
  id: z.string(),
  firm: z.string(),
  status: z.enum(invitationStatuses),
  by: z.enum(['rotation', 'direct-choice', 'override']),
  decline: decline.optional(),
  callRequested: z.boolean(),
  phone: z.string().optional(),
  invitedAt: z.date(),
  answerDueAt: z.date(),
  quotationDueAt: z.date().optional(),
  answeredAt: z.date().optional(),
  quotationReceivedAt: z.date().optional(),
  recordedBy: z.enum(['firm', 'coordinator']).optional(),
});

/** Who was asked about an enquiry, in the order of asking, with what each said and how to reach it. */
export async function viewInvitations(
  trx: Trx,
  enquiryId: string,
  nameOf: (firmId: string) => string,
): Promise<z.infer<typeof invitationView>[]> {
  const received = await listReceivedQuotations(trx, enquiryId);
  const invitations = await listInvitations(trx, enquiryId);
  const phones = await listFirmPhones(
    trx,
    invitations.map((each) => each.firmId),
  );
  return invitations.map((each) => {
    const quotation = received.find((one) => one.invitationId === each.id);
    const phone = phones.get(each.firmId);
    return {
      id: each.id,
      firm: nameOf(each.firmId),
      status: each.status,
      by: each.by,
      ...(each.decline === undefined ? {} : { decline: each.decline }),
      callRequested: each.callRequested,
      ...(phone === undefined ? {} : { phone }),
      invitedAt: each.invitedAt,
      answerDueAt: each.answerDueAt,
      ...(each.quotationDueAt === undefined ? {} : { quotationDueAt: each.quotationDueAt }),
      ...(each.answeredAt === undefined ? {} : { answeredAt: each.answeredAt }),
      ...(quotation === undefined
        ? {}
        : { quotationReceivedAt: quotation.receivedAt, recordedBy: quotation.recordedBy }),
    };
  });
}
