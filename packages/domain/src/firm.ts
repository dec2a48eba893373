import { z } from 'zod';
import { calendarDay } from './calendar.ts';
import { capabilityId, certificateId, firmId } from './id.ts';
import { line, paragraph } from './text.ts';

/** A value a firm declares about one line of work: the sector pack says which fields exist and what they mean. */
export const capabilityValue = z.union([
  z.number().finite(),
  z.boolean(),
  z.array(line(60)).max(80),
  z.strictObject({ min: z.number().finite().optional(), max: z.number().finite().optional() }),
]);
export type CapabilityValue = z.infer<typeof capabilityValue>;

/** What a firm can make on one process, as the coordinator verified it; unverified data never count. */
export const capability = z.object({
  id: capabilityId,
  firmId,
  process: line(60),
  values: z.record(z.string(), capabilityValue),
  verifiedOn: calendarDay.optional(),
  flagged: z.boolean(),
});
export type Capability = z.infer<typeof capability>;

/** Dated proof held by the firm itself, or for one compound, article or batch named in `subject`. */
export const certificate = z.object({
  id: certificateId,
  firmId,
  kind: line(60),
  subject: line(120).optional(),
  issuedOn: calendarDay,
  expiresOn: calendarDay.optional(),
});
export type Certificate = z.infer<typeof certificate>;

/** A participating enterprise as the public sees it. */
export const firm = z.object({
  id: firmId,
  slug: z.string().regex(/^[a-z0-9-]{2,60}$/),
  name: line(120),
  town: line(80),
  foundedYear: z.number().int().optional(),
  staffCount: z.number().int().positive().optional(),
  mainProcess: line(60),
  presentation: z.record(z.string(), paragraph(1200)),
});
export type Firm = z.infer<typeof firm>;

/** Whether a member takes part in the rotation now. */
export type Standing = 'active' | 'paused' | 'left';

/** All that matching looks at. */
export interface MatchableFirm {
  id: Firm['id'];
  capabilities: readonly Capability[];
  certificates: readonly Certificate[];
}
