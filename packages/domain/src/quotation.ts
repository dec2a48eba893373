import { z } from 'zod';
import { invitationId, quotationId } from './id.ts';
import { maxPriceSteps, maxWeeks } from './price.ts';
import { paragraph } from './text.ts';

/**
 * A price at a quantity. Small parts cost fractions of a cent, so the exact integer is cents per thousand pieces:
 * 12.345 EUR a thousand is 1234.5 cents and not sayable, 12.34 EUR is 1234.
 */
export const priceStep = z.strictObject({
  quantity: z.number().int().positive().max(1_000_000_000),
  centsPerThousand: z.number().int().positive().max(100_000_000_000),
});
export type PriceStep = z.infer<typeof priceStep>;

/** Tooling made for this part: what it costs once and whose it is afterwards. */
export const tooling = z.strictObject({
  costCents: z.number().int().nonnegative().max(100_000_000_00),
  owner: z.enum(['buyer', 'firm']),
});
export type Tooling = z.infer<typeof tooling>;

export const quotationDraft = z.strictObject({
  prices: z
    .array(priceStep)
    .min(1)
    .max(maxPriceSteps)
    .refine((steps) => new Set(steps.map((step) => step.quantity)).size === steps.length, 'quantity-twice'),
  tooling: tooling.optional(),
  leadTimeWeeks: z.number().int().min(0).max(maxWeeks),
  sampleWeeks: z.number().int().min(0).max(maxWeeks).optional(),
  note: paragraph(1000).optional(),
});
export type QuotationDraft = z.infer<typeof quotationDraft>;

export const quotation = z.object({
  id: quotationId,
  invitationId,
  currency: z.literal('EUR'),
  receivedAt: z.date(),
  /** Who typed it: the firm itself, or the coordinator at its dictation. */
  recordedBy: z.enum(['firm', 'coordinator']),
  ...quotationDraft.shape,
});
export type Quotation = z.infer<typeof quotation>;
