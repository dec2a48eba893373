import { languages } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import { withoutUmlauts } from '../lexicon/fold.ts';
import { toTokens } from './token.ts';
import type { Token } from './token.ts';

/** Words of one meaning by language, parted by commas; `any` are those that every language writes. */
export type Wordings = Partial<Record<Language | 'any', string>>;
/** Meanings with their words. */
export type WordTable = Readonly<Record<string, Wordings>>;

/** A meaning found in the tokens from `first` to `last` inclusive. */
export interface Mark {
  kind: string;
  meaning: string;
  first: number;
  last: number;
}

/** The marks of one kind, in the order of the text, and by the token where one begins and ends. */
export interface Marks {
  list: readonly Mark[];
  from: ReadonlyMap<number, Mark>;
  upTo: ReadonlyMap<number, Mark>;
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

export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** Signs that may stand between the words of a phrase without being written in the list: "diam. est.", "self-adhesive". */
const silent: ReadonlySet<string> = new Set(['.', '-', "'", '_', '®']);

/** Makes the tables findable by the first word of each phrase, longest first. */
export function indexPhrases(tables: Readonly<Record<string, WordTable>>): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const kind of Object.keys(tables)) {
    const table = tables[kind] ?? {};
    for (const meaning of Object.keys(table)) {
      for (const phrase of phrasesOf(kind, meaning, table[meaning] ?? {})) {
        const first = phrase.stems[0] ?? '';
        const same = index.get(first) ?? [];
        same.push(phrase);
        index.set(first, same);
      }
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
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
): ReadonlyMap<string, Marks> {
  const found = new Map<string, { list: Mark[]; from: Map<number, Mark>; upTo: Map<number, Mark> }>();
  tokens.forEach((token, first) => {
    const phrases = index.get(token.stem);
    if (!phrases) return;
    for (const { phrase, last } of matchesAt(phrases, tokens, { first, language })) {
      const marks = found.get(phrase.kind) ?? {
        list: [],
        from: new Map<number, Mark>(),
        upTo: new Map<number, Mark>(),
      };
      if ((marks.list.at(-1)?.last ?? -1) >= first) continue;
      const mark = { kind: phrase.kind, meaning: phrase.meaning, first, last };
      marks.list.push(mark);
      marks.from.set(first, mark);
      marks.upTo.set(last, mark);
      found.set(phrase.kind, marks);
    }
  });
  return found;
}

interface Match {
  phrase: Phrase;
  last: number;
}

// Longest first; of equals the one of the text's own language, since "largo" is wide in Italian and long in Spanish.
function matchesAt(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  { first, language }: { first: number; language: Language | undefined },
): Match[] {
  const isOwn = ({ languages: of }: Phrase): boolean => language !== undefined && of.includes(language);
  const matches: Match[] = [];
  for (const phrase of phrases) {
    const last = endOf(phrase, tokens, first);
    if (last === undefined) continue;
    if (phrase.isShort && language !== undefined && phrase.languages.length > 0 && !isOwn(phrase)) continue;
    matches.push({ phrase, last });
  }
  if (matches.length < 2) return matches;
  return matches.sort((a, b) => b.last - a.last || Number(isOwn(b.phrase)) - Number(isOwn(a.phrase)));
}

function endOf(phrase: Phrase, tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  for (let word = 0; word < phrase.stems.length; word += 1) {
    if (word > 0) {
      at += 1;
      if (silent.has(tokens[at]?.folded ?? '') && !silent.has(phrase.folded[word] ?? '')) at += 1;
    }
    const token = tokens[at];
    if (!token || !isSame(token, phrase.stems[word] ?? '', phrase.folded[word] ?? '')) return undefined;
  }
  return at;
}

// A stem of four letters says little: there the words have to agree but for an ending, "plano" and "planos".
function isSame(token: Token, stem: string, folded: string): boolean {
  if (token.stem !== stem) return false;
  return stem.length > 4 || token.folded.startsWith(folded) || folded.startsWith(token.folded);
}

function phrasesOf(kind: string, meaning: string, wordings: Wordings): Phrase[] {
  const byText = new Map<string, Language[]>();
  for (const language of ['any', ...languages] as const) {
    for (const written of wordings[language]?.split(',') ?? []) {
      const text = written.trim();
      for (const form of [text, withoutUmlauts(text)]) {
        if (!form) continue;
        const known = byText.get(form);
        if (language === 'any') byText.set(form, []);
        else if (known === undefined) byText.set(form, [language]);
        else if (known.length > 0) known.push(language);
      }
    }
  }
  return [...byText].flatMap(([text, of]) => {
    const tokens = toTokens(text).filter((token, at) => at === 0 || !silent.has(token.folded));
    if (tokens.length === 0) return [];
    return [
      {
        kind,
        meaning,
        stems: tokens.map((token) => token.stem),
        folded: tokens.map((token) => token.folded),
        languages: of,
        isShort: text.length <= 3,
      },
    ];
  });
}
