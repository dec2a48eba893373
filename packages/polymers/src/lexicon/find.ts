import type { Language } from '@sebino/domain/language';
import type { Vocabulary } from '@sebino/domain/sector';
import { shortestCompound, splitCompound } from './compound.ts';
import { tokenise, withoutUmlauts } from './fold.ts';
import type { Token } from './fold.ts';

/** A term found in a text: `written` is the text from `from` up to `to`, in UTF-16 units. */
export interface FoundTerm {
  vocabulary: string;
  id: string;
  from: number;
  to: number;
  written: string;
}

/** One spelling of one term. */
export interface Spelling {
  vocabulary: string;
  id: string;
  text: string;
  folded: string;
  /** Letters and figures only, for codes; and the same in lower case. */
  compact: string;
  plain: string;
  hasFigures: boolean;
  languages: ReadonlySet<Language>;
}

export interface TermIndex {
  root: TermNode;
  rank: ReadonlyMap<string, number>;
}

/** The spellings whose stems lead here, and where one stem more leads. */
export interface TermNode {
  spellings: Spelling[];
  next: Map<string, TermNode>;
}

interface Candidate {
  first: number;
  last: number;
  from: number;
  to: number;
  spellings: readonly Spelling[];
}

// Everyday words of one language that are terms in another: Spanish "para" is "for", and in Italy natural rubber.
const everydayWords: ReadonlySet<string> = new Set(['para', 'pie', 'sole']);

/** Every spelling of every term, ready to be looked up. */
export function buildIndex(vocabularies: readonly Vocabulary[]): TermIndex {
  const root = toNode();
  for (const spelling of vocabularies.flatMap(spellingsOf)) {
    const tokens = tokenise(spelling.text);
    if (tokens.length === 0) continue;
    let node = root;
    for (const { stem } of tokens) {
      const next = node.next.get(stem) ?? toNode();
      node.next.set(stem, next);
      node = next;
    }
    node.spellings.push(spelling);
  }
  return { root, rank: new Map(vocabularies.map(({ id }, at) => [id, at])) };
}

function toNode(): TermNode {
  return { spellings: [], next: new Map() };
}

/** See `findTerms` of the lexicon. */
export function findIn(index: TermIndex, text: string, language?: Language): FoundTerm[] {
  const tokens = tokenise(text);
  const taken = new Array<boolean>(tokens.length).fill(false);
  const found: FoundTerm[] = [];
  for (const candidate of candidatesIn(index, text, tokens, language)) {
    if (taken[candidate.first] || taken[candidate.last]) continue;
    taken.fill(true, candidate.first, candidate.last + 1);
    found.push(...toFound(candidate, text));
  }
  tokens.forEach((token, at) => {
    if (taken[at] || token.folded.length < shortestCompound) return;
    for (const part of splitCompound(index, text, token)) found.push(...toFound(part, text));
  });
  const rank = (term: FoundTerm): number => index.rank.get(term.vocabulary) ?? 0;
  return found.sort((a, b) => a.from - b.from || rank(a) - rank(b));
}

// Longest first, earlier first: the order in which spans are given away.
function candidatesIn(
  index: TermIndex,
  text: string,
  tokens: readonly Token[],
  language: Language | undefined,
): Candidate[] {
  const candidates: Candidate[] = [];
  tokens.forEach((token, first) => {
    let node = index.root.next.get(token.stem);
    let before = token;
    for (let last = first; node; last += 1) {
      if (node.spellings.length > 0) {
        const span = { first, last, from: token.from, to: before.to };
        const spellings = meant(node.spellings, span, text, tokens, language);
        if (spellings.length > 0) candidates.push({ ...span, spellings });
      }
      const next = tokens[last + 1];
      node = next && node.next.get(next.stem);
      if (!next || !node || !isOneTerm(text.slice(before.to, next.from))) break;
      before = next;
    }
  });
  return candidates.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

// Hyphens, blanks and the like may part the words of one term; a colon or a bar may not.
function isOneTerm(gap: string): boolean {
  return /^[\s\-‐-―_./+'’%&(),<>®]{0,4}$/u.test(gap);
}

function meant(
  spellings: readonly Spelling[],
  span: Omit<Candidate, 'spellings'>,
  text: string,
  tokens: readonly Token[],
  language: Language | undefined,
): readonly Spelling[] {
  const written = text.slice(span.from, span.to);
  const isWhole = span.first === 0 && span.last === tokens.length - 1;
  const accepted = spellings.filter((each) => isWhole || isMeant(each, written, language));
  if (accepted.length < 2) return accepted;
  const folded = tokens
    .slice(span.first, span.last + 1)
    .map((token) => token.folded)
    .join(' ');
  const exact = accepted.filter((each) => each.folded === folded);
  // The word as it stands in the list wins over one that only shares its stem.
  return exact.length > 0 ? exact : accepted;
}

/**
 * Short codes and everyday words inside a text: "or", "si", "nr" and "10 cm" are mostly no materials. A code of one
 * letter never counts there, one of two only as it is written in the list or in the language whose name it is.
 */
function isMeant(
  { compact, plain, hasFigures, text, languages }: Spelling,
  written: string,
  language: Language | undefined,
): boolean {
  if (hasFigures) return plain.length > 3 || isCode(written, compact);
  if (plain.length > 2 && !everydayWords.has(plain)) return true;
  const isNamed = language !== undefined && languages.has(language);
  return plain.length > 1 && (isNamed || (plain.length === 2 && written === text));
}

// "3A" is a sanitary standard, "3 a 5 weeks" is not.
function isCode(written: string, compact: string): boolean {
  return !/\s/.test(written) && (!/^\d/.test(compact) || written === compact);
}

function toFound(
  { from, to, spellings }: Pick<Candidate, 'from' | 'to' | 'spellings'>,
  text: string,
): FoundTerm[] {
  const written = text.slice(from, to);
  const found: FoundTerm[] = [];
  for (const { vocabulary, id } of spellings)
    if (!found.some((term) => term.vocabulary === vocabulary && term.id === id))
      found.push({ vocabulary, id, from, to, written });
  return found;
}

function spellingsOf(vocabulary: Vocabulary): Spelling[] {
  return vocabulary.terms.flatMap((term) => {
    const languagesOf = new Map<string, Set<Language>>();
    for (const text of [term.id.replace(/^class:/, ''), ...(term.aliases ?? [])])
      languagesOf.set(text, new Set());
    for (const [language, texts] of entriesOf(term.names)) {
      for (const text of texts) languagesOf.set(text, (languagesOf.get(text) ?? new Set()).add(language));
    }
    for (const [text, languages] of [...languagesOf]) {
      const plain = withoutUmlauts(text);
      if (plain) languagesOf.set(plain, languages);
    }
    return [...languagesOf].map(([text, languages]) => {
      const folded = tokenise(text).map((token) => token.folded);
      const compact = text.replaceAll(/[^\p{L}\p{N}]/gu, '');
      const plain = compact.toLowerCase();
      return {
        vocabulary: vocabulary.id,
        id: term.id,
        text,
        folded: folded.join(' '),
        compact,
        plain,
        hasFigures: /\d/.test(plain),
        languages,
      };
    });
  });
}

function entriesOf<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): [K, V][] {
  const entries: [K, V][] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) entries.push([key, value]);
  }
  return entries;
}
