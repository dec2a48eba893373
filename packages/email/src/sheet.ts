import { pageLanguage } from '@sebino/domain/language';
import { z } from 'zod';

const fact = z.object({ label: z.string(), value: z.string() });

/** A piece of a letter, always plain words: a bare string is a paragraph. No template writes HTML. */
const block = z.union([
  z.string(),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('facts'), facts: z.array(fact).readonly() }),
  z.object({ kind: z.literal('link'), label: z.string(), url: z.string() }),
  z.object({ kind: z.literal('code'), code: z.string() }),
]);

/** A letter with its words fixed and not yet set: every string is one clean line. This is what waits in the outbox. */
export const sheet = z.object({
  language: pageLanguage,
  subject: z.string(),
  sender: z.string(),
  title: z.string(),
  blocks: z.array(block).readonly(),
  foot: z.string(),
  demoNote: z.string().optional(),
});

export type Block = z.infer<typeof block>;
export type Fact = z.infer<typeof fact>;
export type Sheet = z.infer<typeof sheet>;
