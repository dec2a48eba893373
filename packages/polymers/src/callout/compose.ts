import type { Callout, StandardId, UnitSystem } from './tree.ts';
import { toSuffixCode } from './suffix.ts';

/** What a call-out says, without its place in a text. */
export interface CalloutParts {
  system?: UnitSystem;
  /** 1 to 9. */
  grade?: number;
  /** Type and class, "BG"; more than one where the choice is open. */
  pairs: readonly string[];
  /** 0 to 9: tens of Shore A. */
  hardnessDigit?: number;
  /** 0 to 99: MPa, or hundreds of psi in inch-pound. */
  tensileFigures?: number;
  suffixes: readonly SuffixParts[];
}

/** Letters, method and temperature of a suffix; of a Z only its number, its words stand on the drawing. */
export type SuffixParts = { letters: string; n1: number; n2: number } | { letters: 'Z'; index: number };

/** The name of the standard to write before the code. */
export interface CalloutHeading {
  standard: StandardId;
  revisionYear?: number;
  edition?: string;
}

/** Writes the code in one form: `M2BG714 B14 EO34 Z1`, after the name of the standard if one is given. */
export function compose(parts: CalloutParts, heading?: CalloutHeading): string {
  const { system, grade, pairs, hardnessDigit, tensileFigures, suffixes } = parts;
  const tensile = tensileFigures === undefined ? '' : String(tensileFigures).padStart(2, '0');
  const figures = `${hardnessDigit ?? ''}${tensile}`;
  const basic = `${system === 'si' ? 'M' : ''}${grade ?? ''}${pairs.join('/')}${figures}`;
  return [...(heading ? [composeHeading(heading)] : []), basic, ...suffixes.map(toSuffixCode)].join(' ');
}

/** The parts of a call-out that was read: what `compose` needs to write it again. */
export function toParts(callout: Callout): CalloutParts {
  const { system, grade, type, class: letter, candidatePairs, hardness, tensile } = callout;
  const pair = type && letter ? [type.value + letter.value] : candidatePairs.map((each) => each.pair);
  return {
    ...(system && { system }),
    ...(grade && { grade: grade.value }),
    pairs: pair,
    ...(hardness && { hardnessDigit: hardness.nominal / 10 }),
    ...(tensile && { tensileFigures: tensile.unit === 'psi' ? tensile.value / 100 : tensile.value }),
    suffixes: callout.suffixes.map(({ letters, n1 = 0, n2 = 0, index }) =>
      index === undefined ? { letters, n1, n2 } : { letters: 'Z', index },
    ),
  };
}

// Two figures where they complete to the same year, as the standard writes itself: D2000-18.
function composeHeading({ standard, revisionYear, edition = '' }: CalloutHeading): string {
  if (revisionYear === undefined) return standard;
  const isShort = revisionYear >= 1980 && revisionYear < 2080;
  const year = isShort ? String(revisionYear).slice(2) : String(revisionYear);
  return `${standard}-${year}${edition}`;
}
