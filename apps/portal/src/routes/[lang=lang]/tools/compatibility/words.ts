import { findTerms, synonymsOf } from '@sebino/polymers/lexicon';
import type { FoundTerm } from '@sebino/polymers/lexicon/find';

/** A word for media, and the media of the tables that it means: several where the trade uses it for several. */
export interface MediumRead {
  written: string;
  ids: readonly string[];
}

// Words that join media in a sentence and are none.
const joining: ReadonlySet<string> = new Set(
  'a and con d di e ed et i in la mit o oder of or ou the u und y with'.split(' '),
);

/**
 * The media that a text names, in any language, and what of it was not read. Of "sulphuric acid 98 %" the acid is read
 * and the strength is not: it may change the answer, so it is told.
 */
export function readMedia(text: string): { media: readonly MediumRead[]; unread: readonly string[] } {
  const found = findTerms(text).filter(({ vocabulary }) => vocabulary === 'medium');
  const bySpan = Map.groupBy(found, ({ from, to }) => `${from}-${to}`);
  const media = [...bySpan.values()].flatMap((terms) => {
    const [first] = terms;
    return first ? [{ written: first.written, ids: terms.map(({ id }) => id) }] : [];
  });
  return { media: withoutRepeats(media), unread: leftOver(text, found) };
}

/** The papers that a text names: an id, or the written word where that says more, as the name of one withdrawn does. */
export function readPapers(text: string): readonly string[] {
  const found = findTerms(text).filter(({ vocabulary }) => vocabulary === 'certificate');
  const known = new Map(found.map((term) => [term.id, isSpelling(term) ? term.written : term.id]));
  return [...known.values(), ...leftOver(text, found)].slice(0, 8);
}

function isSpelling({ id, written }: FoundTerm): boolean {
  return synonymsOf('certificate', id).some((each) => each.toLowerCase() === written.toLowerCase());
}

function withoutRepeats(media: readonly MediumRead[]): readonly MediumRead[] {
  return media.filter(({ ids }, at) => media.findIndex((each) => each.ids.join() === ids.join()) === at);
}

function leftOver(text: string, found: readonly FoundTerm[]): readonly string[] {
  // The ends of what was found part a list like a comma does.
  let rest = '';
  let at = 0;
  for (const { from, to } of found) {
    rest += `${text.slice(at, Math.max(at, from))}\n`;
    at = Math.max(at, to);
  }
  const parts = `${rest}${text.slice(at)}`.split(/[,;\n]/).map((part) => part.trim());
  return [...new Set(parts)].filter(isWorthTelling).slice(0, 6);
}

function isWorthTelling(part: string): boolean {
  const words = part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !joining.has(word));
}
