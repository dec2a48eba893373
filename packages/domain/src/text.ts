import { z } from 'zod';

// Postgres refuses U+0000 in text (22021) and a lone surrogate has no UTF-8: both end here, at the edge.
const nul = String.fromCharCode(0);

function isStorable(text: string): boolean {
  return !text.includes(nul) && text.isWellFormed();
}

/** One line a person typed, of 1 to `max` characters after trimming; no line breaks or other control characters. */
export function line(max: number): z.ZodType<string> {
  return z
    .string()
    .max(max)
    .refine(isStorable, 'text-not-storable')
    .refine((text) => !/[\u0001-\u001f\u007f\u0085\u2028\u2029]/.test(text), 'text-has-line-break')
    .transform((text) => text.trim())
    .pipe(z.string().min(1));
}

/** Text of several lines that a person typed, of 0 to `max` characters. */
export function paragraph(max: number): z.ZodType<string> {
  return z
    .string()
    .max(max)
    .refine(isStorable, 'text-not-storable')
    .transform((text) => text.replaceAll('\r\n', '\n').trim());
}

/**
 * An address that mail may be sent to. Stricter than the standards on purpose: no quoted local part, no comment,
 * no address literal, so that every mail library reads the same recipient.
 */
export const emailAddress = z
  .string()
  .max(254)
  .regex(/^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/)
  .refine((address) => !address.includes('..'), 'email-has-double-dot');
