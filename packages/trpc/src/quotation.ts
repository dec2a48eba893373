import { z } from 'zod';
import type { Quotation } from '@sebino/domain/quotation';

/** A quotation as its firm and, once the seal is open, its buyer read it. */
export const quotationOutput = z.object({
  currency: z.literal('EUR'),
  prices: z.array(z.object({ quantity: z.number(), centsPerThousand: z.number() })),
  tooling: z.object({ costCents: z.number(), owner: z.enum(['buyer', 'firm']) }).optional(),
  leadTimeWeeks: z.number(),
  sampleWeeks: z.number().optional(),
  note: z.string().optional(),
  receivedAt: z.date(),
});

export function toQuotationOutput(quotation: Quotation): z.infer<typeof quotationOutput> {
  const { currency, prices, tooling, leadTimeWeeks, sampleWeeks, note, receivedAt } = quotation;
  return {
    currency,
    prices,
    leadTimeWeeks,
    receivedAt,
    ...(tooling === undefined ? {} : { tooling }),
    ...(sampleWeeks === undefined ? {} : { sampleWeeks }),
    ...(note === undefined ? {} : { note }),
  };
}
