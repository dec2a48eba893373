import { language } from '@sebino/domain/language';
import { origin } from '@sebino/domain/requirement';
import { z } from 'zod';

const quantity = z.object({
  value: z.number(),
  unit: z.string(),
  per: z.enum(['year', 'month', 'order']).nullable(),
});

/** The true reading of one text, field by field; null, an empty list or an empty record is "not in the text". */
export const truth = z.object({
  product: z.array(z.string()),
  material: z.array(z.string()),
  materialExcluded: z.array(z.string()),
  hardness: z.object({ value: z.number(), tol: z.number().nullable(), scale: z.string() }).nullable(),
  process: z.array(z.string()),
  dimensions: z.record(z.string(), z.union([z.number(), z.string()])),
  standards: z.array(z.string()),
  callout: z.string().nullable(),
  quantity: quantity.nullable(),
  quantities: z.array(quantity),
  delivery: z
    .object({
      by: z.string().nullable(),
      yearWeek: z.string().nullable(),
      withinDays: z.number().nullable(),
      place: z.string().nullable(),
      incoterm: z.string().nullable(),
    })
    .nullable(),
  certificates: z.array(z.string()),
  temperature: z.object({ minC: z.number().nullable(), maxC: z.number().nullable() }).nullable(),
  medium: z.array(z.string()),
  country: z.string().nullable(),
  colour: z.string().nullable(),
  flags: z.array(z.string()),
});
export type Truth = z.infer<typeof truth>;

/** One example enquiry: its text in its own language, what it truly asks, and where each value comes from. */
export const example = z.object({
  id: z.string(),
  lang: language,
  text: z.string(),
  truth,
  origin: z.record(z.string(), origin),
});
export type Example = z.infer<typeof example>;

export const exampleFile = z.object({ enquiries: z.array(example) });
