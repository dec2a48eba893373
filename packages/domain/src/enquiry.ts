import { z } from 'zod';
import { hashOf } from './chain.ts';
import { drawingId, enquiryId, firmId } from './id.ts';
import { language } from './language.ts';
import { done, refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { requirement } from './requirement.ts';
import type { Requirement } from './requirement.ts';
import { emailAddress, line, paragraph } from './text.ts';

/** Who the buyer wants to ask: the cluster decides by rotation, or firms picked by name, the rest left open or not. */
export const firmChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cluster') }),
  z.strictObject({
    kind: z.literal('picked'),
    firmIds: z.array(firmId).min(1).max(14),
    restByRotation: z.boolean(),
  }),
]);
export type FirmChoice = z.infer<typeof firmChoice>;

export const buyerDetails = z.strictObject({
  organisation: line(120),
  /** A named person if the buyer cares to say one; the office answers "to the purchasing office" otherwise. */
  contactName: line(120).optional(),
  email: emailAddress,
  phone: line(40).optional(),
  /** Where the goods go, ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
});
export type BuyerDetails = z.infer<typeof buyerDetails>;

/** When a firm may open the drawings: on being invited, or only once the buyer has chosen it. */
export const drawingAccess = z.enum(['invited-firms', 'chosen-firms']);

/** What a visitor sends. Everything about the need is optional but the words themselves: "unknown" is an answer. */
export const enquiryDraft = z.strictObject({
  language,
  text: paragraph(5000).pipe(z.string().min(10)),
  requirements: z.array(requirement).max(60),
  buyer: buyerDetails,
  choice: firmChoice,
  drawingAccess,
  /** Under which the files of this form were received; random, made with the form. */
  uploadKey: z.uuid(),
});
export type EnquiryDraft = z.infer<typeof enquiryDraft>;

export const enquiryStatuses = [
  /** Sent without proof of work: waits 72 hours for the buyer's confirmation by mail, counts nowhere. */
  'unconfirmed',
  /** Looks like spam: a person decides. */
  'quarantined',
  /** To be qualified by the coordinator. */
  'received',
  /** Requirements frozen, firms invited. */
  'published',
  'closed',
  'revoked',
] as const;
export type EnquiryStatus = (typeof enquiryStatuses)[number];

export const enquiry = z.object({
  id: enquiryId,
  /** What people say on the phone: `2026-0148`. */
  number: z.string().regex(/^\d{4}-\d{4,}$/),
  status: z.enum(enquiryStatuses),
  language,
  text: z.string(),
  requirements: z.array(requirement),
  choice: firmChoice,
  drawingAccess,
  country: z.string(),
  receivedAt: z.date(),
  version: z.number().int(),
});
export type Enquiry = z.infer<typeof enquiry>;

export const drawing = z.object({
  id: drawingId,
  name: z.string(),
  kind: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  receivedAt: z.date(),
});
export type Drawing = z.infer<typeof drawing>;

/** The requirements as firms are asked about them: once frozen they never change, an amendment is another spec. */
export interface Spec {
  number: number;
  requirements: readonly Requirement[];
  hash: string;
}

/** Freezes the requirements that a coordinator has qualified. Proposed values are not the buyer's: they stay out. */
export function freezeSpec(
  enquiry: Pick<Enquiry, 'status' | 'requirements'>,
): Outcome<Spec, 'not-open' | 'nothing-required'> {
  if (enquiry.status !== 'received') return refused('not-open');
  const requirements = demandedIn(enquiry.requirements);
  if (requirements.every((each) => each.value.kind === 'unknown')) return refused('nothing-required');
  return done({ number: 1, requirements, hash: specHash(requirements) });
}

/** What the buyer demands: said, or derived from what was said. Matching before and after the freeze goes by these. */
export function demandedIn(requirements: readonly Requirement[]): Requirement[] {
  return requirements.filter((each) => each.origin !== 'proposed');
}

export function specHash(requirements: readonly Requirement[]): string {
  return hashOf([...requirements].sort((a, b) => (a.field < b.field ? -1 : 1)));
}

export function canBeRevoked(status: EnquiryStatus): boolean {
  return status !== 'closed' && status !== 'revoked';
}
