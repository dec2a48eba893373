import { z } from 'zod';
import { language } from './language.ts';
import { line } from './text.ts';

/** In the order in which the rules on visibility want them named. */
const funderKinds = ['european-union', 'state', 'region', 'province', 'association'] as const;

/** Who pays for a programme, as every page of it must say. */
export const funding = z.object({
  /** The whole sentence that the funder prescribes. */
  statement: z.partialRecord(language, line(240)),
  /** The unique project code (CUP), 15 characters. */
  projectCode: z.string().regex(/^[A-Z0-9]{15}$/),
  funders: z
    .array(z.object({ kind: z.enum(funderKinds), name: z.partialRecord(language, line(120)) }))
    .min(1)
    .max(8),
});
export type Funding = z.infer<typeof funding>;

/** Funders as a band shows them: the European Union first, then down to the association; equals stay as given. */
export function inBandOrder(funders: Funding['funders']): Funding['funders'] {
  return [...funders].sort((a, b) => funderKinds.indexOf(a.kind) - funderKinds.indexOf(b.kind));
}
