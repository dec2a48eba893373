import type { Spelling, TermIndex } from './find.ts';
import { tokenise, toStem } from './fold.ts';
import type { Token } from './fold.ts';

/** A part of a compound word that is a term of its own. */
export interface CompoundPart {
  from: number;
  to: number;
  spellings: readonly Spelling[];
}

// What German puts before or after a term without being one.
const carriers: ReadonlySet<string> = new Set(
  [
    'gummi',
    'kunststoff',
    'kautschuk',
    'elastomer',
    'spezial',
    'rund',
    'form',
    'klein',
    'gross',
    'rohr',
    'fenster',
  ].concat(
    [
      'teil',
      'teile',
      'teilen',
      'artikel',
      'mischung',
      'qualität',
      'werkstoff',
      'produkte',
      'ring',
      'ringe',
      'matte',
      'ersatz',
      'frei',
      'freie',
      'freier',
      'freies',
      'freien',
    ].map((word) => tokenise(word)[0]?.stem ?? word),
  ),
);

/** Two halves of four letters. */
export const shortestCompound = 8;

/**
 * Reads a German compound that is in no list: `Silikonschläuche` is silicone and a hose, `Gummidichtungen` a seal. Both
 * halves must be known, as a term or as a word that commonly goes with one; else the word stays unread.
 */
export function splitCompound(index: TermIndex, text: string, token: Token): readonly CompoundPart[] {
  const written = text.slice(token.from, token.to);
  // A word of hundreds of letters is no word.
  if (written.length < shortestCompound || written.length > 60 || written.length !== token.folded.length)
    return [];
  for (let at = 4; at <= written.length - 4; at += 1) {
    const tail = halfOf(index, token.folded.slice(at));
    if (!tail) continue;
    const first = token.folded.slice(0, at);
    const head = halfOf(index, first) ?? halfOf(index, first.replace(/(?:en|[sn])$/, ''));
    if (!head || head.length + tail.length === 0) continue;
    return [
      { from: token.from, to: token.from + at, spellings: head },
      { from: token.from + at, to: token.to, spellings: tail },
    ].filter((part) => part.spellings.length > 0);
  }
  return [];
}

// The terms a half may be: none for a carrier, undefined when it is nothing known.
function halfOf(index: TermIndex, folded: string): readonly Spelling[] | undefined {
  if (folded.length < 4) return undefined;
  const stem = toStem(folded);
  const terms = (index.root.next.get(stem)?.spellings ?? []).filter((each) => each.compact.length >= 4);
  if (terms.length > 0) return terms;
  return carriers.has(stem) ? [] : undefined;
}
