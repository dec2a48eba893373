import type { Language } from '@sebino/domain/language';
import { findTerms } from '../lexicon.ts';
import type { FoundTerm } from '../lexicon/find.ts';
import { wordRows } from '../reading.generated.ts';
import { readCallouts } from './callout.ts';
import type { ReadCallout } from './callout.ts';
import { languageOf } from './language.ts';
import { joinNumbers } from './number.ts';
import { findPhrases, indexPhrases } from './phrase.ts';
import type { Mark, Marks, PhraseIndex } from './phrase.ts';
import type { Token } from './token.ts';
import { toTokens } from './token.ts';
import type { Span } from './value.ts';
import type { wordTables } from './words/tables.ts';

/** A term of the lexicon with the tokens it covers. Several terms over the same span are one word of several meanings. */
export interface ReadTerm {
  vocabulary: string;
  ids: readonly string[];
  written: string;
  first: number;
  last: number;
}

/** All that the stages look at; nothing in it changes once it is made. */
export interface Analysis {
  text: string;
  language: Language | undefined;
  tokens: readonly Token[];
  terms: readonly ReadTerm[];
  /** The terms that cover a token. */
  termsAt(at: number): readonly ReadTerm[];
  callouts: readonly ReadCallout[];
  /** The text speaks of O-rings, by a word that means nothing else. */
  hasRing: boolean;
  /** The text names goods that are sold by the roll: a sheet, a profile, a cord, a hose. */
  isByMetre: boolean;
  /** The marks of a kind, in the order of the text. */
  marks(kind: MarkKind): readonly Mark[];
  /** The marks of all kinds by the token where they begin, and where they end. */
  marksFrom: Marks['from'];
  marksUpTo: Marks['upTo'];
}

/** The kinds of words that are marked. */
export type MarkKind = keyof typeof wordTables;

const byMetre: ReadonlySet<string> = new Set(['sheet', 'profile', 'cord', 'tube-hose']);

/** Reads the words of a text once, for all stages. */
export function analyse(text: string, given: Language | undefined): Analysis {
  const pieces = toTokens(text);
  const language = given ?? languageOf(pieces);
  const tokens = joinNumbers(pieces, language);
  index ??= indexPhrases(wordRows());
  const marks = findPhrases(index, tokens, language);
  const terms = toReadTerms(text, tokens, language);
  const byToken = coverage(terms);
  return {
    text,
    language,
    tokens,
    terms,
    termsAt: (at) => byToken.get(at) ?? [],
    callouts: readCallouts(text, tokens),
    hasRing: terms.some(
      ({ vocabulary, ids }) => vocabulary === 'product' && ids.length === 1 && ids[0] === 'o-ring',
    ),
    isByMetre: terms.some(
      ({ vocabulary, ids }) => vocabulary === 'product' && ids.length === 1 && byMetre.has(ids[0] ?? ''),
    ),
    marks: (kind) => marks.byKind.get(kind) ?? [],
    marksFrom: marks.from,
    marksUpTo: marks.upTo,
  };
}

/** The span of the tokens from `first` to `last`. */
export function spanOf(analysis: Analysis, first: number, last: number): Span {
  return { from: analysis.tokens[first]?.from ?? 0, to: analysis.tokens[last]?.to ?? 0 };
}

/** The mark of a kind that covers or touches nothing but begins at a token. */
export function markFrom(analysis: Analysis, kind: MarkKind, at: number): Mark | undefined {
  return ofKind(analysis.marksFrom, kind, at);
}

/** The mark of a kind that ends at a token. */
export function markUpTo(analysis: Analysis, kind: MarkKind, at: number): Mark | undefined {
  return ofKind(analysis.marksUpTo, kind, at);
}

function ofKind(marks: Marks['from'], kind: MarkKind, at: number): Mark | undefined {
  const here = at < 0 ? undefined : marks[at];
  if (here) for (const mark of here) if (mark.kind === kind) return mark;
  return undefined;
}

/** Whether a mark of one of the meanings stands wholly between two tokens, both inclusive. The window must be short. */
export function hasMark(
  analysis: Analysis,
  kind: MarkKind,
  [from, to]: readonly [number, number],
  meaning?: string,
): boolean {
  for (let at = Math.max(0, from); at <= to; at += 1) {
    const mark = markFrom(analysis, kind, at);
    if (mark && mark.last <= to && (meaning === undefined || mark.meaning === meaning)) return true;
  }
  return false;
}

let index: PhraseIndex | undefined;

function toReadTerms(text: string, tokens: readonly Token[], language: Language | undefined): ReadTerm[] {
  const terms: { vocabulary: string; ids: string[]; written: string; first: number; last: number }[] = [];
  let at = 0;
  for (const found of findAllTerms(text, language)) {
    while (at > 0 && (tokens[at - 1]?.to ?? 0) > found.from) at -= 1;
    while ((tokens[at]?.to ?? Infinity) <= found.from) at += 1;
    let last = at;
    while ((tokens[last]?.to ?? Infinity) < found.to) last += 1;
    // The meanings of one span follow each other: only the last few entries can be the same word.
    const same = terms
      .slice(-4)
      .find(
        (term) =>
          term.first === at &&
          term.last === last &&
          term.vocabulary === found.vocabulary &&
          term.written === found.written,
      );
    if (same) same.ids.push(found.id);
    else
      terms.push({ vocabulary: found.vocabulary, ids: [found.id], written: found.written, first: at, last });
  }
  return terms;
}

// "tappi in gomma naturale": the longest term takes the word for rubber that begins the material, so that the rest is
// looked at once more.
function findAllTerms(text: string, language: Language | undefined): readonly FoundTerm[] {
  const found = findTerms(text, language);
  return found.flatMap((term) => {
    const rubber =
      term.vocabulary === 'product' ? /(?:gomma|caoutchouc|caucho|goma|rubber)$/i.exec(term.written) : null;
    if (!rubber) return [term];
    const from = term.from + rubber.index;
    const behind = /^\s+\p{L}+(?:[\s-]\p{L}+)?/u.exec(text.slice(term.to, term.to + 40));
    const again = findTerms(text.slice(from, term.to + (behind?.[0].length ?? 0)), language);
    const materials = again.filter(
      ({ vocabulary, from: at, to }) => vocabulary === 'material' && at === 0 && from + to > term.to,
    );
    return [term, ...materials.map((each) => ({ ...each, from: each.from + from, to: each.to + from }))];
  });
}

function coverage(terms: readonly ReadTerm[]): ReadonlyMap<number, readonly ReadTerm[]> {
  const covered = new Map<number, ReadTerm[]>();
  for (const term of terms) {
    for (let at = term.first; at <= term.last; at += 1) covered.set(at, [...(covered.get(at) ?? []), term]);
  }
  return covered;
}
