import { compose } from './callout/compose.ts';
import type { CalloutHeading, CalloutParts } from './callout/compose.ts';
import { decode } from './callout/decode.ts';
import { findCalloutTexts } from './callout/find.ts';
import { judge } from './callout/judge.ts';
import type { StatedBeside } from './callout/judge.ts';
import type { Callout } from './callout/tree.ts';
import type { CalloutWarning } from './callout/warning.ts';

export { toParts } from './callout/compose.ts';
export type { CalloutHeading, CalloutParts, SuffixParts } from './callout/compose.ts';
export type { StatedBeside } from './callout/judge.ts';
export type {
  Callout,
  CalloutPart,
  CalloutSuffix,
  CandidatePair,
  ClassPart,
  CodeSource,
  GradePart,
  HardnessPart,
  RevisionYear,
  Span,
  StandardId,
  TensilePart,
  TypePart,
  UnitSystem,
} from './callout/tree.ts';
export type { CalloutWarning, ConflictWarning, MissingPart, ReadingWarning } from './callout/warning.ts';

/**
 * Every line call-out of ASTM D2000 or SAE J200 in a text, in order. A call-out says what a rubber must withstand:
 * grade, heat (type), swelling in oil (class), hardness, tensile strength, and suffixes for further tests.
 *
 * Two letters and three figures are not enough: a call-out has the M, a grade, the name of the standard or a valid
 * suffix. An empty list is the firm answer that the text holds none. Parts that are not written stay empty.
 *
 * @example
 * findCallouts('O-rings, ASTM D2000 M2BG714 B14')[0]?.polymersUsual; // ['NBR', 'AU', 'EU'], usually
 */
export function findCallouts(text: string): readonly Callout[] {
  const { plain, found } = findCalloutTexts(text);
  return found.map((each) => decode(plain, each));
}

/** The first call-out of a text; undefined where `findCallouts` finds none. */
export function readCallout(text: string): Callout | undefined {
  const { plain, found } = findCalloutTexts(text, { most: 1 });
  return found[0] && decode(plain, found[0]);
}

/**
 * Writes a call-out in its one canonical form, with the name and year of the standard only if a heading is given. What is
 * written reads back the same; a code without M, grade and suffix only does so behind a heading.
 *
 * @example
 * composeCallout({ system: 'si', grade: 2, pairs: ['BG'], hardnessDigit: 7, tensileFigures: 14,
 *   suffixes: [{ letters: 'B', n1: 1, n2: 4 }] }); // 'M2BG714 B14'
 */
export function composeCallout(parts: CalloutParts, heading?: CalloutHeading): string {
  return compose(parts, heading);
}

/**
 * Where a call-out and the hardness or the polymer stated beside it disagree. Any rubber that passes the tests may be
 * used, so a polymer outside the usual ones is a warning, never an error; both are kept.
 *
 * @example
 * judgeCallout(callout, { hardness: { value: 75, scale: 'Shore A' }, polymers: ['EPDM'] });
 */
export function judgeCallout(callout: Callout, stated: StatedBeside): readonly CalloutWarning[] {
  return judge(callout, stated);
}
