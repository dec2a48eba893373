import { languages } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import { withoutUmlauts } from '../lexicon/fold.ts';
import { toTokens } from './token.ts';
import type { Token } from './token.ts';

/** Words of one meaning by language, parted by commas; `any` are those that every language writes. */
export type Wordings = Partial<Record<Language | 'any', string>>;
/** Meanings with their words. */
export type WordTable = Readonly<Record<string, Wordings>>;

/** The words of one meaning, as they ship. */
export interface WordRow extends Partial<Record<Language | 'any', readonly string[]>> {
  kind: string;
  meaning: string;
}

/** A meaning found in the tokens from `first` to `last` inclusive. */
export interface Mark {
  kind: string;
  meaning: string;
  first: number;
  last: number;
}

/** The marks of a text: of each kind in the order of the text, and of all kinds by the token where they begin and end. */
export interface Marks {
  byKind: ReadonlyMap<string, readonly Mark[]>;
  from: readonly (readonly Mark[] | undefined)[];
  upTo: readonly (readonly Mark[] | undefined)[];
}

interface Phrase {
  kind: string;
  meaning: string;
  stems: readonly string[];
  folded: readonly string[];
  /** The languages whose short word this is; empty for all. */
  languages: readonly Language[];
  isShort: boolean;
}

/** The phrases that begin with one word: those of it alone, and the longer ones by their second word, longest first. */
interface Beginning {
  alone: Phrase[];
  bySecond: Map<string, Phrase[]>;
}

export type PhraseIndex = ReadonlyMap<string, Beginning>;

/** Signs that may stand between the words of a phrase without being written in the list: "diam. est.", "self-adhesive". */
const silent: ReadonlySet<string> = new Set(['.', '-', "'", '_', '®']);

/** Makes the words findable by the first two of each phrase. */
export function indexPhrases(rows: readonly WordRow[]): PhraseIndex {
  const index = new Map<string, Beginning>();
  for (const phrase of rows.flatMap(phrasesOf)) {
    const [first = '', second] = phrase.stems;
    const beginning = index.get(first) ?? { alone: [], bySecond: new Map<string, Phrase[]>() };
    index.set(first, beginning);
    if (second === undefined) beginning.alone.push(phrase);
    else beginning.bySecond.set(second, [...(beginning.bySecond.get(second) ?? []), phrase]);
  }
  for (const { bySecond } of index.values())
    for (const phrases of bySecond.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return index;
}

/**
 * All meanings that stand in the tokens, by kind. Within one kind the longest phrase wins and no two overlap; words of
 * three letters and less count only in their own language when that of the text is known.
 */
export function findPhrases(
  index: PhraseIndex,
  tokens: readonly Token[],
  language: Language | undefined,
): Marks {
  const byKind = new Map<string, Mark[]>();
  const from = tokens.map((): Mark[] | undefined => undefined);
  const upTo = from.slice();
  tokens.forEach((token, first) => {
    const beginning = index.get(token.stem);
    if (!beginning) return;
    for (const { phrase, last } of matchesAt(beginning, tokens, { first, language })) {
      const { kind, meaning } = phrase;
      const same = byKind.get(kind) ?? [];
      if ((same.at(-1)?.last ?? -1) >= first) continue;
      const mark = { kind, meaning, first, last };
      if (same.push(mark) === 1) byKind.set(kind, same);
      (from[first] ??= []).push(mark);
      (upTo[last] ??= []).push(mark);
    }
  });
  return { byKind, from, upTo };
}

interface Match {
  phrase: Phrase;
  last: number;
  isOwn: boolean;
}

// Longest first; of equals the one of the text's own language, since "largo" is wide in Italian and long in Spanish.
function matchesAt(
  { alone, bySecond }: Beginning,
  tokens: readonly Token[],
  { first, language }: { first: number; language: Language | undefined },
): readonly Match[] {
  const matches: Match[] = [];
  const add = (phrase: Phrase): void => {
    const last = endOf(phrase, tokens, first);
    if (last === undefined) return;
    const isOwn = language !== undefined && phrase.languages.includes(language);
    if (phrase.isShort && language !== undefined && phrase.languages.length > 0 && !isOwn) return;
    matches.push({ phrase, last, isOwn });
  };
  const second = bySecond.size > 0 ? tokens[nextWord(tokens, first)] : undefined;
  if (second) bySecond.get(second.stem)?.forEach(add);
  alone.forEach(add);
  if (matches.length < 2) return matches;
  return matches.sort((a, b) => b.last - a.last || Number(b.isOwn) - Number(a.isOwn));
}

function endOf(phrase: Phrase, tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  for (let word = 0; word < phrase.stems.length; word += 1) {
    if (word > 0) at = nextWord(tokens, at);
    const token = tokens[at];
    if (!token || !isSame(token, phrase.stems[word] ?? '', phrase.folded[word] ?? '')) return undefined;
  }
  return at;
}

// No word of a phrase but its first is a silent sign.
function nextWord(tokens: readonly Token[], at: number): number {
  return silent.has(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
}

// A stem of four letters says little: there the words have to agree but for an ending, "plano" and "planos".
function isSame(token: Token, stem: string, folded: string): boolean {
  if (token.stem !== stem) return false;
  return stem.length > 4 || token.folded.startsWith(folded) || folded.startsWith(token.folded);
}

function phrasesOf({ kind, meaning, ...words }: WordRow): Phrase[] {
  const row = { kind: pooled(kind), meaning: pooled(meaning) };
  const byText = new Map<string, Language[]>();
  for (const language of ['any', ...languages] as const) {
    for (const form of words[language]?.flatMap(formsOf) ?? []) {
      const known = byText.get(form);
      if (language === 'any') byText.set(form, []);
      else if (known === undefined) byText.set(form, [language]);
      else if (known.length > 0) known.push(language);
    }
  }
  return [...byText].flatMap(([text, of]) => {
    const tokens = wordsOf(text);
    if (tokens.length === 0) return [];
    const stems = tokens.map((token) => token.stem);
    const folded = tokens.map((token) => token.folded);
    return [{ ...row, stems, folded, languages: of, isShort: isShort(text) }];
  });
}

// The text as the engine keeps the names of properties: it compares them with those in the code at a glance. The marks
// are asked for their kind some thousand times a mail.
function pooled(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

/** A word as it stands, and as it is written without umlauts. */
export function formsOf(text: string): readonly string[] {
  const plain = withoutUmlauts(text);
  return plain === undefined ? [text] : [text, plain];
}

/** The words of a phrase, without the signs that may stand between them. */
export function wordsOf(text: string): readonly Token[] {
  return toTokens(text).filter((token, at) => at === 0 || !silent.has(token.folded));
}

/** Whether a word counts in its own language only. */
export function isShort(text: string): boolean {
  return text.length <= 3;
}
