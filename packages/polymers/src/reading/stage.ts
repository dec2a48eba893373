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
  return token?.kind === 'number' && hasValue(token) && context.isFree(at) ? token : undefined;
}

function hasValue(token: Token): token is Token & { value: number } {
  return token.value !== undefined;
}

/** The values of one field read so far. */
export function valuesOf(context: Pick<Context, 'byField'>, field: ReadField): readonly string[] {
  return context.byField.get(field) ?? [];
}

// A point behind one of these ends nothing: "sp. 2", "Nr. 4", "diam. est. 48".
const shortened: ReadonlySet<string> = new Set(
  'sp spess nr no n max min ca approx aprox aprx art rif ref diam dia int est ext sig ing dott spett gent st sh mat temp z b d h l s inkl zzgl bzw evtl ggf env mini maxi num pos fig dim prof larg lung alt esp ep tol toll toler tel abs vs ns reg certif cert prov loc'.split(
    ' ',
  ),
);

/** Whether a sentence or a line ends at a token. */
export function isSentenceEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'line' || /^[;?!¿¡]$/.test(token.folded)) return true;
  if (token.folded !== '.') return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'line') return true;
  const before = tokens[at - 1];
  return (
    !next.glued &&
    /^[\p{Lu}\d¿¡]/u.test(next.text) &&
    before !== undefined &&
    before.text.length > 1 &&
    !shortened.has(before.folded)
  );
}
