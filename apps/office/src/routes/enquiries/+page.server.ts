import { enquiryStatuses } from '@sebino/domain/enquiry';
import type { EnquiryStatus } from '@sebino/domain/enquiry';
import type { PageServerLoad } from './$types';

/** What is in hand: the list before anything is chosen. */
const inHand: EnquiryStatus[] = ['quarantined', 'received', 'published'];
/** The API answers in pages of this many. */
const pageSize = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const status = enquiryStatuses.find((each) => each === url.searchParams.get('status'));
  const before = toInstant(url.searchParams.get('before'));
  const enquiries = await locals.api.enquiry.list.query({
    language: locals.language,
    statuses: status === undefined ? inHand : [status],
    ...(before === undefined ? {} : { before }),
  });
  const last = enquiries.length === pageSize ? enquiries.at(-1) : undefined;
  return { enquiries, status, isLater: before !== undefined, older: last?.receivedAt.toISOString() };
};

function toInstant(text: string | null): Date | undefined {
  const instant = text === null ? undefined : new Date(text);
  return instant === undefined || Number.isNaN(instant.getTime()) ? undefined : instant;
}
