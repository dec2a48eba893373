import type { Analysis } from './analysis.ts';
import type { Token } from './token.ts';
import type { ReadField, ReadFlag, ReadValue } from './value.ts';

/** What one stage found. Claimed tokens are read: no later stage reads them as something else. */
export interface Finding {
  values?: readonly ReadValue[];
  flags?: readonly ReadFlag[];
  /** First and last token, inclusive. */
  claims?: readonly (readonly [number, number])[];
}

/** What a stage may look at: the text, what is claimed, and what earlier stages found. */
export interface Context {
  analysis: Analysis;
  isFree(at: number): boolean;
  /** Tokens of a further part of the mail, of a quotation, of an address: no stage reads them as part of the enquiry. */
  isOutside(at: number): boolean;
  values: readonly ReadValue[];
  /** The same by field, as text. */
  byField: ReadonlyMap<ReadField, readonly string[]>;
  flags: ReadonlySet<ReadFlag>;
  /** The mail has files attached. */
  hasAttachments: boolean;
}

export type Stage = (context: Context) => Finding;

/** The token at a place when it is a free number. */
export function freeNumber(context: Context, at: number): (Token & { value: number }) | undefined {
  const token = context.analysis.tokens[at];
  if (token?.kind !== 'number' || token.value === undefined || !context.isFree(at)) return undefined;
  return { ...token, value: token.value };
}

/** The values of one field read so far. */
export function valuesOf(context: Pick<Context, 'byField'>, field: ReadField): readonly string[] {
  return context.byField.get(field) ?? [];
}

/** Whether a sentence or a line ends at a token. */
export function isSentenceEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'line' || token.folded === ';' || token.folded === '?' || token.folded === '!')
    return true;
  if (token.folded !== '.') return false;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  // "sp. 2" and "Nr. 4": a point after a short word ends nothing, nor does one within a word.
  return (
    next === undefined ||
    next.kind === 'line' ||
    (!next.glued && /^[\p{Lu}\d]/u.test(next.text) && (before?.text.length ?? 0) > 4)
  );
}
